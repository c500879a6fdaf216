/**
 * The plan: one intent, ordered steps, reassessment points with their dates, and what protects the liver and the patient
 * meanwhile. Comes after the ledger of options; feeds the letters. Texts are data in {@code knowledge/plan}. All dates are
 * counted from the day of the case.
 */
@NullMarked
package org.liverleaf.pathway.plan;

import org.jspecify.annotations.NullMarked;
