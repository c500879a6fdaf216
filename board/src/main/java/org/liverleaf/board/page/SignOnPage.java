package org.liverleaf.board.page;

/**
 * The way in.
 *
 * @param text what became of the last attempt; empty if there was none
 * @param other name of another system by which one can sign on; empty if there is none
 * @param otherAddress where that begins
 * @param otherSilent whether it did not answer when it was last asked
 * @param only whether the password is for emergencies only
 */
public record SignOnPage(String text, String other, String otherAddress, boolean otherSilent, boolean only) {}
