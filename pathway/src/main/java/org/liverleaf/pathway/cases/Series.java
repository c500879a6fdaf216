package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.util.List;
import org.liverleaf.pathway.record.PartialDate;

/**
 * The values of one measured fact over time, oldest first.
 *
 * @param fact id of the fact, whose unit counts
 * @param points the values
 */
public record Series(String fact, List<Point> points) {

    /** Copies the list. */
    public Series {
        points = List.copyOf(points);
    }

    /**
     * One value; below or above a limit of the method both ends differ.
     *
     * @param date when the sample was taken
     * @param low lowest value it may have
     * @param high highest value it may have
     * @param source where it comes from
     */
    public record Point(PartialDate date, BigDecimal low, BigDecimal high, String source) {}
}
