package org.liverleaf.imaging.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.LabelNames;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.lesion.Quantifier;
import org.liverleaf.imaging.phantom.LiverPhantom;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Spacing;

/** Plans for a made-up liver with ten lesions, and what is refused or noted. */
final class PlannerTest {

    private static final Body BODY = new Body(1625, Body.GROWTH_PERCENT);

    private static Quantification phantom(int lesions, boolean withSegments) throws LabelNames.UnreadableException {
        LiverPhantom phantom = LiverPhantom.of(11, lesions);
        Grid grid = LiverPhantom.grid(new Spacing(2, 2, 3));
        Anatomy.Builder builder = new Anatomy.Builder(grid);
        builder.add(phantom.labels(grid), LabelNames.parse(LiverPhantom.NAMES));
        if (withSegments) {
            builder.addSegments(phantom.segments(grid));
        }
        return new Quantifier(10).quantify(builder.anatomy());
    }

    @Test
    void tenLesionsHaveHundredsOfPlans() throws LabelNames.UnreadableException {
        Quantification study = phantom(10, true);
        Plans plans = new Planner(PlanLimits.USUAL, BODY).plan(study);
        assertThat(plans.plans()).hasSizeGreaterThan(300);
        assertThat(plans.plans().getFirst().isOnFront()).isTrue();
        assertThat(plans.resections()).hasSize(19);
        Resection right = plans.resections().getFirst();
        Resection left = plans.resections().get(2);
        assertThat(right.name()).isEqualTo("right hemihepatectomy");
        Resection caudate = plans.resections().getLast();
        double working = plans.liverMl() - plans.tumourMl();
        // What the right half, the left half and segment 1 leave is twice the whole.
        assertThat(right.remnant().ml().value()
                        + left.remnant().ml().value()
                        + caudate.remnant().ml().value())
                .isCloseTo(2 * working, within(1e-6));
        assertThat(right.remnant().findStandardisedPercent().orElseThrow().value())
                .isCloseTo(right.remnant().ml().value() / 16.25, within(1e-9));
        assertThat(plans.liverMl()).isCloseTo(study.findLiverMl().orElseThrow().value(), within(1e-6));
    }

    @Test
    void twoStagesHaveTheSameCutAndMoreLiver() throws LabelNames.UnreadableException {
        List<Plan> plans =
                new Planner(PlanLimits.USUAL, BODY).plan(phantom(3, true)).plans();
        List<Plan> staged = plans.stream().filter(plan -> plan.stages() == 2).toList();
        assertThat(staged).isNotEmpty();
        for (Plan two : staged) {
            Plan one = plans.stream()
                    .filter(plan -> plan.stages() == 1
                            && plan.actions()
                                    .removesSegments()
                                    .equals(two.actions().removesSegments())
                            && plan.actions().wedges().equals(two.actions().wedges())
                            && plan.actions().widened().equals(two.actions().widened())
                            && plan.actions().ablates().equals(two.actions().ablates())
                            && plan.actions().leaves().equals(two.actions().leaves()))
                    .findFirst()
                    .orElseThrow();
            assertThat(two.remnant().ml().value())
                    .isCloseTo(1.38 * one.remnant().ml().value(), within(1e-6));
            assertThat(two.remnant().ml().low())
                    .isCloseTo(1.26 * one.remnant().ml().low(), within(1e-6));
            assertThat(two.actions().removesSegments())
                    .containsAll(two.actions().embolises());
        }
    }

    @Test
    void withoutSegmentsOnlyWedgesAndAblations() throws LabelNames.UnreadableException {
        Plans plans = new Planner(PlanLimits.USUAL, BODY).plan(phantom(3, false));
        assertThat(plans.resections()).isEmpty();
        assertThat(plans.plans())
                .allMatch(plan -> plan.actions().removesSegments().isEmpty());
        assertThat(plans.notes()).anyMatch(note -> note.startsWith("no segments are labelled"));
    }

    @Test
    void limitsAreKept() throws LabelNames.UnreadableException {
        PlanLimits noAblation = new PlanLimits(5, 30, 10, 30, 10, 0, 5, 0);
        assertThat(new Planner(noAblation, BODY).plan(phantom(4, true)).plans())
                .allMatch(plan -> plan.actions().ablates().isEmpty());
        PlanLimits noWedge = new PlanLimits(5, 0, 10, 200, 0, 10, 5, 0);
        assertThat(new Planner(noWedge, BODY).plan(phantom(4, true)).plans())
                .allMatch(plan -> plan.actions().wedges().isEmpty());
    }

    /** Tumour that was cut out of the segments belongs to the nearest one, and is no working liver anyway. */
    @Test
    void segmentsWithHolesGiveTheSameRemnants() throws LabelNames.UnreadableException {
        SmallLiver liver = SmallLiver.of(new Random(5), 2);
        Quantification whole = new Quantifier(0).quantify(liver.anatomy());
        Anatomy.Builder builder = new Anatomy.Builder(liver.grid());
        builder.add(liver.labels(), LabelNames.parse("liver=1,tumour=2,portal-vein=3"));
        byte[][] cut =
                new byte[liver.grid().nz()][liver.grid().nx() * liver.grid().ny()];
        for (int z = 0; z < liver.grid().nz(); z++) {
            for (int i = 0; i < cut[z].length; i++) {
                int x = i % liver.grid().nx();
                int y = i / liver.grid().nx();
                cut[z][i] = (byte)
                        (liver.labels().label(x, y, z) == 2
                                ? 0
                                : liver.segments().label(x, y, z));
            }
        }
        builder.addSegments(LabelMap.of(liver.grid(), cut));
        Planner planner = new Planner(PlanLimits.USUAL, BODY);
        List<Resection> one = planner.plan(whole).resections();
        List<Resection> other =
                planner.plan(new Quantifier(0).quantify(builder.anatomy())).resections();
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(i).remnant().ml().value())
                    .isEqualTo(one.get(i).remnant().ml().value());
        }
    }
}
