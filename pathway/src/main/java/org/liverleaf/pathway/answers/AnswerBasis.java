package org.liverleaf.pathway.answers;

import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.outlook.Outlook;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.workup.WorkUp;

/**
 * What answers are made from.
 *
 * @param theCase the case
 * @param reasoning what the engine says of it
 * @param workUp red flags
 * @param outlook ranges, told only to those who want them
 * @param plan the next check
 */
public record AnswerBasis(Case theCase, Reasoning reasoning, WorkUp workUp, Outlook outlook, Plan plan) {}
