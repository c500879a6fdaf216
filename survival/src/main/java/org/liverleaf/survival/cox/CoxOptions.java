package org.liverleaf.survival.cox;

import org.liverleaf.survival.sample.Grouping;

/**
 * How a model is fitted.
 *
 * @param ties how tied deaths enter
 * @param strata groups with baseline hazards of their own
 * @param errors how standard errors are made
 * @param level confidence of intervals, above 0 and below 1
 */
public record CoxOptions(Ties ties, Grouping strata, Errors errors, double level) {

    /** Where standard errors come from. */
    public sealed interface Errors {
        /** From the information: right where the model is. */
        record ModelBased() implements Errors {}

        /**
         * From what each cluster does to the coefficients (sandwich; Lin and Wei, JASA 84, 1989): also right where rows of a
         * cluster belong together or hazards are not proportional.
         *
         * @param clusters the cluster of each row
         */
        record Robust(Grouping clusters) implements Errors {}
    }

    /** Efron's ties, one stratum, errors from the model, 95 %. */
    public static CoxOptions usual(int rows) {
        return new CoxOptions(Ties.EFRON, Grouping.one(rows), new Errors.ModelBased(), 0.95);
    }

    /** The same with other ties. */
    public CoxOptions with(Ties other) {
        return new CoxOptions(other, strata, errors, level);
    }

    /** The same with strata. */
    public CoxOptions withStrata(Grouping other) {
        return new CoxOptions(ties, other, errors, level);
    }

    /** The same with robust errors over clusters. */
    public CoxOptions withClusters(Grouping clusters) {
        return new CoxOptions(ties, strata, new Errors.Robust(clusters), level);
    }
}
