package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.pathway.options.Argument;

/** The rules of safety that touch treatment through skin, vessel or beam, in other primaries than colorectal cancer. */
class LocalTreatmentSafetyTest {

    private static final String WELL = """
            'ecog': 1, 'histologyConfirmed': true, 'extrahepaticDisease': 'none', 'oneStageR0Possible': false,
            'complexR0Possible': false, 'conversionProspect': false, 'liverInvolvementPercent': 30, 'albuminGL': 42,
            'inr': 1.0, 'platelets10e9L': 240, 'haemoglobinGL': 130, 'leukocytes10e9L': 6, 'neutrophils10e9L': 4,
            'gilbert': false, 'ascites': 'none', 'encephalopathy': 'none', 'portalHypertension': false,
            'portalVeinThrombosis': 'none', 'bilioEntericAnastomosis': false, 'priorLiverRadiation': false,
            'recentLiverTreatment': false, 'gastrointestinalFlow': false, 'lungShuntPercent': 5, 'ablationAccess': true,
            'lesionsNearCentralDucts': false, 'brainMetastases': 'none', 'daysSinceBevacizumab': 3650""";

    private static final String NET = """
            'primarySite': 'pancreatic-net', 'differentiation': 'well', 'grade': 'g2', 'ki67Percent': 6,
            'sstrPositive': true, 'sstrKrenning': 4, 'hypervascular': true, 'priorLines': 1, 'responseCategory': 'pd',
            'progressionPattern': 'general', 'priorDrugClasses': ['somatostatin-analogue']""";

    private static final String BREAST = """
            'primarySite': 'breast', 'priorLines': 3, 'responseCategory': 'pd', 'progressionPattern': 'general',
            'priorDrugClasses': ['taxane', 'fluoropyrimidine']""";

    private static final String UVEAL = "'primarySite': 'uveal-melanoma', 'priorLines': 0, 'priorDrugClasses': []";

    private static final String BLOOD =
            "'bilirubinUmolL': 9, 'biliaryObstruction': false, 'creatinineClearanceMlMin': 90";

    private static Board board(String disease, String more) {
        return Board.file("{'asOf': '2026-03-01', 'facts': {" + WELL + ", " + disease + ", " + more + "}, 'lesions': ["
                + "{'id': 'L1', 'segments': [6], 'longestAxialMm': 26, 'status': 'viable', 'resectable': false,"
                + " 'distanceMm': {'portalVein': 20, 'hepaticVein': 20, 'bileDuct': 30, 'capsule': 20, 'bowel': 40,"
                + " 'diaphragm': 40, 'gallbladder': 40, 'heart': 80}}], 'lesionsComplete': true}");
    }

    private static List<String> certain(Board board, String option, ArgumentKind kind) {
        return board.option(option).arguments().stream()
                .filter(argument -> argument.kind() == kind && argument.certainty() == Certainty.CERTAIN)
                .map(Argument::rule)
                .toList();
    }

    // --- S1: gates of fatal toxicity ---

    @Test
    void s1UnknownKidneyMakesRadionuclideTherapyConditional() {
        String syndrome = "'hormoneSyndrome': 'none', ";
        assertThat(board(NET, syndrome + BLOOD).verdict("prrt")).isEqualTo("possible");
        Board unknown = board(NET, syndrome + BLOOD.replace(", 'creatinineClearanceMlMin': 90", ""));
        assertThat(unknown.verdict("prrt")).isEqualTo("conditional");
        assertThat(Board.needs(unknown.option("prrt"))).contains("creatinineClearanceMlMin");
        assertThat(board(NET, syndrome + BLOOD.replace(": 90", ": 29")).verdict("prrt"))
                .isEqualTo("excluded");
    }

    // --- S2: hormone crisis ---

    @ParameterizedTest
    @CsvSource({
        "ablation, carcinoid",
        "ablation, insulinoma",
        "tace, carcinoid",
        "tace, vipoma",
        "sirt, carcinoid",
        "prrt, carcinoid"
    })
    void s2NoProcedureOnAFunctioningTumourWithoutACrisisPlan(String option, String syndrome) {
        String held = "'hormoneSyndrome': '" + syndrome + "', 'hormoneSyndromeControlled': false, " + BLOOD;
        assertThat(board(NET, held + ", 'carcinoidHeartChecked': true").verdict(option))
                .isEqualTo("possible");
        assertThat(board(NET, held + ", 'carcinoidHeartChecked': false").verdict(option))
                .isEqualTo("conditional");
        Board unknown = board(NET, held);
        assertThat(unknown.verdict(option)).isEqualTo("conditional");
        assertThat(Board.needs(unknown.option(option))).contains("carcinoidHeartChecked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ablation", "tace", "sirt", "prrt"})
    void s2WhetherATumourMakesHormonesIsAskedFirst(String option) {
        Board unknown = board(NET, BLOOD);
        assertThat(unknown.verdict(option)).isEqualTo("conditional");
        assertThat(Board.needs(unknown.option(option))).contains("hormoneSyndrome");
    }

