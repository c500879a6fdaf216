package org.liverleaf.pathway.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A score given by a formula, evaluated over a box exactly.
 *
 * <p>Between neighbouring cuts of its inputs a formula is either constant (points) or monotone in each input with the others
 * fixed. Its smallest and largest value over the box therefore stand on the grid made of both ends of each interval, the
 * cuts inside it and the points just beside the cuts; every combination is computed. For continuous scores the classes
 * between two that were found are possible too, since a continuous value passes through them.
 */
final class FormulaScore implements Score {

    /** Whether values and classes between two that were found are possible. */
    enum Course {
        CONTINUOUS,
        STEPS
    }

    /** Cuts that depend on the box itself. */
    @FunctionalInterface
    interface BoxCuts {

        /** Further values of an input at which the score changes its course. */
        List<Double> of(String input, Box box);
    }

    private static final int MOST_ASSIGNMENTS = 2_000_000;
    private static final double BESIDE = 1e-9;

    private final ScoreSheet sheet;
    private final Course course;
    private final Formula formula;
    private final BoxCuts boxCuts;

    FormulaScore(ScoreSheet sheet, Course course, Formula formula) {
        this(sheet, course, formula, (input, box) -> List.of());
    }

    FormulaScore(ScoreSheet sheet, Course course, Formula formula, BoxCuts boxCuts) {
        this.sheet = sheet;
        this.course = course;
        this.formula = formula;
        this.boxCuts = boxCuts;
    }

    @Override
    public ScoreSheet sheet() {
        return sheet;
    }

    /** The formula for one assignment, for laws. */
    Outcome outcome(Assignment assignment) {
        return formula.of(assignment);
    }

    @Override
    public Evaluation evaluate(Box box) {
        List<Axis> axes = new ArrayList<>();
        long assignments = 1;
        for (ScoreInput input : sheet.inputs()) {
            if (box.has(input.name())) {
                Axis axis = axis(input, box);
                axes.add(axis);
                assignments *= axis.size();
                if (assignments > MOST_ASSIGNMENTS) {
                    throw new RefusedInputException(
                            "too many inputs are open at once, expected fewer ranges and unknowns");
                }
            }
        }
        Collected collected = new Collected();
        collect(axes, 0, new Assignment(), collected);
        return collected.evaluation();
    }

    private void collect(List<Axis> axes, int at, Assignment assignment, Collected collected) {
        if (at == axes.size()) {
            collected.add(formula.of(assignment));
            return;
        }
        Axis axis = axes.get(at);
        for (double number : axis.numbers) {
            assignment.set(axis.name, number);
            collect(axes, at + 1, assignment, collected);
        }
        for (String word : axis.words) {
            assignment.set(axis.name, word);
            collect(axes, at + 1, assignment, collected);
        }
    }

    private Axis axis(ScoreInput input, Box box) {
        InputValue value = box.find(input.name()).orElseThrow();
        return switch (value) {
            case InputValue.Choice choice -> new Axis(input.name(), List.of(), choice.words());
            case InputValue.Interval interval -> {
                double low = interval.low().doubleValue();
                double high = interval.high().doubleValue();
                Set<Double> grid = new TreeSet<>(List.of(low));
                grid.add(high);
                List<Double> cuts = new ArrayList<>(input.cuts());
                cuts.addAll(boxCuts.of(input.name(), box));
                double step = input.kind() == ScoreInput.Kind.COUNT ? 1 : 0;
                for (double cut : cuts) {
                    double beside = step > 0 ? step : Math.max(Math.abs(cut), 1) * BESIDE;
                    for (double candidate : new double[] {cut - beside, cut, cut + beside}) {
                        if (candidate > low && candidate < high) {
                            grid.add(candidate);
                        }
                    }
                }
                yield new Axis(input.name(), List.copyOf(grid), List.of());
            }
        };
    }

    private record Axis(String name, List<Double> numbers, List<String> words) {

        int size() {
            return numbers.size() + words.size();
        }
    }

    private final class Collected {

        private Evaluation.Range range = Evaluation.Range.NONE;
        private final Set<Integer> classes = new TreeSet<>();
        private final Map<String, Evaluation.Figure> figures = new LinkedHashMap<>();
        private final Map<String, Set<Integer>> words = new LinkedHashMap<>();
        private final Map<String, List<String>> orders = new LinkedHashMap<>();
        private final Set<String> remarks = new LinkedHashSet<>();

        void add(Outcome outcome) {
            if (outcome.value().isPresent()) {
                range = range.with(outcome.value().getAsDouble());
            }
            if (!outcome.className().isEmpty()) {
                classes.add(index(sheet.classes(), outcome.className()));
            }
            for (Outcome.Figure figure : outcome.figures()) {
                Evaluation.Figure before = figures.getOrDefault(
                        figure.name(), new Evaluation.Figure(figure.name(), Evaluation.Range.NONE, figure.unit()));
                figures.put(
                        figure.name(),
                        new Evaluation.Figure(figure.name(), before.range().with(figure.value()), figure.unit()));
            }
            for (Outcome.Named named : outcome.words()) {
                orders.put(named.name(), named.order());
                words.computeIfAbsent(named.name(), name -> new TreeSet<>()).add(index(named.order(), named.word()));
            }
            remarks.addAll(outcome.remarks());
        }

        Evaluation evaluation() {
            List<Evaluation.Words> named = new ArrayList<>();
            words.forEach((name, found) -> named.add(
                    new Evaluation.Words(name, possible(found, orders.getOrDefault(name, List.of())), false)));
            return new Evaluation(
                    range,
                    possible(classes, sheet.classes()),
                    List.copyOf(figures.values()),
                    named,
                    List.copyOf(remarks));
        }

        private int index(List<String> order, String word) {
            int index = order.indexOf(word);
            if (index < 0) {
                throw new IllegalStateException(sheet.id() + " has no class " + word);
            }
            return index;
        }

        private List<String> possible(Set<Integer> found, List<String> order) {
            List<String> possible = new ArrayList<>();
            TreeSet<Integer> sorted = new TreeSet<>(found);
            for (int index = 0; index < order.size(); index++) {
                boolean between = !sorted.isEmpty() && sorted.first() <= index && index <= sorted.last();
                if (sorted.contains(index) || (course == Course.CONTINUOUS && between)) {
                    possible.add(order.get(index));
                }
            }
            return possible;
        }
    }
}
