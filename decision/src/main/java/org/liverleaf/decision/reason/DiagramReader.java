package org.liverleaf.decision.reason;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liverleaf.decision.diagram.Diagrams;

/**
 * Reads values and relevance off a diagram, with some variables restricted to some branches. Worlds differ by single
 * moves: in one fact, and in the facts below it in the forest of implications whose value is no longer allowed.
 */
final class DiagramReader {

    /** Two worlds differ. */
    static final int DIFFERS = 1;
    /** Two worlds differ and one is open, one closed. */
    static final int CROSSES = 2;

    private final Worlds worlds;
    private final Diagrams diagrams;
    private int[] stamp = new int[1024];
    private int round;
    private final Reach reach;

    DiagramReader(Worlds worlds, Diagrams diagrams) {
        this.worlds = worlds;
        this.diagrams = diagrams;
        this.reach = new Reach(diagrams);
    }

    /** Which branches of which variables are left; a variable without entry has all of them. */
    static final class Restriction {
        private @Nullable BitSet[] allowed = new BitSet[0];

        Restriction allow(int variable, BitSet branches) {
            if (variable >= allowed.length) {
                allowed = Arrays.copyOf(allowed, variable + 1);
            }
            BitSet now = allowed[variable];
            if (now == null) {
                allowed[variable] = branches;
            } else {
                BitSet both = (BitSet) now.clone();
                both.and(branches);
                allowed[variable] = both;
            }
            return this;
        }

        Restriction copy() {
            Restriction copy = new Restriction();
            copy.allowed = allowed.clone();
            return copy;
        }

        boolean allows(int variable, int branch) {
            if (variable >= allowed.length) {
                return true;
            }
            BitSet branches = allowed[variable];
            return branches == null || branches.get(branch);
        }
    }

    /** Every terminal that some world reaches. */
    BitSet values(int diagram, Restriction restriction) {
        BitSet found = new BitSet();
        round++;
        collect(diagram, restriction, found);
        return found;
    }

    private void collect(int diagram, Restriction restriction, BitSet found) {
        if (diagram == Diagrams.NOWHERE) {
            return;
        }
        if (Diagrams.isTerminal(diagram)) {
            found.set(diagram);
            return;
        }
        if (visited(diagram)) {
            return;
        }
        int variable = diagrams.variable(diagram);
        int branches = diagrams.branches(variable);
        for (int branch = 0; branch < branches; branch++) {
            if (restriction.allows(variable, branch)) {
                collect(diagrams.child(diagram, branch), restriction, found);
            }
        }
    }

