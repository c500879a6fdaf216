package org.liverleaf.imaging.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.LabelNames;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.component.Connectivity;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.lesion.Quantifier;
import org.liverleaf.imaging.nifti.NiftiWriter;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Spacing;

final class LiverPhantomTest {

    private static Quantification measured(LiverPhantom phantom, Grid grid) throws LabelNames.UnreadableException {
        Anatomy.Builder anatomy = new Anatomy.Builder(grid);
        anatomy.add(phantom.labels(grid), LabelNames.parse(LiverPhantom.NAMES));
        anatomy.addSegments(phantom.segments(grid));
        return new Quantifier(10).quantify(anatomy.anatomy());
    }

    @Test
    void theTruthOfEveryLesionLiesInItsRangesOnAnyGrid() throws LabelNames.UnreadableException {
        LiverPhantom phantom = LiverPhantom.of(7, 8);
        assertThat(phantom.lesions()).hasSize(8);
        for (Spacing spacing : List.of(new Spacing(1.5, 1.5, 1.5), new Spacing(0.9, 0.9, 3))) {
            Quantification study = measured(phantom, LiverPhantom.grid(spacing));
            assertThat(study.lesions()).hasSize(8);
            for (Solid.Ellipsoid truth : phantom.lesions()) {
                Lesion lesion = study.lesions().stream()
                        .min((a, b) -> Double.compare(
                                a.place().centre().distanceMm(truth.centre()),
                                b.place().centre().distanceMm(truth.centre())))
                        .orElseThrow();
                assertThat(lesion.place().centre().distanceMm(truth.centre())).isLessThan(1);
                assertThat(truth.volumeMm3() / 1000)
                        .isBetween(
                                lesion.solid().volumeMl().low(),
                                lesion.solid().volumeMl().high());
                assertThat(truth.feretMm())
                        .isBetween(
                                lesion.solid().feretMm().low(),
                                lesion.solid().feretMm().high());
                assertThat(2 * Math.max(truth.rxMm(), truth.ryMm()))
                        .isBetween(
                                lesion.axial().longestMm().low(),
                                lesion.axial().longestMm().high());
            }
        }
    }

    /** A liver of usual size in one part, eight segments of which each is there, vessels that hang together. */
    @Test
    void itIsALiver() throws LabelNames.UnreadableException {
        for (long seed = 1; seed <= 3; seed++) {
            Grid grid = LiverPhantom.grid(new Spacing(2, 2, 2));
            Quantification study = measured(LiverPhantom.of(seed, 3), grid);
            assertThat(study.findLiverMl().orElseThrow().value()).isBetween(1000.0, 2200.0);
            assertThat(Components.of(study.anatomy().organ(), Connectivity.FACES, 100))
                    .hasSize(1);
            assertThat(study.segmentsMl()).hasSize(8);
            study.segmentsMl().values().forEach(each -> assertThat(each.value()).isBetween(15.0, 500.0));
            assertThat(study.notes()).isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        Grid grid = LiverPhantom.grid(new Spacing(4, 4, 4));
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        NiftiWriter.write(LiverPhantom.of(5, 4).labels(grid), first);
        NiftiWriter.write(
                LiverPhantom.of(5, 4).with(LiverPhantom.of(5, 4).lesions()).labels(grid), second);
        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        NiftiWriter.write(LiverPhantom.of(6, 4).labels(grid), other);
        assertThat(other.toByteArray()).isNotEqualTo(first.toByteArray());
    }
}
