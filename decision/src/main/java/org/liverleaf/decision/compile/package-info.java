/**
 * Tables compiled to cells and bit masks. Each fact's domain is cut into the cells that no table can tell apart; a table
 * is then one AND of masks per column. Comes after {@code model}; feeds {@code reason}.
 */
@NullMarked
package org.liverleaf.decision.compile;

import org.jspecify.annotations.NullMarked;
