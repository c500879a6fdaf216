package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledModel.Node;
import org.liverleaf.decision.compile.CompiledModel.NodeKind;
import org.liverleaf.decision.compile.Partition;
import org.liverleaf.decision.model.Implication;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.ValueSet;

/**
 * The worlds of one case: for each raw, aged and known-flag node the beliefs and the cells that are left after the
 * implications were made consistent. Implications form a forest, so two sweeps (leaves to roots, roots to leaves) leave
 * only cells that some world has.
 */
final class Worlds {

    private final CompiledModel model;
    private final Belief[] beliefs;
    /** The node whose value this node has: itself, or the base of an aged node whose value is fresh. */
    private final int[] alias;

    private final int[] parent;
    private final int[][] possible;
    private final java.util.Map<Integer, BitSet> trees = new java.util.HashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final boolean[] asked;
    private final List<Integer> imprecise = new ArrayList<>();

    Worlds(CompiledModel model, Knowns knowns) {
        this.model = model;
        int count = model.derivedFrom();
        beliefs = new Belief[count];
        alias = new int[count];
        parent = new int[count];
        possible = new int[count][];
        asked = new boolean[count];
        for (int node = 0; node < count; node++) {
            bind(node, knowns);
        }
        for (int node = 0; node < count; node++) {
            parent[node] = parentOf(node);
        }
        settle();
        for (int node = 0; node < count; node++) {
            if (alias[node] == node && (parent[node] >= 0)) {
                BitSet tree = trees.computeIfAbsent(root(node), key -> new BitSet());
                tree.set(node);
                tree.set(root(node));
            }
        }
    }

    private void bind(int number, Knowns knowns) {
        Node node = model.nodes().get(number);
        alias[number] = number;
        String base = model.nodes().get(node.base()).name();
        Belief of = knowns.beliefs()
                .getOrDefault(
                        base,
                        Belief.unknown(model.nodes().get(node.base()).fact().domain()));
        asked[number] = knowns.askedNotKnown().contains(base);
        beliefs[number] = switch (node.kind()) {
            case RAW, DERIVED -> of;
            case KNOWN -> Belief.known(of.isUnknown() ? 0 : 1);
            case AGED -> {
                int age = knowns.ageDays().getOrDefault(base, 0);
                boolean fresh = age <= node.maxAgeDays().orElse(Integer.MAX_VALUE);
                if (fresh || of.isUnknown() || of.state() == Belief.State.NOT_APPLICABLE) {
                    alias[number] = node.base();
                    yield of;
                }
                yield new Belief(node.fact().domain().all(), OptionalInt.empty(), Belief.State.STALE);
            }
        };
        possible[number] = model.partition(number).cellsOf(beliefs[number].values());
    }

    private int parentOf(int number) {
        Node node = model.nodes().get(number);
        if (node.kind() == NodeKind.KNOWN || alias[number] != number) {
            return -1;
        }
        return node.fact()
                .implication()
                .filter(implication -> model.has(implication.parent()))
                .map(implication -> model.number(implication.parent()))
                .orElse(-1);
    }

    private void settle() {
        int[] order = parentsFirst();
        for (int i = order.length - 1; i >= 0; i--) {
            int child = order[i];
            if (parent[child] >= 0 && !keepParents(child)) {
                dropImplication(child);
                settle();
                return;
            }
        }
        for (int child : order) {
            if (parent[child] >= 0) {
                int[] cells = possible[parent[child]];
                possible[child] = keep(possible[child], cell -> anyAllows(child, cells, cell));
            }
        }
        for (int node = 0; node < alias.length; node++) {
            possible[node] = possible[alias[node]];
        }
    }

    private int[] parentsFirst() {
        int[] depth = new int[alias.length];
        for (int node = 0; node < depth.length; node++) {
            for (int up = parent[node]; up >= 0; up = parent[up]) {
                depth[node]++;
            }
        }
        return IntStream.range(0, depth.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(depth[a], depth[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean keepParents(int child) {
        int[] kept = keep(
                possible[parent[child]],
                up -> Arrays.stream(possible[child]).anyMatch(cell -> allows(child, up, cell)));
        if (kept.length == 0) {
            return false;
        }
        possible[parent[child]] = kept;
        return true;
    }

    /** The record contradicts itself: the implication is dropped and named, both facts keep what the record says. */
    private void dropImplication(int child) {
        Node node = model.nodes().get(child);
        String up = model.nodes().get(parent[child]).name();
        contradictions.add(node.name() + " contradicts " + up + " in every world; '" + up + " restricts " + node.name()
                + "' is set aside");
        parent[child] = -1;
        for (int each = 0; each < alias.length; each++) {
            possible[each] = model.partition(each).cellsOf(beliefs[each].values());
        }
    }

    private boolean anyAllows(int child, int[] parentCells, int cell) {
        return Arrays.stream(parentCells).anyMatch(up -> allows(child, up, cell));
    }

    /** Whether a child's cell is allowed under a cell of its parent. */
    boolean allows(int child, int parentCell, int childCell) {
        Implication implication = model.nodes().get(child).fact().implication().orElseThrow();
        Partition parentPartition = model.partition(parent[child]);
        ValueSet allowed = implication.allowed().get(parentPartition.first(parentCell));
        Partition own = model.partition(child);
        return allowed.touches(own.first(childCell), own.last(childCell));
    }

    private static int[] keep(int[] cells, java.util.function.IntPredicate predicate) {
        return Arrays.stream(cells).filter(predicate).toArray();
    }

    /** The same worlds with one node free to have any value; for flips. */
    int[] allCells(int node) {
        return IntStream.range(0, model.partition(node).cells()).toArray();
    }

    Belief belief(int node) {
        return beliefs[node];
    }

    /** Nodes whose measured value has an error; a node that has another's value left out. */
    List<Integer> imprecise() {
        if (imprecise.isEmpty()) {
            for (int node = 0; node < beliefs.length; node++) {
                Belief belief = beliefs[node];
                if (alias[node] == node
                        && !belief.isUnknown()
                        && belief.nominal().isPresent()
                        && !belief.isCertain()) {
                    imprecise.add(node);
                }
            }
        }
        return imprecise;
    }

    int alias(int node) {
        return alias[node];
    }

    /** The parent node, or -1. */
    int parent(int node) {
        return parent[node];
    }

    /** How many ancestors a node has. */
    int depth(int node) {
        int depth = 0;
        for (int up = parent[node]; up >= 0; up = parent[up]) {
            depth++;
        }
        return depth;
    }

    /** Whether two nodes stand in one tree of implications. */
    boolean areRelated(int a, int b) {
        return root(a) == root(b);
    }

    /** The nodes of each tree of implications with more than one node, by root. */
    java.util.Map<Integer, BitSet> trees() {
        return trees;
    }

    int root(int node) {
        int up = node;
        while (parent[up] >= 0) {
            up = parent[up];
        }
        return up;
    }

    int[] possible(int node) {
        return possible[node];
    }

    boolean wasAsked(int node) {
        return asked[node];
    }

    List<String> contradictions() {
        return contradictions;
    }
}
