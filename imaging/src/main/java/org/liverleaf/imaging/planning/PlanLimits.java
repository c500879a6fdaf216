package org.liverleaf.imaging.planning;

/**
 * What may be planned. Defaults are limits of the literature, each with its source; a site may set others.
 *
 * @param wedgeMarginMm tissue that is taken with a lesion, in millimetres
 * @param wedgeDepthMm a lesion whose centre lies deeper below the surface of the liver is not taken out by a wedge
 * @param ablationMarginMm tissue that is ablated around a lesion
 * @param ablationLargestMm a lesion with a longer axial diameter is not ablated
 * @param ablationDuctMm a lesion nearer to a central bile duct is not ablated
 * @param mostAblations so many lesions are ablated at most
 * @param vesselMm a structure that stays and lies nearer to a treated lesion is named
 * @param mostLeft so many lesions may be left although something could be done
 */
public record PlanLimits(
        double wedgeMarginMm,
        double wedgeDepthMm,
        double ablationMarginMm,
        double ablationLargestMm,
        double ablationDuctMm,
        int mostAblations,
        double vesselMm,
        int mostLeft) {

    /** Local recurrence came mainly below 5 mm (World J Surg Oncol 2014;12:127); 1 mm is enough at microscopy (Hamady, Ann Surg 2014). */
    public static final double WEDGE_MARGIN_MM = 5;

    /** Centre up to 30 mm below the surface: prefer resection (model of 611 metastases, RSNA 2024, PMC11615634). */
    public static final double WEDGE_DEPTH_MM = 30;

    /** Ideally 5 to 10 mm all round (Crocetti, Cardiovasc Intervent Radiol 2010;33:11); the larger one leaves the smaller remnant. */
    public static final double ABLATION_MARGIN_MM = 10;

    /** Up to 30 mm (COLLISION, Lancet Oncol 2025;26:187); 30 to 50 mm with more local recurrence (PMC9054902). */
    public static final double ABLATION_LARGEST_MM = 30;

    /** Heat next to a central bile duct is avoided within 10 mm (Crocetti 2010; the direction is sure, the figure is not). */
    public static final double ABLATION_DUCT_MM = 10;

    /** Up to ten (COLLISION); most centres prefer up to five (Crocetti 2010). */
    public static final int MOST_ABLATIONS = 10;

    /** A large vessel within 5 mm counted as adjacent (Huang, Eur J Radiol 2014;83:552). */
    public static final double VESSEL_MM = 5;

    /** The literature's limits, nothing left that could be treated. */
    public static final PlanLimits USUAL = new PlanLimits(
            WEDGE_MARGIN_MM,
            WEDGE_DEPTH_MM,
            ABLATION_MARGIN_MM,
            ABLATION_LARGEST_MM,
            ABLATION_DUCT_MM,
            MOST_ABLATIONS,
            VESSEL_MM,
            0);

    public PlanLimits {
        if (!(wedgeMarginMm >= 0 && wedgeMarginMm <= 50 && ablationMarginMm >= 0 && ablationMarginMm <= 50)) {
            throw new IllegalArgumentException("margins " + wedgeMarginMm + " and " + ablationMarginMm + " mm");
        }
    }

    /** A wider margin is no advantage of a plan, in millimetres. */
    double enoughMm() {
        return Math.min(wedgeMarginMm, ablationMarginMm);
    }
}
