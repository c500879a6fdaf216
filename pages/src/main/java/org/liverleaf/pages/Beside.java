package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.change.Changes;

/**
 * What stands on the page of a case beside its assessment.
 *
 * @param changes what changed since earlier days
 * @param milestones what the board did about the case
 * @param addresses where the parts stand that have a page of their own
 */
public record Beside(List<Changes> changes, List<Milestone> milestones, Addresses addresses) {

    /** Nothing. */
    public static final Beside NOTHING = new Beside(List.of(), List.of(), Addresses.ONE_PAGE);

    /** Copies the lists. */
    public Beside {
        changes = List.copyOf(changes);
        milestones = List.copyOf(milestones);
    }
}
