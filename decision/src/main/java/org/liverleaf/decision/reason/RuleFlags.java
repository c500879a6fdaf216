package org.liverleaf.decision.reason;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.table.Rule;

/** What the rules of option tables argue in one case, as flags of {@link OptionAlgebra}. */
final class RuleFlags {

    private final Set<String> overridden;
    private final Map<CompiledTable, int[]> flags = new IdentityHashMap<>();

    /** @param overridden ids of rules that a signed override takes back */
    RuleFlags(Set<String> overridden) {
        this.overridden = overridden;
    }

    /** One flag for each rule. Not to be changed. */
    int[] of(CompiledTable table) {
        return flags.computeIfAbsent(
                table, key -> key.source().rules().stream().mapToInt(this::flag).toArray());
    }

    /** A rule is weakened when unverified, taken back when overridden. */
    private int flag(Rule rule) {
        return OptionAlgebra.flag(
                ArgumentKind.of(rule.output()).weakened(rule.unverified(), overridden.contains(rule.id())));
    }
}
