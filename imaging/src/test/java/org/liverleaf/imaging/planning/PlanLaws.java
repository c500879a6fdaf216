package org.liverleaf.imaging.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.lesion.Quantifier;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** What cells and bits say of a plan is what a look at every voxel says. */
final class PlanLaws {

    private static final Body BODY = new Body(100, new Figure(38, 26, 54));

    @Property(tries = 12)
    void remnantsAndMarginsEqualALookAtEveryVoxel(@ForAll Random random) {
        SmallLiver liver = SmallLiver.of(random, 1 + random.nextInt(4));
        Quantification study = new Quantifier(0).quantify(liver.anatomy());
        PlanLimits limits = new PlanLimits(4, 30, 7, 12, 10, 2, 5, random.nextInt(2));
        Plans plans = new Planner(limits, BODY).plan(study);
        assertThat(plans.plans()).isNotEmpty();
        List<Plan> some = new ArrayList<>(plans.plans());
        Collections.shuffle(some, random);
        for (Plan plan : some.stream().limit(25).toList()) {
            check(plan, study, liver, limits);
        }
    }

    /** Working liver is what is labelled as liver or segment, vessels in a segment included, tumour left out. */
    private static void check(Plan plan, Quantification study, SmallLiver liver, PlanLimits limits) {
        Grid grid = liver.grid();
        Spacing s = grid.spacing();
        long stays = 0;
        Figure none = new Figure(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);
        double margin = Double.MAX_VALUE;
        List<int[]> whole = new ArrayList<>();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (liver.labels().label(x, y, z) == 0
                            || liver.labels().label(x, y, z) == 2
                            || plan.actions()
                                    .removesSegments()
                                    .contains(liver.segments().label(x, y, z))) {
                        continue;
                    }
                    int[] voxel = {x, y, z};
                    whole.add(voxel);
                    boolean isTaken = isNear(voxel, study, plan.actions().wedges(), limits.wedgeMarginMm(), s)
                            || isNear(voxel, study, plan.actions().widened(), limits.wedgeMarginMm(), s)
                            || isNear(voxel, study, plan.actions().ablates(), limits.ablationMarginMm(), s);
                    stays += isTaken ? 0 : 1;
                }
            }
        }
        double growth = plan.stages() == 2 ? 1.38 : 1;
        assertThat(plan.remnant().ml().value()).isCloseTo(stays * s.voxelMm3() / 1000 * growth, within(1e-6));
        assertThat(plan.remnant().findStandardisedPercent().orElse(none).value())
                .isCloseTo(plan.remnant().ml().value(), within(1e-9));
        for (Lesion lesion : study.lesions()) {
            String id = lesion.id();
            if (plan.actions().ablates().contains(id)) {
                margin = Math.min(margin, limits.ablationMarginMm());
            } else if (plan.actions().wedges().contains(id)
                    || plan.actions().widened().contains(id)) {
                margin = Math.min(margin, limits.wedgeMarginMm());
            } else if (!plan.actions().leaves().contains(id)) {
                margin = Math.min(
                        margin,
                        whole.stream()
                                .mapToDouble(v -> mm(v, lesion.voxels(), s))
                                .min()
                                .orElse(Double.MAX_VALUE));
            }
        }
        assertThat(plan.findMarginMm().orElse(none).value()).isCloseTo(margin, within(1e-6));
    }

    private static boolean isNear(int[] voxel, Quantification study, List<String> ids, double mm, Spacing s) {
        return study.lesions().stream()
                .anyMatch(lesion -> ids.contains(lesion.id()) && (float) mm(voxel, lesion.voxels(), s) <= mm);
    }

    private static double mm(int[] voxel, Runs lesion, Spacing s) {
        double best = Double.POSITIVE_INFINITY;
        for (int z = lesion.box().z0(); z < lesion.box().z1(); z++) {
            for (int y = lesion.box().y0(); y < lesion.box().y1(); y++) {
                for (int x = lesion.box().x0(); x < lesion.box().x1(); x++) {
                    if (lesion.has(x, y, z)) {
                        double a = (x - voxel[0]) * s.x();
                        double b = (y - voxel[1]) * s.y();
                        double c = (z - voxel[2]) * s.z();
                        best = Math.min(best, Math.sqrt(a * a + b * b + c * c));
                    }
                }
            }
        }
        return best;
    }

    @Property(tries = 12)
    void theFrontHoldsWhatNothingBeatsAndNoPlanComesTwice(@ForAll Random random) {
        SmallLiver liver = SmallLiver.of(random, 2 + random.nextInt(3));
        Quantification study = new Quantifier(0).quantify(liver.anatomy());
        PlanLimits limits = new PlanLimits(4, 30, 7, 12, 10, 3, 5, 1);
        List<Plan> plans = new Planner(limits, BODY).plan(study).plans();
        Front front = new Front(limits.enoughMm());
        Set<Object> seen = new HashSet<>();
        for (Plan plan : plans) {
            boolean isBeaten = plans.stream().anyMatch(other -> Front.beats(front.costs(other), front.costs(plan)));
            assertThat(plan.isOnFront()).isEqualTo(!isBeaten);
            assertThat(seen.add(List.of(plan.actions(), plan.stages())))
                    .as(plan.name())
                    .isTrue();
            Set<String> named = new HashSet<>(plan.actions().leaves());
            assertThat(plan.clearsAll()).isEqualTo(named.isEmpty());
            assertThat(plan.remnant().hasTwoContiguous()).isTrue();
            assertThat(plan.remnant().ml().low())
                    .isLessThanOrEqualTo(plan.remnant().ml().value());
            // Every lesion has exactly one fate.
            named.addAll(plan.actions().wedges());
            named.addAll(plan.actions().ablates());
            long inSegments = study.lesions().stream()
                    .filter(each -> !named.contains(each.id()))
                    .count();
            assertThat(named.size() + inSegments).isEqualTo(study.lesions().size());
        }
    }
}
