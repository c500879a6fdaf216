package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Flip;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.plan.Step;

/** The rules of safety that come before every table, each shown on a small case. */
class SafetyRulesTest {

    /** Fit, well examined, two lesions in the right liver that one operation removes. */
    private static final String FACTS = """
            'age': 61, 'sex': 'female', 'ecog': 0, 'primarySite': 'colorectal', 'primarySide': 'left',
            'primaryStatus': 'resected', 'primaryNodePositive': true, 'histologyConfirmed': true, 'ras': 'wild-type',
            'braf': 'wild-type', 'mismatchRepair': 'proficient', 'timing': 'late-metachronous',
            'extrahepaticDisease': 'none', 'oneStageR0Possible': true, 'complexR0Possible': true,
            'futureLiverRemnantPercent': 55, 'parenchyma': ['normal'], 'liverInvolvementPercent': 3, 'bilirubinUmolL': 9,
            'albuminGL': 42, 'inr': 1.0, 'platelets10e9L': 240, 'creatinineClearanceMlMin': 90, 'biliaryObstruction': false,
            'gilbert': false, 'ascites': 'none', 'encephalopathy': 'none', 'portalHypertension': false,
            'dpydActivityScore': 2, 'hepatitisB': 'negative', 'lvefPercent': 60, 'lungDisease': 'none',
            'immunotherapyContraindication': 'none', 'vegfContraindication': false, 'visceralCrisis': false,
            'ugt1a1': 'normal'""";

    private static final String LESIONS = """
            'lesions': [{'id': 'L1', 'segments': [6], 'longestAxialMm': 24, 'status': 'viable'},
                        {'id': 'L2', 'segments': [7], 'longestAxialMm': 17, 'status': 'viable'}], 'lesionsComplete': true""";

    private static final String UNTREATED = "'treatments': []";

    private static Board board(String facts, String rest) {
        return Board.file("{'asOf': '2026-03-01', 'facts': {" + facts + "}, " + LESIONS + ", " + rest + "}");
    }

    /** The patient with one fact replaced; an empty value takes it away. */
    private static String with(String fact, String value) {
        String without = FACTS.replaceFirst("'" + fact + "': (\\[[^]]*]|[^,\\n]+),?", "");
        return value.isEmpty() ? tidy(without) : tidy(without) + ", '" + fact + "': " + value;
    }

    private static String tidy(String facts) {
        return facts.strip().replaceAll(",$", "");
    }

    /** Not removable, first line: drugs are the question. */
    private static String unresectable(String fact, String value) {
        return with(fact, value)
                .replace("'oneStageR0Possible': true", "'oneStageR0Possible': false")
                .replace("'complexR0Possible': true", "'complexR0Possible': false");
    }

    private static List<String> exclusions(LedgerOption option) {
        return option.arguments().stream()
                .filter(argument -> argument.kind() == ArgumentKind.EXCLUDES)
                .filter(argument -> argument.certainty() == Certainty.CERTAIN)
                .map(Argument::rule)
                .toList();
    }

    // --- S1: gates of fatal toxicity ---

    @ParameterizedTest
    @CsvSource({
        "dpydActivityScore, folfox-bevacizumab",
        "dpydActivityScore, folfiri-panitumumab",
    })
    void s1UnknownGateMakesTheRegimenConditionalAndIsNeeded(String gate, String regimen) {
        Board known = board(unresectable("sex", "'female'"), UNTREATED);
        assertThat(known.regimenVerdict(regimen)).isIn("indicated", "possible");
        Board unknown = board(unresectable(gate, ""), UNTREATED);
        assertThat(unknown.regimenVerdict(regimen)).isEqualTo("conditional");
        assertThat(Board.needs(unknown.regimen(regimen))).contains(gate);
    }

    @ParameterizedTest
    @CsvSource({
        "dpydActivityScore, 0, folfox-bevacizumab",
        "dpydActivityScore, 0, folfiri-panitumumab",
        "dpydActivityScore, 0, capox-bevacizumab",
        "creatinineClearanceMlMin, 25, capox-bevacizumab"
    })
    void s1ViolatedGateExcludesTheRegimen(String gate, String value, String regimen) {
        assertThat(board(unresectable(gate, value), UNTREATED).regimenVerdict(regimen))
                .isEqualTo("excluded");
    }

