package org.liverleaf.pathway.trials;

import java.util.List;

/**
 * A registered trial, as far as it is compared.
 *
 * @param id registration number, {@code NCT...}
 * @param title brief title
 * @param status recruitment status as registered, {@code RECRUITING}
 * @param conditions conditions and keywords
 * @param interventions what is tried
 * @param phases phases as registered
 * @param people whom it takes by age and sex
 * @param criteria lines of the eligibility criteria
 */
public record Trial(
        String id,
        String title,
        String status,
        List<String> conditions,
        List<String> interventions,
        List<String> phases,
        People people,
        List<Line> criteria) {

    /** Copies the lists. */
    public Trial {
        conditions = List.copyOf(conditions);
        interventions = List.copyOf(interventions);
        phases = List.copyOf(phases);
        criteria = List.copyOf(criteria);
    }

    /**
     * Whom a trial takes.
     *
     * @param sex {@code ALL}, {@code FEMALE} or {@code MALE}
     * @param leastAge years; 0 if not limited
     * @param greatestAge years; 0 if not limited
     */
    public record People(String sex, int leastAge, int greatestAge) {}

    /**
     * A line of the criteria.
     *
     * @param section where it stands
     * @param text the line
     */
    public record Line(Section section, String text) {}

    /** A section of the criteria. */
    public enum Section {
        INCLUSION,
        EXCLUSION
    }
}
