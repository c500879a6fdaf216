package org.liverleaf.survival.cox;

/** What came of a fit: a {@link CoxModel}, or why there is none. */
public sealed interface CoxFit permits CoxModel, CoxFit.NotFitted {

    /**
     * No model.
     *
     * @param reason why, as part of a sentence
     */
    record NotFitted(String reason) implements CoxFit {}
}
