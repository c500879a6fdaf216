/**
 * The outlook: published survival ranges, scores side by side and what shifts them. Comes after the ledger of options;
 * feeds the letters. Figures are data in {@code knowledge/outlook}, each with the cohort that it was measured in.
 */
@NullMarked
package org.liverleaf.pathway.outlook;

import org.jspecify.annotations.NullMarked;
