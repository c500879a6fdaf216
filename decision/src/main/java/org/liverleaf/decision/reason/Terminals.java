package org.liverleaf.decision.reason;

import org.liverleaf.decision.diagram.Diagrams;

/** How the terminals of two diagrams are put together: numbers, verdicts, and the flags of {@link OptionAlgebra}. */
final class Terminals {

    /** The verdict that any other betters. */
    static final int WORST = Verdict.EXCLUDED.ordinal();

    private static final int UNSURPASSED = Verdict.INDICATED.ordinal();

    /** The larger terminal. */
    static final Diagrams.Binary MAX = Math::max;
    /** The better verdict. */
    static final Diagrams.Binary BEST = new Diagrams.Binary() {
        @Override
        public int of(int some, int other) {
            return Math.max(some, other);
        }

        @Override
        public int ifFirstIs(int terminal) {
            return terminal == WORST ? Diagrams.KEEP_SECOND : ifSecondIs(terminal);
        }

        @Override
        public int ifSecondIs(int terminal) {
            return terminal == UNSURPASSED ? terminal : -1;
        }
    };
    /** The smaller terminal. */
    static final Diagrams.Binary MIN = Math::min;
    /** The sum of two counts or points. */
    static final Diagrams.Binary PLUS = Integer::sum;
    /** Two sets of arguments together. */
    static final Diagrams.Binary UNION = new Diagrams.Binary() {
        @Override
        public int of(int some, int other) {
            return OptionAlgebra.normal(some | other);
        }

        @Override
        public int ifFirstIs(int terminal) {
            return terminal == 0 ? Diagrams.KEEP_SECOND : OptionAlgebra.isFinal(terminal) ? terminal : -1;
        }

        @Override
        public int ifSecondIs(int terminal) {
            return OptionAlgebra.isFinal(terminal) ? terminal : -1;
        }
    };

    private Terminals() {}

    /** Adds an argument where the condition of its rule, the first operand, is 1. */
    static Diagrams.Binary argued(int flag) {
        return new Diagrams.Binary() {
            @Override
            public int of(int condition, int flags) {
                return condition == 1 ? OptionAlgebra.normal(flags | flag) : flags;
            }

            @Override
            public int ifFirstIs(int terminal) {
                return terminal == 0 ? Diagrams.KEEP_SECOND : -1;
            }

            @Override
            public int ifSecondIs(int terminal) {
                return OptionAlgebra.isFinal(terminal) ? terminal : -1;
            }
        };
    }
}
