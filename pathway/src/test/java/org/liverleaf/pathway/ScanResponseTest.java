package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.ScanResponse;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.catalogue.CsvTable;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.response.Response;
import org.liverleaf.pathway.response.ResponseAssessment;
import org.liverleaf.pathway.response.ResponseJson;

/** The response computed from the measured lesions of a record, through the whole pathway. */
class ScanResponseTest {

    private static final List<String> SCANS = List.of("2025-10-01", "2025-12-15", "2026-02-02");
    private static final String CONFINED = "'extrahepaticDisease': 'none'";
    private static final String FIRST_LINE =
            "{'line': 1, 'agents': ['oxaliplatin', 'capecitabine'], 'start': '2025-10-06'}";

    private static Board board(String facts, String treatments, String lesions) {
        return Board.file("{'asOf': '2026-02-10', 'facts': {" + facts + "}, 'treatments': [" + treatments
                + "], 'lesions': [" + lesions + "]}");
    }

    private static String lesion(String id, String day, String rest) {
        return "{'id': '" + id + "', 'date': '" + day + "', " + rest + "}";
    }

    private static String sized(String id, String day, String millimetres) {
        return lesion(id, day, "'status': 'viable', 'longestAxialMm': " + millimetres);
    }

    private static String treatment(String name) {
        return name.equals("tace") || name.equals("sirt")
                ? "{'kind': 'embolisation', 'name': '" + name + "', 'start': '2025-10-06', 'end': '2025-10-06'}"
                : "{'line': 1, 'agents': ['" + name + "'], 'start': '2025-10-06'}";
    }

    private static ScanResponse scans(Board board) {
        return board.assessment().staging().scans();
    }

    private static ResponseAssessment governing(Board board) {
        return scans(board).findGoverning().orElseThrow();
    }

    private static String fact(Board board) {
        return board.assessment().theCase().fact("responseCategory").value();
    }

    private static String notes(Board board) {
        return String.join(" ", scans(board).notes());
    }

    static Stream<CsvTable.Row> courses() {
        return Shipped.vectors("scan-response.csv");
    }

