package org.liverleaf.decision.reason;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.liverleaf.decision.compile.CellTests;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;

/**
 * Builds the diagrams of derived facts, rules and options over the uncertain nodes of a frame. The terminals of a derived
 * fact are its cells, of a rule 0 and 1, of an option the ordinal of its {@link Verdict}.
 */
final class DiagramBuilder {

    /** Terminal of a table in whose world no rule matches. */
    static final int NO_RULE = 0xFFFE;

    private final CompiledModel model;
    private final Diagrams diagrams;
    private final RuleFlags ruleFlags;
    private final int maxOperation;
    private final int minOperation;
    private final int bestOperation;
    private final int plusOperation;
    private final int unionOperation;
    private final int[] flagOperations = new int[32];
    private final int[] testOperations;
    private final Map<Object, Integer> operations = new HashMap<>();
    private final Map<Object, Integer> made = new HashMap<>();

    private final Cones cones;

    private record CellTest(int node, BitSet accepted) {}

    private record Labelled(Object frame, Object what) {}

    /**
     * @param cones what each option can see
     */
    DiagramBuilder(CompiledModel model, Diagrams diagrams, RuleFlags ruleFlags, Cones cones) {
        this.cones = cones;
        this.model = model;
        this.diagrams = diagrams;
        this.ruleFlags = ruleFlags;
        this.testOperations = new int[model.tests().size()];
        this.maxOperation = diagrams.newOperation();
        this.minOperation = diagrams.newOperation();
        this.bestOperation = diagrams.newOperation();
        this.plusOperation = diagrams.newOperation();
        this.unionOperation = diagrams.newOperation();
    }

    private int operation(Object name) {
        return operations.computeIfAbsent(name, key -> diagrams.newOperation());
    }

    /** The diagram of a node's cells. */
    int node(int node, Frame frame) {
        if (frame.hasCells(node)) {
            return frame.variable(node) < 0 ? frame.cells(node)[0] : variable(node, frame, cell -> cell);
        }
        if (frame.sameAsBase(model.cone(node))) {
            return node(node, frame.base());
        }
        Integer known = frame.built().get(node);
        if (known != null) {
            return known;
        }
        int built = switch (model.producer(node)) {
            case Producer.ByTable(var table) -> firstOf(model.table(table.id()), node, frame);
            case Producer.ByPoints(List<Producer.ByPoints.Item> items) -> points(node, items, frame);
            case Producer.ByFormula formula ->
                throw new IllegalStateException("smooth score without cells: " + formula.inputs());
            case Producer.ByAggregate aggregate -> aggregate(node, aggregate, frame);
        };
        frame.built().put(node, built);
        return built;
    }

    private int variable(int node, Frame frame, java.util.function.IntUnaryOperator terminal) {
        int[] cells = frame.cells(node);
        int[] kids = new int[cells.length];
        for (int branch = 0; branch < kids.length; branch++) {
            kids[branch] = terminal.applyAsInt(cells[branch]);
        }
        return diagrams.node(frame.variable(node), kids);
    }

    /** Whether a node's cell is accepted. */
    private int condition(int node, IntPredicate accepts, Frame frame) {
        if (frame.hasCells(node)) {
            return frame.variable(node) < 0
                    ? bit(accepts.test(frame.cells(node)[0]))
                    : variable(node, frame, cell -> bit(accepts.test(cell)));
        }
        BitSet accepted = new BitSet();
        for (int cell = 0; cell < model.partition(node).cells(); cell++) {
            accepted.set(cell, accepts.test(cell));
        }
        return diagrams.map(
                operation(new CellTest(node, accepted)),
                terminal -> bit(terminal != NO_RULE && accepted.get(terminal)),
                node(node, frame));
    }

    private static int bit(boolean value) {
        return value ? 1 : 0;
    }

    private int test(String fact, UnaryTest test, Frame frame) {
        int node = model.number(fact);
        Domain domain = model.nodes().get(node).fact().domain();
        return condition(
                node, cell -> test.matches(domain, model.partition(node).first(cell)), frame);
    }

    /** The diagram of one rule's condition: 1 where every column matches. */
    int rule(CompiledTable table, int rule, Frame frame) {
        int[] cache = frame.ruleCache(table, table.source().rules().size());
        if (cache[rule] < 0) {
            cache[rule] =
                    sameAsBase(table, rule, frame) ? rule(table, rule, frame.base()) : buildRule(table, rule, frame);
        }
        return cache[rule];
    }

