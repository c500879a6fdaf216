package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.catalogue.CsvTable;
import org.liverleaf.pathway.options.Argument;

/** Short patients of every primary of which a source says whether and when a surgeon should operate on the liver. */
class SurgeryVignettesTest {

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

    /** Fit, well examined, two metastases that one operation removes, controlled for eight months on the first line. */
    private static final Map<String, String> PATIENT = pairs(
            "age=55; sex=female; ecog=0; asaClass=2; primaryStatus=resected; histologyConfirmed=true; extrahepaticDisease=none;"
                    + " oneStageR0Possible=true; complexR0Possible=true; futureLiverRemnantPercent=60; parenchyma=normal;"
                    + " liverInvolvementPercent=5; bilirubinUmolL=9; biliaryObstruction=false; gilbert=false; ascites=none;"
                    + " encephalopathy=none; portalHypertension=false; inr=1; platelets10e9L=220; diseaseFreeMonths=30;"
                    + " daysSinceCytotoxic=3650; daysSinceBevacizumab=3650; mismatchRepair=proficient; lesionCount=2;"
                    + " largestLesionMm=25; priorLines=1; responseCategory=pr; diseaseControlMonths=8; chemoRefractory=false;"
                    + " brainMetastases=none; embolisation=none; priorDrugClasses=alkylating; hormoneSyndrome=none;"
                    + " patientGoal=longest-life");

    static Stream<Named<CsvTable.Row>> vignettes() {
        return Shipped.vectors("surgery-vignettes.csv")
                .map(row -> Named.of(row.text("id") + " " + row.text("note"), row));
    }

    @Test
    void theTableHoldsEveryPrimaryAndEachRowCitesItsSource() {
        List<CsvTable.Row> rows = vignettes().map(Named::getPayload).toList();
        assertThat(rows.stream().map(row -> pairs(row.text("facts")).get("primarySite")))
                .containsAll(primaries());
        assertThat(rows)
                .allSatisfy(row -> assertThat(Arrays.asList(row.text("source").split(", ")))
                        .allSatisfy(key -> assertThat(Board.KNOWLEDGE.evidence())
                                .as(row.text("id"))
                                .containsKey(key)));
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void surgeryIsAsTheSourceSays(CsvTable.Row row) {
        Board board = board(pairs(row.text("facts")));
        pairs(row.text("expected"))
                .forEach((option, verdict) ->
                        assertThat(board.verdict(option)).as(option).isEqualTo(verdict));
        for (String rule : items(row.text("rules"))) {
            assertThat(certainRules(board, option(rule))).as("arguments").contains(rule);
        }
        for (String rule : items(row.text("not"))) {
            assertThat(certainRules(board, option(rule))).as("arguments").doesNotContain(rule);
        }
        if (!row.text("intent").isEmpty()) {
            assertThat(board.assessment().plan().intent().label()).isEqualTo(row.text("intent"));
        }
        List<String> steps = items(row.text("steps"));
        assertThat(board.stepIds().stream().filter(steps::contains)).containsExactlyElementsOf(steps);
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void noArgumentOfOneGroupOfPrimariesSpeaksOfAnother(CsvTable.Row row) {
        Board board = board(pairs(row.text("facts")));
        String primary = pairs(row.text("facts")).get("primarySite");
        Set<String> colorectalOnly = Set.of("fong-1999", "kanas-2012", "nordlinger-2013", "transmet-registration");
        for (String option : SURGICAL) {
            assertThat(board.option(option).arguments()).as(option).isNotEmpty().allSatisfy(argument -> {
                assertThat(argument.text().toLowerCase(Locale.ROOT))
                        .doesNotContain("not argued", "argued here for colorectal");
                if (!"colorectal".equals(primary)) {
                    assertThat(argument.evidence())
                            .as(argument.rule())
                            .doesNotContainAnyElementsOf(colorectalOnly)
                            .doesNotContain("project-colorectal-scope");
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'ecog': 1}"})
    void fewFactsAndAnUnknownPrimaryAreReasonedExactly(String facts) {
        Board board = Board.file("{'asOf': '2026-03-01', 'facts': " + facts + "}");
        assertThat(SURGICAL)
                .allSatisfy(option -> assertThat(board.option(option).result().exact())
                        .as(option)
                        .isTrue());
    }

    /** The option whose table holds the rule: the longest id that the rule begins with. */
    private static String option(String rule) {
        return SURGICAL.stream()
                .filter(rule::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow(() -> new AssertionError("no option has the rule " + rule));
    }

    private static List<String> certainRules(Board board, String option) {
        return board.option(option).arguments().stream()
                .filter(argument -> argument.certainty() == Certainty.CERTAIN)
                .map(Argument::rule)
                .toList();
    }

    private static List<String> primaries() {
        return List.of(
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

    /** The patient with facts replaced; a hyphen takes a fact away. */
    private static Board board(Map<String, String> facts) {
        Map<String, String> all = new LinkedHashMap<>(PATIENT);
        all.putAll(facts);
        all.values().removeIf("-"::equals);
        if ("0".equals(all.get("priorLines"))) {
            all.keySet().removeAll(List.of("responseCategory", "diseaseControlMonths"));
        }
        if (!"pd".equals(all.get("responseCategory"))) {
            all.remove("progressionPattern");
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

    private static List<String> items(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String item : items(text)) {
            String[] sides = item.split("=", 2);
            pairs.put(sides[0], sides[1]);
        }
        return pairs;
    }
}
