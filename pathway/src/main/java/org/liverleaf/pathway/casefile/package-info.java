/** Reads the case file, the short JSON form of a patient, into a record. Strict: what it does not know it refuses. */
@NullMarked
package org.liverleaf.pathway.casefile;

import org.jspecify.annotations.NullMarked;
