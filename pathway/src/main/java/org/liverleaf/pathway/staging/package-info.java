/**
 * Staging: timing, burden, liver function, resectability and the three questions. Comes after {@code workup}; feeds
 * {@code options}. Tables: {@code knowledge/staging}.
 */
@NullMarked
package org.liverleaf.pathway.staging;

import org.jspecify.annotations.NullMarked;
