package org.liverleaf.decision.reason;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.diagram.Diagrams;

/** Which assignments are worlds: the implications of every tree of facts, as diagrams. */
final class WorldDiagrams {

    private final CompiledModel model;
    private final Worlds worlds;
    private final Diagrams diagrams;
    private final Map<Tree, Integer> made = new HashMap<>();

    /** A frame is one by identity: it does not define equality. */
    private record Tree(Frame frame, int root) {}

    WorldDiagrams(CompiledModel model, Worlds worlds, Diagrams diagrams) {
        this.model = model;
        this.worlds = worlds;
        this.diagrams = diagrams;
    }

    /** Masks what is no world: the implications of every tree of facts that the cone touches. */
    int mask(int diagram, BitSet cone, Frame frame) {
        return diagrams.choose(constraint(cone, frame), diagram, Diagrams.NOWHERE);
    }

    private int constraint(BitSet cone, Frame frame) {
        BitSet roots = new BitSet();
        for (int node = cone.nextSetBit(0); node >= 0; node = cone.nextSetBit(node + 1)) {
            int root = worlds.root(worlds.alias(node));
            if (worlds.trees().containsKey(root)) {
                roots.set(root);
            }
        }
        int all = 1;
        for (int root = roots.nextSetBit(0); root >= 0; root = roots.nextSetBit(root + 1)) {
            all = diagrams.and(tree(root, frame), all);
        }
        return all;
    }

    private int tree(int root, Frame frame) {
        Tree key = new Tree(frame, root);
        Integer known = made.get(key);
        if (known != null) {
            return known;
        }
        BitSet members = worlds.trees().getOrDefault(root, new BitSet());
        int all = 1;
        if (frame.sameAsBase(members)) {
            all = tree(root, frame.base());
        } else {
            for (int child = members.nextSetBit(0); child >= 0; child = members.nextSetBit(child + 1)) {
                if (worlds.parent(child) >= 0) {
                    all = diagrams.and(edge(child, frame), all);
                }
            }
        }
        made.put(key, all);
        return all;
    }

    /** Whether a child's cell is allowed under its parent's. */
    private int edge(int child, Frame frame) {
        int parent = worlds.parent(child);
        int result = 0;
        for (int cell = 0; cell < model.partition(parent).cells(); cell++) {
            int up = cell;
            int isUp = condition(parent, c -> c == up, frame);
            if (isUp != 0) {
                result = diagrams.choose(isUp, condition(child, c -> worlds.allows(child, up, c), frame), result);
            }
        }
        return result;
    }

    private int condition(int node, IntPredicate accepts, Frame frame) {
        int[] cells = frame.cells(node);
        if (frame.variable(node) < 0) {
            return accepts.test(cells[0]) ? 1 : 0;
        }
        int[] kids = new int[cells.length];
        for (int branch = 0; branch < kids.length; branch++) {
            kids[branch] = accepts.test(cells[branch]) ? 1 : 0;
        }
        return diagrams.node(frame.variable(node), kids);
    }
}
