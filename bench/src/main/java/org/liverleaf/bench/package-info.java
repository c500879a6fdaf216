/** Measures Liverleaf beside its peers. Not shipped; run by {@code ./bench/run}. */
@NullMarked
package org.liverleaf.bench;

import org.jspecify.annotations.NullMarked;
