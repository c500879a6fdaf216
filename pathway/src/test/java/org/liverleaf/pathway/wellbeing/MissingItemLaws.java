package org.liverleaf.pathway.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CourseOfDisease;
import org.liverleaf.pathway.cases.FilledQuestionnaire;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.PartialDate;

/** A scale stands if and only if half of its items are answered, and is the mean of those that are (EORTC manual). */
class MissingItemLaws {

    private static final Map<String, List<Integer>> SYMPTOMS = Map.of(
            "qlq-c30.fatigue", List.of(10, 12, 18),
            "qlq-c30.nausea", List.of(14, 15),
            "qlq-c30.pain", List.of(9, 19),
            "qlq-c30.dyspnoea", List.of(8));
    private static final List<Integer> PHYSICAL = List.of(1, 2, 3, 4, 5);

    private static Map<String, BigDecimal> scales(Map<Integer, Integer> answers) {
        Map<String, BigDecimal> items = new TreeMap<>();
        answers.forEach((item, answer) -> items.put("q" + item, BigDecimal.valueOf(answer)));
        Case empty = Shipped.factsOf("");
        CourseOfDisease course = empty.course();
        Case filled = new Case(
                empty.asOf(),
                empty.knownAt(),
                empty.recordHash(),
                empty.facts(),
                List.of(),
                false,
                new CourseOfDisease(
                        course.treatments(),
                        course.series(),
                        course.remnants(),
                        course.timeline(),
                        course.timingDetail(),
                        course.overrides(),
                        List.of(new FilledQuestionnaire(
                                "qlq-c30", PartialDate.of(LocalDate.of(2026, 2, 20)), items, "test")),
                        course.response()),
                List.of());
        ScaleReader reader = new ScaleReader(Reviewed.TEXTS.scales(), filled);
        return Reviewed.TEXTS.scales().scales().stream()
                .flatMap(text -> reader.find(text).stream())
                .collect(Collectors.toMap(ScaleCourse::id, scale -> scale.last().value()));
    }

    @Property(tries = 300)
    void scaleStandsIfHalfOfItsItemsAreAnswered(
            @ForAll @Size(30) List<@IntRange(min = 1, max = 4) Integer> answers,
            @ForAll Set<@IntRange(min = 1, max = 30) Integer> leftOut) {
        Map<Integer, Integer> given = new TreeMap<>();
        for (int item = 1; item <= 30; item++) {
            if (!leftOut.contains(item)) {
                given.put(item, answers.get(item - 1));
            }
        }
        Map<String, BigDecimal> scales = scales(given);
        SYMPTOMS.forEach((scale, items) -> check(scales, scale, items, given, false));
        check(scales, "qlq-c30.physical", PHYSICAL, given, true);
    }

    private static void check(
            Map<String, BigDecimal> scales,
            String scale,
            List<Integer> items,
            Map<Integer, Integer> given,
            boolean isFunction) {
        List<Integer> answered =
                items.stream().filter(given::containsKey).map(given::get).toList();
        if (answered.isEmpty() || 2 * answered.size() < items.size()) {
            assertThat(scales).doesNotContainKey(scale);
            return;
        }
        double mean = answered.stream().mapToInt(Integer::intValue).average().orElseThrow();
        double value = 100 * (isFunction ? 1 - (mean - 1) / 3 : (mean - 1) / 3);
        assertThat(scales.get(scale).subtract(BigDecimal.valueOf(value)).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.0051").setScale(4, RoundingMode.HALF_UP));
    }
}
