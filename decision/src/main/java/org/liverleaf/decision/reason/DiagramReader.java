package org.liverleaf.decision.reason;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    DiagramReader(Worlds worlds, Diagrams diagrams) {
        this.worlds = worlds;
        this.diagrams = diagrams;
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
        found.clear(Diagrams.NOWHERE);
        return found;
    }

    private void collect(int diagram, Restriction restriction, BitSet found) {
        if (Diagrams.isTerminal(diagram)) {
            found.set(diagram);
            return;
        }
        if (visited(diagram)) {
            return;
        }
        int variable = diagrams.variable(diagram);
        for (int branch = 0; branch < diagrams.branches(variable); branch++) {
            if (restriction.allows(variable, branch)) {
                collect(diagrams.child(diagram, branch), restriction, found);
            }
        }
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
     * Whether one move of a fact changes the terminal; {@link #DIFFERS}, {@link #CROSSES} or 0.
     *
     * @param verdicts whether the terminals are verdicts, so that crossing between open and closed means something
     */
    int relevance(int diagram, int node, Frame frame, Restriction restriction, boolean verdicts) {
        int variable = frame.variable(node);
        if (variable < 0) {
            return 0;
        }
        Search search = new Search(frame, restriction, verdicts, frame.uncertainBelow(node));
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
    int relevanceOfAnswer(int diagram, int answered, int node, Frame frame, Restriction restriction, boolean verdicts) {
        Search search = new Search(frame, restriction, verdicts, frame.uncertainBelow(node));
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

    private final class Search {
        private final Frame frame;
        private final Restriction restriction;
        private final boolean verdicts;
        private final Map<Integer, Integer> nodeOfVariable = new HashMap<>();
        private final Set<Long> seen = new HashSet<>();
        private final Set<List<Object>> seenWithMoves = new HashSet<>();

        Search(Frame frame, Restriction restriction, boolean verdicts, List<Integer> below) {
            this.frame = frame;
            this.restriction = restriction;
            this.verdicts = verdicts;
            below.forEach(node -> nodeOfVariable.put(frame.variable(node), node));
        }

        int find(int diagram, int node, int variable, BitSet @Nullable [] neighbours) {
            if (Diagrams.isTerminal(diagram) || visited(diagram)) {
                return 0;
            }
            int top = diagrams.variable(diagram);
            int found = 0;
            if (top == variable) {
                int[] cells = frame.cells(node);
                for (int i = 0; i < cells.length && found != (DIFFERS | CROSSES); i++) {
                    for (int j = i + 1; j < cells.length; j++) {
                        if (restriction.allows(top, i)
                                && restriction.allows(top, j)
                                && (neighbours == null || neighbours[i].get(j))) {
                            Map<Integer, int[]> moves = Map.of(node, new int[] {cells[i], cells[j]});
                            found |= difference(diagrams.child(diagram, i), diagrams.child(diagram, j), moves);
                        }
                    }
                }
                return found;
            }
            for (int branch = 0; branch < diagrams.branches(top); branch++) {
                if (restriction.allows(top, branch)) {
                    found |= find(diagrams.child(diagram, branch), node, variable, neighbours);
                    if (found == (DIFFERS | CROSSES)) {
                        break;
                    }
                }
            }
            return found;
        }

        private final Set<Long> seenAnswers = new HashSet<>();

        int findAnswer(int a, int b, int node, int variable, BitSet @Nullable [] neighbours) {
            if (Diagrams.isTerminal(a) && Diagrams.isTerminal(b)) {
                return a == b ? 0 : compare(a, b);
            }
            if (!seenAnswers.add(((long) a << 32) | b)) {
                return 0;
            }
            int levelA = diagrams.level(a);
            int levelB = diagrams.level(b);
            int top = levelA <= levelB ? diagrams.variable(a) : diagrams.variable(b);
            int found = 0;
            int branches = diagrams.branches(top);
            for (int i = 0; i < branches && found != (DIFFERS | CROSSES); i++) {
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
                        Map<Integer, int[]> moves = Map.of(node, new int[] {cells[i], cells[j]});
                        found |= difference(childA, childB, moves);
                    }
                }
            }
            return found;
        }

        private int difference(int a, int b, Map<Integer, int[]> moves) {
            if (a == b) {
                return 0;
            }
            if (Diagrams.isTerminal(a) && Diagrams.isTerminal(b)) {
                return compare(a, b);
            }
            if (a == Diagrams.NOWHERE || b == Diagrams.NOWHERE) {
                return 0;
            }
            if (nodeOfVariable.isEmpty()) {
                long key = ((long) Math.min(a, b) << 32) | Math.max(a, b);
                if (!seen.add(key)) {
                    return 0;
                }
            } else if (!seenWithMoves.add(List.of(a, b, key(moves)))) {
                return 0;
            }
            int levelA = diagrams.level(a);
            int levelB = diagrams.level(b);
            int variable = levelA <= levelB ? diagrams.variable(a) : diagrams.variable(b);
            Integer below = nodeOfVariable.get(variable);
            int found = 0;
            int branches = diagrams.branches(variable);
            for (int i = 0; i < branches && found != (DIFFERS | CROSSES); i++) {
                if (!restriction.allows(variable, i)) {
                    continue;
                }
                int childA = levelA <= levelB ? diagrams.child(a, i) : a;
                if (below == null) {
                    found |= difference(childA, levelB <= levelA ? diagrams.child(b, i) : b, moves);
                    continue;
                }
                for (int j = 0; j < branches; j++) {
                    if (restriction.allows(variable, j) && mayMove(below, i, j, moves)) {
                        int childB = levelB <= levelA ? diagrams.child(b, j) : b;
                        int[] cells = frame.cells(below);
                        Map<Integer, int[]> more = new HashMap<>(moves);
                        more.put(below, new int[] {cells[i], cells[j]});
                        found |= difference(childA, childB, more);
                    }
                }
            }
            return found;
        }

        private String key(Map<Integer, int[]> moves) {
            StringBuilder key = new StringBuilder();
            moves.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(move -> key.append(move.getKey()).append(Arrays.toString(move.getValue())));
            return key.toString();
        }

        /** A descendant stays where it is unless its value is not allowed on the other side. */
        private boolean mayMove(int below, int i, int j, Map<Integer, int[]> moves) {
            if (i == j) {
                return true;
            }
            int[] cells = frame.cells(below);
            if (cells[i] == cells[j]) {
                return false;
            }
            int parent = worlds.parent(below);
            int[] up = moves.get(parent);
            if (up == null) {
                return false;
            }
            return !worlds.allows(below, up[1], cells[i]) || !worlds.allows(below, up[0], cells[j]);
        }

        private int compare(int a, int b) {
            if (a == Diagrams.NOWHERE || b == Diagrams.NOWHERE) {
                return 0;
            }
            if (!verdicts) {
                return DIFFERS;
            }
            boolean crosses = Verdict.values()[a].isOpen() != Verdict.values()[b].isOpen();
            return crosses ? DIFFERS | CROSSES : DIFFERS;
        }
    }
}
