/** The JSON of {@code quantify}, the only place that writes it. */
@NullMarked
package org.liverleaf.imaging.json;

import org.jspecify.annotations.NullMarked;
