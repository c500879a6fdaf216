package org.liverleaf.pathway.workup;

/**
 * The texts of the work-up.
 *
 * @param alerts what each alert means
 * @param obtain how to get each fact
 * @param studies names of studies
 * @param markers which courses are shown, and how
 */
public record WorkUpTexts(AlertTexts alerts, ObtainTexts obtain, StudyTexts studies, MarkerTexts markers) {}
