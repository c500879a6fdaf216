package org.liverleaf.board.signon;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an account is for. One account may have several roles. */
public enum Role {
    /** Looks on. */
    VIEWER(Permission.READ_CASES, Permission.READ_KNOWLEDGE),
    /** Sits on the board. */
    MEMBER(
            Permission.READ_CASES,
            Permission.READ_KNOWLEDGE,
            Permission.GIVE_OPINION,
            Permission.ASK_PATIENTS,
            Permission.KEEP_SCENARIOS),
    /** Leads the board and signs. */
    CHAIR(
            Permission.READ_CASES,
            Permission.READ_KNOWLEDGE,
            Permission.GIVE_OPINION,
            Permission.ASK_PATIENTS,
            Permission.PLAN_MEETINGS,
            Permission.SIGN_DECISIONS,
            Permission.EDIT_LETTERS,
            Permission.KEEP_SCENARIOS,
            Permission.FOLLOW_UP,
            Permission.READ_FEEDBACK),
    /** Prepares cases and meetings. */
    COORDINATOR(
            Permission.READ_CASES,
            Permission.READ_KNOWLEDGE,
            Permission.CHANGE_CASES,
            Permission.ASK_PATIENTS,
            Permission.PLAN_MEETINGS,
            Permission.EDIT_LETTERS,
            Permission.KEEP_SCENARIOS,
            Permission.FOLLOW_UP),
    /** Keeps accounts; sees no patient. */
    ADMINISTRATOR(Permission.ADMINISTER, Permission.READ_KNOWLEDGE, Permission.READ_FEEDBACK);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        EnumSet<Permission> all = EnumSet.of(Permission.SIGNED_ON);
        Collections.addAll(all, permissions);
        this.permissions = Collections.unmodifiableSet(all);
    }

    /** What it allows. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** As forms and the database spell it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this text, if there is one. */
    public static Optional<Role> find(String text) {
        return Arrays.stream(values()).filter(role -> role.text().equals(text)).findFirst();
    }
}
