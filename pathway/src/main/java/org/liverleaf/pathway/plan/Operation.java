package org.liverleaf.pathway.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.cases.Remnant;

/**
 * Names an operation: the planned resection where a remnant was measured for one, else the Brisbane name of the segments that
 * hold lesions, else these segments. A name by segments is an upper limit; less may do, so it says so.
 */
final class Operation {

    private Operation() {}

    /** A sentence; empty if neither a planned resection nor the segments of all lesions are known. */
    static String of(Case theCase, Map<Set<Integer>, String> names) {
        for (Remnant remnant : theCase.course().remnants()) {
            if (remnant.planned() && !remnant.resection().isBlank()) {
                return "Planned: " + remnant.resection().replace('-', ' ') + ".";
            }
        }
        List<CaseLesion> lesions =
                theCase.lesions().stream().filter(lesion -> !isTreated(lesion)).toList();
        boolean whole = theCase.lesionsComplete()
                && !lesions.isEmpty()
                && lesions.stream().noneMatch(lesion -> lesion.segments().isEmpty());
        if (!whole) {
            return "";
        }
        Set<Integer> segments = new TreeSet<>();
        lesions.forEach(lesion -> segments.addAll(lesion.segments()));
        String where = (segments.size() == 1 ? "segment " : "segments ") + listed(segments);
        String name = names.get(Set.copyOf(segments));
        return name == null
                ? "The lesions lie in " + where + "."
                : "By the lesions (" + where + ") this is a " + name
                        + " at most; smaller resections of each lesion may do.";
    }

    private static boolean isTreated(CaseLesion lesion) {
        var status = lesion.facts().get("lesionStatus");
        return status != null && status.value().equals("treated");
    }

    private static String listed(Set<Integer> segments) {
        List<String> numbers = segments.stream().map(String::valueOf).toList();
        return numbers.size() == 1
                ? numbers.getFirst()
                : numbers.stream().limit(numbers.size() - 1L).collect(Collectors.joining(", ")) + " and "
                        + numbers.getLast();
    }
}
