package org.liverleaf.pathway.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload.TreatmentCourse.Kind;

/**
 * Drugs that were given together or went over into each other: one line, however many entries tell of it. Courses with one
 * line number belong together; so do drugs of unstated purpose that began within four weeks of each other, and drugs that go on
 * without a longer gap, as in maintenance.
 */
final class DrugGroup {

    /** Drugs that begin further apart are not one combination (project rule). */
    private static final int TOGETHER_DAYS = 28;

    private final List<Treatment> courses = new ArrayList<>();

    private DrugGroup(Treatment first) {
        courses.add(first);
    }

    /** All groups by start; adjuvant treatment is none of the metastases. */
    static List<DrugGroup> of(TreatmentHistory history) {
        List<Treatment> systemic = history.told().stream()
                .filter(treatment -> treatment.kind() == Kind.SYSTEMIC)
                .filter(treatment -> !treatment.intent().equals("adjuvant") || treatment.line() > 0)
                .sorted(Comparator.comparing(
                                (Treatment each) -> each.span().start().earliest())
                        .thenComparing(Treatment::line))
                .toList();
        List<DrugGroup> groups = new ArrayList<>();
        for (Treatment each : systemic) {
            if (!groups.isEmpty() && groups.getLast().takes(each)) {
                groups.getLast().courses.add(each);
            } else {
                groups.add(new DrugGroup(each));
            }
        }
        return groups;
    }

    private boolean takes(Treatment next) {
        if (next.line() > 0 && line() > 0) {
            return next.line() == line();
        }
        LocalDate begins = next.span().start().earliest();
        boolean together = !begins.isAfter(start().earliest().plusDays(TOGETHER_DAYS));
        boolean goesOn = agents().containsAll(next.agents())
                && !begins.isAfter(end().plusDays(TreatmentHistory.LARGEST_GAP_DAYS));
        return together || goesOn;
    }

    List<Treatment> courses() {
        return courses;
    }

    /** Number of the line, 0 if nobody says. */
    int line() {
        return courses.stream().mapToInt(Treatment::line).max().orElse(0);
    }

    PartialDate start() {
        return courses.getFirst().span().start();
    }

    private LocalDate end() {
        return courses.stream()
                .map(course -> course.span().ongoing() || course.span().end().isUnknown()
                        ? PartialDate.LAST.minusYears(1)
                        : course.span().end().latest())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Set<String> agents() {
        Set<String> agents = new HashSet<>();
        courses.forEach(course -> agents.addAll(course.agents()));
        return agents;
    }
}