    @Test
    void s1ContraindicationExcludesImmunotherapyAndNotKnowingItDoesNot() {
        String unstable = unresectable("mismatchRepair", "'deficient'");
        assertThat(board(unstable, UNTREATED).verdict("immunotherapy")).isEqualTo("indicated");
        String gate = "'immunotherapyContraindication': ";
        assertThat(board(unstable.replace(gate + "'none'", gate + "'transplant-or-active-autoimmune'"), UNTREATED)
                        .verdict("immunotherapy"))
                .isEqualTo("excluded");
        Board unknown = board(unstable.replace(gate + "'none',", ""), UNTREATED);
        assertThat(unknown.verdict("immunotherapy")).isEqualTo("conditional");
        assertThat(Board.needs(unknown.option("immunotherapy"))).contains("immunotherapyContraindication");
    }

    // --- S3: jaundice is not liver failure until the ducts are known ---

    @ParameterizedTest
    @ValueSource(strings = {"", "true"})
    void s3JaundiceExcludesNothingWhileTheDuctsMayBeBlocked(String obstruction) {
        String jaundiced =
                with("biliaryObstruction", obstruction).replace("'bilirubinUmolL': 9", "'bilirubinUmolL': 140");
        Board board = board(jaundiced, UNTREATED);
        Board sameWithNormalBilirubin =
                board(jaundiced.replace("'bilirubinUmolL': 140", "'bilirubinUmolL': 9"), UNTREATED);
        assertThat(board.optionsWhere(option -> !exclusions(option).isEmpty()))
                .isEqualTo(sameWithNormalBilirubin.optionsWhere(
                        option -> !exclusions(option).isEmpty()));
        assertThat(board.verdict("resection")).isIn("conditional", "undetermined");
        assertThat(board.alerts()).anyMatch(alert -> alert.startsWith("same-day"));
    }

    @Test
    void s3JaundiceWithFreeDuctsIsLiverFailure() {
        String jaundiced = FACTS.replace("'bilirubinUmolL': 9", "'bilirubinUmolL': 140");
        assertThat(board(jaundiced, UNTREATED).verdict("resection")).isEqualTo("excluded");
        String gilbert = jaundiced.replace("'gilbert': false", "'gilbert': true");
        assertThat(board(gilbert.replace(": 140", ": 50"), UNTREATED).verdict("resection"))
                .isEqualTo("indicated");
        assertThat(board(gilbert, UNTREATED).verdict("resection"))
                .as("more than Gilbert syndrome explains")
                .isEqualTo("excluded");
    }

    // --- S4: entries merge per fact ---

    @Test
    void s4MutationOnceFoundStaysWhateverIsFoundLater() {
        Board board = bundle(fact("ras", "2025-01-10", "mutant"), fact("ras", "2026-01-10", "wild-type"));
        assertThat(board.fact("ras")).isEqualTo("mutant");
        assertThat(board.regimenVerdict("folfox-panitumumab")).isEqualTo("excluded");
    }

    @Test
    void s4HighestGradeCounts() {
        Board board = bundle(fact("grade", "2025-01-10", "g3"), fact("grade", "2026-01-10", "g2"));
        assertThat(board.fact("grade")).isEqualTo("g3");
    }

    @Test
    void s4FitnessIsTheNewest() {
        Board board = bundle(fact("ecogCause", "2025-01-10", "cancer"), fact("ecogCause", "2026-01-10", "reversible"));
        assertThat(board.fact("ecogCause")).isEqualTo("reversible");
    }

    private static String fact(String code, String date, String value) {
        return """
                {'resourceType': 'Observation', 'id': '%s-%s', 'status': 'final', 'subject': {'reference': 'Patient/p'},
                 'code': {'coding': [{'system': 'https://liverleaf.org/fhir/CodeSystem/fact', 'code': '%s'}]},
                 'effectiveDateTime': '%s', 'valueString': '%s'}""".formatted(code, date, code, date, value);
    }

