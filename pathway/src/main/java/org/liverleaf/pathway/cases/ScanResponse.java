package org.liverleaf.pathway.cases;

import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.pathway.response.Criteria;
import org.liverleaf.pathway.response.ResponseAssessment;

/**
 * The response to the current or last treatment, computed from the measured lesions.
 *
 * @param choice the criterion that suits the treatment, and why
 * @param basis what was measured since when
 * @param assessments the response by the chosen criterion, if it could be applied, and by RECIST 1.1; none if there is no
 *     course of scans
 * @param categories values of {@code responseCategory} that the newest scan leaves open; none if it says nothing that tables
 *     may read
 * @param notes what is missing, doubtful or must be said beside it
 */
public record ScanResponse(
        Choice choice, Basis basis, List<ResponseAssessment> assessments, List<String> categories, List<String> notes) {

    /** Copies the lists. */
    public ScanResponse {
        assessments = List.copyOf(assessments);
        categories = List.copyOf(categories);
        notes = List.copyOf(notes);
    }

    /**
     * The criterion chosen.
     *
     * @param values what the table leaves open: one value, or several where a fact is missing; none without a treatment
     * @param because the rules of the table that chose
     */
    public record Choice(List<String> values, List<FiredRule> because) {

        /** Copies the lists. */
        public Choice {
            values = List.copyOf(values);
            because = List.copyOf(because);
        }

        /** The criterion, if one is certain. */
        public Optional<Criteria> findCriteria() {
            return values.size() == 1 ? find(values.getFirst()) : Optional.empty();
        }

        private static Optional<Criteria> find(String value) {
            return Criteria.find(value.equals("recist-1.1") ? Criteria.RECIST.text() : value);
        }
    }

    /**
     * What was measured.
     *
     * @param treatment the treatment, for people; empty if there is none
     * @param since day on which it began, as far as known; empty if there is none
     * @param baseline day of the baseline; empty if there is none
     * @param targets the lesions whose sizes are added, by the criterion that governs
     */
    public record Basis(String treatment, String since, String baseline, List<String> targets) {

        static final Basis NONE = new Basis("", "", "", List.of());

        /** Copies the list. */
        public Basis {
            targets = List.copyOf(targets);
        }
    }

    /** Nothing to assess, and why. */
    static ScanResponse none(String reason) {
        return new ScanResponse(new Choice(List.of(), List.of()), Basis.NONE, List.of(), List.of(), List.of(reason));
    }

    /** The response that counts: by the chosen criterion, else by RECIST 1.1. */
    public Optional<ResponseAssessment> findGoverning() {
        return assessments.stream().findFirst();
    }

    /** Whether the chosen criterion could be applied. */
    public boolean isByChoice() {
        Optional<Criteria> chosen = choice.findCriteria();
        return chosen.isPresent()
                && findGoverning()
                        .filter(found -> found.criteria() == chosen.get())
                        .isPresent();
    }
}
