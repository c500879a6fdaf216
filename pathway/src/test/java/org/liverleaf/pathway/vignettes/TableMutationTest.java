package org.liverleaf.pathway.vignettes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.liverleaf.decision.check.TableDifference;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.model.Derived;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.model.OptionSpec;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.pathway.knowledge.CaseShape;
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
    private final Map<CaseShape, KnowledgeModel> models = new ConcurrentHashMap<>();
    private final List<Trial.Patient> patients = VignetteReader.all().parallelStream()
            .map(vignette -> Judgement.of(KNOWLEDGE, vignette))
            .filter(judgement -> judgement.faults().isEmpty())
            .flatMap(judgement -> judgement.situations().stream())
            .map(this::patient)
            .toList();

    private int noticed;
    private int changed;

    @Test
    void vignettesNoticeNearlyEveryWrongCell() throws IOException {
        for (OptionSpec option : model.options().values()) {
            option.table().ifPresent(table -> ofOptions.add(table.id()));
            option.cautions().forEach(table -> ofCautions.add(table.id()));
        }
        Files.createDirectories(REPORT.getParent());
        Files.deleteIfExists(REPORT);
        report(String.format(Locale.ROOT, "%d cases of %d shapes%n", patients.size(), models.size()));
        KNOWLEDGE.tables().values().stream()
                .filter(table -> table.file().contains(System.getProperty("liverleaf.mutants", "")))
                .filter(this::reachesAVerdict)
                .sorted(java.util.Comparator.comparing(table -> table.file()))
                .forEach(this::tryOut);
        report(String.format(
                Locale.ROOT, "together: %d of %d, %.1f %%%n", noticed, changed, 100.0 * noticed / changed));
        assertThat(1.0 * noticed / changed)
                .as("share of wrong cells noticed, of %s; the others stand in %s", changed, REPORT)
                .isGreaterThanOrEqualTo(0.95);
    }

    private Trial.Patient patient(Situation situation) {
        Reasoner reasoner = KNOWLEDGE.reasoner(situation.shape());
        KnowledgeModel of = models.computeIfAbsent(
                situation.shape(), key -> reasoner.model().model());
        return new Trial.Patient(situation, Screening.of(of, situation.knowns(), reasoner.inquire(situation.knowns())));
    }

    private boolean reachesAVerdict(DecisionTable table) {
        return table.hitPolicy() != HitPolicy.COLLECT
                || ofOptions.contains(table.id())
                || ofCautions.contains(table.id());
    }

    private void tryOut(DecisionTable table) {
        List<TableMutants.Mutant> mutants = different(table);
        Map<CaseShape, Reach> reaches = new HashMap<>();
        models.forEach((shape, of) -> reaches.put(shape, new Reach(of, table)));
        Trial trial = new Trial(table, patients, reaches);
        List<String> unnoticed = mutants.parallelStream()
                .filter(mutant -> !trial.notices(mutant))
                .map(TableMutants.Mutant::text)
                .toList();
        int few = mutants.size() - unnoticed.size();
        noticed += few;
        changed += mutants.size();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(Locale.ROOT, "%s %s: %d of %d noticed%n", table.file(), table.id(), few, mutants.size()));
        unnoticed.forEach(mutant -> text.append("  ").append(mutant).append('\n'));
        report(text.toString());
    }

    /** Those that can change an answer of their table. */
    private List<TableMutants.Mutant> different(DecisionTable table) {
        List<TableMutants.Mutant> mutants = TableMutants.of(KNOWLEDGE, table);
        List<DecisionTable> copies = new Reach(model, table).copies();
        if (copies.isEmpty()) {
            return mutants;
        }
        DecisionTable copy = copies.getFirst();
        List<DecisionTable> all = new ArrayList<>(List.of(version(copy, "original", table)));
        for (int i = 0; i < mutants.size(); i++) {
            all.add(version(copy, "mutant" + i, mutants.get(i).table()));
        }
        SequencedMap<String, DecisionTable> versions = new LinkedHashMap<>();
        all.forEach(each -> versions.put(each.id(), each));
        CompiledModel compiled = new CompiledModel(
                new KnowledgeModel(facts(copy), new LinkedHashMap<>(), new LinkedHashMap<>(), versions));
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

    /** What a table reads; derived facts are as free as those of the record. */
    private SequencedMap<String, Fact> facts(DecisionTable table) {
        SequencedMap<String, Fact> facts = new LinkedHashMap<>();
        table.columns().forEach(column -> {
            Derived derived = model.derived().get(column.fact());
            Fact raw = model.facts().get(column.fact());
            if (derived != null) {
                facts.put(column.fact(), derived.fact());
            } else if (raw != null) {
                facts.put(column.fact(), raw);
            } else {
                String base = column.fact().substring(0, column.fact().length() - KnowledgeModel.KNOWN.length());
                facts.put(base, model.facts().get(base));
            }
        });
        return facts;
    }

    private static DecisionTable version(DecisionTable copy, String id, DecisionTable rules) {
        return new DecisionTable(
                id, copy.question(), copy.hitPolicy(), copy.columns(), copy.outputs(), rules.rules(), copy.file());
    }

    /** Shows it at once and keeps it, so that a run that was broken off leaves what it found. */
    private static void report(String text) {
        System.out.print(text);
        try {
            Files.writeString(REPORT, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
