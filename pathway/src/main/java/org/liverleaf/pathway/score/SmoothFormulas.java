package org.liverleaf.pathway.score;

/**
 * The smooth scores as plain functions, for the decision engine: no units, no checks, monotone in each argument with the
 * others fixed unless said otherwise.
 */
public final class SmoothFormulas {

    private SmoothFormulas() {}

    /** ALBI = 0.66 log10(bilirubin) - 0.085 albumin; rises with bilirubin (umol/L, above 0), falls with albumin (g/L). */
    public static double albi(double bilirubinUmolL, double albuminGL) {
        return 0.66 * Math.log10(bilirubinUmolL) - 0.085 * albuminGL;
    }

    /** Highest ALBI of grade 1. */
    public static final double ALBI_GRADE_1_TO = -2.60;

    /** Highest ALBI of grade 2; grade 3 lies above. */
    public static final double ALBI_GRADE_2_TO = -1.39;

    /**
     * PALBI. Falls with albumin; in bilirubin it turns at {@link #PALBI_BILIRUBIN_TURN}, in platelets (10*9/L) at
     * {@link #PALBI_PLATELETS_TURN}.
     */
    public static double palbi(double bilirubinUmolL, double albuminGL, double platelets10e9L) {
        double bilirubin = Math.log10(bilirubinUmolL);
        double platelets = Math.log10(platelets10e9L);
        return 2.02 * bilirubin
                - 0.37 * bilirubin * bilirubin
                - 0.04 * albuminGL
                - 3.48 * platelets
                + 1.01 * platelets * platelets;
    }

    /** Bilirubin (umol/L) above which PALBI falls again. */
    public static final double PALBI_BILIRUBIN_TURN = Math.pow(10, 2.02 / 0.74);

    /** Platelets (10*9/L) above which PALBI rises again. */
    public static final double PALBI_PLATELETS_TURN = Math.pow(10, 3.48 / 2.02);

    /** Tumour burden = root of largest diameter (cm) squared plus number squared; rises with both. */
    public static double tumourBurden(double largestCm, double lesions) {
        return Math.sqrt(largestCm * largestCm + lesions * lesions);
    }

    /** APRI = 100 (AST / upper limit) / platelets (10*9/L, above 0); rises with AST, falls with the others. */
    public static double apri(double astUL, double astUpperLimitUL, double platelets10e9L) {
        return 100 * (astUL / astUpperLimitUL) / platelets10e9L;
    }

    /** FIB-4 = age AST / (platelets root(ALT)); rises with age and AST, falls with platelets and ALT (both above 0). */
    public static double fib4(double ageYears, double astUL, double altUL, double platelets10e9L) {
        return ageYears * astUL / (platelets10e9L * Math.sqrt(altUL));
    }

    /** A value in multiples of its upper limit: bilirubin, AST, ALT, ALP. Rises with the value, falls with the limit. */
    public static double timesUpperLimit(double value, double upperLimit) {
        return value / upperLimit;
    }

    /** Body mass index in kg/m2; rises with weight (kg), falls with height (cm, above 0). */
    public static double bodyMassIndex(double weightKg, double heightCm) {
        return weightKg / (heightCm / 100 * (heightCm / 100));
    }

    /** R = (ALT / limit) / (ALP / limit), from both multiples; ALP above 0. */
    public static double rFactor(double altTimesLimit, double alpTimesLimit) {
        return altTimesLimit / alpTimesLimit;
    }

    /** Body surface after Mosteller in m2; rises with both. */
    public static double bodySurfaceMosteller(double heightCm, double weightKg) {
        return Math.sqrt(heightCm * weightKg / 3600);
    }

    /** Body surface after DuBois in m2; rises with both. */
    public static double bodySurfaceDuBois(double heightCm, double weightKg) {
        return 0.007184 * Math.pow(weightKg, 0.425) * Math.pow(heightCm, 0.725);
    }

    /** Standardised liver volume of Western adults in mL, from body surface after Mosteller (m2). */
    public static double standardLiverVolumeMl(double bodySurfaceM2) {
        return -794.41 + 1267.28 * bodySurfaceM2;
    }

    /** Standardised future liver remnant in per cent; rises with the remnant, falls with height and weight. */
    public static double standardisedRemnantPercent(double remnantMl, double heightCm, double weightKg) {
        return 100 * remnantMl / standardLiverVolumeMl(bodySurfaceMosteller(heightCm, weightKg));
    }

    /** Exponential growth per day between two values above 0; 0 means unchanged. Free of the pole of a doubling time. */
    public static double growthRatePerDay(double first, double second, double days) {
        return Math.log(second / first) / days;
    }
}