    private static String lesions(String course) {
        List<String> lesions = new ArrayList<>();
        String[] each = course.split("\\|");
        for (int number = 0; number < each.length; number++) {
            String[] visits = each[number].split(">");
            for (int visit = 0; visit < visits.length; visit++) {
                String[] figures = visits[visit].strip().split("/");
                String rest = "'longestAxialMm': " + figures[0]
                        + (figures[1].equals("-") ? "" : ", 'viableMm': " + figures[1])
                        + (figures[2].equals("-") ? "" : ", 'meanHu': " + figures[2]);
                lesions.add(lesion("L" + (number + 1), SCANS.get(visit), rest));
            }
        }
        return String.join(",", lesions);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void givenMeasuredLesions_whenAssessed_thenTheResponseIsThatOfTheSheet(CsvTable.Row row) {
        String site = row.text("primary").equals("neuroendocrine") ? "pancreatic-net" : row.text("primary");
        String facts = "'primarySite': '" + site + "', " + CONFINED
                + (row.text("hypervascular").isEmpty() ? "" : ", 'hypervascular': " + row.text("hypervascular"));
        Board board = board(facts, treatment(row.text("treatment")), lesions(row.text("lesions")));
        ResponseAssessment.Timepoint newest = governing(board).timepoints().getLast();
        assertThat(scans(board).choice().values()).containsExactly(row.text("criterion"));
        assertThat(governing(board).criteria().text()).isEqualTo(row.text("applied"));
        assertThat(newest.overall().text()).isEqualTo(row.text("overall"));
        assertThat(ResponseJson.findChange(newest.sum(), newest.sum().baseline())
                        .orElseThrow())
                .isEqualByComparingTo(row.text("change"));
        boolean local =
                row.text("treatment").equals("tace") || row.text("treatment").equals("sirt");
        assertThat(local ? "unknown" : fact(board)).isEqualTo(row.text("fact"));
        assertThat(scans(board).assessments())
                .as("RECIST 1.1 stands beside every criterion")
                .anyMatch(each -> each.criteria().text().equals("recist1.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "pembrolizumab, nsclc, irecist",
        "imatinib, gist, choi",
        "osimertinib, nsclc, recist-1.1",
        "capecitabine, colorectal, recist-1.1"
    })
    void givenDrugs_whenAssessed_thenTheCriterionSuitsThemAndSaysWhy(String drug, String primary, String criterion) {
        Board board = board("'primarySite': '" + primary + "'", treatment(drug), "");
        assertThat(scans(board).choice().values()).containsExactly(criterion);
        assertThat(scans(board).choice().because()).hasSize(1).allSatisfy(fired -> {
            assertThat(fired.rule().reason()).isNotBlank();
            assertThat(fired.rule().evidence()).isNotEmpty();
        });
    }

    @Test
    void givenUnknownDrug_whenAssessed_thenTheCriterionIsOpenAndNothingEntersATable() {
        Board board = board(
                "'primarySite': 'nsclc', " + CONFINED,
                treatment("study drug"),
                sized("L1", SCANS.get(0), "50") + "," + sized("L1", SCANS.get(1), "30"));
        assertThat(scans(board).choice().values()).containsExactlyInAnyOrder("recist-1.1", "irecist");
        assertThat(governing(board).timepoints().getLast().overall()).isEqualTo(Response.PR);
        assertThat(fact(board)).isEqualTo("unknown");
    }

    @Test
    void givenNoDensity_whenChoiIsChosen_thenItSaysSoAndRecistIsShown() {
        Board board = board(
                "'primarySite': 'gist', " + CONFINED,
                treatment("imatinib"),
                sized("L1", SCANS.get(0), "60") + "," + sized("L1", SCANS.get(1), "58"));
        assertThat(notes(board)).contains("Not assessable by Choi: density is missing at the baseline and 2025-12-15");
        assertThat(governing(board).criteria().text()).isEqualTo("recist1.1");
        assertThat(scans(board).isByChoice()).isFalse();
    }

    @Test
    void givenComputedResponse_whenNobodyStatesOne_thenTheFactSaysThatItWasComputed() {
        Board board = board(
                "'primarySite': 'colorectal', " + CONFINED,
                FIRST_LINE,
                sized("L1", SCANS.get(0), "60") + "," + sized("L1", SCANS.get(1), "40"));
        assertThat(fact(board)).isEqualTo("pr");
        assertThat(board.assessment().theCase().fact("responseCategory").source())
                .contains("lesion sizes, computed by RECIST 1.1");
        assertThat(board.assessment().staging().response()).isEqualTo("pr");
    }

    @Test
    void givenStatedResponse_whenTheLesionsSayOtherwise_thenBothCountAndItIsNoted() {
        Board board = board(
                "'primarySite': 'colorectal', 'responseCategory': {'value': 'sd', 'date': '2025-12-16'}, " + CONFINED,
                FIRST_LINE,
                sized("L1", SCANS.get(0), "60") + "," + sized("L1", SCANS.get(1), "40"));
        assertThat(fact(board)).isEqualTo("pr or sd");
        assertThat(board.assessment().meta().problems())
                .filteredOn(problem -> problem.kind() == Problem.Kind.NOTED)
                .extracting(Problem::text)
                .anySatisfy(text -> assertThat(text).contains("stated as sd").contains("gives pr"));
    }

    @Test
    void givenOlderStatement_whenANewerScanIsMeasured_thenTheNewestCounts() {
        String lesions = sized("L1", SCANS.get(0), "60") + "," + sized("L1", SCANS.get(1), "40") + ","
                + sized("L1", SCANS.get(2), "50");
        String stated =
                "'primarySite': 'colorectal', 'responseCategory': {'value': '%s', 'date': '2025-12-16'}, " + CONFINED;
        assertThat(fact(board(stated.formatted("pr"), FIRST_LINE, lesions))).isEqualTo("pd");
        String shrinking = sized("L1", SCANS.get(0), "60") + "," + sized("L1", SCANS.get(2), "40");
        assertThat(fact(board(stated.formatted("pd"), FIRST_LINE, shrinking)))
                .as("a progression of this line is not undone by smaller lesions of the liver")
                .isEqualTo("pr or pd");
    }

    @Test
    void givenNewLesion_whenAReaderCallsItNew_thenProgression() {
        String old = sized("L1", SCANS.get(0), "60") + "," + sized("L1", SCANS.get(1), "40") + ",";
        String facts = "'primarySite': 'colorectal', " + CONFINED;
        Board stated = board(
                facts,
                FIRST_LINE,
                old + lesion("L2", SCANS.get(1), "'status': 'viable', 'longestAxialMm': 14, 'new': true"));
        assertThat(governing(stated).timepoints().getLast().overall()).isEqualTo(Response.PD);
        assertThat(fact(stated)).isEqualTo("pd");
        Board silent = board(facts, FIRST_LINE, old + sized("L2", SCANS.get(1), "14"));
        assertThat(governing(silent).timepoints().getLast().flags())
                .contains(ResponseAssessment.Flag.EQUIVOCAL_NEW_LESION);
        assertThat(fact(silent)).isEqualTo("pr or pd");
        Board denied = board(
                facts,
                FIRST_LINE,
                old + lesion("L2", SCANS.get(1), "'status': 'viable', 'longestAxialMm': 14, 'new': false"));
        assertThat(fact(denied)).isEqualTo("pr");
    }

    @Test
    void givenVanishedLesions_whenAssessed_thenTheirSizeIsZeroButTheyStillCount() {
        Board board = board(
                "'primarySite': 'colorectal', " + CONFINED,
                FIRST_LINE,
                sized("L1", SCANS.get(0), "22") + "," + lesion("L1", SCANS.get(1), "'status': 'vanished'"));
        assertThat(governing(board).timepoints().getLast().overall()).isEqualTo(Response.CR);
        assertThat(governing(board).timepoints().getLast().sum().tenths()).isZero();
        assertThat(board.assessment()
                        .theCase()
                        .fact("vanishedLesionCount")
                        .belief()
                        .values()
                        .first())
                .isEqualTo(1);
        assertThat(board.assessment()
                        .theCase()
                        .fact("lesionCount")
                        .belief()
                        .values()
                        .first())
                .as("vanished lesions count as lesions until resected or ablated")
                .isEqualTo(1);
    }

    @Test
    void givenDiseaseElsewhere_whenTheLiverResponds_thenProgressionStaysOpen() {
        String lesions = sized("L1", SCANS.get(0), "60") + "," + sized("L1", SCANS.get(1), "40");
        Board unknown = board("'primarySite': 'colorectal'", FIRST_LINE, lesions);
        assertThat(fact(unknown)).isEqualTo("pr or pd");
        Board gone = board(
                "'primarySite': 'colorectal', 'extrahepaticDisease': 'controlled'",
                FIRST_LINE,
                sized("L1", SCANS.get(0), "22") + "," + lesion("L1", SCANS.get(1), "'status': 'vanished'"));
        assertThat(governing(gone).timepoints().getLast().overall())
                .as("no complete response while disease elsewhere is not measured")
                .isEqualTo(Response.PR);
    }

    @Test
    void givenOldBaseline_whenAssessed_thenItIsShownButEntersNoTable() {
        Board board = board(
                "'primarySite': 'colorectal', " + CONFINED,
                FIRST_LINE,
                sized("L1", "2025-09-07", "60") + "," + sized("L1", SCANS.get(1), "40"));
        assertThat(governing(board).timepoints().getLast().overall()).isEqualTo(Response.PR);
        assertThat(notes(board)).contains("29 days before it began");
        assertThat(board.assessment().theCase().fact("responseCategory").state())
                .isEqualTo(Belief.State.UNKNOWN);
        Board inTime = board(
                "'primarySite': 'colorectal', " + CONFINED,
                FIRST_LINE,
                sized("L1", "2025-09-08", "60") + "," + sized("L1", SCANS.get(1), "40"));
        assertThat(fact(inTime)).isEqualTo("pr");
    }

    @Test
    void givenManyLesions_whenAssessed_thenTheTwoLargestAreTargets() {
        Board board = board(
                "'primarySite': 'colorectal', " + CONFINED,
                FIRST_LINE,
                Stream.of("L1:12", "L2:45", "L3:9", "L4:30")
                        .map(each -> sized(each.substring(0, 2), SCANS.get(0), each.substring(3)) + ","
                                + sized(each.substring(0, 2), SCANS.get(1), each.substring(3)))
                        .reduce((a, b) -> a + "," + b)
                        .orElseThrow());
        assertThat(scans(board).basis().targets()).containsExactly("L2", "L4");
        assertThat(governing(board).baselineTenths()).isEqualTo(750);
        assertThat(fact(board)).isEqualTo("sd");
    }

    @Test
    void givenALesionTreatedMeanwhile_whenAssessed_thenItIsNoResponse() {
        Board board = board(
                "'primarySite': 'colorectal', " + CONFINED,
                FIRST_LINE + ", {'kind': 'ablation', 'start': '2025-11-20', 'end': '2025-11-20'}",
                sized("L1", SCANS.get(0), "30") + "," + lesion("L1", SCANS.get(1), "'status': 'treated'"));
        assertThat(scans(board).basis().treatment()).isEqualTo("ablation");
        assertThat(fact(board)).isEqualTo("unknown");
    }

    @Test
    void givenVeinEmbolisation_whenChemotherapyRuns_thenItIsNoTreatmentOfTheTumour() {
        Board board = board(
                "'primarySite': 'colorectal', " + CONFINED,
                FIRST_LINE + ", {'kind': 'embolisation', 'name': 'portal-vein', 'start': '2025-11-20'}",
                sized("L1", SCANS.get(0), "30") + "," + sized("L1", SCANS.get(1), "18"));
        assertThat(board.assessment().theCase().fact("currentTreatment").value())
                .isEqualTo("other-systemic");
        assertThat(fact(board)).isEqualTo("pr");
    }

    @Test
    void givenSecondLine_whenAssessed_thenItsOwnBaselineCounts() {
        Board board = board(
                "'primarySite': 'colorectal', " + CONFINED,
                "{'line': 1, 'agents': ['oxaliplatin'], 'start': '2025-06-01', 'end': '2025-09-20', 'stopReason': 'progression'},"
                        + "{'line': 2, 'agents': ['irinotecan'], 'start': '2025-10-06'}",
                sized("L1", "2025-05-20", "20") + "," + sized("L1", SCANS.get(0), "60") + ","
                        + sized("L1", SCANS.get(1), "58"));
        assertThat(scans(board).basis().baseline()).isEqualTo(SCANS.get(0));
        assertThat(fact(board)).isEqualTo("sd");
    }

    @Test
    void givenDosesOnly_whenLinesAreCounted_thenTheirFirstDayIsTheStart() {
        Board board = Board.sampleBundle("A05-converted-left-wild-type", "2026-02-20");
        assertThat(scans(board).basis().since()).isEqualTo("2025-11-18");
        assertThat(governing(board).timepoints())
                .extracting(ResponseAssessment.Timepoint::overall)
                .containsExactly(Response.PR, Response.PR);
        assertThat(fact(board)).isEqualTo("pr");
    }

    @Test
    void givenOpenAnswer_whenTheStatementSettlesIt_thenTheStatementHolds() {
        Board board = Board.sampleBundle("C04-kras-after-pembrolizumab", "2026-03-10");
        assertThat(governing(board).timepoints().getLast().overall()).isEqualTo(Response.IUPD);
        assertThat(fact(board)).isEqualTo("pd");
    }

    @Test
    void givenNoScanBeforeTreatment_whenItIsMeasuredTwice_thenOnlyGrowthCounts() {
        String facts = "'primarySite': 'colorectal', " + CONFINED;
        Board grown = board(facts, FIRST_LINE, sized("L1", SCANS.get(1), "30") + "," + sized("L1", SCANS.get(2), "40"));
        assertThat(fact(grown)).isEqualTo("pd");
        assertThat(notes(grown)).contains("takes the place of the baseline");
        Board smaller =
                board(facts, FIRST_LINE, sized("L1", SCANS.get(1), "40") + "," + sized("L1", SCANS.get(2), "25"));
        assertThat(governing(smaller).timepoints().getLast().overall()).isEqualTo(Response.PR);
        assertThat(fact(smaller)).isEqualTo("unknown");
        Board once = board(facts, FIRST_LINE, sized("L1", SCANS.get(1), "30"));
        assertThat(scans(once).assessments()).isEmpty();
        assertThat(notes(once)).contains("No lesion was measured before the treatment began");
    }

    @Test
    void givenFigureOfFhir_whenRead_thenDensityAndEnhancingDiameterCount() {
        Board board = Board.bundle("{'resourceType': 'Bundle', 'type': 'collection', 'entry': ["
                + "{'resource': {'resourceType': 'Patient', 'id': 'p'}},"
                + observation("f1", "fact", "primarySite", "2025-10-01", "'valueString': 'gist'") + ","
                + observation("f2", "fact", "extrahepaticDisease", "2026-02-02", "'valueString': 'none'") + ","
                + observation(
                        "t",
                        "treatment",
                        "treatment",
                        "2025-10-06",
                        "'component': [" + component("kind", "'valueString': 'systemic'") + ","
                                + component("line", "'valueInteger': 1") + ","
                                + component("agent", "'valueString': 'imatinib'") + "]")
                + "," + scan("2025-10-01", 60, 70) + "," + scan("2025-12-15", 58, 55) + "]}");
        assertThat(governing(board).criteria().text()).isEqualTo("choi");
        assertThat(governing(board).timepoints().getLast().overall())
                .as("by density alone: 70 to 55 Hounsfield units")
                .isEqualTo(Response.PR);
        assertThat(fact(board)).isEqualTo("pr");
    }

    private static String scan(String day, int millimetres, int density) {
        return observation(
                "l" + day,
                "lesion",
                "lesion",
                day,
                "'component': [" + component("id", "'valueString': 'L1'") + ","
                        + component("status", "'valueString': 'viable'") + ","
                        + component("longestAxialMm", "'valueQuantity': {'value': " + millimetres + ", 'unit': 'mm'}")
                        + ","
                        + component("viableMm", "'valueQuantity': {'value': 2, 'code': 'cm'}") + ","
                        + component("meanHu", "'valueQuantity': {'value': " + density + ", 'unit': 'HU'}") + "]");
    }

    private static String observation(String id, String system, String code, String day, String rest) {
        return "{'resource': {'resourceType': 'Observation', 'id': '" + id + "', 'status': 'final',"
                + "'subject': {'reference': 'Patient/p'}, 'effectivePeriod': {'start': '" + day + "', 'end': '" + day
                + "'},"
                + "'code': {'coding': [{'system': 'https://liverleaf.org/fhir/CodeSystem/" + system + "', 'code': '"
                + code
                + "'}]}, " + rest + "}}";
    }

    private static String component(String code, String value) {
        return "{'code': {'text': '" + code + "'}, " + value + "}";
    }
}
