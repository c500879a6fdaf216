package org.liverleaf.board.cases;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.PatientRecord;
import org.liverleaf.pathway.record.Payload;

/**
 * By what a patient of another system is known again: a hash over the id there and the day of birth. Ids of different systems
 * may be the same; with the day of birth a mix-up is unlikely, and without one nobody is known again.
 */
public final class PatientHash {

    private PatientHash() {}

    /** The hash, if the record has both. */
    public static Optional<String> of(PatientRecord patientRecord) {
        return patientRecord.live().stream()
                .filter(entry -> entry.payload() instanceof Payload.Birth)
                .map(Entry::effective)
                .filter(birth -> birth.isDay() && !patientRecord.patient().isEmpty())
                .map(birth -> patientRecord.patient() + "\n" + birth.earliest())
                .map(text -> new DocumentBytes(text.getBytes(StandardCharsets.UTF_8)).sha256())
                .findFirst();
    }
}
