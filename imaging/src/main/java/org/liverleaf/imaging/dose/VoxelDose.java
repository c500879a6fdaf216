package org.liverleaf.imaging.dose;

import java.util.Locale;
import java.util.Optional;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.ScalarVolume;
import org.liverleaf.imaging.volume.Spacing;

/**
 * Dose in Gy of each voxel from its activity at the time of implantation, all decays counted, no clearance.
 *
 * @param densityGMl density of tissue in g/ml
 * @param constant dose of 1 GBq in 1 kg, in Gy
 */
public record VoxelDose(double densityGMl, double constant) {

    /** A kernel may differ by this share along an axis from the voxels of the activity. */
    private static final double SAME_SPACING = 0.01;

    /** Kernels whose sum is off by more are of another unit, isotope or voxel size. */
    private static final double LARGEST_DEVIATION = 0.5;

    public VoxelDose {
        if (!(densityGMl > 0 && densityGMl < 30 && constant > 0 && constant < 1000)) {
            throw new IllegalArgumentException("density " + densityGMl + " g/ml, constant " + constant);
        }
    }

    /**
     * Every voxel keeps the energy of its own decays: right where the picture is more blurred than beta rays reach (Pasciak, Front
     * Oncol 2014;4:121).
     *
     * @param activityMbqMl activity in MBq/ml
     */
    public ScalarVolume local(ScalarVolume activityMbqMl) {
        // GBq/ml over kg/ml.
        return activityMbqMl.times(constant * 1e-3 / (densityGMl * 1e-3));
    }

    /**
     * The energy of each voxel is spread by a kernel: voxel S values (Bolch, MIRD pamphlet 17, J Nucl Med 1999;40:11S).
     *
     * @param activityMbqMl activity in MBq/ml
     * @param kernel in mGy/(MBq s), on voxels of the same size
     * @throws IllegalArgumentException if {@link #findProblem} finds one
     */
    public ScalarVolume byKernel(ScalarVolume activityMbqMl, ScalarVolume kernel) {
        Optional<String> problem = findProblem(activityMbqMl.grid(), kernel);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(problem.get());
        }
        double ml = activityMbqMl.grid().spacing().voxelMm3() / 1000;
        return new Convolution(kernel).of(activityMbqMl).times(ml * Yttrium.decaysPerMbq() * 1e-3);
    }

    /** Why a kernel cannot be used on a grid: one line, what was found and what was expected. */
    public Optional<String> findProblem(Grid grid, ScalarVolume kernel) {
        Grid own = kernel.grid();
        if (own.nx() % 2 == 0 || own.ny() % 2 == 0 || own.nz() % 2 == 0) {
            return Optional.of("dim: " + own.nx() + " x " + own.ny() + " x " + own.nz()
                    + " voxels, expected an odd number along each axis");
        }
        Spacing one = grid.spacing();
        Spacing other = own.spacing();
        for (int axis = 0; axis < 3; axis++) {
            if (Math.abs(one.along(axis) - other.along(axis)) > SAME_SPACING * one.along(axis)) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "pixdim: voxels of %.3f x %.3f x %.3f mm, expected %.3f x %.3f x %.3f mm as the activity",
                        other.x(),
                        other.y(),
                        other.z(),
                        one.x(),
                        one.y(),
                        one.z()));
            }
        }
        double deviation = deviation(kernel);
        if (!(Math.abs(deviation) <= LARGEST_DEVIATION)) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "data: the values add up to %.4g, expected about %.4g mGy/(MBq s) for yttrium-90",
                    kernel.sum(),
                    Yttrium.kernelSum(other, densityGMl)));
        }
        return Optional.empty();
    }

    /** How far the sum of a kernel is from all energy of a decay, as a share: -0.03 if 3 % are missing. */
    public double deviation(ScalarVolume kernel) {
        return kernel.sum() / Yttrium.kernelSum(kernel.grid().spacing(), densityGMl) - 1;
    }
}
