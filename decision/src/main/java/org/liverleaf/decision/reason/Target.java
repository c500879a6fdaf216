package org.liverleaf.decision.reason;

import java.util.BitSet;
import java.util.List;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.value.Domain;

/** Something whose value over the worlds is asked for: an option or a derived fact. */
sealed interface Target {

    String id();

    /** Everything it can see. */
    BitSet cone();

    /** Whether terminals are verdicts. */
    boolean isOption();

    /** Facts without which it is undetermined. */
    List<String> minimumSet();

    record OfOption(OptionSpec option, BitSet cone) implements Target {
        @Override
        public String id() {
            return option.id();
        }

        @Override
        public boolean isOption() {
            return true;
        }

        @Override
        public List<String> minimumSet() {
            return option.minimumSet();
        }

        static OfOption of(OptionSpec option, CompiledModel model) {
            BitSet cone = new BitSet();
            option.tables().forEach(table -> cone.or(model.cone(model.table(table.id()))));
            for (String member : option.bestOf()) {
                OptionSpec spec = model.model().options().get(member);
                if (spec != null) {
                    cone.or(of(spec, model).cone());
                }
            }
            option.declinedBy().filter(model::has).ifPresent(fact -> cone.set(model.number(fact)));
            return new OfOption(option, cone);
        }
    }

    record OfFact(int node, String id, BitSet cone, Domain domain) implements Target {
        @Override
        public boolean isOption() {
            return false;
        }

        @Override
        public List<String> minimumSet() {
            return List.of();
        }
    }
}
