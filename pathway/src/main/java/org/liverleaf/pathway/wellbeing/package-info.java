/**
 * Living with the disease: questionnaires as scales with their course and thresholds, ladders of symptom control that fit the
 * liver, medicines that can injure it, and treatments that cost more daily life than they may be worth. Comes after
 * {@code cases} and the engine, beside {@code plan}; reads {@code knowledge/wellbeing/}.
 */
@NullMarked
package org.liverleaf.pathway.wellbeing;

import org.jspecify.annotations.NullMarked;
