package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.value.ValueSet;

/** Which uncertain numbers the smooth scores tie together. */
final class ScoreGroups {

    private final CompiledModel model;
    private final Worlds worlds;
    /** Smooth scores that tables read, or show: one under an age limit cuts the plain one too, and both are answered. */
    private final List<Integer> scores = new ArrayList<>();
    /** The inputs of these scores. */
    private final BitSet scored = new BitSet();

    ScoreGroups(CompiledModel model, Worlds worlds) {
        this.model = model;
        this.worlds = worlds;
        for (int node = model.derivedFrom(); node < model.nodes().size(); node++) {
            boolean hasCells = model.isRead(node) || model.partition(node).cells() > 1;
            if (hasCells && model.producer(node) instanceof Producer.ByFormula formula) {
                scores.add(node);
                formula.inputs().forEach(input -> scored.set(worlds.alias(model.number(input))));
            }
        }
    }

    /** Every group. */
    List<JointCells> all() {
        return groups(-1);
    }

    /** The group around a freed node, if a score reads it. */
    List<JointCells> around(int freed) {
        return scored.get(freed) ? groups(freed) : List.of();
    }

    /** Connected groups of uncertain numbers and the scores over them; with a freed node, only the group around it. */
    private List<JointCells> groups(int free) {
        Map<Integer, BitSet> axesOf = new HashMap<>();
        for (int score : scores) {
            BitSet axes = new BitSet();
            for (String input : ((Producer.ByFormula) model.producer(score)).inputs()) {
                int node = worlds.alias(model.number(input));
                if (node == free || !worlds.belief(node).isCertain()) {
                    axes.set(node);
                }
            }
            axesOf.put(score, axes);
        }
        List<JointCells> groups = new ArrayList<>();
        List<Integer> left = new ArrayList<>(scores);
        while (!left.isEmpty()) {
            BitSet axes = axesOf.getOrDefault(left.getFirst(), new BitSet());
            List<Integer> members = new ArrayList<>(List.of(left.removeFirst()));
            for (boolean grew = true; grew; ) {
                grew = false;
                for (Integer other : List.copyOf(left)) {
                    BitSet otherAxes = axesOf.getOrDefault(other, new BitSet());
                    if (otherAxes.intersects(axes)) {
                        axes.or(otherAxes);
                        members.add(other);
                        left.remove(other);
                        grew = true;
                    }
                }
            }
            if (free < 0 || axes.get(free)) {
                groups.add(joint(axes.stream().toArray(), members, free));
            }
        }
        return groups;
    }

    private JointCells joint(int[] axes, List<Integer> members, int free) {
        ValueSet[] values = new ValueSet[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            values[axis] = axes[axis] == free
                    ? model.partition(free).domain().proper()
                    : worlds.belief(axes[axis]).values();
        }
        return new JointCells(
                model,
                axes,
                values,
                members.stream().mapToInt(Integer::intValue).sorted().toArray(),
                worlds);
    }
}
