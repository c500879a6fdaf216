package org.liverleaf.pathway.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class ResponseVectorsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/vectors/recist.csv", delimiter = '|', useHeadersInDisplayName = true)
    void recist(String row, String course, String overall, String changes) {
        assertResponses(row, Criteria.RECIST, course, overall, changes);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(resources = "/vectors/other-criteria.csv", delimiter = '|', useHeadersInDisplayName = true)
    void otherCriteria(String row, String criteria, String course, String overall, String changes) {
        assertResponses(row, Criteria.find(criteria).orElseThrow(), course, overall, changes);
    }

    @ParameterizedTest(name = "{0}: {1} on days {2}")
    @CsvFileSource(resources = "/vectors/best-response.csv", delimiter = '|', useHeadersInDisplayName = true)
    void bestResponse(String row, String sequence, String days, String expected) {
        String[] responses = sequence.split(" ", -1);
        String[] on = days.split(" ", -1);
        LocalDate baseline = LocalDate.of(2026, 1, 5);
        List<ResponseAssessment.Timepoint> timepoints = new ArrayList<>();
        for (int i = 0; i < responses.length; i++) {
            timepoints.add(new ResponseAssessment.Timepoint(
                    baseline.plusDays(Long.parseLong(on[i])),
                    new ResponseAssessment.Sum(100, 100, 100, true),
                    Response.valueOf(responses[i]),
                    Response.valueOf(responses[i]),
                    List.of()));
        }
        assertThat(new BestResponse(baseline, Course.Rules.USUAL).of(timepoints).text())
                .as(row)
                .isEqualTo(expected);
    }

    private static void assertResponses(String row, Criteria criteria, String course, String overall, String changes) {
        ResponseAssessment assessment = new ResponseAssessor().assess(CourseText.course(course), criteria);
        assertThat(assessment.timepoints())
                .as(row)
                .extracting(point -> point.overall().text())
                .isEqualTo(Arrays.asList(overall.split(" ", -1)));
        for (String change : changes.equals("-") ? new String[0] : changes.split(" ", -1)) {
            ResponseAssessment.Sum sum =
                    assessment.timepoints().get(change.charAt(1) - '1').sum();
            BigDecimal expected = new BigDecimal(change.substring(change.indexOf('=') + 1));
            BigDecimal found = ResponseJson.findChange(sum, change.charAt(0) == 'b' ? sum.baseline() : sum.nadir())
                    .orElseThrow();
            assertThat(found.setScale(Math.max(expected.scale(), 0), RoundingMode.HALF_UP))
                    .as(row + " " + change)
                    .isEqualByComparingTo(expected);
        }
    }
}
