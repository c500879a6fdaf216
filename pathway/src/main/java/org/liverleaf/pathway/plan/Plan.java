package org.liverleaf.pathway.plan;

import java.util.List;

/**
 * What the software proposes to the board; the board decides.
 *
 * @param intent what the treatment is for
 * @param steps what to do, in order; no step ever names an excluded option
 * @param reassessments when to look again, earliest first
 * @param supportive what protects liver reserve and the patient meanwhile
 */
public record Plan(PlanIntent intent, List<Step> steps, List<Reassessment> reassessments, List<Supportive> supportive) {

    /** Copies the lists. */
    public Plan {
        steps = List.copyOf(steps);
        reassessments = List.copyOf(reassessments);
        supportive = List.copyOf(supportive);
    }
}
