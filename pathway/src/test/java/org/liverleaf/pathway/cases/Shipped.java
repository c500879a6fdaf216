package org.liverleaf.pathway.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liverleaf.pathway.casefile.CaseFileReader;
import org.liverleaf.pathway.catalogue.CsvTable;
import org.liverleaf.pathway.catalogue.DrugCatalogue;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.LabCatalogue;
import org.liverleaf.pathway.fhir.in.CodeMaps;
import org.liverleaf.pathway.fhir.in.FhirReader;
import org.liverleaf.pathway.record.Intake;

/** The knowledge as it is shipped, read once for all tests. */
public final class Shipped {

    public static final FactCatalogue FACTS = read("facts.yaml", FactCatalogue::read);
    public static final LabCatalogue LABS = read("vocabularies/loinc-labs.csv", LabCatalogue::read);
    public static final DrugCatalogue DRUGS = read("vocabularies/drugs.csv", DrugCatalogue::read);
    public static final Valuation VALUATION = new Valuation(new SubstanceUnits());
    public static final CaseAssembler ASSEMBLER = new CaseAssembler(FACTS, VALUATION, DRUGS);
    public static final CodeMaps CODES = CodeMaps.read(LABS, DRUGS, Shipped::open);
    public static final CaseFileReader CASE_FILES = new CaseFileReader(FACTS, VALUATION, LABS, CODES.questionnaires());

    /** Dates up to the end of 2026 are no mistake. */
    public static final FhirReader FHIR = new FhirReader(FACTS, CODES, LocalDate.of(2026, 12, 31));

    private Shipped() {}

    private static InputStream open(String name) {
        return Objects.requireNonNull(Shipped.class.getResourceAsStream("/knowledge/vocabularies/" + name), name);
    }

    /** The intake of a bundle of resources in which single quotes stand for double ones. */
    public static Intake bundle(String... resources) {
        String entries = Arrays.stream(resources)
                .map(resource -> "{\"resource\": " + resource + "}")
                .collect(Collectors.joining(","));
        return fhir("{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [" + entries + "]}");
    }

    /** The intake of a document in which single quotes stand for double ones. */
    public static Intake fhir(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return FHIR.readBundle("bundle.json", new ByteArrayInputStream(bytes));
    }

    /** The case of a bundle on a day. */
    public static Case caseOf(Intake intake, String asOf) {
        return ASSEMBLER.assemble(intake.patientRecord(), LocalDate.parse(asOf));
    }

    /** What makes knowledge of a stream. */
    public interface Reading<T> {
        T of(InputStream in);
    }

    /** The rows of a table of vectors. */
    public static Stream<CsvTable.Row> vectors(String name) {
        InputStream in = Objects.requireNonNull(Shipped.class.getResourceAsStream("/vectors/" + name), name);
        return CsvTable.read(name, in).rows().stream();
    }

    public static <T> T read(String name, Reading<T> reading) {
        try (InputStream in = Objects.requireNonNull(Shipped.class.getResourceAsStream("/knowledge/" + name), name)) {
            return reading.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The intake of a case file in which single quotes stand for double ones. */
    public static Intake intake(String json) {
        return CASE_FILES.read("case.json", json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** The case of a case file that must be read without a problem. */
    public static Case caseOf(String json) {
        Intake intake = intake(json);
        if (!intake.problems().isEmpty()) {
            throw new AssertionError(intake.problems());
        }
        return ASSEMBLER.assemble(intake.patientRecord(), intake.asOf());
    }

    /** The case of facts, as of 2026-03-01. */
    public static Case factsOf(String facts) {
        return caseOf("{'asOf': '2026-03-01', 'facts': {" + facts + "}}");
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
