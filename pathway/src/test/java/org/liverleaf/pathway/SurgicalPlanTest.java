package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.pathway.plan.Step;

/** What the plan makes of surgery in primaries other than colorectal, and that no argument speaks of the wrong disease. */
class SurgicalPlanTest {

    private static final List<String> SURGICAL = List.of(
            "resection",
            "two-stage-hepatectomy",
            "portal-vein-embolisation",
            "alpps",
            "liver-transplant",
            "resection-with-ablation",
            "best-supportive-care",
            "clinical-trial",
            "palliative-care");

    /** Sources that speak of colorectal liver metastases alone. */
    private static final Set<String> COLORECTAL =
            Set.of("fong-1999", "kanas-2012", "nordlinger-2013", "transmet-registration", "project-colorectal-scope");

    /** Fit, well examined, two metastases that one operation removes, controlled for eight months on the first line. */
    /** Responds to a drug that is no standard of these primaries, so that no regimen goes on by itself. */
    private static final Map<String, String> PATIENT = pairs(
            "age=55 sex=female ecog=0 asaClass=2 primaryStatus=resected histologyConfirmed=true extrahepaticDisease=none"
                    + " oneStageR0Possible=true complexR0Possible=true futureLiverRemnantPercent=60 parenchyma=normal"
                    + " liverInvolvementPercent=5 bilirubinUmolL=9 biliaryObstruction=false gilbert=false ascites=none"
                    + " encephalopathy=none portalHypertension=false inr=1 platelets10e9L=220 diseaseFreeMonths=30"
                    + " daysSinceCytotoxic=3650 daysSinceBevacizumab=3650 mismatchRepair=proficient lesionCount=2"
                    + " largestLesionMm=25 priorLines=1 responseCategory=pr diseaseControlMonths=8 chemoRefractory=false"
                    + " brainMetastases=none embolisation=none priorDrugClasses=alkylating hormoneSyndrome=none"
                    + " patientGoal=longest-life");

    static Stream<String> primaries() {
        return Stream.of(
                "breast",
                "nsclc",
                "sclc",
                "pancreatic-adenocarcinoma",
                "pancreatic-net",
                "gi-net",
                "lung-net",
                "neuroendocrine-carcinoma",
                "gist",
                "cholangiocarcinoma",
                "gastric",
                "oesophageal",
                "cutaneous-melanoma",
                "uveal-melanoma",
                "renal",
                "ovarian",
                "sarcoma",
                "other",
                "unknown-primary");
    }

    @ParameterizedTest
    @CsvSource({
        "primarySite=breast hormoneReceptor=positive her2=negative, systemic-control-other local-consolidation",
        "primarySite=breast hormoneReceptor=positive her2=negative priorLines=0, systemic-control-other restage-for-consolidation",
        "primarySite=nsclc, local-consolidation-lung",
        "primarySite=nsclc responseCategory=pd progressionPattern=focal, systemic-control-other focal-progression",
        "primarySite=sclc, systemic-control-other",
        "primarySite=pancreatic-adenocarcinoma ca199UmL=30, local-consolidation",
        "primarySite=gi-net grade=g1 ki67Percent=2, removal-other follow-after-removal",
        "primarySite=gi-net grade=g1 oneStageR0Possible=false, clear-remnant second-stage follow-after-removal",
        "primarySite=gist kit=exon-11 priorLines=0, systemic-control-other restage-for-removal",
        "primarySite=gist kit=exon-11, local-consolidation",
        "primarySite=gist kit=exon-11 responseCategory=pd progressionPattern=focal, focal-progression",
        "primarySite=cholangiocarcinoma cholangiocarcinomaSite=intrahepatic priorLines=0, removal-other follow-after-removal",
        "primarySite=cutaneous-melanoma priorLines=0, control-before-removal removal-other continue-treatment",
        "primarySite=cutaneous-melanoma, removal-other continue-treatment",
        "primarySite=uveal-melanoma miliaryLiverDisease=false priorLines=0, removal-other follow-after-removal",
        "primarySite=ovarian extrahepaticDisease=resectable priorLines=0, chemotherapy-with-cytoreduction removal-other",
        "primarySite=renal priorLines=0, removal-other follow-after-removal",
        "primarySite=unknown-primary, local-consolidation"
    })
    void stepsFollowTheOrderOfTheDisease(String facts, String steps) {
        List<String> expected = List.of(steps.split(" "));
        assertThat(board(pairs(facts)).stepIds().stream().filter(expected::contains))
                .containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("primaries")
    void noArgumentSpeaksOfColorectalDisease(String primary) {
        Board board = board(Map.of("primarySite", primary));
        for (String option : SURGICAL) {
            assertThat(board.option(option).arguments())
                    .as(option)
                    .isNotEmpty()
                    .allSatisfy(argument -> assertThat(argument.evidence())
                            .as(argument.rule())
                            .doesNotContainAnyElementsOf(COLORECTAL));
        }
        assertThat(board.assessment().plan().steps())
                .filteredOn(step -> step.means() instanceof Step.Means.Treatment(String option, List<String> named)
                        && SURGICAL.contains(option)
                        && named.isEmpty())
                .allSatisfy(step -> assertThat(step.evidence())
                        .as(step.id())
                        .doesNotContain("cervantes-2023", "nordlinger-2008", "bond-2023", "hamady-2014"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'primarySite': 'gi-net'}", "{'primarySite': 'breast'}", "{'primarySite': 'nsclc'}"})
    void fewFactsAreReasonedExactly(String facts) {
        Board board = Board.file("{'asOf': '2026-03-01', 'facts': " + facts + "}");
        assertThat(SURGICAL)
                .allSatisfy(option -> assertThat(board.option(option).result().exact())
                        .as(option)
                        .isTrue());
    }

    private static Board board(Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(PATIENT);
        all.putAll(facts);
        if ("0".equals(all.get("priorLines"))) {
            all.keySet().removeAll(List.of("responseCategory", "diseaseControlMonths"));
        }
        String written = all.entrySet().stream()
                .map(each -> "'" + each.getKey() + "': " + value(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        return Board.file("{'asOf': '2026-03-01', 'facts': {" + written + "}}");
    }

    private static String value(String fact, String text) {
        if (List.of("parenchyma", "priorDrugClasses").contains(fact)) {
            return "['" + text + "']";
        }
        boolean bare = text.equals("true") || text.equals("false") || text.matches("-?[0-9.]+");
        return bare ? text : "'" + text + "'";
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String item : text.split(" ")) {
            String[] sides = item.split("=", 2);
            pairs.put(sides[0], sides[1]);
        }
        return pairs;
    }
}
