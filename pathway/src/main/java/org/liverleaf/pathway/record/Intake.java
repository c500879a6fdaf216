package org.liverleaf.pathway.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a reader made of one patient's content.
 *
 * @param name file, and line where a file holds several patients
 * @param patientRecord the record; empty if the content was refused
 * @param asOf the day for which the content was written, or the newest day of which it speaks
 * @param problems what was refused, set aside or noted; bounded, the rest counted in its last line
 * @param counts what was read
 * @param retractions what it says of earlier content: that it was wrong
 */
public record Intake(
        String name,
        PatientRecord patientRecord,
        LocalDate asOf,
        List<Problem> problems,
        Counts counts,
        List<Retraction> retractions) {

    /** Copies the lists. */
    public Intake {
        problems = List.copyOf(problems);
        retractions = List.copyOf(retractions);
    }

    /** Content that takes nothing back. */
    public Intake(String name, PatientRecord patientRecord, LocalDate asOf, List<Problem> problems, Counts counts) {
        this(name, patientRecord, asOf, problems, counts, List.of());
    }

    /** Content of which nothing can be used. */
    public static Intake refused(String name, Problem problem) {
        return new Intake(name, new PatientRecord("", List.of()), PartialDate.FIRST, List.of(problem), Counts.NONE);
    }

    /** Whether nothing may be assessed. */
    public boolean isRefused() {
        return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.REFUSED);
    }

    /**
     * How much was read.
     *
     * @param resources FHIR resources by type
     * @param unmapped content that no map knows, by type and code
     */
    public record Counts(Map<String, Integer> resources, Map<String, Integer> unmapped) {

        /** Nothing. */
        public static final Counts NONE = new Counts(Map.of(), Map.of());

        /** Copies the maps. */
        public Counts {
            resources = Map.copyOf(resources);
            unmapped = Map.copyOf(unmapped);
        }
    }
}
