package org.liverleaf.pathway.vignettes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.liverleaf.decision.check.TableDifference;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;

/**
 * Would the vignettes notice a wrong cell? Every tested cell and every output of the tables that reach an option or a
 * conclusion is changed, one at a time. Changes that can change no answer of their table are left out: the engine decides
 * that over all cells of its columns. Of the others the vignettes must notice at least 95 in 100.
 *
 * <p>Runs in the long mode. {@code -Dliverleaf.mutants=systemic/breast} looks at the tables of one folder only.
 */
@EnabledIfSystemProperty(named = "liverleaf.mutations", matches = "true")
class TableMutationTest {

    private static final Path REPORT = Path.of("target", "table-mutants.txt");
    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();

    private final KnowledgeModel model = KNOWLEDGE.model(List.of("L1"));
    private final Set<String> ofOptions = new HashSet<>();
    private final Set<String> ofCautions = new HashSet<>();
    private final List<Judgement> patients = VignetteReader.all().parallelStream()
            .map(vignette -> Judgement.of(KNOWLEDGE, vignette))
            .filter(judgement -> judgement.faults().isEmpty())
            .toList();

    private record Outcome(String table, String mutant, boolean noticed) {}

    @Test
    void vignettesNoticeNearlyEveryWrongCell() throws IOException {
        for (OptionSpec option : model.options().values()) {
            option.table().ifPresent(table -> ofOptions.add(table.id()));
            option.cautions().forEach(table -> ofCautions.add(table.id()));
        }
        List<Outcome> outcomes = KNOWLEDGE.tables().values().stream()
                .filter(table -> table.file().contains(System.getProperty("liverleaf.mutants", "")))
                .filter(this::reachesAVerdict)
                .flatMap(table -> outcomes(table).stream())
                .toList();
        report(outcomes);
        double noticed = outcomes.stream().filter(Outcome::noticed).count();
        assertThat(noticed / outcomes.size())
                .as("share of wrong cells noticed, of %s; the others stand in %s", outcomes.size(), REPORT)
                .isGreaterThanOrEqualTo(0.95);
    }

    private boolean reachesAVerdict(DecisionTable table) {
        return table.hitPolicy() != HitPolicy.COLLECT
                || ofOptions.contains(table.id())
                || ofCautions.contains(table.id());
    }

    private List<Outcome> outcomes(DecisionTable table) {
        List<TableMutants.Mutant> mutants = different(table, TableMutants.of(KNOWLEDGE, table));
        return mutants.parallelStream()
                .map(mutant -> new Outcome(table.file() + " " + table.id(), mutant.text(), isNoticed(table, mutant)))
                .toList();
    }

    /** Those that can change an answer of their table. Tables of single lesions read facts of one lesion and are all kept. */
    private List<TableMutants.Mutant> different(DecisionTable table, List<TableMutants.Mutant> mutants) {
        if (table.columns().stream()
                .anyMatch(column -> column.fact().startsWith("lesion")
                        && KNOWLEDGE
                                .catalogue()
                                .find(column.fact())
                                .filter(fact -> fact.isOfLesion())
                                .isPresent())) {
            return mutants;
        }
        List<DecisionTable> all = new ArrayList<>(List.of(named(table, "original")));
        for (int i = 0; i < mutants.size(); i++) {
            all.add(named(mutants.get(i).table(), "mutant" + i));
        }
        CompiledModel compiled = new CompiledModel(KnowledgeModel.of(
                List.copyOf(model.facts().values()), List.copyOf(model.derived().values()), List.of(), all));
        TableDifference.Answer answer = ofOptions.contains(table.id())
                ? TableDifference.Answer.VERDICT
                : ofCautions.contains(table.id()) ? TableDifference.Answer.ARGUMENTS : TableDifference.Answer.OUTPUTS;
        List<TableMutants.Mutant> kept = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            if (TableDifference.between(compiled, "original", "mutant" + i, answer)) {
                kept.add(mutants.get(i));
            }
        }
        return kept;
    }

    private static DecisionTable named(DecisionTable table, String id) {
        return new DecisionTable(
                id, table.question(), table.hitPolicy(), table.columns(), table.outputs(), table.rules(), table.file());
    }

    private boolean isNoticed(DecisionTable table, TableMutants.Mutant mutant) {
        Knowledge changed = KNOWLEDGE.with(mutant.table());
        return patients.stream()
                .filter(patient -> patient.mayNotice(table, mutant))
                .anyMatch(patient -> !patient.again(changed).isEmpty());
    }

    private static void report(List<Outcome> outcomes) throws IOException {
        Map<String, List<Outcome>> byTable =
                outcomes.stream().collect(Collectors.groupingBy(Outcome::table, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        byTable.forEach((table, of) -> {
            long noticed = of.stream().filter(Outcome::noticed).count();
            text.append(String.format(Locale.ROOT, "%s: %d of %d noticed%n", table, noticed, of.size()));
            of.stream()
                    .filter(outcome -> !outcome.noticed())
                    .forEach(outcome ->
                            text.append("  ").append(outcome.mutant()).append('\n'));
        });
        long noticed = outcomes.stream().filter(Outcome::noticed).count();
        text.append(String.format(
                Locale.ROOT,
                "together: %d of %d, %.1f %%%n",
                noticed,
                outcomes.size(),
                100.0 * noticed / outcomes.size()));
        Files.writeString(REPORT, text);
    }
}
