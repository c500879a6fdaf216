package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.reason.DiagramReader.Restriction;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.value.Belief;

/** The reasoning over one case: diagrams are built once and read many times. */
final class CaseRun {

    private final CompiledModel model;
    private final Knowns knowns;
    private final Limits limits;
    private final Worlds worlds;
    private final Diagrams diagrams = new Diagrams();
    private final Frame frame;
    private final DiagramBuilder builder;
    private final WorldDiagrams worldDiagrams;
    private final DiagramReader reader;
    private final Forward forward;
    private final Restriction nominal;
    private final Map<Integer, BitSet> valuesOfRoot = new HashMap<>();
    private final Restriction free = new Restriction();
    private final Map<Target, List<Integer>> minimumSets = new IdentityHashMap<>();
    private final TreeSet<Integer> openFacts = new TreeSet<>();
    private final AnsweredFrames answered;

    /**
     * What a target comes to in a frame.
     *
     * @param root the diagram over worlds, or -1 where a bound was met
     * @param unmasked the same before what is no world was masked
     */
    record Found(Target target, int root, int unmasked, BitSet superset) {
        boolean isExact() {
            return root >= 0;
        }
    }

    CaseRun(CompiledModel model, Knowns knowns, Limits limits, int[] order, Cones cones) {
        this.model = model;
        this.knowns = knowns;
        this.limits = limits;
        this.worlds = new Worlds(model, knowns);
        this.frame = new Frame(model, worlds, diagrams, order);
        RuleFlags flags = new RuleFlags(knowns.overridden());
        this.builder = new DiagramBuilder(model, diagrams, flags, cones);
        this.worldDiagrams = new WorldDiagrams(model, worlds, diagrams);
        this.reader = new DiagramReader(worlds, diagrams);
        this.forward = new Forward(model, frame, flags);
        this.nominal = nominal(frame);
        this.answered = new AnsweredFrames(this, cones);
    }

    CompiledModel model() {
        return model;
    }

    Worlds worlds() {
        return worlds;
    }

    Frame frame() {
        return frame;
    }

    DiagramReader reader() {
        return reader;
    }

    Forward forward() {
        return forward;
    }

