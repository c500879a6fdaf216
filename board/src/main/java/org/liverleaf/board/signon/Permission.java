package org.liverleaf.board.signon;

/** Something that one may do. */
public enum Permission {
    /** See cases, meetings, decisions and letters. */
    READ_CASES,
    /** Open cases and hand in documents. */
    CHANGE_CASES,
    /** Send a patient a questionnaire by a one-time link. */
    ASK_PATIENTS,
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
    /** See what users of other systems did with our cards. */
    READ_FEEDBACK,
    /** Ask for cards; only systems that are configured for it, never a person. */
    ASK_FOR_CARDS,
    /** Follow a one-time link; no role has it, the link does. */
    HOLD_SECRET,
    /** What everybody who signed on may do. */
    SIGNED_ON
}
