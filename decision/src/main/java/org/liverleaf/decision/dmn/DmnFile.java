package org.liverleaf.decision.dmn;

import java.util.List;
import java.util.Map;
import org.liverleaf.decision.table.DecisionTable;

/**
 * What a DMN file holds.
 *
 * @param name the file
 * @param tables its decision tables
 * @param items its types by name
 * @param typeOfName the type of each input and decision by name
 * @param problems what the profile refuses; tables with a problem are left out
 */
public record DmnFile(
        String name,
        List<DecisionTable> tables,
        Map<String, ItemDefinition> items,
        Map<String, String> typeOfName,
        List<DmnProblem> problems) {

    /** Copies the collections. */
    public DmnFile {
        tables = List.copyOf(tables);
        items = Map.copyOf(items);
        typeOfName = Map.copyOf(typeOfName);
        problems = List.copyOf(problems);
    }
}
