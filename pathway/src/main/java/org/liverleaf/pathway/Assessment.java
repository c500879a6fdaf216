package org.liverleaf.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.answers.Answers;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.outlook.Outlook;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.staging.Staging;
import org.liverleaf.pathway.wellbeing.Wellbeing;
import org.liverleaf.pathway.workup.WorkUp;

/**
 * An assessed case: what each stage of the pathway made of it.
 *
 * @param meta what it was made from
 * @param theCase the case
 * @param workUp alerts, gaps, studies, trends
 * @param staging where the disease stands
 * @param ledger every option with its arguments
 * @param outlook ranges of outcome
 * @param care what is proposed, and what daily life needs
 * @param reasoning what the engine found, for pages that show tables
 */
public record Assessment(
        Meta meta,
        Case theCase,
        WorkUp workUp,
        Staging staging,
        Ledger ledger,
        Outlook outlook,
        Care care,
        Reasoning reasoning) {

    /** What is proposed. */
    public Plan plan() {
        return care.plan();
    }

    /** How the patient lives with disease and treatment. */
    public Wellbeing wellbeing() {
        return care.wellbeing();
    }

    /** The patient's questions, answered in plain language. */
    public Answers answers() {
        return care.answers();
    }

    /**
     * What an assessment was made from.
     *
     * @param name file or patient, for people
     * @param knowledgeVersion semantic version of the knowledge
     * @param knowledgeHash content hash of the knowledge
     * @param recordHash hash of the record up to {@code knownAt}
     * @param asOf the day of which it speaks
     * @param knownAt entries recorded later took no part
     * @param softwareVersion version of this software
     * @param problems entries set aside or noted
     */
    public record Meta(
            String name,
            String knowledgeVersion,
            String knowledgeHash,
            String recordHash,
            LocalDate asOf,
            Instant knownAt,
            String softwareVersion,
            List<Problem> problems) {

        /** Copies the list. */
        public Meta {
            problems = List.copyOf(problems);
        }
    }
}
