/**
 * Several causes of an end: cumulative incidence of each, and Gray's test between groups.
 */
@NullMarked
package org.liverleaf.survival.competing;

import org.jspecify.annotations.NullMarked;
