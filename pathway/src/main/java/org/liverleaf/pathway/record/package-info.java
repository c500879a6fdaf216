/**
 * The patient's record: dated, sourced entries that are only ever added to. A correction is a new entry. Readers (case
 * file, FHIR, forms) write it; {@code cases} reads it.
 */
@NullMarked
package org.liverleaf.pathway.record;

import org.jspecify.annotations.NullMarked;
