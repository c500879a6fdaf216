/**
 * The interface for programs: what the pages do, as JSON. Controllers here translate, as those of {@code web} do; what is
 * done stands in {@code cases}, {@code signon} and {@code store}. Described by {@code docs/openapi.json}.
 */
@NullMarked
package org.liverleaf.board.api;

import org.jspecify.annotations.NullMarked;
