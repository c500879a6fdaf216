package org.liverleaf.pathway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.liverleaf.pathway.cases.BloodCourse.Value;
import org.liverleaf.pathway.cases.SeriesTrend.Direction;
import org.liverleaf.pathway.record.PartialDate;

/** What holds for every course of values. */
class SeriesTrendLaws {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    private static List<Series.Point> points(List<Integer> values, int factor) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = BigDecimal.valueOf((long) values.get(i) * factor);
            points.add(new Series.Point(PartialDate.of(START.plusWeeks(4L * i)), value, value, ""));
        }
        return points;
    }

    private static List<Value> values(List<Integer> values, int apart) {
        List<Value> course = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            course.add(new Value(START.plusDays((long) apart * i), values.get(i)));
        }
        return course;
    }

    @Property
    void theUnitOfTheValuesDoesNotMatter(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 5000) Integer> values) {
        assertThat(SeriesTrend.possible(points(values, 1), 1.3, 0.7))
                .isEqualTo(SeriesTrend.possible(points(values, 8), 1.3, 0.7));
    }

    @Property
    void someDirectionIsAlwaysPossibleAndAFallIsNoConfirmedRise(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 5000) Integer> values) {
        var possible = SeriesTrend.possible(points(values, 1), 1.3, 0.7);
        assertThat(possible).isNotEmpty();
        int last = values.size() - 1;
        if (values.get(last) <= values.get(last - 1) * 0.5) {
            assertThat(possible).containsExactly(Direction.FALLING);
        }
    }

    @Property
    void aFlatCourseIsStableOnly(
            @ForAll @IntRange(min = 1, max = 5000) int value, @ForAll @IntRange(min = 2, max = 8) int length) {
        assertThat(SeriesTrend.possible(points(java.util.Collections.nCopies(length, value), 1), 1.3, 0.7))
                .containsExactly(Direction.STABLE);
    }

    @Property
    void aFallIsNeverNegativeAndNeverAboveTheHighestValue(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 0, max = 300) Integer> values,
            @ForAll @IntRange(min = 1, max = 30) int apart) {
        BloodCourse.fallWithin(values(values, apart), 60)
                .ifPresent(fall -> assertThat(fall).isBetween(0.0, (double)
                        values.stream().mapToInt(each -> each).max().orElseThrow()));
        BloodCourse.fallPercentWithin(values(values, apart), 60)
                .ifPresent(fall -> assertThat(fall).isBetween(0.0, 100.0));
    }

    @Property
    void aLowerLastValueNeverTakesAFallAway(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 10, max = 300) Integer> values) {
        List<Integer> lower = new ArrayList<>(values);
        lower.set(lower.size() - 1, lower.getLast() - 5);
        double before = BloodCourse.fallWithin(values(values, 1), 60).orElseThrow();
        double after = BloodCourse.fallWithin(values(lower, 1), 60).orElseThrow();
        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property
    void aRiseIsFoundOnADayOnWhichTheValueIsUp(
            @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 0, max = 600) Integer> values) {
        BloodCourse.firstRise(values(values, 10), 120, 1.5)
                .ifPresent(day -> assertThat(values(values, 10))
                        .filteredOn(value -> value.day().equals(day))
                        .singleElement()
                        .satisfies(value -> assertThat(value.value()).isGreaterThanOrEqualTo(180)));
    }
}
