/** Made-up livers of which the truth is known, for tests, samples and simulation. Comes after {@code volume}. */
@NullMarked
package org.liverleaf.imaging.phantom;

import org.jspecify.annotations.NullMarked;
