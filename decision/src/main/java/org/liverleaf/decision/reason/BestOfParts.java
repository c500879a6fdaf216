package org.liverleaf.decision.reason;

import org.liverleaf.decision.diagram.Diagrams;

/** An option that is the best of many, as the diagrams of its parts: enough to tell its verdict in one world. */
final class BestOfParts {

    private final int[] members;
    private final int ceiling;
    private final int declined;
    private final boolean neverExcluded;

    /**
     * @param members the diagram of each member
     * @param ceiling the diagram of the best that its own arguments leave
     * @param declined the diagram of whether the patient declined it
     */
    BestOfParts(int[] members, int ceiling, int declined, boolean neverExcluded) {
        this.members = members;
        this.ceiling = ceiling;
        this.declined = declined;
        this.neverExcluded = neverExcluded;
    }

    /** The diagram of each member. Not to be changed. */
    int[] members() {
        return members;
    }

    /** The diagram of the best that its own arguments leave. */
    int ceiling() {
        return ceiling;
    }

    /**
     * The ordinal of the verdict in one world.
     *
     * @param world the branch of each variable
     */
    int in(int[] world, Diagrams diagrams) {
        int most = diagrams.terminal(ceiling, world);
        int best = Terminals.WORST;
        for (int n = 0; n < members.length && best < most; n++) {
            best = Math.max(best, diagrams.terminal(members[n], world));
        }
        Verdict verdict = Verdict.values()[Math.min(best, most)];
        if (diagrams.terminal(declined, world) == 1) {
            verdict = OptionAlgebra.declined(verdict);
        }
        return (neverExcluded ? OptionAlgebra.neverExcluded(verdict) : verdict).ordinal();
    }
}
