package org.liverleaf.decision.reason;

import java.util.Arrays;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.reason.DiagramReader.Restriction;

/**
 * Which terminals lie below each node of the diagrams, as bits. Worked out once for each node, since a node never changes;
 * it cuts short what would otherwise search whole diagrams again for every fact and option.
 */
final class Reach {

    /** Terminals from here on, such as the cells of a fine grid, share a bit. */
    private static final int MANY = 63;

    private final Diagrams diagrams;
    private long[] below = new long[1024];
    private int[] stamp = new int[1024];
    private int round;

    Reach(Diagrams diagrams) {
        this.diagrams = diagrams;
    }

    /** The terminals below a diagram; places that are no worlds count for nothing. */
    private long of(int diagram) {
        if (Diagrams.isTerminal(diagram)) {
            return diagram == Diagrams.NOWHERE ? 0 : diagram < MANY ? 1L << diagram : 1L << MANY;
        }
        int node = diagram - Diagrams.FIRST_NODE;
        if (node >= below.length) {
            below = Arrays.copyOf(below, Math.max(2 * below.length, node + 1));
        }
        if (below[node] == 0) {
            long all = 0;
            for (int branch = 0; branch < diagrams.branches(diagrams.variable(diagram)); branch++) {
                all |= of(diagrams.child(diagram, branch));
            }
            below[node] = all;
        }
        return below[node];
    }

    /** Whether all that is reached from one or the other is one and the same: no two worlds can differ. */
    boolean areAlike(int a, int b) {
        long both = of(a) | of(b);
        return (both & both - 1) == 0 && both != 1L << MANY;
    }

    /**
     * How many terminals some world reaches with one variable restricted: below that variable nothing is restricted.
     *
     * @param diagram with fewer than {@value #MANY} terminals, such as verdicts
     * @param variable the restricted variable, or -1
     */
    int count(int diagram, int variable, Restriction restriction) {
        round++;
        int level = variable < 0 ? Integer.MIN_VALUE : diagrams.levelOf(variable);
        return Long.bitCount(add(diagram, level, restriction, 0));
    }

    private long add(int diagram, int level, Restriction restriction, long found) {
        long most = of(diagram);
        if ((most & ~found) == 0) {
            return found;
        }
        if (Diagrams.isTerminal(diagram) || diagrams.level(diagram) > level) {
            return found | most;
        }
        if (visited(diagram)) {
            return found;
        }
        int variable = diagrams.variable(diagram);
        long now = found;
        for (int branch = 0; branch < diagrams.branches(variable); branch++) {
            if (restriction.allows(variable, branch)) {
                now = add(diagrams.child(diagram, branch), level, restriction, now);
            }
        }
        return now;
    }

    private boolean visited(int diagram) {
        int node = diagram - Diagrams.FIRST_NODE;
        if (node >= stamp.length) {
            stamp = Arrays.copyOf(stamp, Math.max(2 * stamp.length, node + 1));
        }
        if (stamp[node] == round) {
            return true;
        }
        stamp[node] = round;
        return false;
    }
}
