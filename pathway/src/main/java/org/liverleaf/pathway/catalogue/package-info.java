/**
 * What the board can know of a patient: the facts of {@code knowledge/facts.yaml} with their domains, units and rules of
 * merging. Comes first; feeds every stage.
 */
@NullMarked
package org.liverleaf.pathway.catalogue;

import org.jspecify.annotations.NullMarked;
