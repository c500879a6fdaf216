package org.liverleaf.pathway.wellbeing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.situation.TextFile;

/**
 * Alternatives of which one must hold; none at all hold always.
 *
 * @param alternatives the alternatives
 */
record AnyOf(List<Alternative> alternatives) {

    static final Set<String> KEYS = Set.of("when", "scale", "agents");

    AnyOf {
        alternatives = List.copyOf(alternatives);
    }

    /**
     * One alternative; all of it together.
     *
     * @param when conditions on facts and conclusions
     * @param scale a scale whose newest value must have reached a level; empty if it is no matter
     * @param agents drugs of which one must be running; none if it is no matter
     */
    record Alternative(List<Condition> when, String scale, List<String> agents) {

        Alternative {
            when = List.copyOf(when);
            agents = List.copyOf(agents);
        }

        private Holding holds(Moment moment) {
            Holding holding = moment.situation().all(when);
            if (!scale.isEmpty() && !moment.reachedScales().contains(scale)) {
                holding = Holding.FAILS;
            }
            boolean isRunning = agents.isEmpty() || agents.stream().anyMatch(moment.runningAgents()::contains);
            return isRunning ? holding : Holding.FAILS;
        }
    }

    /**
     * What alternatives are asked of.
     *
     * @param situation the case and what the engine says of it
     * @param reachedScales scales whose newest value reached a level
     * @param runningAgents drugs that are running
     */
    record Moment(Situation situation, Set<String> reachedScales, Set<String> runningAgents) {

        Moment {
            reachedScales = Set.copyOf(reachedScales);
            runningAgents = Set.copyOf(runningAgents);
        }
    }

    static AnyOf of(TextFile.Row row, String key) {
        return new AnyOf(row.rows(key, KEYS).stream()
                .map(each -> new Alternative(each.conditions("when"), each.textOrEmpty("scale"), each.texts("agents")))
                .toList());
    }

    /** The best of the alternatives. */
    Holding holds(Moment moment) {
        Holding best = alternatives.isEmpty() ? Holding.HOLDS : Holding.FAILS;
        for (Alternative alternative : alternatives) {
            Holding holding = alternative.holds(moment);
            best = holding.compareTo(best) > 0 ? holding : best;
        }
        return best;
    }

    /** The facts of the alternatives that hold. */
    Collection<String> factsThatHold(Moment moment) {
        Set<String> facts = new LinkedHashSet<>();
        for (Alternative alternative : alternatives) {
            if (alternative.holds(moment) == Holding.HOLDS) {
                alternative.when().forEach(condition -> facts.add(condition.name()));
            }
        }
        return facts;
    }

    /** The scales of the alternatives that hold. */
    List<String> scalesThatHold(Moment moment) {
        List<String> scales = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            if (!alternative.scale().isEmpty() && alternative.holds(moment) == Holding.HOLDS) {
                scales.add(alternative.scale());
            }
        }
        return scales;
    }
}
