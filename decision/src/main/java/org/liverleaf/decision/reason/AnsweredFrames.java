package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.reason.CaseRun.Found;
import org.liverleaf.decision.reason.DiagramReader.Restriction;

/**
 * What answers to unknown facts would do to a case. An answer does more than narrow a fact: it ends the ignorance that
 * some rules ask about. For each unknown fact there is a frame in which it counts as known, built only as far as it is
 * asked for.
 */
final class AnsweredFrames {

    private final CaseRun run;
    private final CompiledModel model;
    private final Cones cones;
    private final Map<Integer, Answered> frames = new HashMap<>();
    private final Restriction free = new Restriction();

    private record Answered(
            Frame frame,
            Forward forward,
            Map<String, Found> found,
            Map<String, Optional<SingleWorlds>> worlds,
            Map<Integer, Forward> settled) {}

    AnsweredFrames(CaseRun run, Cones cones) {
        this.run = run;
        this.model = run.model();
        this.cones = cones;
    }

    /** The target with an unknown fact counted as known; the same if no rule asks whether it is known. */
    Found find(Found found, int node) {
        return asksWhetherKnown(found, node) ? find(found.target(), with(node)) : found;
    }

    private Found find(Target target, Answered with) {
        return with.found().computeIfAbsent(target.id(), id -> run.find(target, with.frame(), with.forward()));
    }

    private boolean asksWhetherKnown(Found found, int node) {
        int flag = model.knownFlag(node);
        return flag >= 0 && found.target().cone().get(flag);
    }

    private Answered with(int node) {
        return frames.computeIfAbsent(node, key -> {
            Frame then = Frame.answered(run.frame(), model.knownFlag(node));
            return new Answered(
                    then, new Forward(run.forward(), then), new HashMap<>(), new HashMap<>(), new HashMap<>());
        });
    }

    /** Whether knowing an unknown fact may by itself move a target between open and closed. */
    boolean mayCross(Found found, int node) {
        int flag = model.knownFlag(node);
        return flag >= 0
                && found.target() instanceof Target.OfOption of
                && cones.crossing(of.option()).get(flag);
    }

    /** Whether a world was met in which knowing an unknown fact gives another verdict; if not, there may still be one. */
    boolean differsInSomeWorld(Found found, int node) {
        return singleWorlds(found, node).filter(SingleWorlds::differSomewhere).isPresent();
    }

    /** Only where that can save a large diagram: for the best of many, if its diagram is not there already. */
    private Optional<SingleWorlds> singleWorlds(Found found, int node) {
        boolean isBest = found.isExact()
                && found.target() instanceof Target.OfOption of
                && !of.option().bestOf().isEmpty();
        if (!isBest || !asksWhetherKnown(found, node)) {
            return Optional.empty();
        }
        Answered with = with(node);
        String id = found.target().id();
        return with.found().containsKey(id)
                ? Optional.empty()
                : with.worlds().computeIfAbsent(id, key -> singleWorlds(found, with));
    }

    private Optional<SingleWorlds> singleWorlds(Found found, Answered with) {
        OptionSpec option = ((Target.OfOption) found.target()).option();
        return run.parts(option, with.frame())
                .map(parts -> new SingleWorlds(
                        run.diagrams(),
                        found.root(),
                        run.valuesOf(found.root()),
                        parts,
                        CaseRun.superset(found.target(), with.forward()),
                        () -> membersOf(option, with)));
    }

    /** The members that differ once the fact is known, over their worlds. */
    private int[] membersOf(OptionSpec option, Answered with) {
        return option.bestOf().stream()
                .map(id -> model.model().options().get(id))
                .filter(Objects::nonNull)
                .map(member -> new Target.OfOption(member, cones.of(member)))
                .filter(member -> !with.frame().sameAsBase(member.cone()))
                .map(member -> find(member, with))
                .filter(Found::isExact)
                .mapToInt(Found::root)
                .distinct()
                .toArray();
    }

    /**
     * One of the answers to an unknown fact between which the case can tell.
     *
     * @param cell the cell of the fact
     * @param left the branches of its variable that the answer leaves
     */
    record PossibleAnswer(int cell, BitSet left) {}

    /** The answers that an unknown node may get. Where a score reads it, they may be finer than its cells. */
    List<PossibleAnswer> answersTo(int node) {
        Frame frame = run.frame();
        List<PossibleAnswer> answers = new ArrayList<>();
        if (!frame.isJoint(node)) {
            for (int cell : Arrays.stream(frame.cells(node)).distinct().toArray()) {
                answers.add(new PossibleAnswer(cell, CaseRun.branchesOf(frame, node, cell)));
            }
            return answers;
        }
        JointCells joint = frame.joints(node);
        int[] anywhere = new int[joint.axes().length];
        Arrays.fill(anywhere, -1);
        Set<BitSet> seen = new HashSet<>();
        for (JointCells.Stretch stretch : joint.stretchesAlong(node, anywhere)) {
            if (seen.add(stretch.branches())) {
                answers.add(new PossibleAnswer(model.partition(node).cellOf(stretch.from()), stretch.branches()));
            }
        }
        return answers;
    }

    /** How many verdicts are left with an answer to an unknown node. */
    int verdictsAt(Found found, int node, PossibleAnswer answer) {
        int variable = run.frame().variable(node);
        Restriction restriction = variable < 0 ? free : new Restriction().allow(variable, answer.left());
        OptionalInt met = singleWorlds(found, node)
                .map(worlds -> worlds.count(restriction, () -> supersetAt(found.target(), node, answer.cell())))
                .orElse(OptionalInt.empty());
        if (met.isPresent()) {
            return met.getAsInt();
        }
        Found then = find(found, node);
        return then.isExact()
                ? run.reader().count(then.root(), variable, restriction)
                : then.superset().cardinality();
    }

    /** Every verdict that may be met when an unknown node is known to have one cell. */
    private BitSet supersetAt(Target target, int node, int cell) {
        Answered with = with(node);
        Forward there = with.settled()
                .computeIfAbsent(cell, key -> new Forward(with.forward(), Frame.settled(with.frame(), node, cell)));
        return CaseRun.superset(target, there);
    }
}
