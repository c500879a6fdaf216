package org.liverleaf.imaging.dose;

import org.liverleaf.imaging.volume.Spacing;

/** What physics knows of yttrium-90. */
public final class Yttrium {

    /** Half-life in hours (package insert of glass microspheres). */
    public static final double HALF_LIFE_H = 64.1;

    /** Mean energy of a decay in MeV. */
    public static final double MEAN_ENERGY_MEV = 0.9267;

    /** Dose of 1 GBq in 1 kg until all has decayed, in Gy kg/GBq: physics. Others are in use: 49.67 and 50; 1.3 % apart. */
    public static final double GY_KG_PER_GBQ = 49.38;

    /** Density of soft tissue in g/ml; 1.03 (a label) to 1.06 are in use. */
    public static final double DENSITY_G_ML = 1.05;

    private static final double JOULE_PER_MEV = 1.602176634e-13;
    private static final double SECONDS_PER_HOUR = 3600;

    private Yttrium() {}

    /** Dose of 1 GBq in 1 kg until all has decayed, in Gy. */
    static double constant(double halfLifeH, double energyMev) {
        return 1e9 * halfLifeH * SECONDS_PER_HOUR / Math.log(2) * energyMev * JOULE_PER_MEV;
    }

    /** How much more there was some hours before. */
    public static double growthBack(double hours) {
        return Math.pow(2, hours / HALF_LIFE_H);
    }

    /** Decays of 1 MBq until all has decayed, in MBq s. */
    static double decaysPerMbq() {
        return HALF_LIFE_H * SECONDS_PER_HOUR / Math.log(2);
    }

    /** What all values of a kernel add up to if all energy stays in tissue, in mGy/(MBq s). */
    static double kernelSum(Spacing spacing, double densityGMl) {
        double kg = spacing.voxelMm3() * 1e-6 * densityGMl;
        return 1e6 * MEAN_ENERGY_MEV * JOULE_PER_MEV / kg * 1e3;
    }
}
