package org.liverleaf.decision.reason;

/**
 * From the arguments of one world to its verdict. Arguments are flags, so that a diagram's terminal holds them:
 * bit 0 excludes, 1 against, 2 supports, 3 indicates, 4 requires.
 */
public final class OptionAlgebra {

    private static final int EXCLUDES = 1;
    private static final int AGAINST = 2;
    private static final int SUPPORTS = 4;
    private static final int INDICATES = 8;
    private static final int REQUIRES = 16;

    private OptionAlgebra() {}

    /** The flag of a kind of argument. */
    public static int flag(ArgumentKind kind) {
        return switch (kind) {
            case EXCLUDES -> EXCLUDES;
            case AGAINST -> AGAINST;
            case SUPPORTS -> SUPPORTS;
            case INDICATES -> INDICATES;
            case REQUIRES_EVENT, REQUIRES_SETTING -> REQUIRES;
        };
    }

    /** Forgets what can no longer matter, so that more worlds look alike. */
    public static int normal(int flags) {
        if ((flags & EXCLUDES) != 0) {
            return EXCLUDES;
        }
        if ((flags & REQUIRES) != 0) {
            return (flags & (INDICATES | SUPPORTS)) == 0 ? REQUIRES : REQUIRES | SUPPORTS;
        }
        return (flags & INDICATES) == 0 ? flags : flags & ~SUPPORTS;
    }

    /** Whether no further argument can change anything. */
    static boolean isFinal(int flags) {
        return flags == EXCLUDES;
    }

    /** The verdict of a world with these arguments. */
    public static Verdict verdict(int flags) {
        if ((flags & EXCLUDES) != 0) {
            return Verdict.EXCLUDED;
        }
        if ((flags & (INDICATES | SUPPORTS)) == 0) {
            return Verdict.NOT_INDICATED;
        }
        if ((flags & REQUIRES) != 0) {
            return Verdict.CONDITIONAL;
        }
        return (flags & INDICATES) != 0 && (flags & AGAINST) == 0 ? Verdict.INDICATED : Verdict.POSSIBLE;
    }

    /** The best that a view may say, given its own arguments: they can only hold it back. */
    static Verdict ceiling(int flags) {
        if ((flags & EXCLUDES) != 0) {
            return Verdict.EXCLUDED;
        }
        if ((flags & REQUIRES) != 0) {
            return Verdict.CONDITIONAL;
        }
        return (flags & AGAINST) != 0 ? Verdict.POSSIBLE : Verdict.INDICATED;
    }

    /** What a declined option comes to. */
    static Verdict declined(Verdict verdict) {
        return verdict.isOpen() ? Verdict.NOT_INDICATED : verdict;
    }

    /** What an option that is never excluded comes to. */
    static Verdict neverExcluded(Verdict verdict) {
        return verdict == Verdict.EXCLUDED ? Verdict.NOT_INDICATED : verdict;
    }
}
