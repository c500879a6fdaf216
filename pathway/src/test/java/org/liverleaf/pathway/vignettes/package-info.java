/** Short patients of which a source says what should be offered, and how the shipped knowledge does on them. */
@org.jspecify.annotations.NullMarked
package org.liverleaf.pathway.vignettes;
