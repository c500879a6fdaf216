package org.liverleaf.survival.cox;

import org.liverleaf.survival.estimate.Interval;

/**
 * What one covariate does to the hazard.
 *
 * @param name of the covariate
 * @param beta log hazard ratio for one unit more
 * @param standardError of {@code beta}, robust where that was asked for
 * @param hazardRatio exp(β), for one unit more
 * @param interval of the hazard ratio
 * @param p of Wald's test that it is 1
 */
public record Coefficient(
        String name, double beta, double standardError, double hazardRatio, Interval interval, double p) {}
