package org.liverleaf.imaging.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.liverleaf.imaging.Voxels;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** The capsule, the place that is short, and verdicts. */
final class MarginAssessorTest {

    private static final Spacing FINE = new Spacing(1, 1, 1);
    private final MarginAssessor assessor = new MarginAssessor(new MarginCriteria(MarginCriteria.RIGID_MM, 0));

    /** A ball of 10 mm, zone of 17 mm, capsule 3 mm beside the tumour: the zone cannot reach 7 mm there, and need not. */
    @Test
    void givenTumourAtTheCapsule_whenAssessed_thenWhatLiesBeyondDoesNotCount() {
        Grid grid = Balls.grid(FINE, 24);
        int capsule = grid.nx() / 2 + 13;
        Runs liver = Voxels.runs(grid.nx(), grid.ny(), grid.nz(), (x, y, z) -> x < capsule);
        Runs tumour = Balls.ball(grid, 10, 0, 0, 0);
        Runs zone = Balls.ball(grid, 17, 0, 0, 0).common(liver);
        Margin aware = assessor.assess(new AblationMaps(grid, tumour, zone, liver));
        assertThat(aware.findThinnest().orElseThrow().mm().value()).isCloseTo(7.3, within(0.4));
        assertThat(aware.verdict()).isEqualTo(MarginVerdict.MARGIN_REACHED);
        Capsule found = aware.findCapsule().orElseThrow();
        assertThat(found.isSubcapsular()).isTrue();
        assertThat(found.distanceMm().value()).isEqualTo(3);
        assertThat(found.plainMarginMm()).isEqualTo(3);
        assertThat(found.excludedSurfacePercent()).isBetween(10.0, 40.0);
        assertThat(aware.coverages().get(1).expanded().value()).isEqualTo(100);
        assertThat(aware.coverages().get(1).outsideLiver()).isBetween(1.0, 10.0);
        assertThat(aware.gaps()).isEmpty();

        Margin plain = assessor.assess(new AblationMaps(grid, tumour, zone, Runs.none()));
        assertThat(plain.findThinnest().orElseThrow().mm().value()).isEqualTo(3);
        assertThat(plain.verdict()).isEqualTo(MarginVerdict.MARGIN_SHORT);
        assertThat(plain.notes()).anyMatch(note -> note.contains("no liver is given"));
    }

    @Test
    void givenShiftedZone_whenAssessed_thenTheGapLiesOnTheOtherSide() {
        Margin margin = assessor.assess(Balls.maps(FINE, 10, 16, 0, 0, -5));
        assertThat(margin.verdict()).isEqualTo(MarginVerdict.MARGIN_SHORT);
        assertThat(margin.gaps()).hasSize(1);
        Gap gap = margin.gaps().getFirst();
        assertThat(gap.direction()).containsExactly("cranial");
        assertThat(gap.volumeMl()).isCloseTo(margin.shortMl(), within(1e-9));
        assertThat(gap.thinnestMm())
                .isCloseTo(margin.thinnests().getFirst().mm().value(), within(1e-4));
        assertThat(margin.thinnests().getFirst().slice()).isGreaterThan(20);
    }

    @Test
    void givenBadRegistration_whenAssessed_thenNoVerdict() {
        Margin margin = new MarginAssessor(new MarginCriteria(5, 6)).assess(Balls.maps(FINE, 5, 15, 0, 0, 0));
        assertThat(margin.verdict()).isEqualTo(MarginVerdict.NOT_ASSESSABLE);
        assertThat(margin.verdicts()).containsExactly(MarginVerdict.NOT_ASSESSABLE);
    }

    @Test
    void givenResidualTumour_whenAssessed_thenItsDepthBelowZero() {
        Margin margin = assessor.assess(Balls.maps(FINE, 10, 10, 6, 0, 0));
        assertThat(margin.findThinnest().orElseThrow().mm().value()).isCloseTo(-6, within(1.0));
        assertThat(margin.verdict()).isEqualTo(MarginVerdict.RESIDUAL_TUMOUR);
        assertThat(margin.coverages().getFirst().surface().value()).isBetween(30.0, 80.0);
    }

    @Test
    void nonRigidProgramsHaveAnotherCutOff() {
        assertThat(new MarginCriteria(MarginCriteria.NON_RIGID_MM, 0).verdict(4.2))
                .isEqualTo(MarginVerdict.MARGIN_REACHED);
        assertThat(new MarginCriteria(MarginCriteria.RIGID_MM, 0).verdict(4.2)).isEqualTo(MarginVerdict.MARGIN_SHORT);
    }
}
