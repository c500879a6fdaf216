/**
 * Scores: one small class for each score or family, a catalogue ({@link org.liverleaf.pathway.score.Scores}) and the
 * evaluation over values, ranges and unknowns. Comes after {@code unit}; feeds staging, options and the command line. Knows
 * no patient and no table: inputs come in as text or numbers with units.
 */
@NullMarked
package org.liverleaf.pathway.score;

import org.jspecify.annotations.NullMarked;
