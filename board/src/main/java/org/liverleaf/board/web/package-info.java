/** Controllers: translate between the web and the rooms behind it, nothing else. */
@NullMarked
package org.liverleaf.board.web;

import org.jspecify.annotations.NullMarked;
