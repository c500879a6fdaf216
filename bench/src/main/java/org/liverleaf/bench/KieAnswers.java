package org.liverleaf.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;

/** What KIE answers, with the rules that its listener names. Only for comparing: no listener is there while timing. */
final class KieAnswers implements DMNRuntimeEventListener {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<String, List<String>> rules = new HashMap<>();
    private @Nullable DMNResult result;

    KieAnswers(DMNRuntime runtime, DMNModel model) {
        this.runtime = runtime;
        this.model = model;
        runtime.addListener(this);
    }

    void close() {
        runtime.removeListener(this);
    }

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        rules.put(event.getDecisionName(), List.copyOf(event.getSelectedIds()));
    }

    void evaluate(DMNContext context) {
        rules.clear();
        result = runtime.evaluateAll(model, context);
    }

    private List<String> outputs(DecisionTable table) {
        List<String> outputs = new ArrayList<>();
        DMNDecisionResult of = result == null ? null : result.getDecisionResultByName(table.id());
        Object value = of == null ? null : of.getResult();
        if (value instanceof Collection<?> several) {
            several.forEach(each -> outputs.add(text(each)));
        } else if (value != null) {
            outputs.add(text(value));
        }
        return outputs;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    /** Whether outputs and rules are the same; of a COLLECT table in any order. */
    boolean agrees(DecisionTable table, List<String> ourRules, List<String> ourOutputs) {
        List<String> theirRules = new ArrayList<>(rules.getOrDefault(table.id(), List.of()));
        List<String> theirOutputs = outputs(table);
        List<String> sortedRules = new ArrayList<>(ourRules);
        List<String> sortedOutputs = new ArrayList<>(ourOutputs);
        if (table.hitPolicy() == HitPolicy.COLLECT) {
            theirRules.sort(null);
            theirOutputs.sort(null);
            sortedRules.sort(null);
            sortedOutputs.sort(null);
        }
        return theirRules.equals(sortedRules) && theirOutputs.equals(sortedOutputs);
    }

    String text(DecisionTable table) {
        return rules.get(table.id()) + " " + outputs(table);
    }
}
