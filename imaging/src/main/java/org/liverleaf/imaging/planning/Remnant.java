package org.liverleaf.imaging.planning;

import java.util.List;
import java.util.Optional;
import org.liverleaf.imaging.shape.Figure;

/**
 * The liver that remains and works: without tumour, without what is resected or ablated.
 *
 * @param ml its volume in millilitres; of two stages the one after growth, with the range of the growth
 * @param measuredPercent of the measured liver without tumour, in percent
 * @param standardisedPercents of the volume that is usual for the body; none if that is not known
 * @param hasTwoContiguous whether two whole segments that touch remain, {@code true} too where no segments are known
 */
public record Remnant(Figure ml, Figure measuredPercent, List<Figure> standardisedPercents, boolean hasTwoContiguous) {

    public Remnant {
        standardisedPercents = List.copyOf(standardisedPercents);
    }

    /** Percent of the volume that is usual for the body. */
    public Optional<Figure> findStandardisedPercent() {
        return standardisedPercents.stream().findFirst();
    }
}
