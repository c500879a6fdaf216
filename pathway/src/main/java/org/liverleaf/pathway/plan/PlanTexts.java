package org.liverleaf.pathway.plan;

import java.io.InputStream;

/**
 * The texts of the plan.
 *
 * @param steps steps, intents, intervals and operations
 * @param reassessments when to look again
 * @param supportive measures beside treatment
 */
public record PlanTexts(StepTexts steps, ReassessmentTexts reassessments, SupportiveTexts supportive) {

    /** Path of the steps in the knowledge folder. */
    public static final String STEPS = "plan/steps.yaml";

    /** Path of the reassessments in the knowledge folder. */
    public static final String REASSESSMENTS = "plan/reassessment.yaml";

    /** Path of the supportive measures in the knowledge folder. */
    public static final String SUPPORTIVE = "plan/supportive.yaml";

    /** Reads the three files; the streams are left open. */
    public static PlanTexts read(InputStream steps, InputStream reassessments, InputStream supportive) {
        return new PlanTexts(
                StepTexts.read(steps), ReassessmentTexts.read(reassessments), SupportiveTexts.read(supportive));
    }
}
