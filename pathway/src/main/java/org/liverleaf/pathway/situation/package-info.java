/**
 * What holds in a case: the conditions by which texts and figures of the knowledge folder are chosen. Comes after
 * {@code cases} and the engine; used by {@code workup}, {@code outlook} and {@code plan}, which share its reader.
 */
@NullMarked
package org.liverleaf.pathway.situation;

import org.jspecify.annotations.NullMarked;
