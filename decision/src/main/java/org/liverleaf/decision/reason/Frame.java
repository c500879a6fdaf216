package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledModel.NodeKind;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.model.Producer;

/**
 * Which diagram variable stands for which uncertain node, and what each branch of it means. The base frame holds the case
 * as it is; a flip's frame frees one known fact on top of it and shares everything that cannot see that fact.
 */
final class Frame {

    private final CompiledModel model;
    private final Worlds worlds;
    private final Diagrams diagrams;
    private final @Nullable Frame base;
    private final int freed;
    /** Nodes whose variable or cells differ from the base frame. */
    private final BitSet changed = new BitSet();
    /** Nodes that can see a changed one, the changed ones included. */
    private final BitSet affected = new BitSet();

    private final int[] variable;
    private final int[][] cells;
    private final Map<Integer, JointCells> joints = new HashMap<>();
    /** Smooth scores that were too finely entangled: their variable is free over their range. */
    private boolean exact = true;

    private final Map<Integer, Integer> built = new HashMap<>();
    private final Map<Object, int[]> ruleCaches = new IdentityHashMap<>();
    private List<Integer> uncertain = List.of();
    private final ScoreGroups scoreGroups;

    private int[] testCache = new int[0];

    /** The frame of the case as it is. */
    Frame(CompiledModel model, Worlds worlds, Diagrams diagrams, int[] order) {
        this.model = model;
        this.worlds = worlds;
        this.diagrams = diagrams;
        this.base = null;
        this.freed = -1;
        this.scoreGroups = new ScoreGroups(model, worlds);
        int count = model.nodes().size();
        this.variable = new int[count];
        Arrays.fill(variable, -1);
        this.cells = new int[count][];
        for (int node = 0; node < model.derivedFrom(); node++) {
            cells[node] = worlds.possible(node);
        }
        List<JointCells> groups = scoreGroups.all();
        Map<Integer, JointCells> byAxis = new HashMap<>();
        groups.forEach(group -> Arrays.stream(group.axes()).forEach(axis -> byAxis.put(axis, group)));
        for (int node : order) {
            if (worlds.alias(node) != node || worlds.possible(node).length < 2 && !byAxis.containsKey(node)) {
                continue;
            }
            JointCells group = byAxis.get(node);
            if (group == null) {
                variable[node] = diagrams.addVariable(diagrams.variables(), cells[node].length);
            } else if (groups.remove(group)) {
                place(group, diagrams.variables());
            }
        }
        groups.forEach(group -> place(group, diagrams.variables()));
        placeUnread();
        followAliases();
    }

    /** Scores that no table reads have a single cell. */
    private void placeUnread() {
        for (int node = model.derivedFrom(); node < model.nodes().size(); node++) {
            boolean single = !model.isRead(node) && model.partition(node).cells() == 1;
            if (single && model.producer(node) instanceof Producer.ByFormula) {
                cells[node] = new int[] {0};
            }
        }
    }

    /** The frame in which one certain fact is free to have any value. */
    Frame(Frame base, int freed) {
        this.model = base.model;
        this.worlds = base.worlds;
        this.diagrams = base.diagrams;
        this.base = base;
        this.freed = freed;
        this.scoreGroups = base.scoreGroups;
        this.variable = base.variable.clone();
        this.cells = base.cells.clone();
        this.exact = base.exact;
        joints.putAll(base.joints);
        List<JointCells> groups = scoreGroups.around(freed);
        if (groups.isEmpty()) {
            cells[freed] = worlds.allCells(freed);
            joints.remove(freed);
        } else {
            place(groups.getFirst(), topLevel());
        }
        freeRelatives(groups.isEmpty());
        followAliases();
        spread();
    }

    private void spread() {
        affected.or(changed);
        changed.stream().forEach(node -> affected.or(model.dependents(node)));
    }

    /** The nodes that may look different than in the base frame. Not to be changed. */
    BitSet affected() {
        return affected;
    }

    /** A level above everything so far. */
    private int topLevel() {
        return -diagrams.variables() - 1;
    }

    /**
     * The freed fact and its relatives in the forest of implications get variables on top of all others, parents above
     * children. What the implications had narrowed by the freed fact is as wide again as the record leaves it.
     */
    private void freeRelatives(boolean withFreed) {
        List<Integer> relatives = IntStream.range(0, model.derivedFrom())
                .filter(node -> worlds.alias(node) == node && worlds.areRelated(node, freed))
                .filter(node -> node == freed ? withFreed : !joints.containsKey(node))
                .boxed()
                .sorted((a, b) -> Integer.compare(worlds.depth(b), worlds.depth(a)))
                .toList();
        for (int node : relatives) {
            if (node != freed) {
                cells[node] = model.partition(node).cellsOf(worlds.belief(node).values());
            }
            if (cells[node].length > 1) {
                variable[node] = diagrams.addVariable(topLevel(), cells[node].length);
                changed.set(node);
            }
        }
        // A relative that a score reads has to stand above its children too, and takes the group of the score along.
        IntStream.range(0, model.derivedFrom())
                .filter(node -> node != freed && worlds.alias(node) == node && worlds.areRelated(node, freed))
                .filter(node -> joints.containsKey(node) && !changed.get(node))
                .mapToObj(this::joints)
                .distinct()
                .forEach(group -> place(group, topLevel()));
    }

    /** The frame in which an unknown fact counts as known, though its value stays open: what an answer to it would do. */
    static Frame answered(Frame base, int knownFlag) {
        Frame frame = new Frame(base);
        frame.cells[knownFlag] = new int[] {1};
        frame.changed.set(knownFlag);
        frame.spread();
        return frame;
    }

