package org.liverleaf.imaging.dose;

import org.liverleaf.imaging.volume.ScalarVolume;

/**
 * How the numbers of a picture become activity at the time of implantation.
 *
 * @param perMbqMl numbers of the picture that make 1 MBq/ml; 0 if they are counts, which need {@code administeredGbq}
 * @param hoursAfter how long after the implantation the picture was made
 * @param administeredGbq activity in the vial at the time of implantation; 0 if it is not known
 * @param residualShare share that stayed in vial and tubes, 0 to 1
 * @param shuntShare share that went into the lungs, 0 to 1
 */
public record Calibration(
        double perMbqMl, double hoursAfter, double administeredGbq, double residualShare, double shuntShare) {

    public Calibration {
        if (!(perMbqMl >= 0
                && perMbqMl + administeredGbq > 0
                && residualShare >= 0
                && residualShare < 1
                && shuntShare >= 0
                && shuntShare < 1)) {
            throw new IllegalArgumentException("a calibration that says nothing, or a share out of range");
        }
    }

    /** Activity in the liver that the vial should have given, in GBq; 0 if that is not known. */
    double expectedGbq() {
        return administeredGbq * (1 - residualShare) * (1 - shuntShare);
    }

    /** Activity in MBq/ml at the time of implantation. */
    ScalarVolume activity(ScalarVolume picture) {
        if (perMbqMl > 0) {
            return picture.times(Yttrium.growthBack(hoursAfter) / perMbqMl);
        }
        double ml = picture.grid().spacing().voxelMm3() / 1000;
        // All counts together are what the vial gave; their decay cancels out.
        return picture.times(expectedGbq() * 1000 / (picture.sum() * ml));
    }
}
