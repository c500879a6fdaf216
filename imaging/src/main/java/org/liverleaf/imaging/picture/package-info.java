/** Pictures of a measured study: a liver in space, an axial and a coronal plane, as PNG or SVG. Comes last. */
@NullMarked
package org.liverleaf.imaging.picture;

import org.jspecify.annotations.NullMarked;