    /**
     * How many terminals some world reaches with one variable restricted.
     *
     * @param variable the restricted variable, or -1
     */
    int count(int diagram, int variable, Restriction restriction) {
        return reach.count(diagram, variable, restriction);
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

    /**
     * Whether one move of a fact changes the terminal; {@link #DIFFERS}, {@link #CROSSES}, both or 0.
     *
     * @param wanted the bits looked for: {@link #CROSSES} only where the terminals are verdicts
     */
    int relevance(int diagram, int node, Frame frame, Restriction restriction, int wanted) {
        int variable = frame.variable(node);
        if (variable < 0) {
            return 0;
        }
        Search search = new Search(frame, restriction, wanted, frame.uncertainBelow(node));
        BitSet[] neighbours = frame.isJoint(node) ? frame.joints(node).neighbours(node) : null;
        round++;
        return search.find(diagram, node, variable, neighbours);
    }

    /**
     * Whether an answer to an unknown fact changes the terminal: from a world of the case as it is to a world in which
     * the fact is known to have some value.
     *
     * @param answered the diagram with the fact counted as known
     */
    int relevanceOfAnswer(int diagram, int answered, int node, Frame frame, Restriction restriction, int wanted) {
        Search search = new Search(frame, restriction, wanted, frame.uncertainBelow(node));
        BitSet[] neighbours = frame.isJoint(node) ? frame.joints(node).neighbours(node) : null;
        return search.findAnswer(diagram, answered, node, frame.variable(node), neighbours);
    }

    /** The variables that a diagram tests. */
    BitSet support(int diagram) {
        BitSet support = new BitSet();
        round++;
        addSupport(diagram, support);
        return support;
    }

    private void addSupport(int diagram, BitSet support) {
        if (Diagrams.isTerminal(diagram) || visited(diagram)) {
            return;
        }
        int variable = diagrams.variable(diagram);
        support.set(variable);
        for (int branch = 0; branch < diagrams.branches(variable); branch++) {
            addSupport(diagrams.child(diagram, branch), support);
        }
    }

    /**
     * A chain of moves down a tree of implications: which fact moved from which cell to which. Equal chains are one
     * object, which remembers the pairs of diagrams already compared under it.
     */
    private static final class Moves {
        final int node;
        final int from;
        final int to;
        private final @Nullable Moves before;
        private final Map<Long, Moves> further = new HashMap<>();
        private final PairSet compared = new PairSet();

        private Moves(@Nullable Moves before, int node, int from, int to) {
            this.before = before;
            this.node = node;
            this.from = from;
            this.to = to;
        }

        static Moves none() {
            return new Moves(null, -1, -1, -1);
        }

        Moves and(int moved, int fromCell, int toCell) {
            long key = ((long) moved << 42) | ((long) fromCell << 21) | toCell;
            return further.computeIfAbsent(key, k -> new Moves(this, moved, fromCell, toCell));
        }

        /** The move of a node, or null if it stays. */
        @Nullable
        Moves of(int which) {
            for (Moves each = this; each != null; each = each.before) {
                if (each.node == which) {
                    return each;
                }
            }
            return null;
        }

        boolean isNew(int a, int b) {
            return compared.add(((long) a << 32) | b);
        }
    }

    private final class Search {
        private final Frame frame;
        private final Restriction restriction;
        private final int wanted;
        private final Map<Integer, Integer> nodeOfVariable = new HashMap<>();
        private final Moves none = Moves.none();

        Search(Frame frame, Restriction restriction, int wanted, List<Integer> below) {
            this.frame = frame;
            this.restriction = restriction;
            this.wanted = wanted;
            below.forEach(node -> nodeOfVariable.put(frame.variable(node), node));
        }

        /** With nothing below to move along, it makes no difference which move led to a pair. */
        private Moves first(int node, int from, int to) {
            return nodeOfVariable.isEmpty() ? none : none.and(node, from, to);
        }

        int find(int diagram, int node, int variable, BitSet @Nullable [] neighbours) {
            if (Diagrams.isTerminal(diagram) || visited(diagram) || reach.areAlike(diagram, diagram)) {
                return 0;
            }
            int top = diagrams.variable(diagram);
            int found = 0;
            if (top == variable) {
                int[] cells = frame.cells(node);
                for (int i = 0; i < cells.length && found != wanted; i++) {
                    for (int j = i + 1; j < cells.length; j++) {
                        if (restriction.allows(top, i)
                                && restriction.allows(top, j)
                                && (neighbours == null || neighbours[i].get(j))) {
                            found |= difference(
                                    diagrams.child(diagram, i),
                                    diagrams.child(diagram, j),
                                    first(node, cells[i], cells[j]));
                        }
                    }
                }
                return found;
            }
            for (int branch = 0; branch < diagrams.branches(top); branch++) {
                if (restriction.allows(top, branch)) {
                    found |= find(diagrams.child(diagram, branch), node, variable, neighbours);
                    if (found == wanted) {
                        break;
                    }
                }
            }
            return found;
        }

        private final PairSet seenAnswers = new PairSet();

        int findAnswer(int a, int b, int node, int variable, BitSet @Nullable [] neighbours) {
            if (Diagrams.isTerminal(a) && Diagrams.isTerminal(b)) {
                return a == b ? 0 : compare(a, b);
            }
            if (reach.areAlike(a, b) || !seenAnswers.add(((long) a << 32) | b)) {
                return 0;
            }
            int levelA = diagrams.level(a);
            int levelB = diagrams.level(b);
            int top = levelA <= levelB ? diagrams.variable(a) : diagrams.variable(b);
            int found = 0;
            int branches = diagrams.branches(top);
            for (int i = 0; i < branches && found != wanted; i++) {
                if (!restriction.allows(top, i)) {
                    continue;
                }
                int childA = levelA <= levelB ? diagrams.child(a, i) : a;
                if (top != variable) {
                    found |=
                            findAnswer(childA, levelB <= levelA ? diagrams.child(b, i) : b, node, variable, neighbours);
                    continue;
                }
                int[] cells = frame.cells(node);
                for (int j = 0; j < branches; j++) {
                    if (restriction.allows(top, j) && (i == j || neighbours == null || neighbours[i].get(j))) {
                        int childB = levelB <= levelA ? diagrams.child(b, j) : b;
                        found |= difference(childA, childB, first(node, cells[i], cells[j]));
                    }
                }
            }
            return found;
        }

        private int difference(int a, int b, Moves moves) {
            if (a == b) {
                return 0;
            }
            if (Diagrams.isTerminal(a) && Diagrams.isTerminal(b)) {
                return compare(a, b);
            }
            if (a == Diagrams.NOWHERE || b == Diagrams.NOWHERE || reach.areAlike(a, b) || !moves.isNew(a, b)) {
                return 0;
            }
            int levelA = diagrams.level(a);
            int levelB = diagrams.level(b);
            int variable = levelA <= levelB ? diagrams.variable(a) : diagrams.variable(b);
            Integer below = nodeOfVariable.get(variable);
            int found = 0;
            int branches = diagrams.branches(variable);
            for (int i = 0; i < branches && found != wanted; i++) {
                if (!restriction.allows(variable, i)) {
                    continue;
                }
                int childA = levelA <= levelB ? diagrams.child(a, i) : a;
                if (below == null) {
                    found |= difference(childA, levelB <= levelA ? diagrams.child(b, i) : b, moves);
                    continue;
                }
                int[] cells = frame.cells(below);
                for (int j = 0; j < branches; j++) {
                    if (restriction.allows(variable, j) && mayMove(below, i, j, moves)) {
                        int childB = levelB <= levelA ? diagrams.child(b, j) : b;
                        found |= difference(childA, childB, moves.and(below, cells[i], cells[j]));
                    }
                }
            }
            return found;
        }

        /** A descendant stays where it is unless its value is not allowed on the other side. */
        private boolean mayMove(int below, int i, int j, Moves moves) {
            if (i == j) {
                return true;
            }
            int[] cells = frame.cells(below);
            if (cells[i] == cells[j]) {
                return false;
            }
            Moves up = moves.of(worlds.parent(below));
            if (up == null) {
                return false;
            }
            return !worlds.allows(below, up.to, cells[i]) || !worlds.allows(below, up.from, cells[j]);
        }

        private int compare(int a, int b) {
            if (a == Diagrams.NOWHERE || b == Diagrams.NOWHERE) {
                return 0;
            }
            boolean crosses = (wanted & CROSSES) != 0 && Verdict.values()[a].isOpen() != Verdict.values()[b].isOpen();
            return wanted & (crosses ? DIFFERS | CROSSES : DIFFERS);
        }
    }
}
