package org.liverleaf.pathway.knowledge;

import org.liverleaf.pathway.catalogue.Dependence;
import org.liverleaf.pathway.catalogue.FactDefinition;

/** Names under which facts of one lesion stand in the engine, in flips, needs and {@code --set}. */
public final class FactAddress {

    /** Whether the list of lesions is whole, and if not, what the missing ones may be. */
    public static final String LESION_LIST = "lesionList";

    private FactAddress() {}

    /** {@code lesions.L3.longestAxialMm}. */
    public static String ofLesion(String lesion, FactDefinition fact) {
        String path = fact.dependence().place() instanceof Dependence.Place.OfLesion place
                        && !place.path().isEmpty()
                ? place.path()
                : fact.id();
        return "lesions." + lesion + "." + path;
    }

    /** {@code futureLiverRemnantPercent#1}: the remnant of another resection than the planned one. */
    public static String ofRemnant(String fact, int number) {
        return fact + RemnantCopies.COPY + number;
    }

    /** The option or table of which this is a copy for another remnant; itself if it is none. */
    public static String original(String name) {
        return Knowledge.withoutCopy(name);
    }
}
