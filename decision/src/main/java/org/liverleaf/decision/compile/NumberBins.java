package org.liverleaf.decision.compile;

import org.liverleaf.decision.value.Domain;

/** From a number to its cell. */
final class NumberBins {

    final int node;
    private final Partition partition;
    private final int notApplicable;

    NumberBins(Partition partition, int node) {
        this.node = node;
        this.partition = partition;
        this.notApplicable =
                partition.domain() instanceof Domain.Grid grid && grid.mayNotApply() ? partition.cells() - 1 : 0;
    }

    int cellOf(double value) {
        return Double.isNaN(value) ? notApplicable : partition.cellOfNumber(value);
    }
}
