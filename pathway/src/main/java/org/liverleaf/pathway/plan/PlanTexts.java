package org.liverleaf.pathway.plan;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;

/**
 * The texts of the plan.
 *
 * @param steps steps, intents, intervals and operations
 * @param reassessments when to look again
 * @param supportive measures beside treatment
 */
public record PlanTexts(StepTexts steps, ReassessmentTexts reassessments, SupportiveTexts supportive) {

    /** Path of the steps in the knowledge folder. */
    static final String STEPS = "plan/steps.yaml";

    /** Path of the reassessments that every primary shares; those of single primaries stand under {@link #FOLLOW_UP}. */
    static final String REASSESSMENTS = "plan/reassessment.yaml";

    private static final String FOLLOW_UP = "plan/follow-up/";
    static final String SUPPORTIVE = "plan/supportive.yaml";

    /** Reads the texts of the plan from a folder of knowledge. */
    public static PlanTexts read(KnowledgeFiles files) {
        List<String> paths = new ArrayList<>(List.of(REASSESSMENTS));
        paths.addAll(files.paths(FOLLOW_UP, ".yaml"));
        List<ReassessmentTexts.ReassessmentText> reassessments = new ArrayList<>();
        paths.forEach(path -> reassessments.addAll(
                ReassessmentTexts.read(path, files.open(path)).all()));
        return new PlanTexts(
                StepTexts.read(files.open(STEPS)),
                new ReassessmentTexts(reassessments),
                SupportiveTexts.read(files.open(SUPPORTIVE)));
    }
}
