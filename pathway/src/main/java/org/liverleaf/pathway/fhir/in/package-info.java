/**
 * Reads FHIR R4 bundles and NDJSON into records, as a stream: the elements that the pathway needs and nothing else. What
 * cannot be mapped is counted and named, never dropped in silence.
 */
@NullMarked
package org.liverleaf.pathway.fhir.in;

import org.jspecify.annotations.NullMarked;
