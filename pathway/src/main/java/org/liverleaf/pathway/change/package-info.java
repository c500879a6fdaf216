/** What differs between two assessments of one case, and what changed since a day. */
@NullMarked
package org.liverleaf.pathway.change;

import org.jspecify.annotations.NullMarked;
