package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.plan.Step;

/** The rules of safety that touch surgery, each shown on a primary other than colorectal. */
class SurgerySafetyTest {

    /** Fit, well examined, a neuroendocrine tumour of the bowel that one operation removes. */
    private static final String FACTS = """
            'age': 52, 'sex': 'male', 'ecog': 0, 'primarySite': 'gi-net', 'primaryStatus': 'resected',
            'histologyConfirmed': true, 'grade': 'g1', 'ki67Percent': 2, 'differentiation': 'well',
            'extrahepaticDisease': 'none', 'oneStageR0Possible': true, 'complexR0Possible': true,
            'conversionProspect': false, 'tumourRemovablePercent': 100, 'futureLiverRemnantPercent': 55,
            'parenchyma': ['normal'], 'liverInvolvementPercent': 30, 'bilirubinUmolL': 9, 'inr': 1.0,
            'platelets10e9L': 240, 'biliaryObstruction': false, 'gilbert': false, 'ascites': 'none',
            'encephalopathy': 'none', 'portalHypertension': false, 'hormoneSyndrome': 'none', 'diseaseFreeMonths': 30,
            'mismatchRepair': 'proficient', 'hormoneReceptor': 'positive', 'her2': 'negative',
            'diseaseControlMonths': 9, 'daysSinceCytotoxic': 3650, 'daysSinceBevacizumab': 3650, 'priorLines': 1,
            'responseCategory': 'sd', 'priorDrugClasses': ['somatostatin-analogue'], 'embolisation': 'none'""";

    private static final String LESIONS = """
            'lesions': [{'id': 'L1', 'segments': [6], 'longestAxialMm': 55, 'status': 'viable', 'resectable': true,
                         'depth': 'superficial'},
                        {'id': 'L2', 'segments': [3], 'longestAxialMm': 14, 'status': 'viable', 'resectable': true,
                         'depth': 'deep', 'distanceMm': {'portalVein': 20, 'hepaticVein': 20, 'bileDuct': 30,
                         'capsule': 30, 'bowel': 40, 'diaphragm': 40, 'gallbladder': 40, 'heart': 40}}],
            'lesionsComplete': true""";

    private static Board board(String facts) {
        return Board.file("{'asOf': '2026-03-01', 'facts': {" + facts + "}, " + LESIONS + "}");
    }

    /** The patient with facts replaced, as name, value, name, value. */
    private static String with(String... changes) {
        String facts = FACTS;
        for (int index = 0; index < changes.length; index += 2) {
            String fact = changes[index];
            String without = facts.replaceFirst("'" + fact + "': (\\[[^]]*]|[^,\\n]+),?", "")
                    .strip()
                    .replaceAll(",$", "");
            facts = changes[index + 1].isEmpty() ? without : without + ", '" + fact + "': " + changes[index + 1];
        }
        return facts;
    }

    private static List<String> certain(LedgerOption option, ArgumentKind kind) {
        return option.arguments().stream()
                .filter(argument -> argument.kind() == kind && argument.certainty() == Certainty.CERTAIN)
                .map(Argument::rule)
                .toList();
    }

    // --- S2: carcinoid crisis ---

    /** The patient for whom this option is open. */
    private static String[] openFor(String option) {
        return switch (option) {
            case "two-stage-hepatectomy" -> new String[] {"oneStageR0Possible", "false"};
            case "portal-vein-embolisation" -> new String[] {"futureLiverRemnantPercent", "17"};
            case "liver-transplant" ->
                new String[] {
                    "oneStageR0Possible", "false", "complexR0Possible", "false", "tumourRemovablePercent", "40"
                };
            default -> new String[0];
        };
    }

    private static String syndrome(String option, String name, String checked) {
        String facts = with(openFor(option)).replace("'hormoneSyndrome': 'none'", "'hormoneSyndrome': '" + name + "'");
        return facts + ", 'hormoneSyndromeControlled': true"
                + (name.equals("carcinoid") ? ", 'carcinoidHeartDisease': 'none'" : "")
                + (checked.isEmpty() ? "" : ", 'carcinoidHeartChecked': " + checked);
    }

