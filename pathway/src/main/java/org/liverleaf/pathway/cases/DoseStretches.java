package org.liverleaf.pathway.cases;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload.Administration;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Span;

/**
 * Single doses read as people tell them: as stretches of one combination of drugs, from the first dose to the last. Only
 * for showing; what is concluded from doses is concluded from each of them.
 */
final class DoseStretches {

    private DoseStretches() {}

    /** The stretches by start. */
    static List<Treatment> of(List<VisibleEntries.Found<Administration>> doses) {
        Map<PartialDate, List<VisibleEntries.Found<Administration>>> byDay = doses.stream()
                .filter(dose -> !dose.effective().isUnknown())
                .collect(Collectors.groupingBy(
                        VisibleEntries.Found::effective,
                        () -> new TreeMap<>(
                                Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest)),
                        Collectors.toList()));
        List<Stretch> stretches = new ArrayList<>();
        byDay.forEach((day, given) -> {
            SequencedSet<String> agents =
                    given.stream().map(dose -> dose.payload().agent()).collect(Collectors.toCollection(TreeSet::new));
            Stretch last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.continuesOn(day, agents)) {
                last.agents.addAll(agents);
                last.end = day;
            } else {
                stretches.add(new Stretch(day, agents, given.getFirst().entry().source()));
            }
        });
        return stretches.stream().map(Stretch::treatment).toList();
    }

    private static final class Stretch {
        private final PartialDate start;
        private final SequencedSet<String> agents;
        private final String source;
        private PartialDate end;

        Stretch(PartialDate start, SequencedSet<String> agents, String source) {
            this.start = start;
            this.agents = new TreeSet<>(agents);
            this.source = source;
            this.end = start;
        }

        /** A drug may join or be dropped; one exchanged for another begins a new stretch. */
        boolean continuesOn(PartialDate day, Collection<String> given) {
            boolean close = ChronoUnit.DAYS.between(end.latest(), day.latest()) <= TreatmentHistory.LARGEST_GAP_DAYS;
            return close && (agents.containsAll(given) || given.containsAll(agents));
        }

        Treatment treatment() {
            return new Treatment(
                    TreatmentCourse.Kind.SYSTEMIC,
                    0,
                    List.copyOf(agents),
                    new Span(start, end, false),
                    "",
                    "",
                    "",
                    source);
        }
    }
}
