package org.liverleaf.decision.reason;

/**
 * How much work one option may cost before an inexact answer is given.
 *
 * @param nodesPerOption diagram nodes built for one option
 */
public record Limits(int nodesPerOption) {

    /** The limits in force everywhere but in tests of the limits. */
    public static final Limits STANDARD = new Limits(50_000);
}
