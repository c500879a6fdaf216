package org.liverleaf.pathway.letters;

/**
 * A difference between decision and proposal: an option decided although the software did not hold it open, or one that it held
 * indicated and the board did not choose.
 *
 * @param option its id in the ledger
 * @param proposed the verdict of the proposal, as JSON spells it
 * @param reason why the board decided otherwise
 */
public record Deviation(String option, String proposed, String reason) {}
