package org.liverleaf.pathway.response;

import java.util.Optional;

/**
 * A course as read, with the criterion that the document names, if any.
 *
 * @param course the scans
 * @param criteriaText the criterion named in the document; empty where it names none
 */
public record CourseDocument(Course course, String criteriaText) {

    /** The criterion that the document names. */
    public Optional<Criteria> findCriteria() {
        return Criteria.find(criteriaText);
    }
}
