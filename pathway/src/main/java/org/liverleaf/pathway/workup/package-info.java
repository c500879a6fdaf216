/**
 * The work-up: what is urgent, what is missing and how to get it, which study comes next, and how the markers run. Comes
 * after {@code cases}; feeds {@code outlook}, {@code plan} and the letters. The texts are data in {@code knowledge/workup}.
 */
@NullMarked
package org.liverleaf.pathway.workup;

import org.jspecify.annotations.NullMarked;
