package org.liverleaf.pathway.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.cases.Shipped;

/** ALBI over time, worked by hand from 0.66 x log10(bilirubin) - 0.085 x albumin. */
final class AlbiCourseTest {

    private static ScoreCourse of(String labs) {
        return AlbiCourse.of(Shipped.caseOf(
                "{'asOf': '2026-03-01', 'facts': {'primarySite': 'colorectal'}, 'labs': [" + labs + "]}"));
    }

    private static String bilirubin(String value, String day) {
        return "{'code': 'bilirubin', 'value': " + value + ", 'unit': 'umol/L', 'date': '" + day + "'}";
    }

    private static String albumin(String value, String day) {
        return "{'code': 'albumin', 'value': " + value + ", 'unit': 'g/L', 'date': '" + day + "'}";
    }

    @Test
    void oneForEachDayOnWhichBothWereMeasured() {
        ScoreCourse course = of(String.join(
                ",",
                bilirubin("10", "2025-06-01"),
                albumin("40", "2025-06-01"),
                bilirubin("12", "2025-08-01"),
                albumin("39", "2025-09-01"),
                bilirubin("20", "2025-11-01"),
                albumin("36", "2025-11-01"),
                bilirubin("100", "2026-02-01"),
                albumin("30", "2026-02-01")));

        assertThat(course.points())
                .extracting(ScoreCourse.Point::day)
                .as("values of different days are not put together")
                .containsExactly(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 11, 1), LocalDate.of(2026, 2, 1));
        assertThat(course.points().get(0).range().low()).isCloseTo(-2.74, within(1e-9));
        assertThat(course.points().get(1).range().low()).isCloseTo(-2.2013, within(1e-4));
        assertThat(course.points().get(2).range().low()).isCloseTo(-1.23, within(1e-9));
        assertThat(course.points())
                .extracting(point -> String.join(" or ", point.classes()))
                .containsExactly("1", "2", "3");
        assertThat(course.limits()).extracting(ScoreCourse.Limit::value).containsExactly(-2.60, -1.39);
    }

    @Test
    void twoValuesOfOneDayGiveARange() {
        ScoreCourse course = of(String.join(
                ",", bilirubin("10", "2025-06-01"), albumin("36", "2025-06-01"), albumin("40", "2025-06-01")));

        assertThat(course.points()).singleElement().satisfies(point -> {
            assertThat(point.range().low()).isCloseTo(-2.74, within(1e-9));
            assertThat(point.range().high()).isCloseTo(-2.40, within(1e-9));
            assertThat(point.classes()).containsExactly("1", "2");
        });
    }

    @Test
    void withoutADayOfBothThereIsNone() {
        assertThat(of(bilirubin("10", "2025-06") + "," + albumin("40", "2025-06"))
                        .points())
                .as("a month is no day")
                .isEmpty();
        assertThat(of(bilirubin("10", "2025-06-01")).points()).isEmpty();
    }
}
