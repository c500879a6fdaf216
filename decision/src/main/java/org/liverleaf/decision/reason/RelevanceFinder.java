package org.liverleaf.decision.reason;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.liverleaf.decision.diagram.Diagrams;
import org.liverleaf.decision.reason.CaseRun.Found;
import org.liverleaf.decision.reason.DiagramReader.Restriction;

/**
 * Finds which uncertain facts make a difference to a target. What a reduced diagram does not test makes none; for facts
 * that move by themselves that is already the answer, for others the diagram is searched.
 */
final class RelevanceFinder {

    private final CaseRun run;
    private final int openOrClosed;
    private final Restriction free = new Restriction();
    private final Map<Integer, BitSet> movingWith = new HashMap<>();

    RelevanceFinder(CaseRun run) {
        this.run = run;
        this.openOrClosed = run.diagrams().newOperation();
    }

    /** Relevance of every uncertain node to a target: node to bits of {@link DiagramReader}. */
    SequencedMap<Integer, Integer> of(Found found) {
        return found.isExact() ? ofExact(found) : ofSuperset(found);
    }

    /** With a bound met, every fact of the cone counts as relevant. */
    private SequencedMap<Integer, Integer> ofSuperset(Found found) {
        SequencedMap<Integer, Integer> relevant = new LinkedHashMap<>();
        for (int node : run.openFacts()) {
            if (found.target().cone().get(node)) {
                relevant.put(node, DiagramReader.DIFFERS | DiagramReader.CROSSES);
            }
        }
        return relevant;
    }

    private SequencedMap<Integer, Integer> ofExact(Found found) {
        SequencedMap<Integer, Integer> relevant = new LinkedHashMap<>();
        int all = found.target().isOption() ? DiagramReader.DIFFERS | DiagramReader.CROSSES : DiagramReader.DIFFERS;
        Tested unmasked = tested(found, found.unmasked());
        Tested overWorlds = found.unmasked() == found.root() ? unmasked : tested(found, found.root());
        for (int node : run.openFacts()) {
            int bits = run.frame().variable(node) < 0 ? 0 : bits(found, node, unmasked, overWorlds);
            if (run.worlds().belief(node).isUnknown() && bits != all) {
                bits |= bitsOfAnswer(found, node, all & ~bits);
            }
            if (bits != 0) {
                relevant.put(node, bits);
            }
        }
        return relevant;
    }

    /** The variables that a diagram tests, and those that it tests to tell open from closed. */
    private record Tested(BitSet anywhere, BitSet toCross) {
        int bits(BitSet variables) {
            return (variables.intersects(anywhere) ? DiagramReader.DIFFERS : 0)
                    | (variables.intersects(toCross) ? DiagramReader.CROSSES : 0);
        }
    }

    private Tested tested(Found found, int diagram) {
        BitSet toCross = found.target().isOption()
                ? run.reader().support(run.diagrams().map(openOrClosed, RelevanceFinder::openOrClosed, diagram))
                : new BitSet();
        return new Tested(run.reader().support(diagram), toCross);
    }

    private static int openOrClosed(int terminal) {
        return terminal == Diagrams.NOWHERE ? terminal : Verdict.values()[terminal].isOpen() ? 1 : 0;
    }

    /**
     * A fact that stands alone matters where the diagram over worlds tests it. Masking brings in facts of implications
     * that the target itself never asks for: those that the unmasked one does not test need no search.
     */
    private int bits(Found found, int node, Tested unmasked, Tested overWorlds) {
        BitSet moving = moving(node);
        if (standsAlone(node)) {
            return overWorlds.bits(moving);
        }
        int most = unmasked.bits(moving);
        return most == 0 ? 0 : run.reader().relevance(found.root(), node, run.frame(), free, most);
    }

    /** The variables of a fact and of what stands below it in the forest of implications: what moves with it. */
    private BitSet moving(int node) {
        return movingWith.computeIfAbsent(node, key -> {
            BitSet variables = new BitSet();
            variables.set(run.frame().variable(node));
            run.frame()
                    .uncertainBelow(node)
                    .forEach(below -> variables.set(run.frame().variable(below)));
            return variables;
        });
    }

    /**
     * Whether a fact moves by itself: no implication and no score ties its values to others. Every move is then one from
     * world to world, and a reduced diagram tests only variables of which some move makes a difference.
     */
    private boolean standsAlone(int node) {
        return !run.frame().isJoint(node)
                && !run.worlds().trees().containsKey(run.worlds().root(node));
    }

    /** Rules on ignorance: an answer also ends the ignorance, which may itself change the verdict. */
    private int bitsOfAnswer(Found found, int node, int most) {
        int wanted = run.answered().mayCross(found, node) ? most : most & ~DiagramReader.CROSSES;
        if (wanted == 0) {
            return 0;
        }
        if (wanted == DiagramReader.DIFFERS && run.answered().differsInSomeWorld(found, node)) {
            return wanted;
        }
        Found answered = run.answered().find(found, node);
        if (answered == found || answered.isExact() && answered.root() == found.root()) {
            return 0;
        }
        if (!answered.isExact()) {
            return DiagramReader.DIFFERS | DiagramReader.CROSSES;
        }
        return run.reader().relevanceOfAnswer(found.root(), answered.root(), node, run.frame(), free, wanted);
    }
}
