/** What a template may see: one record a page, texts and flags only. */
@NullMarked
package org.liverleaf.board.page;

import org.jspecify.annotations.NullMarked;
