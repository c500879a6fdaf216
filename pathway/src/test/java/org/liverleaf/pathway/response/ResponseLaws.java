package org.liverleaf.pathway.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every course. */
final class ResponseLaws {

    private static final LocalDate BASELINE = LocalDate.of(2026, 1, 5);

    @Property
    void theOrderOfTheTargetsChangesNothing(@ForAll Random random, @ForAll Criteria criteria) {
        int targets = 1 + random.nextInt(4);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < targets; i++) {
            order.add(i);
        }
        List<List<Integer>> scans = scans(random, targets);
        ResponseAssessment one = assess(course(scans, order), criteria);
        Collections.shuffle(order, random);
        ResponseAssessment other = assess(course(scans, order), criteria);
        assertThat(other.timepoints()).isEqualTo(one.timepoints());
        assertThat(other.best()).isEqualTo(one.best());
    }

    @Property
    void laterScansNeverChangeEarlierAnswers(@ForAll Random random, @ForAll Criteria criteria) {
        List<List<Integer>> scans = scans(random, 2);
        List<Integer> order = List.of(0, 1);
        ResponseAssessment all = assess(course(scans, order), criteria);
        ResponseAssessment fewer = assess(course(scans.subList(0, scans.size() - 1), order), criteria);
        assertThat(all.timepoints().subList(0, fewer.timepoints().size())).isEqualTo(fewer.timepoints());
    }

    @Property
    void aLargerSumNeverGivesABetterTargetResponse(
            @ForAll @IntRange(min = 1, max = 2000) int baseline, @ForAll @IntRange(max = 2000) int size) {
        int smaller = rank(single(baseline, size));
        int larger = rank(single(baseline, size + 1));
        assertThat(larger).isGreaterThanOrEqualTo(smaller);
    }

    @Property
    void progressionNeedsBothTwentyPerCentAndFiveMillimetres(
            @ForAll @IntRange(min = 1, max = 2000) int baseline, @ForAll @IntRange(max = 3000) int size) {
        boolean expected = size >= 1.2 * baseline - 1e-6 && size - baseline >= 50;
        assertThat(single(baseline, size) == Response.PD).isEqualTo(expected);
    }

    private static Response single(int baseline, int size) {
        Course course = course(List.of(List.of(baseline), List.of(size)), List.of(0));
        return assess(course, Criteria.RECIST).timepoints().getFirst().target();
    }

    private static int rank(Response response) {
        return List.of(Response.CR, Response.PR, Response.SD, Response.PD).indexOf(response);
    }

    private static ResponseAssessment assess(Course course, Criteria criteria) {
        return new ResponseAssessor().assess(course, criteria);
    }

    private static List<List<Integer>> scans(Random random, int targets) {
        List<List<Integer>> scans = new ArrayList<>();
        for (int scan = 0; scan < 5; scan++) {
            List<Integer> sizes = new ArrayList<>();
            for (int i = 0; i < targets; i++) {
                // Below 0 stands for a target that was not evaluated; the baseline is always measured.
                sizes.add(scan == 0 ? 100 + random.nextInt(400) : random.nextInt(500) - 50);
            }
            scans.add(sizes);
        }
        return scans;
    }

    private static Course course(List<List<Integer>> scans, List<Integer> order) {
        List<Course.Target> targets = new ArrayList<>();
        for (int i : order) {
            targets.add(
                    new Course.Target("T" + i, i == 1, measured(scans.getFirst().get(i))));
        }
        List<Course.Visit> visits = new ArrayList<>();
        for (int scan = 1; scan < scans.size(); scan++) {
            List<Size> sizes = new ArrayList<>();
            for (int i : order) {
                int size = scans.get(scan).get(i);
                sizes.add(size < 0 ? new Size.NotEvaluable() : measured(size));
            }
            visits.add(new Course.Visit(
                    BASELINE.plusDays(50L * scan),
                    sizes,
                    new Course.NonTargets(Course.NonTargetState.NONE, false),
                    new Course.NewLesions(0, false, 0, false)));
        }
        return new Course(BASELINE, targets, false, visits, Course.Rules.USUAL);
    }

    private static Size.Measured measured(int tenths) {
        return new Size.Measured(tenths, OptionalInt.empty(), OptionalInt.of(500 + tenths));
    }
}