    private static Board bundle(String... resources) {
        String patient = "{'resourceType': 'Patient', 'id': 'p'}";
        String site = fact("primarySite", "2025-01-01", "colorectal");
        return Board.bundle(Stream.concat(Stream.of(patient, site), Stream.of(resources))
                .map(resource -> "{'resource': " + resource + "}")
                .collect(Collectors.joining(",", "{'resourceType': 'Bundle', 'type': 'collection', 'entry': [", "]}")));
    }

    // --- S5: vanished lesions count ---

    @Test
    void s5VanishedLesionsCountUntilRemoved() {
        String vanished = LESIONS.replace(
                "'longestAxialMm': 17, 'status': 'viable'", "'longestAxialMm': 0, 'status': 'vanished'");
        Board board = Board.file("{'asOf': '2026-03-01', 'facts': {" + FACTS + "}, " + vanished + "}");
        assertThat(board.fact("lesionCount")).isEqualTo("2");
        assertThat(board.fact("viableLesionCount")).isEqualTo("1");
        assertThat(board.fact("vanishedLesionCount")).isEqualTo("1");
    }

    // --- S6: a remnant belongs to a resection and a method ---

    @Test
    void s6WhereMethodsDisagreeTheLowerCounts() {
        Board board = board(with("futureLiverRemnantPercent", ""), """
                'remnants': [{'resection': 'right-hepatectomy', 'method': 'measured', 'value': 38, 'planned': true},
                             {'resection': 'right-hepatectomy', 'method': 'standardised', 'value': 27, 'planned': true},
                             {'resection': 'segments-6-7', 'method': 'measured', 'value': 70}]""");
        assertThat(board.assessment()
                        .theCase()
                        .fact("futureLiverRemnantPercent")
                        .belief()
                        .nominal())
                .hasValue(270);
        assertThat(board.fact("remnantMethod")).isEqualTo("standardised");
        assertThat(board.assessment().meta().problems())
                .anyMatch(problem -> problem.text().contains("methods disagree"));
    }

    @ParameterizedTest
    @CsvSource({"29.5, true", "30.5, true", "27, false", "33, false"})
    void s6RemnantWithinOnePointOfItsLimitIsFragile(String percent, boolean fragile) {
        String facts = with("futureLiverRemnantPercent", percent).replace("['normal']", "['chemotherapy']");
        assertThat(board(facts, UNTREATED).option("resection").result().fragile())
                .isEqualTo(fragile);
    }

    @Test
    void s6MeasuredRemnantOfANormalLiverNeeds25() {
        String measured = with("futureLiverRemnantPercent", "23") + ", 'remnantMethod': ";
        assertThat(board(measured + "'standardised'", UNTREATED).answer("removable-now"))
                .isEqualTo("yes");
        assertThat(board(measured + "'measured'", UNTREATED).answer("removable-now"))
                .isEqualTo("no");
    }

    // --- S7: controlled disease elsewhere ---

    @Test
    void s7ControlledDiseaseElsewhereOpensNoHepatectomyAndClosesTransplant() {
        String elsewhere = with("extrahepaticDisease", "'controlled'");
        Board board = board(elsewhere, UNTREATED);
        assertThat(board.verdict("resection")).isIn("not-indicated", "excluded");
        assertThat(board.verdict("liver-transplant")).isEqualTo("excluded");
        assertThat(board.assessment().staging().resectability().labelText()).isNotEqualTo("resectable");
    }

    // --- S8: flips are for what can change or be measured again ---

    @Test
    void s8FlipsNeverOfferWhatCannotChange() {
        Set<String> flipped = Stream.of(
                        board(FACTS, UNTREATED),
                        board(unresectable("ras", "'mutant'"), UNTREATED),
                        board(unresectable("mismatchRepair", "'deficient'"), UNTREATED),
                        board(
                                with("futureLiverRemnantPercent", "24").replace("['normal']", "['chemotherapy']"),
                                UNTREATED))
                .flatMap(board -> board.flippedFacts().stream())
                .collect(Collectors.toSet());
        assertThat(flipped).contains("ecog", "bilirubinUmolL", "futureLiverRemnantPercent");
        assertThat(flipped)
                .doesNotContain("age", "sex", "primarySite", "primarySide", "ras", "braf", "mismatchRepair", "krasG12c")
                .noneMatch(fact -> fact.endsWith("Date"))
                .doesNotContain("timing", "primaryNodePositive");
        assertThat(flipped.stream().filter(fact -> !fact.startsWith("lesions.") && !fact.contains("#")))
                .allSatisfy(fact -> assertThat(
                                Board.KNOWLEDGE.catalogue().fact(fact).asking().flip())
                        .as(fact)
                        .isTrue());
    }

