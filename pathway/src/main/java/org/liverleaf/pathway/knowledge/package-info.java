/**
 * What the board knows, read from the folder {@code knowledge/} and made ready for the engine: facts, tables, options,
 * regimens, evidence. Beside the stages; every stage that needs knowledge gets it from here.
 */
@NullMarked
package org.liverleaf.pathway.knowledge;

import org.jspecify.annotations.NullMarked;
