package org.liverleaf.decision.reason;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.reason.DiagramReader.Restriction;

/**
 * An option as the best of many, with one unknown fact counted as known, looked at in single worlds. Its whole diagram is
 * the largest of a case, and it is rarely needed: a difference is shown by one world in which there is one, and a set of
 * verdicts is exact as soon as a world was met for each verdict that is possible at all. What no world shows is left to
 * the diagram.
 *
 * <p>Worlds are taken from paths to each verdict: in the diagram of the case as it is, then in those of the members. What a
 * path does not test is filled in differently each time.
 */
final class SingleWorlds {

    private static final int PATHS = 6;
    /** Odd and with many bits set, so that neighbouring variables are filled in independently. */
    private static final int SPREAD = 0x9E3779B1;

    private final Diagrams diagrams;
    private final int root;
    private final BitSet verdicts;
    private final BestOfParts answered;
    private final BitSet superset;
    private final Supplier<int[]> memberRoots;
    private final int[] world;
    private int[] stamp = new int[1024];
    private int round;

    /**
     * @param root the option over the worlds of the case as it is
     * @param verdicts the terminals that some world reaches there
     * @param answered the option with the fact counted as known
     * @param superset every verdict that may be met there
     * @param memberRoots the members with the fact counted as known, each over its worlds
     */
    SingleWorlds(
            Diagrams diagrams,
            int root,
            BitSet verdicts,
            BestOfParts answered,
            BitSet superset,
            Supplier<int[]> memberRoots) {
        this.diagrams = diagrams;
        this.root = root;
        this.verdicts = verdicts;
        this.answered = answered;
        this.superset = superset;
        this.memberRoots = memberRoots;
        this.world = new int[diagrams.variables()];
    }

    /** Whether some world was met in which knowing the fact gives another verdict; if not, there may still be one. */
    boolean differSomewhere() {
        Restriction free = new Restriction();
        return visit(root, verdicts, free, (before, then) -> before != then)
                || visitMembers(superset, free, (before, then) -> before != then);
    }

    /**
     * How many verdicts there are, if a world was met for each that is possible; if not, there may still be as many.
     *
     * @param bound every verdict that may be met under the restriction; asked for if that of all worlds is too wide
     */
    OptionalInt count(Restriction restriction, Supplier<BitSet> bound) {
        BitSet met = new BitSet();
        BitSet missing = (BitSet) superset.clone();
        Visitor visitor = (before, then) -> {
            met.set(then);
            missing.clear(then);
            return missing.isEmpty();
        };
        boolean all = visit(root, verdicts, restriction, visitor);
        if (!all) {
            missing.and(bound.get());
            all = missing.isEmpty() || visitMembers(missing, restriction, visitor);
        }
        return all ? OptionalInt.of(met.cardinality()) : OptionalInt.empty();
    }

    /** What is done with the verdict of a world without and with the answer; true ends the visits. */
    private interface Visitor {
        boolean seen(int before, int then);
    }

    private boolean visit(int source, BitSet wanted, Restriction restriction, Visitor visitor) {
        for (int path = 0; path < PATHS; path++) {
            for (int verdict = wanted.nextSetBit(0); verdict >= 0; verdict = wanted.nextSetBit(verdict + 1)) {
                if (lead(source, verdict, restriction, path)) {
                    int before = diagrams.terminal(root, world);
                    // A path through a member says nothing of implications that the member does not see.
                    if (before != Diagrams.NOWHERE && visitor.seen(before, answered.in(world, diagrams))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean visitMembers(BitSet wanted, Restriction restriction, Visitor visitor) {
        for (int member : memberRoots.get()) {
            if (visit(member, wanted, restriction, visitor)) {
                return true;
            }
        }
        return false;
    }

    /** Sets {@link #world} to one that has a verdict in the case as it is; false if no path leads there. */
    private boolean lead(int source, int verdict, Restriction restriction, int path) {
        for (int variable = 0; variable < world.length; variable++) {
            world[variable] = allowed(variable, path, restriction);
        }
        round++;
        return reaches(source, verdict, restriction, path);
    }

    private int allowed(int variable, int path, Restriction restriction) {
        int branches = diagrams.branches(variable);
        int first = first(variable, path, branches);
        for (int turn = 0; turn < branches; turn++) {
            int branch = (first + turn) % branches;
            if (restriction.allows(variable, branch)) {
                return branch;
            }
        }
        return first;
    }

    private static int first(int variable, int path, int branches) {
        return Math.floorMod((variable + 1) * (2 * path + 1) * SPREAD >>> 16, branches);
    }

    private boolean reaches(int diagram, int verdict, Restriction restriction, int path) {
        if (Diagrams.isTerminal(diagram)) {
            return diagram == verdict;
        }
        if (visited(diagram)) {
            return false;
        }
        int variable = diagrams.variable(diagram);
        int branches = diagrams.branches(variable);
        int first = first(variable, path, branches);
        int before = world[variable];
        for (int turn = 0; turn < branches; turn++) {
            int branch = (first + turn) % branches;
            if (restriction.allows(variable, branch)) {
                world[variable] = branch;
                if (reaches(diagrams.child(diagram, branch), verdict, restriction, path)) {
                    return true;
                }
            }
        }
        world[variable] = before;
        return false;
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