    @ParameterizedTest
    @CsvSource({
        "resection, carcinoid",
        "resection, insulinoma",
        "resection-with-ablation, carcinoid",
        "two-stage-hepatectomy, carcinoid",
        "portal-vein-embolisation, vipoma",
        "liver-transplant, carcinoid"
    })
    void s2NoOperationOnAFunctioningTumourWithoutTheHeartCheckedAndAPlan(String option, String name) {
        Board unchecked = board(syndrome(option, name, "false"));
        assertThat(unchecked.verdict(option)).isEqualTo("conditional");
        assertThat(certain(unchecked.option(option), ArgumentKind.REQUIRES_EVENT))
                .contains(option + "-crisis-plan");
        Board unknown = board(syndrome(option, name, ""));
        assertThat(unknown.verdict(option)).isEqualTo("conditional");
        assertThat(unknown.option(option).arguments())
                .extracting(Argument::rule)
                .contains(option + "-crisis-plan");
        if (!option.equals("liver-transplant")) { // which waits for its centre in any case
            assertThat(Board.needs(unknown.option(option))).contains("carcinoidHeartChecked");
        }
        Board checked = board(syndrome(option, name, "true"));
        assertThat(certain(checked.option(option), ArgumentKind.REQUIRES_EVENT))
                .doesNotContain(option + "-crisis-plan");
        assertThat(checked.verdict(option))
                .isIn(option.equals("liver-transplant") ? List.of("conditional") : List.of("indicated", "possible"));
    }

    @Test
    void s2TheSyndromeIsAskedForBeforeAnOperationOnANeuroendocrineTumour() {
        Board unknown = board(with("hormoneSyndrome", ""));
        assertThat(Board.needs(unknown.option("resection"))).contains("hormoneSyndrome");
        assertThat(unknown.verdict("resection")).isEqualTo("conditional");
    }

    @Test
    void s2ThePlanPutsHormonesBeforeTheOperation() {
        String facts = syndrome("resection", "carcinoid", "false")
                .replace("'hormoneSyndromeControlled': true", "'hormoneSyndromeControlled': false");
        Board board = board(facts);
        assertThat(board.stepIds())
                .containsSubsequence("hormone-control-carcinoid", "crisis-protection", "removal-other");
        assertThat(board.step("removal-other").conditions())
                .contains(
                        "Only once the hormonal syndrome is controlled.",
                        "Only with the heart checked and the crisis plan in the notes.");
    }

    @Test
    void s2CarcinoidHeartDiseaseComesBeforeTheLiver() {
        Board board = board(syndrome("resection", "carcinoid", "true")
                .replace("'carcinoidHeartDisease': 'none'", "'carcinoidHeartDisease': 'moderate-or-severe'"));
        assertThat(board.verdict("resection")).isEqualTo("conditional");
        assertThat(board.stepIds()).containsSubsequence("carcinoid-valve", "removal-other");
    }

    @Test
    void s2ASyndromeOnRecordCountsWhateverThePrimary() {
        Board board = board(with("primarySite", "'unknown-primary'", "hormoneSyndrome", "'carcinoid'")
                + ", 'carcinoidHeartChecked': false");
        assertThat(certain(board.option("resection"), ArgumentKind.REQUIRES_EVENT))
                .contains("resection-crisis-plan-other-site");
    }

    // --- S3: jaundice ---

    @ParameterizedTest
    @ValueSource(strings = {"gi-net", "breast", "gist", "cholangiocarcinoma", "ovarian", "renal"})
    void s3JaundiceWithBlockedDuctsExcludesNoOperation(String primary) {
        String facts = with("primarySite", "'" + primary + "'", "bilirubinUmolL", "140", "biliaryObstruction", "true")
                + ", 'cholangiocarcinomaSite': 'intrahepatic'";
        for (String option : List.of("resection", "two-stage-hepatectomy", "portal-vein-embolisation")) {
            assertThat(certain(board(facts).option(option), ArgumentKind.EXCLUDES))
                    .isEmpty();
        }
        Board unknown = board(facts.replace(", 'biliaryObstruction': true", ""));
        assertThat(certain(unknown.option("resection"), ArgumentKind.EXCLUDES)).isEmpty();
        Board free = board(facts.replace("'biliaryObstruction': true", "'biliaryObstruction': false"));
        assertThat(free.verdict("resection")).isEqualTo("excluded");
    }

