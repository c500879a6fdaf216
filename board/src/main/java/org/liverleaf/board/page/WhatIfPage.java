package org.liverleaf.board.page;

import java.util.List;

/**
 * What a changed fact would change.
 *
 * @param caseId the case
 * @param caseName its name
 * @param facts facts that can be changed
 * @param scenarios each with what it changes, side by side
 * @param problem what was wrong with the changes asked for; empty if nothing
 */
public record WhatIfPage(String caseId, String caseName, List<Choice> facts, List<Scenario> scenarios, String problem) {

    /** Copies the lists. */
    public WhatIfPage {
        facts = List.copyOf(facts);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * One scenario.
     *
     * @param changes what is changed, as the form sends it
     * @param name what is changed, in words
     * @param moved the options that move, from and to
     * @param intent the intent then
     */
    public record Scenario(String changes, String name, List<String> moved, String intent) {

        /** Copies the list. */
        public Scenario {
            moved = List.copyOf(moved);
        }
    }
}
