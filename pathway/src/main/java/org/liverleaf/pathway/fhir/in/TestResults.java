package org.liverleaf.pathway.fhir.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.FactStatement;
import org.liverleaf.pathway.record.Provenance;

/**
 * Results that state a fact only together, such as the genes of a panel: of each test the earliest and the newest result.
 * What they state holds from the later of them on, and its source names all of them.
 */
final class TestResults {

    private static final Comparator<Result> BY_DATE = Comparator.comparing(
                    (Result result) -> result.date().latest())
            .thenComparing(result -> result.date().earliest())
            .thenComparing(Result::place);

    private final Map<String, Result> earliest = new TreeMap<>();
    private final Map<String, Result> newest = new TreeMap<>();

    /**
     * A result.
     *
     * @param place the resource
     * @param date when it is true of the patient
     * @param recorded when it was recorded
     * @param answer what was found
     */
    record Result(String place, PartialDate date, Instant recorded, String answer) {

        /** The result of a resource; empty if its date cannot be. */
        static Optional<Result> of(ResourceDraft draft, String answer, PatientIntake intake) {
            return PendingStatements.dateOf(draft, intake)
                    .map(date -> new Result(draft.place(), date, PatientIntake.recorded(draft, date), answer));
        }
    }

    void add(String test, Result result) {
        earliest.merge(test, result, (one, other) -> BY_DATE.compare(one, other) <= 0 ? one : other);
        newest.merge(test, result, (one, other) -> BY_DATE.compare(one, other) >= 0 ? one : other);
    }

    /** The first and the last time that all tests had a result; none if a test has none. */
    List<List<Result>> together(Set<String> tests) {
        if (!newest.keySet().containsAll(tests)) {
            return List.of();
        }
        List<Result> first = tests.stream().sorted().map(earliest::get).toList();
        List<Result> last = tests.stream().sorted().map(newest::get).toList();
        return first.equals(last) ? List.of(first) : List.of(first, last);
    }

    /** The resources of all results kept. */
    Set<String> places() {
        Set<String> places = new TreeSet<>();
        List<Result> all = new ArrayList<>(earliest.values());
        all.addAll(newest.values());
        all.forEach(result -> places.add(result.place()));
        return places;
    }

    /** An entry that rests on several results: true from the latest of them on, recorded with the last of them. */
    static Entry entry(Collection<Result> results, CodeMaps.Stated stated) {
        List<String> places = results.stream().map(Result::place).distinct().toList();
        PartialDate date = new PartialDate(
                results.stream()
                        .map(each -> each.date().earliest())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                results.stream()
                        .map(each -> each.date().latest())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        Instant recorded = results.stream()
                .map(Result::recorded)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Entry.of(
                String.join("+", places) + "#" + stated.fact(),
                date,
                new Provenance(recorded, "", String.join(" and ", places)),
                new FactStatement(stated.fact(), stated.statement(), Payload.Sample.UNKNOWN));
    }
}
