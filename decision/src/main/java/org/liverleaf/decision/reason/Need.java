package org.liverleaf.decision.reason;

/**
 * A fact whose absence can still change an option.
 *
 * @param fact its name
 * @param stale whether a value is there but too old for the table that asks
 * @param inMinimumSet whether the option cannot be decided without it
 * @param crosses whether it can move the option between open and closed
 */
public record Need(String fact, boolean stale, boolean inMinimumSet, boolean crosses) {}
