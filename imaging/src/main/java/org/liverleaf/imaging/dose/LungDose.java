package org.liverleaf.imaging.dose;

/**
 * What goes through the liver into the lungs.
 *
 * @param shuntPercent share of the activity, in percent
 * @param massKg mass of the lungs in kilograms
 * @param gy mean dose of the lungs
 */
public record LungDose(double shuntPercent, double massKg, double gy) {

    /** Mass that is assumed where nobody measured it (package inserts): 1 kg. */
    public static final double MASS_KG = 1.0;
}
