@NullMarked
package org.liverleaf.board.configuration;

import org.jspecify.annotations.NullMarked;
