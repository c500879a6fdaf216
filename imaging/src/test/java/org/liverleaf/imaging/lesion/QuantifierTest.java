package org.liverleaf.imaging.lesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.liverleaf.imaging.Studies;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Spacing;

final class QuantifierTest {

    private static final Grid GRID = Grid.of(80, 70, 40, new Spacing(1, 1, 2));

    private static Studies liver() {
        return new Studies(GRID).put(1, (x, y, z) -> x >= 5 && x < 75 && y >= 5 && y < 65 && z >= 4 && z < 36);
    }

    @Test
    void volumesDistancesAndSegmentsOfKnownSolids() {
        Quantification study = liver().put(11, (x, y, z) -> x >= 5 && x < 40 && y >= 5 && y < 65 && z >= 4 && z < 36)
                .put(3, (x, y, z) -> x == 60 && y > 20 && y < 50 && z == 20)
                .ball(2, 30, 35, 40, 8)
                .quantify("liver=1,tumour=2,portal-vein=3,segment6=11,bile-duct=9");
        assertThat(study.lesions()).hasSize(1);
        Lesion lesion = study.lesions().getFirst();
        assertThat(lesion.id()).isEqualTo("L1");
        assertThat(study.findLiverMl().orElseThrow().value()).isCloseTo((70 * 60 * 32 - 29) * 2 / 1000.0, within(1e-9));
        double truth = 4 * Math.PI / 3 * 512 / 1000;
        assertThat(truth)
                .isBetween(
                        lesion.solid().volumeMl().low(),
                        lesion.solid().volumeMl().high());
        // From x = 38 to x = 60 along a row; the gap between the surfaces is 21 mm.
        Place.Distance vein = lesion.place().findDistance("portalVein").orElseThrow();
        assertThat(vein.mm().value()).isCloseTo(22, within(1e-9));
        assertThat(vein.mm().low()).isCloseTo(20, within(1e-9));
        // From x = 22 to x = 4, the first voxel outside; nearer than the ends along y (22) and z (24).
        assertThat(lesion.place().findDistance("capsule").orElseThrow().mm().value())
                .isCloseTo(18, within(1e-9));
        assertThat(lesion.place().findDistance("bileDuct")).isEmpty();
        assertThat(lesion.place().segments()).containsExactly(6);
        assertThat(lesion.place().centre().x()).isCloseTo(30, within(1e-9));
        assertThat(lesion.axial().slice()).isEqualTo(20);
        assertThat(study.notes()).containsExactly("no voxel has label 9");
    }

    @Test
    void vesselsAndHolesInTheLiverAreNoOutside() {
        Quantification study = liver().put(3, (x, y, z) -> x == 30 && y > 20 && y < 50 && z == 20)
                .put(0, (x, y, z) -> x == 50 && y == 35 && z == 20)
                .ball(2, 40, 35, 40, 4)
                .quantify("liver=1,tumour=2,portal-vein=3");
        assertThat(study.lesions()
                        .getFirst()
                        .place()
                        .findDistance("capsule")
                        .orElseThrow()
                        .mm()
                        .value())
                .isGreaterThan(20);
    }

    @Test
    void neighboursTouchAndSpecksAreNoLesions() {
        Quantification study = liver().ball(2, 40, 35, 40, 5)
                .put(3, (x, y, z) -> x == 46 && y == 36 && z == 20)
                .put(2, (x, y, z) -> x == 20 && y == 20 && z == 10)
                .quantify("liver=1,tumour=2,portal-vein=3");
        assertThat(study.lesions()).hasSize(1);
        Place.Distance vein =
                study.lesions().getFirst().place().findDistance("portalVein").orElseThrow();
        assertThat(vein.isTouching()).isTrue();
        assertThat(vein.mm().low()).isZero();
        assertThat(study.notes())
                .singleElement()
                .asString()
                .isEqualTo("parts of tumour below 10 mm³ or three voxels, which count as volume and not as lesions: 1");
        assertThat(study.tumourMl().value())
                .isGreaterThan(study.lesions().getFirst().solid().volumeMl().value());
    }

    @Test
    void eachLabelOfLesionsIsOneLesionAndALiverAtTheEdgeIsNoted() {
        Quantification study = new Studies(GRID)
                .put(1, (x, y, z) -> true)
                .ball(21, 20, 20, 40, 4)
                .ball(21, 60, 20, 40, 4)
                .ball(22, 28, 20, 40, 3)
                .quantify("liver=1,lesions=21..22");
        assertThat(study.lesions()).hasSize(2);
        assertThat(study.lesions().getFirst().solid().feretMm().value()).isCloseTo(49, within(1e-9));
        assertThat(study.notes()).singleElement().asString().contains("edge of the image");
        assertThat(study.lesions().getFirst().place().distancesMm()).isEmpty();
    }
}
