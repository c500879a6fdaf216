package org.liverleaf.pathway.fhir.in;

/**
 * A code in a code system.
 *
 * @param system URI of the code system; empty if not given
 * @param code the code; empty if not given
 * @param display its words; empty if not given
 */
record Coding(String system, String code, String display) {}
