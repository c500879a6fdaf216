package org.liverleaf.pathway.knowledge;

import java.util.List;

/**
 * A table of what holds for some drugs whatever the cancer.
 *
 * @param table the decision
 * @param agents international non-proprietary names, lower case; {@value #EVERY} is every regimen
 */
public record DrugCaution(String table, List<String> agents) {

    /** Stands for every regimen. */
    public static final String EVERY = "*";

    /** Copies the list. */
    public DrugCaution {
        agents = List.copyOf(agents);
    }

    /** Whether it counts for a regimen of these agents. */
    public boolean countsFor(List<String> regimen) {
        return agents.contains(EVERY) ? !regimen.isEmpty() : regimen.stream().anyMatch(agents::contains);
    }
}
