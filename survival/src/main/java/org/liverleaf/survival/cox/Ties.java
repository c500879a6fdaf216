package org.liverleaf.survival.cox;

/** How deaths at one and the same time enter the partial likelihood. */
public enum Ties {
    /** As if they had come one after the other in an average order (Efron, JASA 72, 1977). Nearer to the exact likelihood. */
    EFRON("efron"),
    /** Each with all the others still at risk (Breslow, Biometrics 30, 1974). */
    BRESLOW("breslow");

    private final String text;

    Ties(String text) {
        this.text = text;
    }

    /** How people call it. */
    public String text() {
        return text;
    }
}