    private static boolean sameAsBase(CompiledTable table, int rule, Frame frame) {
        if (frame.base() == frame) {
            return false;
        }
        for (int n = 0; n < table.testedColumns(rule); n++) {
            if (!frame.sameAsBase(table.node(table.testedColumn(rule, n)))) {
                return false;
            }
        }
        return true;
    }

    private int buildRule(CompiledTable table, int rule, Frame frame) {
        int all = 1;
        for (int n = table.testedColumns(rule) - 1; n >= 0 && all != 0; n--) {
            all = diagrams.and(test(table.test(rule, n), frame), all);
        }
        return all;
    }

    private int test(int test, Frame frame) {
        int node = model.tests().node(test);
        Frame home = frame.sameAsBase(node) ? frame.base() : frame;
        int[] cache = home.testCache();
        if (cache[test] < 0) {
            cache[test] = buildTest(test, node, home);
        }
        return cache[test];
    }

    private int buildTest(int test, int node, Frame frame) {
        CellTests tests = model.tests();
        if (frame.hasCells(node)) {
            return frame.variable(node) < 0
                    ? bit(tests.accepts(test, frame.cells(node)[0]))
                    : variable(node, frame, cell -> bit(tests.accepts(test, cell)));
        }
        if (testOperations[test] == 0) {
            testOperations[test] = diagrams.newOperation();
        }
        return diagrams.map(
                testOperations[test],
                terminal -> bit(terminal != NO_RULE && tests.accepts(test, terminal)),
                node(node, frame));
    }

    /** The conditions of all rules of a table; of a FIRST table each without those before it. */
    int[] rules(CompiledTable table, Frame frame) {
        int[] conditions = new int[table.source().rules().size()];
        int before = 0;
        for (int rule = 0; rule < conditions.length; rule++) {
            conditions[rule] = rule(table, rule, frame);
            if (table.source().hitPolicy() == HitPolicy.FIRST) {
                int own = conditions[rule];
                conditions[rule] = diagrams.choose(before, 0, own);
                before = diagrams.choose(before, 1, own);
            }
        }
        return conditions;
    }

    private int firstOf(CompiledTable table, int node, Frame frame) {
        int result = NO_RULE;
        Domain domain = model.nodes().get(node).fact().domain();
        List<Rule> rules = table.source().rules();
        for (int rule = rules.size() - 1; rule >= 0; rule--) {
            int cell = model.partition(node).cellOf(domain.index(rules.get(rule).output()));
            result = diagrams.choose(rule(table, rule, frame), cell, result);
        }
        return result;
    }

    private int points(int node, List<Producer.ByPoints.Item> items, Frame frame) {
        int sum = 0;
        for (Producer.ByPoints.Item item : items) {
            int condition = test(item.fact(), item.test(), frame);
            int points = diagrams.map(operation("points " + item.points()), bit -> bit * item.points(), condition);
            sum = diagrams.apply(plusOperation, Terminals.PLUS, points, sum);
        }
        return diagrams.map(operation("value of " + node), total -> cellOfNumber(node, total), sum);
    }

    private int cellOfNumber(int node, int number) {
        Domain.Grid grid = (Domain.Grid) model.partition(node).domain();
        return model.partition(node).cellOf(grid.nearest(java.math.BigDecimal.valueOf(number)));
    }

    private int aggregate(int node, Producer.ByAggregate aggregate, Frame frame) {
        int cells = model.partition(node).cells();
        int result = switch (aggregate.kind()) {
            case COUNT, ANY, MAX -> 0;
            case ALL -> 1;
            case MIN -> cells - 1;
        };
        for (Producer.ByAggregate.Member member : aggregate.members()) {
            int exempt = member.exemptBy().isEmpty() ? 0 : test(member.exemptBy(), member.exemptTest(), frame);
            result = switch (aggregate.kind()) {
                case COUNT ->
                    diagrams.apply(
                            plusOperation,
                            Terminals.PLUS,
                            diagrams.choose(exempt, 0, test(member.fact(), member.test(), frame)),
                            result);
                case ANY ->
                    diagrams.choose(diagrams.choose(exempt, 0, test(member.fact(), member.test(), frame)), 1, result);
                case ALL -> diagrams.and(diagrams.choose(exempt, 1, test(member.fact(), member.test(), frame)), result);
                case MAX ->
                    diagrams.apply(
                            maxOperation,
                            Terminals.MAX,
                            diagrams.choose(exempt, 0, node(model.number(member.fact()), frame)),
                            result);
                case MIN ->
                    diagrams.apply(
                            minOperation,
                            Terminals.MIN,
                            diagrams.choose(exempt, cells - 1, node(model.number(member.fact()), frame)),
                            result);
            };
        }
        return aggregate.kind() == Producer.ByAggregate.Kind.COUNT
                ? diagrams.map(operation("count of " + node), total -> cellOfNumber(node, total), result)
                : result;
    }

