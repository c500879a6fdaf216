package org.liverleaf.imaging.ablation;

/**
 * By what a margin is judged.
 *
 * @param cutOffMm smallest margin that counts as enough, in millimetres; it depends on the program that registered the scans
 * @param registrationErrorMm how far the two scans may be off, in millimetres: it widens every range
 */
public record MarginCriteria(double cutOffMm, double registrationErrorMm) {

    /**
     * No local progression was seen at this margin or above where the scans were registered rigidly; also the smallest margin
     * that is commonly accepted (Laimer, Eur Radiol 2025;35:1046, doi 10.1007/s00330-024-10956-5; Petre, Visc Med 2017;33:62).
     */
    public static final double RIGID_MM = 5;

    /** The same for a program that bends one scan onto the other (Laimer, Eur Radiol 2025;35:1046). */
    public static final double NON_RIGID_MM = 4;

    /** With a larger error of registration a margin cannot be judged: our own choice, the error is then as large as the cut-off. */
    public static final double LARGEST_REGISTRATION_ERROR_MM = 5;

    /**
     * A tumour nearer to the capsule than this is called subcapsular. Authors differ: 5 to 10 mm (see
     * docs/guide/imaging-plans.md).
     */
    public static final double SUBCAPSULAR_MM = 5;

    public MarginCriteria {
        if (!(cutOffMm > 0 && cutOffMm <= 50 && registrationErrorMm >= 0 && registrationErrorMm <= 50)) {
            throw new IllegalArgumentException("cut-off " + cutOffMm + " mm, error " + registrationErrorMm + " mm");
        }
    }

    /** What a margin of so many millimetres means. */
    public MarginVerdict verdict(double marginMm) {
        if (marginMm < 0) {
            return MarginVerdict.RESIDUAL_TUMOUR;
        }
        return marginMm < cutOffMm ? MarginVerdict.MARGIN_SHORT : MarginVerdict.MARGIN_REACHED;
    }
}