    Knowns knowns() {
        return knowns;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    Found find(Target target) {
        return find(target, frame, forward);
    }

    Found find(Target target, Frame in, Forward supersets) {
        BitSet superset = superset(target, supersets);
        if (superset.cardinality() == 1) {
            int only = superset.nextSetBit(0);
            return new Found(target, only, only, superset);
        }
        try {
            diagrams.allowFurther(limits.nodesPerOption());
            int diagram = switch (target) {
                case Target.OfOption option -> builder.option(option.option(), in);
                case Target.OfFact fact -> builder.node(fact.node(), in);
            };
            return new Found(target, worldDiagrams.mask(diagram, target.cone(), in), diagram, superset);
        } catch (Diagrams.TooLarge tooLarge) {
            return new Found(target, -1, -1, superset);
        } finally {
            diagrams.allowFurther(Integer.MAX_VALUE);
        }
    }

    static BitSet superset(Target target, Forward supersets) {
        return switch (target) {
            case Target.OfOption option -> supersets.verdicts(option.option());
            case Target.OfFact fact -> {
                BitSet cells = new BitSet();
                for (int cell : supersets.possible(fact.node())) {
                    cells.set(cell < 0 ? DiagramBuilder.NO_RULE : cell);
                }
                yield cells;
            }
        };
    }

    /** Every terminal of a target over the worlds; the superset where a bound was met. */
    BitSet values(Found found) {
        return found.isExact() ? valuesOf(found.root()) : found.superset();
    }

    /** Not to be changed: the same diagram is asked for its values once for every question about it. */
    BitSet valuesOf(int root) {
        return valuesOfRoot.computeIfAbsent(root, diagram -> reader.values(diagram, free));
    }

    /** Imprecise facts at their nominal values. */
    private Restriction nominal(Frame in) {
        Restriction restriction = new Restriction();
        for (int node : worlds.imprecise()) {
            Belief belief = worlds.belief(node);
            if (node == in.freed() || in.variable(node) < 0 || belief.nominal().isEmpty()) {
                continue;
            }
            int value = belief.nominal().getAsInt();
            if (in.isJoint(node)) {
                JointCells joint = in.joints(node);
                int[] at = new int[joint.axes().length];
                for (int axis = 0; axis < at.length; axis++) {
                    at[axis] = joint.axes()[axis] == node ? value : -1;
                }
                restriction.allow(in.variable(node), joint.branchesAt(at));
            } else {
                restriction.allow(
                        in.variable(node),
                        branchesOf(in, node, model.partition(node).cellOf(value)));
            }
        }
        return restriction;
    }

    Restriction nominalIn(Frame in) {
        return in == frame ? nominal : nominal(in);
    }

    static BitSet branchesOf(Frame in, int node, int cell) {
        BitSet branches = new BitSet();
        int[] cells = in.cells(node);
        for (int branch = 0; branch < cells.length; branch++) {
            branches.set(branch, cells[branch] == cell);
        }
        return branches;
    }

    /** A target's label, with imprecise facts at their nominal values. */
    @Nullable
    String label(Found found, Frame in, Restriction restriction) {
        if (!found.isExact()) {
            return labelOfSuperset(found);
        }
        BitSet values = reader.values(found.root(), restriction);
        if (values.isEmpty()) {
            return null;
        }
        if (found.target() instanceof Target.OfFact fact) {
            return labelOfFact(fact, values);
        }
        Verdict settled = settled(values);
        if (settled != null) {
            return settled.text();
        }
        for (int node : minimumSetNodes(found.target(), in)) {
            Belief belief = worlds.belief(node);
            boolean decides = belief.isUnknown() || belief.nominal().isEmpty();
            if (decides && reader.relevance(found.root(), node, in, restriction, DiagramReader.CROSSES) != 0) {
                return Verdict.UNDETERMINED.text();
            }
        }
        return Verdict.CONDITIONAL.text();
    }

    private String labelOfFact(Target.OfFact fact, BitSet values) {
        int only = values.nextSetBit(0);
        return values.cardinality() == 1 && only < model.partition(fact.node()).cells()
                ? fact.domain().text(model.partition(fact.node()).first(only))
                : Conclusion.UNDETERMINED;
    }

    /** The label if the verdicts do not cross between open and closed, else null. */
    private static @Nullable Verdict settled(BitSet values) {
        if (values.cardinality() == 1) {
            return Verdict.values()[values.nextSetBit(0)];
        }
        boolean open = values.stream().anyMatch(v -> Verdict.values()[v].isOpen());
        boolean closed = values.stream().anyMatch(v -> !Verdict.values()[v].isOpen());
        if (open && closed) {
            return null;
        }
        if (closed) {
            return Verdict.NOT_INDICATED;
        }
        return values.get(Verdict.CONDITIONAL.ordinal()) ? Verdict.CONDITIONAL : Verdict.POSSIBLE;
    }

    /** With a bound met, every fact of the cone counts as relevant. */
    private String labelOfSuperset(Found found) {
        if (found.target() instanceof Target.OfFact fact) {
            return labelOfFact(fact, found.superset());
        }
        Verdict settled = settled(found.superset());
        if (settled != null) {
            return settled.text();
        }
        boolean undetermined = minimumSetNodes(found.target(), frame).stream().anyMatch(node -> {
            Belief belief = worlds.belief(node);
            return found.target().cone().get(node)
                    && (belief.isUnknown() || belief.nominal().isEmpty());
        });
        return (undetermined ? Verdict.UNDETERMINED : Verdict.CONDITIONAL).text();
    }

    private List<Integer> minimumSetNodes(Target target, Frame in) {
        List<Integer> nodes = new ArrayList<>();
        for (int node : minimumSets.computeIfAbsent(target, this::namedInMinimumSet)) {
            if (node != in.freed() && in.variable(node) >= 0) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private List<Integer> namedInMinimumSet(Target target) {
        List<Integer> nodes = new ArrayList<>();
        for (int node = 0; node < model.derivedFrom(); node++) {
            CompiledModel.Node each = model.nodes().get(node);
            boolean isItself = worlds.alias(node) == node && each.kind() != CompiledModel.NodeKind.KNOWN;
            if (isItself
                    && target.minimumSet()
                            .contains(model.nodes().get(each.base()).name())) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** Facts that are uncertain, and unknown ones of which some rule asks whether they are known; in file order. */
    TreeSet<Integer> openFacts() {
        if (openFacts.isEmpty()) {
            openFacts.addAll(frame.uncertain());
            for (int node = 0; node < model.derivedFrom(); node++) {
                if (worlds.belief(node).isUnknown() && model.knownFlag(node) >= 0) {
                    openFacts.add(node);
                }
            }
        }
        return openFacts;
    }

    /** The case with one unknown fact or another counted as known. */
    AnsweredFrames answered() {
        return answered;
    }

    /** The parts of an option that is the best of many; nothing where a bound is met. */
    Optional<BestOfParts> parts(OptionSpec option, Frame in) {
        try {
            diagrams.allowFurther(limits.nodesPerOption());
            return Optional.of(builder.parts(option, in));
        } catch (Diagrams.TooLarge tooLarge) {
            return Optional.empty();
        } finally {
            diagrams.allowFurther(Integer.MAX_VALUE);
        }
    }

    /** The rules of a table that fire in all or some worlds. */
    List<FiredRule> fired(CompiledTable table) {
        List<FiredRule> fired = new ArrayList<>();
        Forward.Marks marks = forward.marks(table);
        if (marks.open() == 0) {
            return fired;
        }
        List<Rule> rules = table.source().rules();
        int[] conditions = marks.open() == marks.certain() ? new int[0] : conditions(table);
        BitSet cone = model.cone(table);
        for (int rule = 0; rule < rules.size(); rule++) {
            if ((marks.certain() >>> rule & 1) != 0) {
                fired.add(new FiredRule(table.source().id(), rules.get(rule), Certainty.CERTAIN));
            } else if ((marks.open() >>> rule & 1) != 0 && conditions.length > 0) {
                BitSet values = reader.values(worldDiagrams.mask(conditions[rule], cone, frame), free);
                if (values.get(1)) {
                    Certainty certainty = values.get(0) ? Certainty.OPEN : Certainty.CERTAIN;
                    fired.add(new FiredRule(table.source().id(), rules.get(rule), certainty));
                }
            } else if ((marks.open() >>> rule & 1) != 0) {
                fired.add(new FiredRule(table.source().id(), rules.get(rule), Certainty.OPEN));
            }
        }
        return fired;
    }

    private int[] conditions(CompiledTable table) {
        try {
            diagrams.allowFurther(limits.nodesPerOption());
            return builder.rules(table, frame);
        } catch (Diagrams.TooLarge tooLarge) {
            return new int[0];
        } finally {
            diagrams.allowFurther(Integer.MAX_VALUE);
        }
    }
}
