/** The one writer of assessments as JSON. Stands at the right edge; reads products of all stages, changes none. */
@NullMarked
package org.liverleaf.pathway.json;

import org.jspecify.annotations.NullMarked;
