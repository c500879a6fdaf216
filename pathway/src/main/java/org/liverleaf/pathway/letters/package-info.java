/**
 * Letters about one decision of the board: protocol, letter to the referring doctor, plain letter to the patient. Stands after the
 * whole assessment, of which it tells; reads {@code knowledge/letters/}. What the software proposes is never told as decided.
 */
@NullMarked
package org.liverleaf.pathway.letters;

import org.jspecify.annotations.NullMarked;
