package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.Partition;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.reason.CaseRun.Found;
import org.liverleaf.decision.reason.DiagramReader.Restriction;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;

/** Finds, for each known fact that can change, the nearest value at which a target's label changes. */
final class FlipFinder {

    private final CompiledModel model;
    private final CaseRun run;
    private final Map<Target, BitSet> rootsSeen = new IdentityHashMap<>();

    FlipFinder(CompiledModel model, CaseRun run) {
        this.model = model;
        this.run = run;
    }

    /** Flips by target id. */
    Map<String, List<Flip>> find(List<Found> targets, Map<String, String> labels) {
        Map<String, List<Flip>> flips = new HashMap<>();
        targets.forEach(target -> flips.put(target.target().id(), new ArrayList<>()));
        for (int node = 0; node < model.derivedFrom(); node++) {
            if (!isCandidate(node)) {
                continue;
            }
            int fact = node;
            List<Found> seeing = targets.stream()
                    .filter(found -> found.isExact() && sees(found.target(), fact))
                    .toList();
            if (!seeing.isEmpty()) {
                flipOne(node, seeing, labels, flips);
            }
        }
        return flips;
    }

    /** A known fact of the record, measured at one value, that can change or be measured again. */
    private boolean isCandidate(int node) {
        CompiledModel.Node each = model.nodes().get(node);
        Belief belief = run.worlds().belief(node);
        return each.kind() == CompiledModel.NodeKind.RAW
                && each.fact().flippable()
                && !belief.isUnknown()
                && belief.nominal().isPresent();
    }

    private boolean sees(Target target, int node) {
        return rootsSeen
                .computeIfAbsent(target, this::findRootsSeen)
                .get(run.worlds().root(node));
    }

    /** The trees of implications that a target can see anything of, by root; most trees are a single fact. */
    private BitSet findRootsSeen(Target target) {
        BitSet roots = new BitSet();
        target.cone().stream()
                .forEach(node -> roots.set(run.worlds().root(run.worlds().alias(node))));
        return roots;
    }

    private void flipOne(int node, List<Found> seeing, Map<String, String> labels, Map<String, List<Flip>> flips) {
        Frame frame = new Frame(run.frame(), node);
        if (frame.variable(node) < 0) {
            return;
        }
        Forward forward = new Forward(run.forward(), frame);
        Restriction nominal = run.nominalIn(frame);
        Steps steps = frame.isJoint(node) ? new JointSteps(frame, node) : new CellSteps(frame, node);
        for (Found base : seeing) {
            String label = labels.get(base.target().id());
            Found free = run.find(base.target(), frame, forward);
            boolean unmoved = free.root() == base.root() || Diagrams.isTerminal(free.root());
            if (label == null || !free.isExact() || unmoved) {
                continue;
            }
            flips.computeIfAbsent(base.target().id(), key -> new ArrayList<>())
                    .addAll(walk(free, frame, nominal, steps, label));
        }
    }

    private List<Flip> walk(Found free, Frame frame, Restriction nominal, Steps steps, String label) {
        List<Flip> found = new ArrayList<>();
        if (steps.isOrdered()) {
            for (int up = 0; up < 2; up++) {
                for (int step : steps.outward(up == 1)) {
                    String other = run.label(free, frame, steps.restrict(nominal, step));
                    if (other != null && !other.equals(label)) {
                        if (!steps.isInsideError(step, up == 1)) {
                            found.add(steps.flip(step, up == 1, other));
                        }
                        break;
                    }
                }
            }
            return found;
        }
        for (int step : steps.others()) {
            String other = run.label(free, frame, steps.restrict(nominal, step));
            if (other != null && !other.equals(label)) {
                found.add(steps.flip(step, true, other));
            }
        }
        return found;
    }

    /** The places along a fact's axis at which a label may change. */
    private abstract class Steps {
        final Frame frame;
        final int node;
        final Belief belief;
        final Partition partition;

        Steps(Frame frame, int node) {
            this.frame = frame;
            this.node = node;
            this.belief = run.worlds().belief(node);
            this.partition = model.partition(node);
        }

        int nominal() {
            return belief.nominal().orElseThrow();
        }

