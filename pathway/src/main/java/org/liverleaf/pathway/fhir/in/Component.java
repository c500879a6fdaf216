package org.liverleaf.pathway.fhir.in;

/**
 * A component of an observation.
 *
 * @param code what it is
 * @param value its value
 */
record Component(Concept code, RawValue value) {}