    /** The frame in which a node has one cell, for a pass over sets: no diagram is built in it. */
    static Frame settled(Frame base, int node, int cell) {
        Frame frame = new Frame(base);
        frame.cells[node] = new int[] {cell};
        frame.changed.set(node);
        for (int other = 0; other < frame.model.derivedFrom(); other++) {
            if (frame.worlds.alias(other) == node) {
                frame.cells[other] = frame.cells[node];
                frame.changed.set(other);
            }
        }
        frame.spread();
        return frame;
    }

    private Frame(Frame base) {
        this.model = base.model;
        this.worlds = base.worlds;
        this.diagrams = base.diagrams;
        this.base = base;
        this.freed = -1;
        this.scoreGroups = base.scoreGroups;
        this.variable = base.variable.clone();
        this.cells = base.cells.clone();
        this.exact = base.exact;
        joints.putAll(base.joints);
    }

    private void followAliases() {
        for (int node = 0; node < model.derivedFrom(); node++) {
            int real = worlds.alias(node);
            if (real != node) {
                variable[node] = variable[real];
                cells[node] = cells[real];
                if (joints.containsKey(real)) {
                    joints.put(node, joints(real));
                }
                if (changed.get(real)) {
                    changed.set(node);
                }
            }
        }
    }

    private void place(JointCells group, int level) {
        if (!group.isComplete()) {
            placeApart(group, level);
            return;
        }
        int made = group.branches() > 1 ? diagrams.addVariable(level, group.branches()) : -1;
        for (int node : IntStream.concat(Arrays.stream(group.axes()), Arrays.stream(group.scores()))
                .toArray()) {
            int[] of = group.cells(node);
            variable[node] = made;
            cells[node] = made < 0 ? new int[] {of[0]} : of;
            joints.put(node, group);
            changed.set(node);
        }
    }

    /** Too many boxes: every axis and score has a variable of its own, so that worlds are added but none is lost. */
    private void placeApart(JointCells group, int level) {
        exact = false;
        int next = level;
        for (int node : IntStream.concat(Arrays.stream(group.axes()), Arrays.stream(group.scores()))
                .toArray()) {
            cells[node] = node < model.derivedFrom() && node != freed
                    ? worlds.possible(node)
                    : IntStream.range(0, model.partition(node).cells()).toArray();
            variable[node] = cells[node].length > 1 ? diagrams.addVariable(next, cells[node].length) : -1;
            next = level < 0 ? -diagrams.variables() - 1 : diagrams.variables();
            changed.set(node);
        }
    }

    CompiledModel model() {
        return model;
    }

    Worlds worlds() {
        return worlds;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    /** Whether no smooth group met its bound. */
    boolean isExact() {
        return exact;
    }

    /** The freed node, or -1. */
    int freed() {
        return freed;
    }

    /** The variable of a node, or -1 if it is certain or a derived node without variable. */
    int variable(int node) {
        return variable[node];
    }

    /** The cell that each branch of its variable gives to the node; of a certain node its one cell. */
    int[] cells(int node) {
        return cells[node];
    }

    /** Whether the node's cells stand here: raw nodes and smooth scores do, other derived nodes do not. */
    boolean hasCells(int node) {
        return cells[node] != null;
    }

    boolean isJoint(int node) {
        return joints.containsKey(node) && variable[node] >= 0;
    }

    JointCells joints(int node) {
        JointCells joint = joints.get(node);
        if (joint == null) {
            throw new IllegalArgumentException(
                    "no joint cells for " + model.nodes().get(node).name());
        }
        return joint;
    }

    /** Whether a derived node looks the same as in the base frame. */
    boolean sameAsBase(BitSet cone) {
        return base != null && !cone.intersects(changed);
    }

    Frame base() {
        return base == null ? this : base;
    }

    Map<Integer, Integer> built() {
        return built;
    }

    /** The nodes with a variable of their own or in a group, aliases left out. */
    List<Integer> uncertain() {
        if (uncertain.isEmpty()) {
            uncertain = IntStream.range(0, model.derivedFrom())
                    .filter(node -> variable[node] >= 0 && worlds.alias(node) == node)
                    .filter(node -> model.nodes().get(node).kind() != NodeKind.KNOWN)
                    .boxed()
                    .toList();
        }
        return uncertain;
    }

    /** Uncertain nodes below a node in the forest of implications. */
    List<Integer> uncertainBelow(int node) {
        BitSet tree = worlds.trees().get(worlds.root(node));
        if (tree == null) {
            return List.of();
        }
        List<Integer> below = new ArrayList<>();
        for (int other = tree.nextSetBit(0); other >= 0; other = tree.nextSetBit(other + 1)) {
            for (int up = worlds.parent(other); up >= 0 && variable[other] >= 0; up = worlds.parent(up)) {
                if (up == node) {
                    below.add(other);
                }
            }
        }
        return below;
    }

    /** Diagrams of tests already built in this frame, by the number of the test; -1 where not. */
    int[] testCache() {
        if (testCache.length == 0) {
            testCache = new int[model.tests().size()];
            Arrays.fill(testCache, -1);
        }
        return testCache;
    }

    /** Conditions of rules already built in this frame: by table, then rule; -1 where not. */
    int[] ruleCache(Object table, int rules) {
        return ruleCaches.computeIfAbsent(table, key -> {
            int[] fresh = new int[rules];
            Arrays.fill(fresh, -1);
            return fresh;
        });
    }

    /** Whether what a node stands for is the same as in the base frame. */
    boolean sameAsBase(int node) {
        return base != null && !(hasCells(node) ? changed : affected).get(node);
    }
}
