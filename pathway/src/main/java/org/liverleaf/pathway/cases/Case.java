package org.liverleaf.pathway.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.pathway.record.Problem;

/**
 * What is known of a patient: true on one day, as far as known at one instant.
 *
 * @param asOf the day
 * @param knownAt the instant; entries recorded later take no part
 * @param recordHash hash of the record up to that instant
 * @param facts every fact that a record can state or yield, list members included, by id and in catalogue order
 * @param lesions the liver metastases by id
 * @param lesionsComplete whether the list of lesions is known to be whole
 * @param course what happened over time
 * @param problems entries set aside and remarks
 */
public record Case(
        LocalDate asOf,
        Instant knownAt,
        String recordHash,
        Map<String, CaseFact> facts,
        List<CaseLesion> lesions,
        boolean lesionsComplete,
        CourseOfDisease course,
        List<Problem> problems) {

    /** Copies all collections. */
    public Case {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        lesions = List.copyOf(lesions);
        problems = List.copyOf(problems);
    }

    /** What is known of a fact; throws with the name when a case has no such fact. */
    public CaseFact fact(String id) {
        CaseFact found = facts.get(id);
        if (found == null) {
            throw new IllegalArgumentException("a case has no fact '" + id + "'");
        }
        return found;
    }
}