    @Test
    void s2HormonesAreNotAskedForInBreastCancer() {
        Board board = board(BREAST, BLOOD);
        assertThat(board.verdict("tace")).isEqualTo("possible");
        assertThat(Board.needs(board.option("tace"))).doesNotContain("hormoneSyndrome", "carcinoidHeartChecked");
    }

    // --- S3: jaundice is not liver failure until the ducts are known ---

    @ParameterizedTest
    @ValueSource(strings = {"tace", "sirt", "ablation", "prrt"})
    void s3JaundiceWithBlockedDuctsWaitsForDrainageInNeuroendocrineDisease(String option) {
        String jaundice = "'hormoneSyndrome': 'none', 'creatinineClearanceMlMin': 90, 'bilirubinUmolL': 140";
        Board blocked = board(NET, jaundice + ", 'biliaryObstruction': true");
        assertThat(blocked.verdict(option)).isEqualTo("conditional");
        assertThat(certain(blocked, option, ArgumentKind.EXCLUDES)).isEmpty();
        Board unknown = board(NET, jaundice);
        assertThat(unknown.verdict(option)).isIn("conditional", "undetermined");
        assertThat(certain(unknown, option, ArgumentKind.EXCLUDES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"breast, tace", "breast, sirt", "uveal, tace", "uveal, sirt", "uveal, percutaneous-hepatic-perfusion"})
    void s3JaundiceExcludesNothingElsewhereEither(String disease, String option) {
        String patient = disease.equals("breast") ? BREAST : UVEAL;
        Board unknown = board(patient, "'creatinineClearanceMlMin': 90, 'bilirubinUmolL': 140");
        assertThat(unknown.verdict(option)).isIn("conditional", "undetermined", "possible");
        assertThat(certain(unknown, option, ArgumentKind.EXCLUDES)).isEmpty();
    }

    // --- S9: components exclude, a class alone does not ---

    @ParameterizedTest
    @CsvSource({"breast, tace", "breast, sirt", "uveal, percutaneous-hepatic-perfusion", "net, ablation"})
    void s9LowAlbuminAndSlowClottingExcludeNoLocalTreatmentByAClass(String disease, String option) {
        String patient = disease.equals("breast") ? BREAST : disease.equals("net") ? NET : UVEAL;
        String facts = "'hormoneSyndrome': 'none', " + BLOOD.replace(": 9,", ": 50,");
        Board board = Board.file("{'asOf': '2026-03-01', 'facts': {"
                + WELL.replace("'albuminGL': 42", "'albuminGL': 24").replace("'inr': 1.0", "'inr': 2.4") + ", "
                + patient
                + ", " + facts
                + "}, 'lesions': [{'id': 'L1', 'segments': [6], 'longestAxialMm': 26, 'status': 'viable',"
                + " 'resectable': false, 'distanceMm': {'bileDuct': 30}}], 'lesionsComplete': true}");
        assertThat(certain(board, option, ArgumentKind.EXCLUDES)).isEmpty();
    }

    // --- S10: intervals ---

    @Test
    void s10MicrospheresWaitForBevacizumabAndCapecitabineInBreastCancer() {
        String recent = BLOOD + ", 'daysSinceCytotoxic': 30";
        String facts = WELL.replace("'daysSinceBevacizumab': 3650", "'daysSinceBevacizumab': 14");
        Board board = Board.file("{'asOf': '2026-03-01', 'facts': {" + facts + ", " + BREAST + ", " + recent
                + "}, 'lesions': [{'id': 'L1', 'segments': [6], 'longestAxialMm': 26, 'status': 'viable',"
                + " 'resectable': false}], 'lesionsComplete': true}");
        assertThat(certain(board, "sirt", ArgumentKind.AGAINST)).contains("sirt-bevacizumab", "sirt-capecitabine");
        Board later = board(BREAST, BLOOD + ", 'daysSinceCytotoxic': 90");
        assertThat(certain(later, "sirt", ArgumentKind.AGAINST))
                .doesNotContain("sirt-bevacizumab", "sirt-capecitabine");
    }

    // --- S13: perfusion is a regular option in uveal melanoma ---

    @Test
    void s13PerfusionIsARegularOptionInUvealMelanoma() {
        assertThat(board(UVEAL, BLOOD).verdict("percutaneous-hepatic-perfusion"))
                .isEqualTo("indicated");
        assertThat(board(BREAST, BLOOD).verdict("percutaneous-hepatic-perfusion"))
                .isEqualTo("not-indicated");
    }
}
