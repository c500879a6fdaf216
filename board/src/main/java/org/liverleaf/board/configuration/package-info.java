/** The one file in which a site says how its board is run. */
@NullMarked
package org.liverleaf.board.configuration;

import org.jspecify.annotations.NullMarked;