        boolean isOrdered() {
            return partition.domain() instanceof Domain.Grid
                    || model.nodes().get(node).fact().ordinal();
        }

        abstract int[] outward(boolean up);

        abstract int[] others();

        abstract Restriction restrict(Restriction nominal, int step);

        /** The value first met in a step. */
        abstract int value(int step, boolean up);

        boolean isInsideError(int step, boolean up) {
            return belief.values().contains(value(step, up));
        }

        Flip flip(int step, boolean up, String label) {
            Domain domain = partition.domain();
            int value = value(step, up);
            Flip.Direction direction =
                    !isOrdered() ? Flip.Direction.OTHER : up ? Flip.Direction.UP : Flip.Direction.DOWN;
            String boundary = domain.text(value);
            boolean inclusive = true;
            int cell = partition.cellOf(value);
            int limited = up ? cell : cell + 1;
            boolean atLimit = up ? value == partition.first(cell) : value == partition.last(cell);
            if (isOrdered() && atLimit && partition.hasLimitBelow(limited)) {
                boundary = partition.limitBelow(limited).toPlainString();
                inclusive = up == partition.limitIsAbove(limited);
            }
            return new Flip(
                    model.nodes().get(node).name(),
                    domain.text(nominal()),
                    direction,
                    domain.text(value),
                    boundary,
                    inclusive,
                    label);
        }
    }

    /** Steps are cells. */
    private final class CellSteps extends Steps {

        CellSteps(Frame frame, int node) {
            super(frame, node);
        }

        @Override
        int[] outward(boolean up) {
            int from = partition.cellOf(nominal());
            int proper = partition.domain().mayNotApply() ? partition.cells() - 1 : partition.cells();
            return up
                    ? java.util.stream.IntStream.range(from + 1, proper).toArray()
                    : java.util.stream.IntStream.range(0, from)
                            .map(i -> from - 1 - i)
                            .toArray();
        }

        @Override
        int[] others() {
            int from = partition.cellOf(nominal());
            int proper = partition.domain().mayNotApply() ? partition.cells() - 1 : partition.cells();
            return java.util.stream.IntStream.range(0, proper)
                    .filter(cell -> cell != from)
                    .toArray();
        }

        @Override
        Restriction restrict(Restriction nominal, int cell) {
            return nominal.copy().allow(frame.variable(node), CaseRun.branchesOf(frame, node, cell));
        }

        @Override
        int value(int cell, boolean up) {
            return up ? partition.first(cell) : partition.last(cell);
        }
    }

    /** Steps are stretches between the edges of the joint boxes. */
    private final class JointSteps extends Steps {
        private final List<JointCells.Stretch> stretches;

        JointSteps(Frame frame, int node) {
            super(frame, node);
            JointCells joint = frame.joints(node);
            int[] at = new int[joint.axes().length];
            for (int axis = 0; axis < at.length; axis++) {
                Belief of = run.worlds().belief(joint.axes()[axis]);
                boolean fixed = joint.axes()[axis] != node
                        && !of.isUnknown()
                        && of.nominal().isPresent();
                at[axis] = fixed ? of.nominal().getAsInt() : -1;
            }
            stretches = joint.stretchesAlong(node, at);
        }

        private int stretchOf(int value) {
            int at = 0;
            while (at + 1 < stretches.size() && stretches.get(at).to() < value) {
                at++;
            }
            return at;
        }

        @Override
        int[] outward(boolean up) {
            int from = stretchOf(nominal());
            return up
                    ? java.util.stream.IntStream.range(from + 1, stretches.size())
                            .toArray()
                    : java.util.stream.IntStream.range(0, from)
                            .map(i -> from - 1 - i)
                            .toArray();
        }

        @Override
        int[] others() {
            return new int[0];
        }

        @Override
        Restriction restrict(Restriction nominal, int stretch) {
            return nominal.copy()
                    .allow(frame.variable(node), stretches.get(stretch).branches());
        }

        @Override
        int value(int stretch, boolean up) {
            return up ? stretches.get(stretch).from() : stretches.get(stretch).to();
        }
    }
}
