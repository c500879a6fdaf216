package org.liverleaf.pathway.fhir.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.FactStatement;
import org.liverleaf.pathway.record.Statement;

/**
 * Statements that need the rest of the stream: the specimen that says where the tissue came from, and the other values of
 * a list fact of the same day.
 */
final class PendingStatements {

    private static final String LIVER = "10200004";

    private final Map<String, Payload.Sample> specimens = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, Waiting> lists = new LinkedHashMap<>();

    /** A statement that waits, with what names its resource. */
    private record Waiting(ResourceDraft stub, PartialDate date, FactStatement statement, String specimen) {}

    void specimen(ResourceDraft draft) {
        boolean liver = draft.sites.stream()
                .anyMatch(site ->
                        site.findCode(CodeMaps.SNOMED).filter(LIVER::equals).isPresent());
        // A sample from elsewhere may come from the primary or from another metastasis.
        Payload.Sample sample = liver ? Payload.Sample.METASTASIS : Payload.Sample.UNKNOWN;
        specimens.put(draft.id, sample);
        specimens.put(ResourceDraft.tail(draft.fullUrl), sample);
    }

    void add(ResourceDraft draft, FactStatement statement, PatientIntake intake) {
        if (draft.specimen.isEmpty()) {
            intake.add(draft, statement.fact(), statement);
        } else {
            dateOf(draft, intake)
                    .ifPresent(date -> waiting.add(
                            new Waiting(draft.stub(), date, statement, ResourceDraft.tail(draft.specimen))));
        }
    }

    void addToList(ResourceDraft draft, String fact, Statement statement, PatientIntake intake) {
        dateOf(draft, intake).ifPresent(date -> {
            FactStatement said = new FactStatement(fact, statement, Payload.Sample.UNKNOWN);
            lists.merge(fact + ' ' + date, new Waiting(draft.stub(), date, said, ""), PendingStatements::joined);
        });
    }

    static Optional<PartialDate> dateOf(ResourceDraft draft, PatientIntake intake) {
        return intake.findDate(draft, draft.start.isEmpty() ? draft.issued : draft.start);
    }

    private static Waiting joined(Waiting first, Waiting second) {
        if (first.statement().statement() instanceof Statement.AllOf some
                && second.statement().statement() instanceof Statement.AllOf more) {
            Set<String> all = new LinkedHashSet<>(some.values());
            all.addAll(more.values());
            FactStatement said = new FactStatement(
                    first.statement().fact(), new Statement.AllOf(List.copyOf(all)), Payload.Sample.UNKNOWN);
            return new Waiting(first.stub(), first.date(), said, "");
        }
        return first.statement().statement() instanceof Statement.NotKnown ? second : first;
    }

    void finish(PatientIntake intake) {
        for (Waiting each : waiting) {
            Payload.Sample sample = specimens.getOrDefault(each.specimen(), Payload.Sample.UNKNOWN);
            FactStatement statement = each.statement();
            intake.add(
                    each.stub(),
                    statement.fact(),
                    each.date(),
                    new FactStatement(statement.fact(), statement.statement(), sample));
        }
        for (Waiting each : lists.values()) {
            intake.add(each.stub(), each.statement().fact(), each.date(), each.statement());
        }
    }
}
