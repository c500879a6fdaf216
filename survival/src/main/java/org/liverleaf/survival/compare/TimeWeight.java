package org.liverleaf.survival.compare;

/** How much a difference between groups counts at each time. */
public sealed interface TimeWeight {

    /** All times count the same: the log-rank test. */
    TimeWeight LOG_RANK = new FlemingHarrington(0, 0);

    /** Early times count more, by survival: Peto and Peto's form of the Wilcoxon test, S(t−). */
    TimeWeight PETO = new FlemingHarrington(1, 0);

    /** Early times count more, by how many are at risk: Gehan's form of the Wilcoxon test (Breslow's for several groups). */
    TimeWeight GEHAN = new AtRisk();

    /**
     * S(t−)^ρ (1 − S(t−))^γ with the pooled Kaplan-Meier curve of the stratum (Fleming and Harrington, Counting Processes and
     * Survival Analysis, chapter 7).
     *
     * @param rho weight of early times, 0 or more
     * @param gamma weight of late times, 0 or more
     */
    record FlemingHarrington(double rho, double gamma) implements TimeWeight {
        /** Refuses weights that are not finite or negative. */
        public FlemingHarrington {
            if (!(rho >= 0 && gamma >= 0 && rho <= 100 && gamma <= 100)) {
                throw new IllegalArgumentException(
                        "found rho " + rho + " and gamma " + gamma + ", expected both between 0 and 100");
            }
        }
    }

    /** n(t), the number at risk in the stratum. */
    record AtRisk() implements TimeWeight {}

    /** How people call the test with this weight. */
    default String testName() {
        return switch (this) {
            case AtRisk() -> "Gehan's test";
            case FlemingHarrington power ->
                power.equals(LOG_RANK)
                        ? "Log-rank test"
                        : power.equals(PETO)
                                ? "Peto and Peto's test"
                                : "Fleming and Harrington's test (rho " + power.rho() + ", gamma " + power.gamma()
                                        + ")";
        };
    }

    /** The weight at a time. */
    default double at(double survivalBefore, double atRisk) {
        return switch (this) {
            case FlemingHarrington power ->
                (power.rho() == 0 ? 1 : Math.pow(survivalBefore, power.rho()))
                        * (power.gamma() == 0 ? 1 : Math.pow(1 - survivalBefore, power.gamma()));
            case AtRisk() -> atRisk;
        };
    }
}