    // --- S6: the remnant ---

    @ParameterizedTest
    @CsvSource({"gi-net, 19.5, true", "renal, 20.5, true", "gist, 17, false", "breast, 24, false"})
    void s6RemnantWithinOnePointOfItsLimitIsFragileWhateverThePrimary(String primary, String percent, boolean fragile) {
        String facts = with("primarySite", "'" + primary + "'", "futureLiverRemnantPercent", percent);
        assertThat(board(facts).option("resection").result().fragile()).isEqualTo(fragile);
    }

    // --- S7: controlled disease elsewhere ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gi-net",
                "pancreatic-net",
                "nsclc",
                "pancreatic-adenocarcinoma",
                "gist",
                "cholangiocarcinoma",
                "gastric",
                "uveal-melanoma",
                "renal",
                "ovarian",
                "sarcoma",
                "unknown-primary",
                "other"
            })
    void s7ControlledDiseaseElsewhereOpensNoHepatectomyAndClosesTransplant(String primary) {
        String facts = with("primarySite", "'" + primary + "'", "extrahepaticDisease", "'controlled'")
                + ", 'cholangiocarcinomaSite': 'intrahepatic', 'miliaryLiverDisease': false, 'brainMetastases': 'none'";
        Board board = board(facts);
        for (String option : List.of("resection", "two-stage-hepatectomy", "portal-vein-embolisation", "alpps")) {
            assertThat(board.verdict(option)).as(option).isIn("not-indicated", "excluded");
        }
        assertThat(board.verdict("liver-transplant")).isEqualTo("excluded");
        assertThat(board.assessment().staging().resectability().labelText()).isNotEqualTo("resectable");
    }

    // --- S10: intervals ---

    @ParameterizedTest
    @ValueSource(strings = {"breast", "gi-net", "renal", "ovarian"})
    void s10FourWeeksAfterTheLastCytotoxicDose(String primary) {
        String facts = with("primarySite", "'" + primary + "'");
        assertThat(board(facts.replace("'daysSinceCytotoxic': 3650", "'daysSinceCytotoxic': 20"))
                        .verdict("resection"))
                .isEqualTo("conditional");
        assertThat(board(facts.replace("'daysSinceCytotoxic': 3650", "'daysSinceCytotoxic': 28"))
                        .verdict("resection"))
                .isIn("indicated", "possible");
    }

    @Test
    void s10BevacizumabForbids28DaysAndArguesToSixWeeks() {
        String ovarian = with("primarySite", "'ovarian'");
        assertThat(board(ovarian.replace("'daysSinceBevacizumab': 3650", "'daysSinceBevacizumab': 27"))
                        .verdict("resection"))
                .isEqualTo("conditional");
        assertThat(certain(
                        board(ovarian.replace("'daysSinceBevacizumab': 3650", "'daysSinceBevacizumab': 35"))
                                .option("resection"),
                        ArgumentKind.AGAINST))
                .contains("resection-recent-bevacizumab");
    }

    @Test
    void s10PlanRefusesAnEarlierDateForAnotherPrimary() {
        String facts = with(
                "primarySite",
                "'ovarian'",
                "priorLines",
                "",
                "daysSinceCytotoxic",
                "",
                "daysSinceBevacizumab",
                "",
                "priorDrugClasses",
                "");
        Board board = Board.file("{'asOf': '2026-03-01', 'facts': {" + facts + "}, " + LESIONS + """
                , 'treatments': [{'line': 1, 'agents': ['carboplatin', 'paclitaxel'], 'start': '2025-11-03',
                                  'end': '2026-02-20'}]}""");
        assertThat(board.step("removal-other").notBefore())
                .extracting(Step.NotBefore::date)
                .contains(LocalDate.of(2026, 3, 20));
    }

    /** Holds by the sheets; a figure that is not verified is advice and refuses no date. */
    @ParameterizedTest
    @CsvSource({
        "cabozantinib, 2026-03-15",
        "regorafenib, 2026-03-08",
        "sunitinib, 2026-03-01",
        "ramucirumab, 2026-03-22",
        "fruquintinib, 2026-03-01",
        "imatinib, ''"
    })
    void s10PlanRefusesADateWithinTheHoldOfTheDrug(String drug, String notBefore) {
        String facts = with(
                "primarySite",
                "'ovarian'",
                "priorLines",
                "",
                "daysSinceCytotoxic",
                "",
                "daysSinceBevacizumab",
                "",
                "priorDrugClasses",
                "");
        Board board = Board.file("{'asOf': '2026-02-23', 'facts': {" + facts + "}, " + LESIONS + """
                , 'treatments': [{'line': 1, 'agents': ['%s'], 'start': '2025-11-03', 'end': '2026-02-22'}]}""".formatted(drug));
        Step removal = board.step("removal-other");
        assertThat(removal.notBefore().stream().map(Step.NotBefore::date).max(LocalDate::compareTo))
                .isEqualTo(notBefore.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(notBefore)));
        assertThat(removal.conditions().stream().anyMatch(text -> text.contains("not verified")))
                .isEqualTo(drug.equals("fruquintinib"));
    }

    @Test
    void secondCytoreductionIsForTheFirstRelapseSixMonthsAfterPlatinum() {
        String relapse = with("primarySite", "'ovarian'", "responseCategory", "'pd'", "priorLines", "1");
        String resistant = relapse + ", 'platinumFreeDays': 182";
        String sensitive = relapse + ", 'platinumFreeDays': 183";
        assertThat(certain(board(sensitive).option("resection"), ArgumentKind.SUPPORTS))
                .contains("resection-ovarian");
        assertThat(board(resistant).option("resection").arguments())
                .extracting(argument -> argument.rule())
                .doesNotContain("resection-ovarian");
        String second = sensitive.replace("'priorLines': 1", "'priorLines': 2");
        assertThat(board(second).option("resection").arguments())
                .extracting(argument -> argument.rule())
                .as("a later relapse was not in the trial")
                .doesNotContain("resection-ovarian");
    }

    @Test
    void s10KinaseInhibitorIsHeldBeforeTheOperation() {
        Board board = board(with("primarySite", "'renal'", "priorDrugClasses", "['vegfr-inhibitor']"));
        assertThat(board.stepIds()).containsSubsequence("hold-kinase-inhibitor", "removal-other");
        assertThat(board.step("hold-kinase-inhibitor").text()).contains("cabozantinib at least three");
    }

    // --- S12: transplant ---

    private static String transplantable(String... changes) {
        String facts = with(openFor("liver-transplant"));
        for (int index = 0; index < changes.length; index += 2) {
            facts = facts.replaceFirst(
                    "'" + changes[index] + "': (\\[[^]]*]|[^,\\n]+)",
                    "'" + changes[index] + "': " + changes[index + 1]);
        }
        return facts;
    }

    @Test
    void s12UnstableTumourIsNotTransplantedWhateverThePrimary() {
        assertThat(board(transplantable()).verdict("liver-transplant")).isEqualTo("conditional");
        Board unstable = board(transplantable("mismatchRepair", "'deficient'"));
        assertThat(unstable.verdict("liver-transplant")).isIn("excluded", "not-indicated");
        assertThat(certain(unstable.option("liver-transplant"), ArgumentKind.AGAINST))
                .contains("liver-transplant-mismatch-repair-neuroendocrine");
        assertThat(board(transplantable("primarySite", "'gastric'", "mismatchRepair", "'deficient'"))
                        .verdict("liver-transplant"))
                .isEqualTo("excluded");
    }

    @Test
    void s12NotKnowingTheMismatchRepairOfANeuroendocrineTumourLeavesTheQuestionOpen() {
        Board board = board(transplantable().replace("'mismatchRepair': 'proficient', ", ""));
        assertThat(board.verdict("liver-transplant")).isEqualTo("conditional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gi-net", "pancreatic-net", "cutaneous-melanoma", "breast"})
    void s12RecentCheckpointInhibitorExcludesTransplantWhateverThePrimary(String primary) {
        Board board = board(
                transplantable("primarySite", "'" + primary + "'", "priorDrugClasses", "['checkpoint-inhibitor']"));
        assertThat(board.verdict("liver-transplant")).isEqualTo("excluded");
        assertThat(certain(board.option("liver-transplant"), ArgumentKind.EXCLUDES))
                .contains("liver-transplant-checkpoint-inhibitor");
    }
}
