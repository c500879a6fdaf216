package org.liverleaf.pathway.response;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Courses as the vector tables write them: {@code 40 20 > 30 NE nt=cr ; 30 10 new}. An {@code n} before a size marks a node, a
 * {@code v} a viable diameter, {@code @} a density.
 */
final class CourseText {

    static final LocalDate BASELINE = LocalDate.of(2026, 1, 5);

    private CourseText() {}

    static Course course(String text) {
        String[] halves = text.split(">", -1);
        List<Course.Target> targets = new ArrayList<>();
        for (String size : halves[0].strip().split(" +", -1)) {
            targets.add(new Course.Target("T" + targets.size(), size.startsWith("n"), (Size.Measured) size(size)));
        }
        List<Course.Visit> visits = new ArrayList<>();
        boolean nonTargets = text.contains("nt=");
        for (String scan : halves[1].split(";", -1)) {
            visits.add(visit(scan.strip(), BASELINE.plusDays(56L * (visits.size() + 1)), nonTargets));
        }
        return new Course(BASELINE, targets, nonTargets, visits, Course.Rules.USUAL);
    }

    private static Course.Visit visit(String scan, LocalDate date, boolean nonTargets) {
        List<Size> sizes = new ArrayList<>();
        Course.NonTargetState state = nonTargets ? Course.NonTargetState.NE : Course.NonTargetState.NONE;
        Course.NewLesions newLesions = new Course.NewLesions(0, false, 0, false);
        for (String part : scan.split(" +", -1)) {
            if (part.startsWith("nt=")) {
                state = switch (part) {
                    case "nt=cr" -> Course.NonTargetState.CR;
                    case "nt=non-cr/non-pd" -> Course.NonTargetState.NON_CR_NON_PD;
                    case "nt=pd" -> Course.NonTargetState.PD;
                    default -> Course.NonTargetState.NE;
                };
            } else if (part.equals("new")) {
                newLesions = new Course.NewLesions(1, false, 0, false);
            } else if (part.startsWith("new=")) {
                String[] numbers = part.substring("new=".length()).split("/", -1);
                newLesions = new Course.NewLesions(Integer.parseInt(numbers[0]), false, tenths(numbers[1]), false);
            } else {
                sizes.add(size(part));
            }
        }
        return new Course.Visit(date, sizes, new Course.NonTargets(state, false), newLesions);
    }

    private static Size size(String text) {
        if (text.equals("NE")) {
            return new Size.NotEvaluable();
        }
        String[] parts = text.split("@", -1);
        int size = tenths(parts[0].replace("n", "").replace("v", ""));
        return new Size.Measured(
                size,
                text.startsWith("v") ? OptionalInt.of(size) : OptionalInt.empty(),
                parts.length > 1 ? OptionalInt.of(tenths(parts[1])) : OptionalInt.empty());
    }

    private static int tenths(String text) {
        return new BigDecimal(text).movePointRight(1).intValueExact();
    }
}
