package org.liverleaf.decision.compile;

import java.math.BigDecimal;

/**
 * A place where a table's test splits a grid.
 *
 * @param start index of the first value above the cut
 * @param limit the number written in the table
 * @param above whether the number itself lies above the cut ({@code >= limit}), or below it ({@code > limit})
 */
record Cut(int start, BigDecimal limit, boolean above) {}
