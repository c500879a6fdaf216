package org.liverleaf.pathway;

import org.liverleaf.pathway.answers.Answers;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.wellbeing.Wellbeing;

/**
 * What is done for the patient: against the tumour, for daily life, and for the questions that come with both.
 *
 * @param plan what is proposed
 * @param wellbeing how the patient lives with disease and treatment, and what to do about it
 * @param answers the patient's questions, answered in plain language
 */
public record Care(Plan plan, Wellbeing wellbeing, Answers answers) {}
