package org.liverleaf.pathway.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.compile.CompiledTable;
import org.liverleaf.decision.compile.Partition;
import org.liverleaf.decision.dmn.DmnFile;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.value.Domain;

/**
 * Apache KIE as an independent reader and evaluator of the files as they are shipped. On values of the domains both must
 * agree on every table; a decision that reads another decision of the same file is given its value as an input, so that
 * each table is compared by itself. 'Not applicable' is no number and no truth value for KIE and is left out there.
 */
class ShippedTablesAgainstKieTest {

    private static final int ROUNDS = Integer.getInteger("liverleaf.kie.rounds", 150);
    private static final long SEED = Long.getLong("liverleaf.seed", 20260224L);

    private final CompiledModel model = new CompiledModel(ShippedKnowledge.get().model(List.of("L1")));

    @TestFactory
    Stream<DynamicTest> everyTableAnswersAsKieDoes() {
        return ShippedKnowledge.get().dmnFiles().values().stream()
                .map(file -> DynamicTest.dynamicTest(file.name() + ", seed " + SEED, () -> compare(file)));
    }

    private void compare(DmnFile file) {
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(
                        new StringReader(ShippedKnowledge.get().files().text(file.name())), "UTF-8")))
                .getOrElseThrow(RuntimeException::new);
        DMNModel kie = runtime.getModels().getFirst();
        assertThat(kie.hasErrors()).as(file.name()).isFalse();
        Random random = new Random(SEED);
        for (DecisionTable table : file.tables()) {
            boolean readsDecision =
                    table.columns().stream().anyMatch(column -> kie.getDecisionByName(column.fact()) != null);
            if (!readsDecision) {
                for (int round = 0; round < ROUNDS; round++) {
                    compareOnce(runtime, kie, table, random);
                }
            } else {
                compareThroughDecisions(runtime, kie, file, table, random);
            }
        }
    }

    private void compareOnce(DMNRuntime runtime, DMNModel kie, DecisionTable table, Random random) {
        Map<String, Integer> values = new HashMap<>();
        draw(table, values, random);
        DMNContext context = runtime.newContext();
        fill(context, values);
        check(runtime.evaluateByName(kie, context, table.id()).getDecisionResultByName(table.id()), table, values);
    }

    /** Inputs of the decisions read are drawn; what those decisions answer is computed by both. */
    private void compareThroughDecisions(
            DMNRuntime runtime, DMNModel kie, DmnFile file, DecisionTable table, Random random) {
        Map<String, DecisionTable> inFile = new HashMap<>();
        file.tables().forEach(each -> inFile.put(each.id(), each));
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Integer> values = new HashMap<>();
            resolve(table, inFile, values, random);
            DMNContext context = runtime.newContext();
            Map<String, Integer> raw = new HashMap<>(values);
            inFile.keySet().forEach(raw::remove);
            fill(context, raw);
            check(runtime.evaluateByName(kie, context, table.id()).getDecisionResultByName(table.id()), table, values);
        }
    }

    private void resolve(
            DecisionTable table, Map<String, DecisionTable> inFile, Map<String, Integer> values, Random random) {
        for (Column column : table.columns()) {
            DecisionTable other = inFile.get(column.fact());
            if (other != null && !values.containsKey(column.fact())) {
                resolve(other, inFile, values, random);
                Domain domain = domain(column.fact());
                values.put(column.fact(), domain.index(ours(other, values).getFirst()));
            }
        }
        draw(table, values, random);
    }

    private void draw(DecisionTable table, Map<String, Integer> values, Random random) {
        for (Column column : table.columns()) {
            values.computeIfAbsent(column.fact(), fact -> anyValue(fact, random));
        }
    }

    /** Half the time a value at the edge of a cell, where comparators differ. */
    private int anyValue(String fact, Random random) {
        Partition partition = model.partition(node(fact));
        Domain domain = partition.domain();
        boolean words = domain instanceof Domain.Words;
        int size = words ? domain.size() : domain.properSize();
        if (words || random.nextBoolean()) {
            return random.nextInt(size);
        }
        int cells = domain.mayNotApply() ? partition.cells() - 1 : partition.cells();
        int cell = random.nextInt(cells);
        return random.nextBoolean() ? partition.first(cell) : partition.last(cell);
    }

    private int node(String fact) {
        String address = ShippedKnowledge.get()
                .catalogue()
                .find(fact)
                .filter(found -> found.isOfLesion())
                .map(found -> FactAddress.ofLesion("L1", found))
                .orElse(fact);
        return model.number(address);
    }

    private Domain domain(String fact) {
        return model.nodes().get(node(fact)).fact().domain();
    }

    private void fill(DMNContext context, Map<String, Integer> values) {
        values.forEach((fact, index) -> {
            Domain domain = domain(fact);
            String text = domain.text(index);
            context.set(
                    fact,
                    switch (domain) {
                        case Domain.Grid grid -> new BigDecimal(text);
                        case Domain.Truth truth -> Boolean.valueOf(text);
                        default -> text;
                    });
        });
    }

    private List<String> ours(DecisionTable table, Map<String, Integer> values) {
        String id = table.columns().stream().anyMatch(column -> isOfLesion(column.fact()))
                ? FactAddress.ofLesion("L1", ShippedKnowledge.get().catalogue().fact(table.id()))
                : table.id();
        CompiledTable compiled = model.table(id);
        int[] cells = new int[model.nodes().size()];
        Arrays.fill(cells, -1);
        for (int column = 0; column < compiled.columns(); column++) {
            int node = compiled.node(column);
            String name = model.nodes().get(node).name();
            String fact = name.startsWith("lesions.") ? factOfAddress(name) : name.split("@", -1)[0];
            cells[node] = model.partition(node).cellOf(values.get(fact));
        }
        List<String> outputs = new ArrayList<>();
        long fired = compiled.fires(cells);
        for (int rule = 0; rule < table.rules().size(); rule++) {
            if ((fired >>> rule & 1) != 0) {
                outputs.add(table.rules().get(rule).output());
            }
        }
        return outputs;
    }

    private static String factOfAddress(String address) {
        String path = address.split("\\.", 3)[2].split("@", -1)[0];
        return ShippedKnowledge.get()
                .catalogue()
                .findLesionFact(path)
                .map(found -> found.id())
                .orElse(path);
    }

    private static boolean isOfLesion(String fact) {
        return ShippedKnowledge.get()
                .catalogue()
                .find(fact)
                .filter(found -> found.isOfLesion())
                .isPresent();
    }

    private void check(DMNDecisionResult result, DecisionTable table, Map<String, Integer> values) {
        Map<String, String> readable = new HashMap<>();
        values.forEach((fact, index) -> readable.put(fact, domain(fact).text(index)));
        assertThat(result.hasErrors())
                .as("%s with %s: %s", table.id(), readable, result.getMessages())
                .isFalse();
        List<String> kie = new ArrayList<>();
        if (result.getResult() instanceof Collection<?> several) {
            several.forEach(each -> kie.add(text(each)));
        } else if (result.getResult() != null) {
            kie.add(text(result.getResult()));
        }
        List<String> ours = ours(table, values);
        if (table.hitPolicy() == HitPolicy.COLLECT) {
            assertThat(ours).as("%s with %s", table.id(), readable).containsExactlyInAnyOrderElementsOf(kie);
        } else {
            assertThat(ours).as("%s with %s", table.id(), readable).isEqualTo(kie);
        }
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
