package org.liverleaf.pathway.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything recorded of one patient, in the order of recording. Only ever grows: {@link #with} gives a longer record.
 * The order in which entries of one instant are handed in does not matter. Immutable.
 *
 * @param patient the patient's identifier in the source
 * @param entries the entries, by time of recording and id
 */
public record PatientRecord(String patient, List<Entry> entries) {

    private static final Comparator<Entry> BY_RECORDING =
            Comparator.comparing(Entry::recorded).thenComparing(Entry::id);

    /** Sorts the entries and refuses an id used twice. */
    public PatientRecord {
        entries = entries.stream().sorted(BY_RECORDING).toList();
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : entries) {
            if (seen.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("two entries of the record have the id '" + entry.id() + "'");
            }
        }
    }

    /** This record and more entries. */
    public PatientRecord with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new PatientRecord(patient, all);
    }

    /** The record as it stood at an instant. */
    public PatientRecord knownAt(Instant instant) {
        return new PatientRecord(
                patient,
                entries.stream()
                        .filter(entry -> !entry.recorded().isAfter(instant))
                        .toList());
    }

    /** The entries that no later entry withdraws, withdrawals left out. */
    public List<Entry> live() {
        Set<String> withdrawn = new HashSet<>();
        List<Entry> live = new ArrayList<>();
        for (Entry entry : entries.reversed()) {
            if (!withdrawn.contains(entry.id())) {
                withdrawn.addAll(entry.corrects());
                if (!(entry.payload() instanceof Payload.Withdrawal)) {
                    live.add(entry);
                }
            }
        }
        return live.reversed();
    }

    /** The instant of the newest entry, if there is an entry. */
    public Optional<Instant> findNewestRecorded() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast().recorded());
    }

    /** The newest day of which an entry that still counts surely speaks; birth and unknown dates left out. */
    public Optional<LocalDate> findNewestEffective() {
        return live().stream()
                .filter(entry -> !(entry.payload() instanceof Payload.Birth))
                .map(entry -> newest(entry).earliest())
                .max(Comparator.naturalOrder());
    }

    private static PartialDate newest(Entry entry) {
        return entry.payload() instanceof Payload.TreatmentCourse course
                        && !course.span().end().isUnknown()
                ? course.span().end()
                : entry.effective();
    }

    /** SHA-256 of the record's canonical JSON (RFC 8785), in hexadecimal. */
    public String hash() {
        return RecordHash.of(this);
    }
}
