package org.liverleaf.pathway.record;

/**
 * From when to when something was. An end that is not known is {@link PartialDate#UNKNOWN}.
 *
 * @param start first day
 * @param end last day
 * @param ongoing true if it is known to run still
 */
public record Span(PartialDate start, PartialDate end, boolean ongoing) {}
