package org.liverleaf.pathway.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CourseReaderTest {

    private static final String BASELINE = "\"baseline\": {\"date\": \"2026-01-05\", \"targets\": {\"T1\": 60, \"T2\":"
            + " {\"shortAxis\": 18}}, \"nonTargets\": \"present\"}";

    @Test
    void givenTheCommandsExample_whenRead_thenAssessed() throws IOException {
        ResponseAssessment assessment = assess("{" + BASELINE
                + ", \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": 42, \"T2\": \"NE\"}, \"nonTargets\":"
                + " \"non-cr/non-pd\", \"newLesions\": false}]}");
        assertThat(assessment.timepoints().getFirst().overall()).isEqualTo(Response.NE);
        assertThat(assessment.timepoints().getFirst().flags()).containsExactly(ResponseAssessment.Flag.INCOMPLETE);
        assertThat(json(assessment))
                .startsWith(
                        "{\"criteria\":\"recist1.1\",\"baseline\":{\"sum\":78},\"timepoints\":[{\"date\":\"2026-03-02\","
                                + "\"sum\":42,\"nadir\":78,\"target\":\"NE\",\"overall\":\"NE\",\"flags\":[\"incomplete\"]}],"
                                + "\"bestOverallResponse\":\"NE\"");
    }

    @Test
    void givenNodeBelowTenMillimetres_whenAssessed_thenComplete() throws IOException {
        ResponseAssessment assessment = assess("{" + BASELINE
                + ", \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": 0, \"T2\": {\"shortAxis\": 9.9}},"
                + " \"nonTargets\": \"cr\"}, {\"date\": \"2026-05-02\", \"targets\": {\"T1\": 0, \"T2\": 10}, \"nonTargets\":"
                + " \"cr\"}]}");
        assertThat(assessment.timepoints())
                .extracting(point -> point.overall())
                .containsExactly(Response.CR, Response.PR);
        assertThat(assessment.timepoints().get(1).flags())
                .containsExactly(ResponseAssessment.Flag.POST_CR_REAPPEARANCE);
    }

    @Test
    void givenTargetLeftOut_whenAssessed_thenNotEvaluableInsteadOfGone() throws IOException {
        ResponseAssessment assessment = assess("{" + BASELINE
                + ", \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": 0}, \"nonTargets\": \"cr\"}]}");
        assertThat(assessment.timepoints().getFirst().target()).isEqualTo(Response.NE);
    }

    @Test
    void givenNonTargetsNotReported_whenTargetsAreGone_thenPartial() throws IOException {
        ResponseAssessment assessment = assess("{" + BASELINE
                + ", \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": 0, \"T2\": 8}}]}");
        assertThat(assessment.timepoints().getFirst().overall()).isEqualTo(Response.PR);
    }

    @Test
    void givenFragmentsAndTenths_whenRead_thenAddedExactly() throws IOException {
        ResponseAssessment assessment = assess(
                "{\"baseline\": {\"date\": \"2026-01-05\", \"targets\": {\"T1\": 40}},"
                        + " \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": {\"fragments\": [15.1, 12.2]}}}]}");
        assertThat(assessment.timepoints().getFirst().sum().tenths()).isEqualTo(273);
    }

    @Test
    void givenEquivocalThenCertainNewLesion_whenAssessed_thenProgressionDatesBack() throws IOException {
        ResponseAssessment assessment = assess("{\"baseline\": {\"date\": \"2026-01-05\", \"targets\": {\"T1\": 40}},"
                + " \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": 40}, \"newLesions\": \"equivocal\"},"
                + " {\"date\": \"2026-05-02\", \"targets\": {\"T1\": 40}, \"newLesions\": true}]}");
        assertThat(assessment.timepoints())
                .extracting(point -> point.overall())
                .containsExactly(Response.SD, Response.PD);
        assertThat(assessment.findProgressionDate().orElseThrow()).hasToString("2026-03-02");
    }

    @Test
    void givenProgressionUndoneUnderIrecist_whenAssessed_thenTheLaterOneCounts() throws IOException {
        ResponseAssessment assessment =
                assess("{\"criteria\": \"irecist\", \"baseline\": {\"date\": \"2026-01-05\", \"targets\":"
                        + " {\"T1\": 50}}, \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": 64}}, {\"date\": \"2026-04-02\","
                        + " \"targets\": {\"T1\": 40}}, {\"date\": \"2026-06-02\", \"targets\": {\"T1\": 49}}, {\"date\": \"2026-07-02\","
                        + " \"targets\": {\"T1\": 54}}]}");
        assertThat(assessment.timepoints())
                .extracting(point -> point.overall())
                .containsExactly(Response.IUPD, Response.ISD, Response.IUPD, Response.ICPD);
        assertThat(assessment.findProgressionDate().orElseThrow()).hasToString("2026-06-02");
        assertThat(assessment.best()).isEqualTo(Response.ISD);
    }

    @Test
    void givenOnlyNonTargets_whenTheyPersist_thenNonCrNonPd() throws IOException {
        ResponseAssessment assessment = assess("{\"baseline\": {\"date\": \"2026-01-05\", \"nonTargets\": \"present\"},"
                + " \"timepoints\": [{\"date\": \"2026-03-02\", \"nonTargets\": \"non-cr/non-pd\"}]}");
        assertThat(assessment.timepoints().getFirst().overall()).isEqualTo(Response.NON_CR_NON_PD);
        assertThat(assessment.best()).isEqualTo(Response.NON_CR_NON_PD);
    }

    @Test
    void givenNoConfirmationWanted_whenPartialOnce_thenBestIsPartial() throws IOException {
        String scans =
                ", \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": 30, \"T2\": 9}, \"nonTargets\": \"ne\"}]}";
        assertThat(assess("{\"confirmation\": false, " + BASELINE + scans).best())
                .isEqualTo(Response.PR);
        ResponseAssessment confirmed = assess("{" + BASELINE + scans);
        assertThat(confirmed.best()).isEqualTo(Response.SD);
        assertThat(confirmed.remarks()).anyMatch(remark -> remark.contains("not confirmed"));
    }

    @Test
    void givenDensityAndViablePart_whenRead_thenTheCriterionNamedDecides() throws IOException {
        String course =
                "{\"criteria\": \"%s\", \"baseline\": {\"date\": \"2026-01-05\", \"targets\": {\"T1\": {\"longest\": 60,"
                        + " \"viable\": 50, \"hu\": 70}}}, \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": {\"longest\":"
                        + " 58, \"viable\": 30, \"hu\": 58}}}]}";
        assertThat(first(course.formatted("recist1.1"))).isEqualTo(Response.SD);
        assertThat(first(course.formatted("mrecist"))).isEqualTo(Response.PR);
        assertThat(first(course.formatted("choi"))).isEqualTo(Response.PR);
        assertThat(first(course.formatted("modified-choi"))).isEqualTo(Response.SD);
        assertThat(first(course.formatted("irecist"))).isEqualTo(Response.ISD);
    }

    @Test
    void givenManyFaults_whenRead_thenOneLineForEach() {
        assertThatThrownBy(
                        () -> assess(
                                "{\"baseline\": {\"date\": \"2026-13-05\", \"targets\": {\"T1\": -6, \"T2\": \"big\"},"
                                        + " \"nonTarget\": \"none\"}, \"timepoints\": [{\"date\": \"2026-03-02\", \"newLesions\": \"maybe\"}]}"))
                .isInstanceOfSatisfying(
                        RefusedCourseException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(5)
                                .allMatch(line -> line.contains(": ") && !line.contains("\n")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            [1]                                                                                | document: found no object
            {"baseline": {"date": "2026-01-05", "targets": {"T1": 60}}}                         | timepoints: expected a list
            {"baseline": {"date": "2026-01-05", "targets": {"T1": 60}}, "timepoints": [], "x": 1} | x: unknown key
            {"baseline": {"date": "2026-01-05"}, "timepoints": [{"date": "2026-03-02"}]}        | expected some disease
            {"baseline": {"date": "2026-01-05", "targets": {"T1": "NE"}}, "timepoints": [{"date": "2026-03-02"}]} | expected a measurement at baseline
            {"baseline": {"date": "2026-01-05", "targets": {"T1": 60}}, "timepoints": [{"date": "2026-01-05"}]} | expected a day after 2026-01-05
            {"baseline": {"date": "2026-01-05", "targets": {"T1": 60}}, "timepoints": [{"date": "2026-03-02", "nonTargets": "pd"}]} | there were none at baseline
            {"baseline": {"date": "2026-01-05", "targets": {"T1": 60}}, "timepoints": [{"date": "2026-03-02", "targets": {"T1": {"shortAxis": 9}}}]} | no node at baseline
            {"baseline": {"date": "2026-01-05", "targets": {"T1": 60}}, "timepoints": [{"date": "2026-03-02", "targets": {"T1": 1e99}}]} | expected a diameter
            {"baseline": {"date": "2026-01-05", "targets": {"T1": 60, "T1": 60}}}               | not readable as JSON
            {"baseline": {"date": "2026-01-05", "targets": {"T1": 60}}, "timepoints": [{"date": "2026-03-02"}], "confirmationDays": -1} | confirmationDays: found -1
            {"criteria": "who", "baseline": {"date": "2026-01-05", "targets": {"T1": 60}}, "timepoints": [{"date": "2026-03-02"}]} | criteria: found
            {"baseline": {"date": "2026-01-05", "targets": {"T1": 1e40099999999999999999}}}     | a number that cannot be read
            {"baseline":                                                                        | not readable as JSON
            """)
    void givenUnusableDocument_whenRead_thenRefused(String document, String message) {
        assertThatThrownBy(() -> assess(document))
                .isInstanceOf(RefusedCourseException.class)
                .hasMessageContaining(message);
    }

    @Test
    void givenNothing_whenRead_thenRefused() {
        assertThatThrownBy(() -> assess("")).isInstanceOf(RefusedCourseException.class);
    }

    private static Response first(String document) throws IOException {
        return assess(document).timepoints().getFirst().overall();
    }

    private static ResponseAssessment assess(String document) throws IOException {
        CourseDocument course = CourseReader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
        return new ResponseAssessor()
                .assess(course.course(), course.findCriteria().orElse(Criteria.RECIST));
    }

    private static String json(ResponseAssessment assessment) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            ResponseJson.write(json, assessment);
        }
        assertThat(List.of(text.toString().split("\n", -1))).hasSize(1);
        return text.toString();
    }
}