    /** The verdict of an option in every world, places that are no worlds included. */
    int option(OptionSpec option, Frame frame) {
        Labelled key = new Labelled(frame, option.id());
        Integer known = made.get(key);
        if (known == null) {
            known = frame.sameAsBase(cones.of(option)) ? option(option, frame.base()) : buildOption(option, frame);
            made.put(key, known);
        }
        return known;
    }

    private int buildOption(OptionSpec option, Frame frame) {
        if (option.bestOf().isEmpty()) {
            int verdict = diagrams.map(
                    operation("verdict"), f -> OptionAlgebra.verdict(f).ordinal(), flags(option, frame));
            return capped(option, verdict, frame);
        }
        BestOfParts parts = parts(option, frame);
        int best = bestOf(parts.members(), 0, parts.members().length);
        return capped(option, diagrams.apply(minOperation, Terminals.MIN, best, parts.ceiling()), frame);
    }

    private int flags(OptionSpec option, Frame frame) {
        int flags = 0;
        for (DecisionTable table : option.tables()) {
            int further = flags(model.table(table.id()), frame);
            flags = flags == 0 ? further : diagrams.apply(unionOperation, Terminals.UNION, further, flags);
        }
        return flags;
    }

    /** The parts of an option that is the best of many. */
    BestOfParts parts(OptionSpec option, Frame frame) {
        int[] members = option.bestOf().stream()
                .mapToInt(member -> option(memberOf(member), frame))
                .toArray();
        int ceiling =
                diagrams.map(operation("ceiling"), f -> OptionAlgebra.ceiling(f).ordinal(), flags(option, frame));
        return new BestOfParts(members, ceiling, declined(option, frame), option.neverExcluded());
    }

    /** By halves, so that a frame that changes one member builds only the few pairs above it anew. */
    private int bestOf(int[] members, int from, int to) {
        return switch (to - from) {
            case 0 -> Terminals.WORST;
            case 1 -> members[from];
            default ->
                diagrams.apply(
                        bestOperation,
                        Terminals.BEST,
                        bestOf(members, from, (from + to) / 2),
                        bestOf(members, (from + to) / 2, to));
        };
    }

    private OptionSpec memberOf(String id) {
        OptionSpec member = model.model().options().get(id);
        if (member == null) {
            throw new IllegalArgumentException("no option '" + id + "'");
        }
        return member;
    }

    private int capped(OptionSpec option, int verdict, Frame frame) {
        int result = verdict;
        int declined = declined(option, frame);
        if (declined != 0) {
            int closed = diagrams.map(
                    operation("declined"),
                    v -> OptionAlgebra.declined(Verdict.values()[v]).ordinal(),
                    result);
            result = diagrams.choose(declined, closed, result);
        }
        if (option.neverExcluded()) {
            result = diagrams.map(
                    operation("never excluded"),
                    v -> OptionAlgebra.neverExcluded(Verdict.values()[v]).ordinal(),
                    result);
        }
        return result;
    }

    private int declined(OptionSpec option, Frame frame) {
        return option.declinedBy()
                .filter(model::has)
                .map(fact -> test(fact, new UnaryTest.Literal("true", false), frame))
                .orElse(0);
    }

    /**
     * The arguments of a table. Exclusions come first, since nothing can be added to them; rules on ignorance come last, so
     * that a frame in which one more fact is known shares all that went before.
     */
    private int flags(CompiledTable table, Frame frame) {
        int[] flagOfRule = ruleFlags.of(table);
        int flags = 0;
        for (int turn = 0; turn < 3; turn++) {
            for (int rule = flagOfRule.length - 1; rule >= 0; rule--) {
                int flag = flagOfRule[rule];
                if (turn == (table.asksWhetherKnown(rule) ? 2 : OptionAlgebra.isFinal(flag) ? 0 : 1)) {
                    flags = diagrams.apply(
                            flagOperation(flag), Terminals.argued(flag), rule(table, rule, frame), flags);
                }
            }
        }
        return flags;
    }

    private int flagOperation(int flag) {
        if (flagOperations[flag] == 0) {
            flagOperations[flag] = diagrams.newOperation();
        }
        return flagOperations[flag];
    }
}
