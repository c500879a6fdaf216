package org.liverleaf.board.signon;

/** Something that one may do. */
public enum Permission {
    /** See cases, meetings, decisions and letters. */
    READ_CASES,
    /** Open cases and hand in documents. */
    CHANGE_CASES,
    /** Plan meetings and put cases on their list. */
    PLAN_MEETINGS,
    /** Give one's own opinion on a case. */
    GIVE_OPINION,
    /** Write down and sign what the board decided. */
    SIGN_DECISIONS,
    /** Change letters before they are signed. */
    EDIT_LETTERS,
    /** Keep what-if scenarios under a name. */
    KEEP_SCENARIOS,
    /** Record whether a decision was carried out. */
    FOLLOW_UP,
    /** Browse tables and sources. */
    READ_KNOWLEDGE,
    /** Keep accounts and read the audit trail; opens no case. */
    ADMINISTER,
    /** What everybody who signed on may do. */
    SIGNED_ON
}
