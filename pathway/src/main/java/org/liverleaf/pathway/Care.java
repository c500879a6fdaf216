package org.liverleaf.pathway;

import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.wellbeing.Wellbeing;

/**
 * What is done for the patient: against the tumour, and for daily life.
 *
 * @param plan what is proposed
 * @param wellbeing how the patient lives with disease and treatment, and what to do about it
 */
public record Care(Plan plan, Wellbeing wellbeing) {}
