package org.liverleaf.pathway.vignettes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.table.DecisionTable;

/** What can see a table, in the model of one shape of cases: nothing else changes when the table does. */
final class Reach {

    private final KnowledgeModel model;
    private final DecisionTable table;
    private final List<DecisionTable> copies = new ArrayList<>();
    private final Set<String> direct = new HashSet<>();
    private final Set<String> views = new HashSet<>();
    private final Map<Set<String>, KnowledgeModel> parts = new HashMap<>();

    Reach(KnowledgeModel model, DecisionTable table) {
        this.model = model;
        this.table = table;
        for (Derived each : model.derived().values()) {
            boolean own = each.producer() instanceof Producer.ByTable(DecisionTable producing) && isOwn(producing);
            if (own || each.producer().reads().stream().anyMatch(direct::contains)) {
                direct.add(each.fact().id());
            }
        }
        model.collections().values().stream().filter(this::sees).forEach(each -> direct.add(each.id()));
        for (OptionSpec option : model.options().values()) {
            if (option.bestOf().stream().anyMatch(member -> direct.contains(member) || views.contains(member))) {
                views.add(option.id());
            } else if (option.tables().stream().filter(this::sees).count() > 0) {
                (option.bestOf().isEmpty() ? direct : views).add(option.id());
            }
        }
    }

    private boolean sees(DecisionTable each) {
        return isOwn(each) || each.columns().stream().anyMatch(column -> direct.contains(column.fact()));
    }

    private boolean isOwn(DecisionTable each) {
        boolean own = ModelPart.isCopy(each, table);
        if (own && !copies.contains(each)) {
            copies.add(each);
        }
        return own;
    }

    /** The table as this model has it: once, or once for each lesion or remnant. */
    List<DecisionTable> copies() {
        return copies;
    }

    /** Whether a derived fact, a collection or an option that is no view can see the table. */
    boolean seesDirectly(String name) {
        return direct.contains(name);
    }

    /** Whether an option sees it that is the best of others, so that it costs more to work out. */
    boolean isSeenByView(String name) {
        return views.contains(name);
    }

    /** The engine for some names alone, with another version of the table. */
    Reasoner reasoner(Set<String> names, DecisionTable version) {
        KnowledgeModel part;
        synchronized (parts) {
            part = parts.computeIfAbsent(names, key -> ModelPart.of(model, key));
        }
        return ModelPart.reasoner(ModelPart.with(part, table, version));
    }
}