    @Test
    void s8FlipInsideTheMeasurementErrorIsFragilityAndNoTarget() {
        String near = with("futureLiverRemnantPercent", "29.6").replace("['normal']", "['chemotherapy']");
        LedgerOption resection = board(near, UNTREATED).option("resection");
        assertThat(resection.result().fragile()).isTrue();
        assertThat(resection.result().flips()).extracting(Flip::fact).doesNotContain("futureLiverRemnantPercent");
    }

    // --- S10: intervals ---

    private static Board treated(String drug, String last) {
        return board(FACTS + ", 'responseCategory': 'pr'", """
                'treatments': [{'line': 1, 'agents': ['fluorouracil', 'oxaliplatin'], 'start': '2025-11-03', 'end': '2026-01-10'},
                               {'line': 1, 'agents': ['%s'], 'start': '2025-11-03', 'end': '%s'}]""".formatted(drug, last));
    }

    private static LocalDate operationNotBefore(Board board) {
        return board.assessment().plan().steps().stream()
                .filter(step -> step.id().startsWith("removal"))
                .flatMap(step -> step.notBefore().stream())
                .map(Step.NotBefore::date)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    @Test
    void s10ChemotherapyIsFourWeeksBeforeTheOperation() {
        Board recent = treated("irinotecan", "2026-02-20");
        assertThat(operationNotBefore(recent)).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(recent.verdict("resection")).isEqualTo("conditional");
        assertThat(operationNotBefore(treated("irinotecan", "2026-01-10"))).isBefore(LocalDate.of(2026, 3, 2));
    }

    @Test
    void s10BevacizumabIsNotWithin28DaysOfTheOperation() {
        Board recent = treated("bevacizumab", "2026-02-20");
        assertThat(operationNotBefore(recent)).isAfterOrEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(recent.verdict("resection")).isNotIn("indicated", "possible");
    }

    @Test
    void s10BevacizumabUnderSixWeeksArguesAgainst() {
        Board between = treated("bevacizumab", "2026-01-28");
        assertThat(between.option("resection").arguments())
                .filteredOn(argument -> argument.kind() == ArgumentKind.AGAINST)
                .extracting(Argument::text)
                .anyMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("bevacizumab"));
        assertThat(between.verdict("resection")).isEqualTo("possible");
    }

    // --- S12: transplant ---

    private static String transplantable(String fact, String value) {
        return unresectable(fact, value)
                + ", 'permanentlyUnresectable': true, 'priorLines': 1, 'responseCategory': 'pr', 'diseaseControlMonths': 14";
    }

    @Test
    void s12UnstableTumourIsNotTransplanted() {
        assertThat(board(transplantable("sex", "'female'"), "'labs': []").verdict("liver-transplant"))
                .isNotIn("excluded", "not-indicated");
        assertThat(board(transplantable("mismatchRepair", "'deficient'"), "'labs': []")
                        .verdict("liver-transplant"))
                .isEqualTo("excluded");
    }

    @Test
    void s12RecentCheckpointInhibitorExcludesTransplantUntilABoardOverrides() {
        String recent = transplantable("sex", "'female'") + ", 'priorDrugClasses': ['checkpoint-inhibitor']";
        Board board = board(recent, "'labs': []");
        assertThat(board.verdict("liver-transplant")).isEqualTo("excluded");
        List<String> rules = exclusions(board.option("liver-transplant"));
        assertThat(rules).hasSize(1);
        Board overridden = board(
                recent,
                "'overrides': [{'rule': '" + rules.getFirst()
                        + "', 'reason': 'wash-out measured', 'signatory': 'Board of 26 February'}]");
        assertThat(overridden.verdict("liver-transplant")).isNotEqualTo("excluded");
        assertThat(exclusions(overridden.option("liver-transplant"))).isEmpty();
    }
}
