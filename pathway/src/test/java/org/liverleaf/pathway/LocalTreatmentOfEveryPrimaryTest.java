package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.LedgerOption;

/** What holds of treatment through skin, vessel or beam whatever the primary. */
class LocalTreatmentOfEveryPrimaryTest {

    private static final List<String> OPTIONS = List.of(
            "ablation",
            "sbrt",
            "histotripsy",
            "irreversible-electroporation",
            "electrochemotherapy",
            "tace",
            "sirt",
            "hepatic-arterial-infusion",
            "percutaneous-hepatic-perfusion",
            "prrt");

    /** What holds in each case unless it says otherwise; fit, well examined, neither removable nor convertible. */
    private static final Map<String, String> TAKEN_FOR_GRANTED = pairs("""
            ecog=1; histologyConfirmed=true; extrahepaticDisease=none; oneStageR0Possible=false; complexR0Possible=false;
            conversionProspect=false; liverInvolvementPercent=20; bilirubinUmolL=9; albuminGL=42; inr=1.0;
            platelets10e9L=240; haemoglobinGL=130; leukocytes10e9L=6; neutrophils10e9L=4; creatinineUmolL=70;
            creatinineClearanceMlMin=90; astUL=25; altUL=25; ldhUL=190; biliaryObstruction=false; gilbert=false;
            ascites=none; encephalopathy=none; portalHypertension=false; portalVeinThrombosis=none;
            bilioEntericAnastomosis=false; priorLiverRadiation=false; recentLiverTreatment=false;
            gastrointestinalFlow=false; lungShuntPercent=5; ablationAccess=true; lesionsNearCentralDucts=false;
            pumpAnatomy=true; lungDisease=none; daysSinceCytotoxic=90; daysSinceBevacizumab=3650; priorDrugClasses=[];
            brainMetastases=none""");

    /** The primaries; an enumeration so that none can be left out of a test. */
    enum Primary {
        COLORECTAL,
        BREAST,
        NSCLC,
        SCLC,
        PANCREATIC_ADENOCARCINOMA,
        PANCREATIC_NET,
        GI_NET,
        LUNG_NET,
        NEUROENDOCRINE_CARCINOMA,
        GIST,
        CHOLANGIOCARCINOMA,
        GASTRIC,
        OESOPHAGEAL,
        CUTANEOUS_MELANOMA,
        UVEAL_MELANOMA,
        RENAL,
        OVARIAN,
        SARCOMA,
        OTHER,
        UNKNOWN_PRIMARY;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ParameterizedTest
    @EnumSource(Primary.class)
    void everyOptionIsArguedForEveryPrimary(Primary primary) {
        Board board = board("primarySite=" + primary.text() + "; priorLines=0", "24;17");
        assertThat(OPTIONS).allSatisfy(option -> {
            LedgerOption found = board.option(option);
            assertThat(found.arguments())
                    .as(option)
                    .isNotEmpty()
                    .noneMatch(argument -> argument.text().contains("this version of the knowledge"));
            assertThat(found.result().exact()).as(option).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Primary.class,
            names = {"PANCREATIC_NET", "GI_NET", "LUNG_NET"},
            mode = EnumSource.Mode.EXCLUDE)
    void radionuclideTherapyHasOneArgumentWhereItHasNoTarget(Primary primary) {
        Board board = board("primarySite=" + primary.text() + "; priorLines=0", "24;17");
        assertThat(board.verdict("prrt")).isEqualTo("not-indicated");
        assertThat(board.option("prrt").arguments()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Primary.class, names = "COLORECTAL", mode = EnumSource.Mode.EXCLUDE)
    void beingChemotherapyRefractoryChangesNothingOutsideColorectalDisease(Primary primary) {
        String facts = "primarySite=" + primary.text()
                + "; priorLines=2; responseCategory=pd; progressionPattern=general;" + " chemoRefractory=";
        Board refractory = board(facts + "true", "40;30;22;20;18;15");
        Board not = board(facts + "false", "40;30;22;20;18;15");
        assertThat(OPTIONS)
                .allSatisfy(option ->
                        assertThat(refractory.verdict(option)).as(option).isEqualTo(not.verdict(option)));
    }

    @ParameterizedTest
    @EnumSource(Primary.class)
    void jaundiceWithUnknownDuctsExcludesNoLocalTreatment(Primary primary) {
        String facts =
                "primarySite=" + primary.text() + "; priorLines=2; responseCategory=pd; progressionPattern=general;"
                        + " hypervascular=true; biliaryObstruction=; bilirubinUmolL=";
        assertThat(exclusions(board(facts + "140", "24;17"))).isEqualTo(exclusions(board(facts + "9", "24;17")));
    }

    @ParameterizedTest
    @EnumSource(Primary.class)
    void emergingMethodsNeedASettingWhereverTheyAreOpen(Primary primary) {
        String facts = "primarySite=" + primary.text() + "; priorLines=1; responseCategory=pr; diseaseControlMonths=8;"
                + " differentiation=well; hormoneSyndrome=none; lesionsNearCentralDucts=true";
        Board board = board(facts, "34c;20");
        assertThat(List.of("histotripsy", "irreversible-electroporation", "electrochemotherapy"))
                .allSatisfy(option ->
                        assertThat(board.verdict(option)).as(option).isIn("conditional", "not-indicated", "excluded"));
    }

    private static List<String> exclusions(Board board) {
        return OPTIONS.stream()
                .flatMap(option -> board.option(option).arguments().stream())
                .filter(argument -> argument.kind() == ArgumentKind.EXCLUDES)
                .filter(argument -> argument.certainty() == Certainty.CERTAIN)
                .map(Argument::rule)
                .toList();
    }

    private static Board board(String facts, String lesions) {
        Map<String, String> all = new LinkedHashMap<>(TAKEN_FOR_GRANTED);
        all.putAll(pairs(facts));
        String written = all.entrySet().stream()
                .filter(fact -> !fact.getValue().isEmpty())
                .map(fact -> "'" + fact.getKey() + "': " + json(fact.getValue()))
                .collect(Collectors.joining(", "));
        return Board.file("{'asOf': '2026-03-01', 'facts': {" + written + "}, 'lesions': [" + lesions(lesions)
                + "], 'lesionsComplete': true}");
    }

    /** Lesions by their diameter in mm, in segment 6 and far from everything; a c puts one next to the central ducts. */
    private static String lesions(String sizes) {
        List<String> written = items(sizes);
        return IntStream.range(0, written.size())
                .mapToObj(index -> {
                    boolean central = written.get(index).endsWith("c");
                    return """
                    {'id': 'L%d', 'segments': [6], 'longestAxialMm': %s, 'status': 'viable', 'resectable': false,
                     'distanceMm': {'portalVein': 30, 'hepaticVein': 30, 'bileDuct': %d, 'capsule': 30, 'bowel': 40,
                                    'diaphragm': 40, 'gallbladder': 40, 'heart': 80}}""".formatted(index + 1, written.get(index).replace("c", ""), central ? 4 : 35);
                })
                .collect(Collectors.joining(", "));
    }

    private static String json(String value) {
        if (value.startsWith("[")) {
            String inside = value.substring(1, value.length() - 1);
            return Stream.of(inside.split("\\|"))
                    .filter(item -> !item.isEmpty())
                    .map(item -> "'" + item + "'")
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.matches("true|false|-?[0-9.]+") ? value : "'" + value + "'";
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
            assertThat(pairs.put(sides[0], sides[1]))
                    .as("%s is given once", sides[0])
                    .isNull();
        }
        return pairs;
    }
}
