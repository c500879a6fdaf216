package org.liverleaf.imaging.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liverleaf.imaging.Studies;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Spacing;

final class CourseTrackerTest {

    private static final Grid GRID = Grid.of(100, 80, 60, new Spacing(1, 1, 1));

    private static Studies liver(Grid grid) {
        return new Studies(grid).put(1, (x, y, z) -> x > 4 && x < 94 && y > 4 && y < 74 && z > 4 && z < 54);
    }

    private static Quantification measured(Studies study) {
        return study.quantify("liver=1,tumour=2");
    }

    private static String text(LesionCourse.Interval interval) {
        return String.join(
                "; ",
                interval.changes().stream()
                        .map(change -> change.kind().text() + " "
                                + change.before().stream()
                                        .map(each -> each.id())
                                        .toList() + " > "
                                + change.after().stream().map(each -> each.id()).toList())
                        .toList());
    }

    @Test
    void eachKindOfChangeIsToldApart() {
        Quantification first = measured(liver(GRID)
                .ball(2, 20, 20, 30, 10)
                .ball(2, 60, 20, 30, 8)
                .ball(2, 60, 40, 30, 7)
                .ball(2, 20, 60, 30, 6));
        // The first splits, the second and third merge, the fourth is gone, one is new.
        Quantification second = measured(liver(GRID)
                .ball(2, 15, 20, 30, 4)
                .ball(2, 26, 20, 30, 3)
                .put(2, (x, y, z) -> Math.abs(x - 60) < 8 && y > 12 && y < 48 && Math.abs(z - 30) < 7)
                .ball(2, 85, 65, 20, 3));
        // The fourth comes back beside where it was.
        Quantification third = measured(liver(GRID)
                .ball(2, 15, 20, 30, 4)
                .ball(2, 26, 20, 30, 3)
                .put(2, (x, y, z) -> Math.abs(x - 60) < 8 && y > 12 && y < 48 && Math.abs(z - 30) < 7)
                .ball(2, 22, 61, 30, 3));
        LesionCourse course = CourseTracker.follow(List.of(first, second, third), 10);
        assertThat(text(course.intervals().get(0)))
                .isEqualTo("split [L1] > [L1a, L1b]; merged [L2, L3] > [L2+L3]; gone [L4] > []; new [] > [L5]");
        assertThat(text(course.intervals().get(1)))
                .isEqualTo(
                        "same [L1a] > [L1a]; same [L1b] > [L1b]; same [L2+L3] > [L2+L3]; reappeared [L4] > [L4]; gone [L5] > []");
        assertThat(course.studies().get(2).lesions())
                .extracting(each -> each.id())
                .containsExactly("L2+L3", "L1a", "L1b", "L4");
        assertThat(course.targets()).containsExactly("L1", "L2");
        // Parts are added; the merged lesion counts for its target once.
        assertThat(course.sums().get(1).diametersMm().get(0).value()).isCloseTo(2 * 4 + 2 * 3 + 2, within(1.0));
        assertThat(course.sums().get(1).diametersMm().get(1).value()).isCloseTo(Math.hypot(35, 15), within(1.5));
        assertThat(course.sums().get(1).newLesions()).isEqualTo(1);
    }

    @Test
    void growthWithinTheErrorIsNotCalledGrowth() {
        Quantification first = measured(liver(GRID).ball(2, 30, 30, 30, 10).ball(2, 70, 30, 30, 10));
        Quantification second = measured(liver(GRID).ball(2, 30, 30, 30, 10.3).ball(2, 70, 30, 30, 14));
        List<Change> changes = CourseTracker.follow(List.of(first, second), 10)
                .intervals()
                .getFirst()
                .changes();
        assertThat(changes.get(0).findGrowth().orElseThrow().word()).isEqualTo("within the error");
        Change.Growth growth = changes.get(1).findGrowth().orElseThrow();
        assertThat(growth.word()).isEqualTo("grown");
        // 2.744 times the volume.
        assertThat(growth.percent().value()).isCloseTo(174.4, within(4.0));
        assertThat(growth.percent().low()).isLessThan(174.4);
        assertThat(growth.percent().high()).isGreaterThan(174.4);
        assertThat(growth.findDoublingDays(60).orElseThrow())
                .isCloseTo(60 / (Math.log(2.744) / Math.log(2)), within(1.0));
    }

    @Test
    void anotherGridAndAnotherPositionOfThePatientChangeNoIdentity() {
        Quantification first = measured(liver(GRID).ball(2, 30, 30, 30, 6).ball(2, 60, 50, 20, 5));
        Grid moved = new Grid(50, 80, 60, Affine.of(-2, 0, 0, 170, 0, 1, 0, 40, 0, 0, 1, -300));
        // The same liver, mirrored in storage, moved by 71, 40 and -300 mm.
        Quantification second = measured(new Studies(moved)
                .put(1, (x, y, z) -> x > 2 && x < 47 && y > 4 && y < 74 && z > 4 && z < 54)
                .ball(2, 70, 30, 30, 6)
                .ball(2, 40, 50, 20, 5));
        LesionCourse course = CourseTracker.follow(List.of(first, second), 10);
        assertThat(text(course.intervals().getFirst())).isEqualTo("same [L1] > [L1]; same [L2] > [L2]");
        assertThat(course.intervals().getFirst().shift().z()).isCloseTo(-300, within(0.5));
        assertThat(course.changePercent(0, 1).value()).isCloseTo(0, within(8.0));
        assertThat(course.changePercent(0, 1).low()).isLessThan(0);
        assertThat(course.changePercent(0, 1).high()).isGreaterThan(0);
    }
}
