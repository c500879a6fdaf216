package org.liverleaf.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.cases.CaseAssembler;
import org.liverleaf.pathway.cases.SubstanceUnits;
import org.liverleaf.pathway.cases.Valuation;
import org.liverleaf.pathway.catalogue.DrugCatalogue;
import org.liverleaf.pathway.knowledge.Knowledge;

/** Record intake: our reader up to the facts of the case, beside the JSON parser of HAPI FHIR, on the same bundles. */
final class IntakeBench {

    private static final int ROUNDS = 5;
    private static final long WARM_UP_NANOS = 10_000_000_000L;

    private final PrintStream out;
    private final RecordReaders readers;
    private final CaseAssembler assembler;
    private final List<String> lines = new ArrayList<>();
    private final byte[] ndjson;

    IntakeBench(Path home, PrintStream out) throws IOException {
        this.out = out;
        Knowledge knowledge = KnowledgeFolder.read(home.resolve("knowledge"));
        this.readers = RecordReaders.of(knowledge, LocalDate.of(2100, 1, 1));
        this.assembler = new CaseAssembler(
                knowledge.catalogue(),
                new Valuation(new SubstanceUnits()),
                DrugCatalogue.read(knowledge.files().open("vocabularies/drugs.csv")));
        ObjectMapper mapper = new ObjectMapper();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(home.resolve("bench/target/synthea/fhir"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                String line = mapper.writeValueAsString(mapper.readTree(file.toFile()));
                lines.add(line);
                bytes.write(line.getBytes(StandardCharsets.UTF_8));
                bytes.write('\n');
            }
        }
        this.ndjson = bytes.toByteArray();
    }

    void run() {
        FhirContext context = FhirContext.forR4();
        IntSupplier theirs = () -> parse(context);
        int ourResources = 0;
        int theirResources = 0;
        long end = System.nanoTime() + WARM_UP_NANOS;
        do {
            ourResources = read();
            theirResources = theirs.getAsInt();
        } while (System.nanoTime() < end);
        double[] ours = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = megabytesPerSecond(this::read);
            peer[round] = megabytesPerSecond(theirs);
        }
        out.printf(
                Locale.ROOT,
                "RESULT intake %.3f %.3f %d %d%n",
                EngineBench.median(ours),
                EngineBench.median(peer),
                Math.abs(ourResources - theirResources),
                ndjson.length);
    }

    private double megabytesPerSecond(IntSupplier pass) {
        long start = System.nanoTime();
        Sink.eat(pass.getAsInt());
        return ndjson.length / 1e6 / ((System.nanoTime() - start) / 1e9);
    }

    /** Bytes to case facts, unmapped content counted. */
    private int read() {
        int[] resources = {0};
        readers.fhir().readLines("synthea", new ByteArrayInputStream(ndjson), intake -> {
            if (intake.isRefused()) {
                throw new IllegalStateException("refused: " + intake.problems());
            }
            Sink.eat(assembler
                    .assemble(intake.patientRecord(), intake.asOf())
                    .facts()
                    .size());
            resources[0] += intake.counts().resources().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            Sink.eat(intake.counts().unmapped().size());
        });
        return resources[0];
    }

    private int parse(FhirContext context) {
        int resources = 0;
        IParser parser = context.newJsonParser();
        for (String line : lines) {
            resources += ((Bundle) parser.parseResource(line)).getEntry().size();
        }
        return resources;
    }
}
