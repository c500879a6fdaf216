package org.liverleaf.pathway.fhir.in;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.FactStatement;

/**
 * Variants of genes (LOINC 69548-6). A present variant states its fact at once. An absent one does so for some genes; for
 * a panel of genes only when every one of them was read in all its exons.
 */
final class VariantMapper {

    private static final String GENE = "48018-6";
    private static final String AMINO_ACID_CHANGE = "48005-3";
    private static final String DNA_CHANGE = "48004-6";
    private static final String REGION = "47999-8";
    private static final String SOURCE_CLASS = "48002-0";
    private static final String GERMLINE = "LA6683-2";
    private static final String PRESENT = "LA9633-4";
    private static final String ABSENT = "LA9634-2";

    private final CodeMaps codes;
    private final PendingStatements pending;
    private final Map<String, TestResults> panels = new TreeMap<>();
    private Concept code = Concept.NONE;

    VariantMapper(CodeMaps codes, PendingStatements pending) {
        this.codes = codes;
        this.pending = pending;
    }

    /** What one observation of a variant says. */
    private static final class Variant {

        private Optional<CodeMaps.Gene> gene = Optional.empty();
        private String change = "";
        private boolean named;
        private boolean germline;
        private final Set<String> regions = new HashSet<>();
    }

    void map(ResourceDraft draft, PatientIntake intake) {
        Variant variant = variant(draft);
        String answer = draft.value instanceof RawValue.Coded coded ? firstCode(coded.concept()) : "";
        if (variant.gene.isEmpty()) {
            intake.unmapped(draft, draft.code);
        } else if (answer.equals(PRESENT)) {
            present(draft, variant.gene.get(), variant.change, intake);
        } else if (answer.equals(ABSENT)) {
            absent(draft, variant.gene.get(), variant, intake);
        } else {
            intake.unmapped(draft, draft.code);
        }
    }

    private Variant variant(ResourceDraft draft) {
        Variant variant = new Variant();
        for (Component component : draft.components) {
            Concept value = switch (component.value()) {
                case RawValue.Coded coded -> coded.concept();
                case RawValue.Text text -> new Concept(List.of(), text.text());
                default -> Concept.NONE;
            };
            switch (component.code().findCode(CodeMaps.LOINC).orElse("")) {
                case GENE -> variant.gene = codes.findGene(value);
                case AMINO_ACID_CHANGE -> {
                    variant.change = firstWord(value);
                    variant.named = true;
                }
                case DNA_CHANGE -> variant.named = true;
                case REGION -> variant.regions.add(words(value));
                case SOURCE_CLASS -> variant.germline = firstCode(value).equals(GERMLINE);
                default -> {
                    // Other components say nothing that is asked here.
                }
            }
        }
        return variant;
    }

    private void present(ResourceDraft draft, CodeMaps.Gene gene, String change, PatientIntake intake) {
        String stated = gene.changes().getOrDefault(change, gene.found());
        if (stated.isEmpty()) {
            intake.unmapped(draft, draft.code);
            return;
        }
        CodeMaps.Stated fact = CodeMaps.Stated.parse(stated);
        state(draft, fact, intake);
        if (!gene.found().isEmpty() && !gene.found().startsWith(fact.fact() + "=")) {
            state(draft, CodeMaps.Stated.parse(gene.found()), intake);
        }
    }

    private void state(ResourceDraft draft, CodeMaps.Stated stated, PatientIntake intake) {
        pending.add(draft, new FactStatement(stated.fact(), stated.statement(), Payload.Sample.UNKNOWN), intake);
    }

    /** That one named variant is absent, or that the germline has none, says nothing of a whole gene of the tumour. */
    private void absent(ResourceDraft draft, CodeMaps.Gene gene, Variant variant, PatientIntake intake) {
        if (!gene.absent().isEmpty()) {
            state(draft, CodeMaps.Stated.parse(gene.absent()), intake);
            return;
        }
        boolean whole = !gene.panel().stated().isEmpty()
                && !variant.named
                && !variant.germline
                && isRead(variant.regions, gene.panel());
        if (whole) {
            code = draft.code;
            TestResults.Result.of(draft, ABSENT, intake)
                    .ifPresent(result -> panels.computeIfAbsent(gene.panel().stated(), stated -> new TestResults())
                            .add(gene.name(), result));
        } else {
            intake.unmapped(draft, draft.code);
        }
    }

    private static boolean isRead(Set<String> regions, CodeMaps.Panel panel) {
        Set<Integer> read = new HashSet<>();
        for (String region : regions) {
            GeneRegion.parse(region).ifPresent(found -> read.addAll(found.exonsFor(panel)));
        }
        return read.containsAll(panel.exons());
    }

    void finish(PatientIntake intake) {
        panels.forEach((stated, results) -> {
            List<List<TestResults.Result>> complete = results.together(codes.genesOfPanel(stated));
            complete.forEach(genes -> intake.add(TestResults.entry(genes, CodeMaps.Stated.parse(stated))));
            if (complete.isEmpty()) {
                results.places().forEach(place -> intake.unmapped("Observation", code));
            }
        });
    }

    private static String firstCode(Concept concept) {
        return concept.codings().isEmpty() ? "" : concept.codings().getFirst().code();
    }

    private static String firstWord(Concept concept) {
        return concept.codings().isEmpty() ? concept.text() : firstCode(concept);
    }

    private static String words(Concept concept) {
        if (!concept.text().isEmpty()) {
            return concept.text();
        }
        return concept.codings().isEmpty() ? "" : concept.codings().getFirst().display();
    }
}
