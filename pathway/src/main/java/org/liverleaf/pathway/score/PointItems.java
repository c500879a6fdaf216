package org.liverleaf.pathway.score;

/** The single items of point scores that tables of the decision engine read as well. All limits are strict. */
public final class PointItems {

    private PointItems() {}

    /** Fong: the interval from the primary to the metastasis is under 12 months. */
    public static boolean fongShortInterval(double diseaseFreeMonths) {
        return diseaseFreeMonths < 12;
    }

    /** Fong: more than one lesion. */
    public static boolean fongSeveralLesions(double lesions) {
        return lesions > 1;
    }

    /** Fong: largest lesion over 5 cm. */
    public static boolean fongLargeLesion(double largestMm) {
        return largestMm > 50;
    }

    /** Fong: CEA over 200 ug/L. */
    public static boolean fongHighCea(double ceaUgL) {
        return ceaUgL > 200;
    }

    /** Oslo: largest lesion over 5.5 cm. */
    public static boolean osloLargeLesion(double largestMm) {
        return largestMm > 55;
    }

    /** Oslo: CEA over 80 ug/L. */
    public static boolean osloHighCea(double ceaUgL) {
        return ceaUgL > 80;
    }

    /** Oslo: less than two years, counted as 24 calendar months, from removal of the primary to the transplant. */
    public static boolean osloShortInterval(double monthsSincePrimaryResection) {
        return monthsSincePrimaryResection < 24;
    }
}
