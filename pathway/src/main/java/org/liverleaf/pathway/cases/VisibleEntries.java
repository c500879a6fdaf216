package org.liverleaf.pathway.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.PatientRecord;
import org.liverleaf.pathway.record.Payload;

/**
 * The entries of a record that count on the day of the case: not withdrawn and possibly true by then.
 *
 * @param entries the entries, in order of recording
 * @param asOf the day of the case
 */
record VisibleEntries(List<Entry> entries, LocalDate asOf) {

    /**
     * An entry with its payload.
     *
     * @param payload what it tells
     * @param effective when it is true of the patient, never after the day of the case
     * @param entry the entry
     */
    record Found<P extends Payload>(P payload, PartialDate effective, Entry entry) {}

    static VisibleEntries of(PatientRecord known, LocalDate asOf) {
        return new VisibleEntries(
                known.live().stream()
                        .filter(entry -> entry.effective().findUntil(asOf).isPresent())
                        .toList(),
                asOf);
    }

    /** All entries with one kind of payload, by date. */
    <P extends Payload> List<Found<P>> of(Class<P> kind) {
        List<Found<P>> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (kind.isInstance(entry.payload())) {
                found.add(new Found<>(
                        kind.cast(entry.payload()),
                        entry.effective().findUntil(asOf).orElseThrow(),
                        entry));
            }
        }
        found.sort(Comparator.comparing((Found<P> each) -> each.effective().latest())
                .thenComparing(each -> each.effective().earliest())
                .thenComparing(each -> each.entry().recorded())
                .thenComparing(each -> each.entry().id()));
        return found;
    }

    /** When the newest of them was recorded; the epoch if there are none. */
    Instant newestRecorded() {
        return entries.isEmpty() ? Instant.EPOCH : entries.getLast().recorded();
    }
}
