/** Tests of what we write as FHIR, by the official validator's engine. */
@NullMarked
package org.liverleaf.pathway.fhir.out;

import org.jspecify.annotations.NullMarked;
