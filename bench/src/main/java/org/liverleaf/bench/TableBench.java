package org.liverleaf.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.knowledge.Knowledge;

/** Decision tables: our engine beside Apache KIE DMN, on the shipped models and on generated tables. */
final class TableBench {

    private static final int ROUNDS = 5;
    private static final int COMPARED = 60;
    private static final long WARM_UP_NANOS = 8_000_000_000L;

    private final Knowledge knowledge;
    private final PrintStream out;
    private final Random random;

    TableBench(Path home, long seed, PrintStream out) throws IOException {
        this.knowledge = KnowledgeFolder.read(home.resolve("knowledge"));
        this.random = new Random(seed);
        this.out = out;
    }

    void run() {
        List<TableSet> shipped = new ArrayList<>();
        knowledge
                .dmnFiles()
                .keySet()
                .forEach(path -> shipped.add(TableSet.of(path, knowledge.files().text(path), this::domainOf)));
        measure("shipped", shipped);
        List<TableSet> generated = new ArrayList<>();
        GeneratedTables tables = new GeneratedTables(random.nextLong());
        generated.add(TableSet.of("generated", tables.dmn(), tables.facts()::get));
        measure("generated", generated);
    }

    private Domain domainOf(String fact) {
        boolean flag = fact.endsWith(KnowledgeModel.KNOWN)
                && knowledge.catalogue().find(fact).isEmpty();
        return flag ? new Domain.Truth(false) : knowledge.catalogue().fact(fact).domain();
    }

    /** Time a table, summed over the models with the weight of their tables, as in evaluating each model once. */
    private void measure(String name, List<TableSet> sets) {
        int differences = 0;
        int tables = 0;
        for (TableSet set : sets) {
            differences += set.differences(set.draw(COMPARED, random));
            tables += set.tables();
        }
        int kieCalls = Math.max(20, 4000 / sets.size());
        int ourCalls = Math.max(200, 20_000 / sets.size());
        List<double[]> rounds = new ArrayList<>();
        warmUp(sets, kieCalls);
        for (int round = 0; round < ROUNDS; round++) {
            double[] sum = new double[3];
            for (TableSet set : sets) {
                List<TableSet.Assignment> fresh = set.draw(Math.max(kieCalls, ourCalls / 10), random);
                sum[0] += set.timeOurs(fresh, 10) * set.tables() / tables;
                sum[1] += set.timeMaps(fresh, 10) * set.tables() / tables;
                sum[2] += set.timeKie(fresh.subList(0, kieCalls)) * set.tables() / tables;
            }
            rounds.add(sum);
        }
        out.printf(
                Locale.ROOT,
                "RESULT tables-%s %.3f %.3f %.3f %d %d%n",
                name,
                middle(rounds, 0),
                middle(rounds, 1),
                middle(rounds, 2),
                differences,
                tables);
    }

    private static double middle(List<double[]> rounds, int kind) {
        return EngineBench.median(
                rounds.stream().mapToDouble(round -> round[kind]).toArray());
    }

    /** Both engines in turn until their code is compiled. */
    private void warmUp(List<TableSet> sets, int calls) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        while (System.nanoTime() < end) {
            for (TableSet set : sets) {
                List<TableSet.Assignment> fresh = set.draw(calls, random);
                set.timeOurs(fresh, 10);
                set.timeMaps(fresh, 10);
                set.timeKie(fresh);
            }
        }
    }
}
