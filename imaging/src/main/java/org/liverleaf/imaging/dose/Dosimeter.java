package org.liverleaf.imaging.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.RunCollector;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.ScalarVolume;

/** From a picture of activity and a measured study to the dose of each region. */
public final class Dosimeter {

    private final Calibration calibration;
    private final VoxelDose voxelDose;
    private final double lungKg;
    private final List<ScalarVolume> kernels;

    /**
     * Without kernels every voxel keeps its energy.
     *
     * @param kernels one that {@link VoxelDose#findProblem} finds right, or none
     */
    public Dosimeter(Calibration calibration, VoxelDose voxelDose, double lungKg, List<ScalarVolume> kernels) {
        this.calibration = calibration;
        this.voxelDose = voxelDose;
        this.lungKg = lungKg;
        this.kernels = List.copyOf(kernels);
    }

    /** Dose in Gy on the grid of the picture. */
    public ScalarVolume dose(ScalarVolume picture) {
        ScalarVolume activity = calibration.activity(picture);
        return kernels.isEmpty() ? voxelDose.local(activity) : voxelDose.byKernel(activity, kernels.getFirst());
    }

    /** Dose by region. */
    public DoseReport report(ScalarVolume picture, Quantification study, ScalarVolume dose) {
        Grid grid = study.anatomy().grid();
        Runs liver = study.anatomy().liver();
        Runs tumour = study.anatomy().tumour();
        List<RegionDose> regions = new ArrayList<>();
        add(regions, "tumour", tumour, grid, dose);
        add(regions, "normalLiver", liver.without(tumour), grid, dose);
        add(regions, "liver", liver, grid, dose);
        for (Lesion lesion : study.lesions()) {
            add(regions, lesion.id(), lesion.voxels(), grid, dose);
        }
        double gbq =
                calibration.activity(picture).sum() * picture.grid().spacing().voxelMm3() / 1e6;
        List<LungDose> lungs = new ArrayList<>();
        if (calibration.shuntShare() > 0 && calibration.administeredGbq() > 0) {
            double gy = voxelDose.constant()
                    * calibration.administeredGbq()
                    * (1 - calibration.residualShare())
                    * calibration.shuntShare()
                    / lungKg;
            lungs.add(new LungDose(100 * calibration.shuntShare(), lungKg, gy));
        }
        return new DoseReport(
                kernels.isEmpty() ? "local-deposition" : "kernel", gbq, regions, lungs, notes(picture, study, gbq));
    }

    private static void add(List<RegionDose> regions, String name, Runs region, Grid grid, ScalarVolume dose) {
        if (region.isEmpty()) {
            return;
        }
        List<DoseHistogram> others = new ArrayList<>();
        Box all = Box.all(grid);
        Runs tighter = shrunk(region);
        if (!tighter.isEmpty()) {
            others.add(DoseHistogram.of(tighter, grid, dose));
        }
        Box around = region.box().grown(1).cut(all);
        Runs wider = shrunk(region.complement(region.box().grown(2))).complement(around);
        others.add(DoseHistogram.of(wider, grid, dose));
        regions.add(new RegionDose(
                name, region.count() * grid.spacing().voxelMm3() / 1000, DoseHistogram.of(region, grid, dose), others));
    }

    /** Voxels of a set with all six neighbours in it; beyond its box nothing is. */
    private static Runs shrunk(Runs runs) {
        Box box = runs.box();
        RunCollector inner = new RunCollector(box);
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
                    for (int x = runs.start(run) + 1; x < runs.end(run) - 1; x++) {
                        if (runs.has(x, y - 1, z)
                                && runs.has(x, y + 1, z)
                                && runs.has(x, y, z - 1)
                                && runs.has(x, y, z + 1)) {
                            inner.add(x, x + 1);
                        }
                    }
                }
                inner.endRow();
            }
        }
        return inner.runs();
    }

    private List<String> notes(ScalarVolume picture, Quantification study, double gbq) {
        List<String> notes = new ArrayList<>(study.notes());
        double expected = calibration.expectedGbq();
        if (calibration.perMbqMl() > 0 && expected > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "the picture holds %.2f GBq, %.0f %% of the %.2f GBq that should be in the liver",
                    gbq,
                    100 * gbq / expected,
                    expected));
        }
        if (calibration.perMbqMl() == 0) {
            notes.add("counts were scaled so that all of them together are the administered activity");
        }
        for (ScalarVolume kernel : kernels) {
            double deviation = voxelDose.deviation(kernel);
            if (Math.abs(deviation) > 0.03) {
                notes.add(String.format(
                        Locale.ROOT,
                        "the kernel holds %.0f %% of the energy of a decay in this density",
                        100 * (1 + deviation)));
            }
        }
        double outside = outsidePercent(
                picture.grid(), study.anatomy().grid(), study.anatomy().liver());
        if (outside > 0) {
            notes.add(String.format(
                    Locale.ROOT,
                    "%.1f %% of the liver lies outside of the picture of activity and counts as 0 Gy",
                    outside));
        }
        if (picture.grid().spacing().voxelMm3()
                > 8 * study.anatomy().grid().spacing().voxelMm3()) {
            notes.add(
                    "the voxels of activity are much larger than those of the contours: doses of small lesions are blurred");
        }
        return notes;
    }

    private static double outsidePercent(Grid picture, Grid grid, Runs liver) {
        long outside = 0;
        Affine affine = picture.affine();
        Box box = liver.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = liver.first(y, z); run < liver.last(y, z); run++) {
                    for (int x = liver.start(run); x < liver.end(run); x++) {
                        Point place = grid.affine().place(x, y, z);
                        outside += isIn(affine.index(0, place), picture.nx())
                                        && isIn(affine.index(1, place), picture.ny())
                                        && isIn(affine.index(2, place), picture.nz())
                                ? 0
                                : 1;
                    }
                }
            }
        }
        return liver.isEmpty() ? 0 : 100.0 * outside / liver.count();
    }

    private static boolean isIn(double index, int size) {
        return index >= -0.5 && index <= size - 0.5;
    }
}
