/**
 * Quantities with units. Comes before everything else in the pathway: readers, scores and cases all convert here, with one
 * factor for each substance ({@code knowledge/vocabularies/substances.csv}). Knows no patient.
 */
@NullMarked
package org.liverleaf.pathway.unit;

import org.jspecify.annotations.NullMarked;
