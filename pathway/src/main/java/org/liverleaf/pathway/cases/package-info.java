/**
 * The case: what the record says of the patient on a day, as far as it was known at an instant. Named in the plural since
 * {@code case} is a Java word. Comes after {@code record}; feeds work-up and everything after it.
 */
@NullMarked
package org.liverleaf.pathway.cases;

import org.jspecify.annotations.NullMarked;
