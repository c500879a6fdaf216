/**
 * Writes FHIR R4: an assessment, a signed decision or a letter as a document (a Bundle that begins with a Composition), or
 * one resource of it. The same assessment gives the same bytes. What each resource means stands in {@code docs/fhir.md}.
 *
 * <p>Every resource carries the tag {@code https://liverleaf.org/fhir/CodeSystem/origin|liverleaf}, by which
 * {@code fhir.in} knows again what we have written ourselves.
 */
@NullMarked
package org.liverleaf.pathway.fhir.out;

import org.jspecify.annotations.NullMarked;
