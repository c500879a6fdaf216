package org.liverleaf.pathway.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;

/**
 * A remnant belongs to a resection and a method. Where the record holds remnants of other resections than the planned one,
 * everything that reads the remnant on the way to the resection's table is copied for each of them, and the resection takes
 * the best of them in each world.
 */
final class RemnantCopies {

    /** The option whose table runs once for each remnant. */
    static final String OPTION = "resection";

    /** Parts the name of a copy from what it is a copy of. */
    static final char COPY = '#';

    private static final String PERCENT = "futureLiverRemnantPercent";
    private static final String METHOD = "remnantMethod";

    private final int others;

    RemnantCopies(int others) {
        this.others = others;
    }

    /** The remnant and its method under the name of each copy. */
    List<Fact> facts(List<Fact> original) {
        List<Fact> copies = new ArrayList<>();
        for (int copy = 1; copy <= others; copy++) {
            for (Fact fact : original) {
                if (fact.id().equals(PERCENT) || fact.id().equals(METHOD)) {
                    copies.add(fact.renamed(fact.id() + COPY + copy));
                }
            }
        }
        return copies;
    }

    /** Copies of the derived facts that see the remnant, named {@code remnantAdequacy#1}. */
    List<Derived> derived(List<Derived> original) {
        List<Derived> copies = new ArrayList<>();
        for (int copy = 1; copy <= others; copy++) {
            Map<String, String> names = names(original, copy);
            for (Derived derived : original) {
                String name = names.get(derived.fact().id());
                if (name != null && derived.producer() instanceof Producer.ByTable(DecisionTable table)) {
                    copies.add(new Derived(
                            derived.fact().renamed(name), new Producer.ByTable(copied(table, name, names))));
                }
            }
        }
        return copies;
    }

    /** The resection as the best of the planned one and its copies; other options as they are. */
    List<OptionSpec> options(List<OptionSpec> original, List<Derived> derived) {
        List<OptionSpec> all = new ArrayList<>();
        for (OptionSpec option : original) {
            if (!option.id().equals(OPTION) || option.table().isEmpty() || others == 0) {
                all.add(option);
                continue;
            }
            List<String> candidates = new ArrayList<>();
            for (int copy = 0; copy <= others; copy++) {
                Map<String, String> names = copy == 0 ? Map.of() : names(derived, copy);
                String name = OPTION + COPY + copy;
                candidates.add(name);
                all.add(new OptionSpec(
                        name,
                        Optional.of(copied(option.table().get(), name, names)),
                        option.cautions(),
                        List.of(),
                        minimumSet(option, copy),
                        option.neverExcluded(),
                        option.declinedBy()));
            }
            List<String> needed = candidates.stream()
                    .flatMap(name -> all.stream().filter(each -> each.id().equals(name)))
                    .flatMap(each -> each.minimumSet().stream())
                    .distinct()
                    .toList();
            all.add(new OptionSpec(
                    option.id(),
                    Optional.empty(),
                    option.cautions(),
                    candidates,
                    needed,
                    option.neverExcluded(),
                    option.declinedBy()));
        }
        return all;
    }

    private static List<String> minimumSet(OptionSpec option, int copy) {
        return option.minimumSet().stream()
                .map(fact -> copy > 0 && fact.equals(PERCENT) ? fact + COPY + copy : fact)
                .toList();
    }

    /** What is called otherwise in a copy: the remnant, and every table fact that sees it. */
    private static Map<String, String> names(List<Derived> derived, int copy) {
        Map<String, String> names = new HashMap<>();
        names.put(PERCENT, PERCENT + COPY + copy);
        names.put(METHOD, METHOD + COPY + copy);
        for (boolean grew = true; grew; ) {
            grew = false;
            for (Derived each : derived) {
                boolean sees = each.producer() instanceof Producer.ByTable table
                        && table.reads().stream().anyMatch(names::containsKey);
                String id = each.fact().id();
                if (sees && id.indexOf(COPY) < 0 && names.putIfAbsent(id, id + COPY + copy) == null) {
                    grew = true;
                }
            }
        }
        return names;
    }

    private static DecisionTable copied(DecisionTable table, String id, Map<String, String> names) {
        List<Column> columns = table.columns().stream()
                .map(column -> new Column(names.getOrDefault(column.fact(), column.fact()), column.maxAgeDays()))
                .toList();
        return new DecisionTable(
                id, table.question(), table.hitPolicy(), columns, table.outputs(), table.rules(), table.file());
    }
}
