package org.liverleaf.pathway.record;

import java.time.Instant;

/**
 * Where an entry comes from.
 *
 * @param recorded when we got it
 * @param author who states it; empty if not said
 * @param source FHIR resource, form, image series or place in a file
 */
public record Provenance(Instant recorded, String author, String source) {}
