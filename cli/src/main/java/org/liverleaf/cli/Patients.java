package org.liverleaf.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.casefile.CaseFileReader;
import org.liverleaf.pathway.fhir.in.BulkReading;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.DocumentFold;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

/**
 * Finds patients in files and folders: a FHIR bundle, NDJSON, a case file, or a folder of them. Files of one folder that
 * hold one resource a line (a bulk export) are read together and grouped by patient.
 */
final class Patients {

    private final RecordReaders readers;

    Patients(RecordReaders readers) {
        this.readers = readers;
    }

    /**
     * The one patient of a file. Why there is none that can be used is told in a line for each reason; what was set aside of
     * one that can is told too, where it is asked for.
     *
     * @param setAside what is said of content that could not be used of a patient that can
     */
    static Optional<Intake> findOne(Path input, Knowledge knowledge, PrintWriter errors, SetAside setAside)
            throws IOException {
        List<Intake> intakes = new ArrayList<>();
        new Patients(RecordReaders.of(knowledge, LocalDate.now(ZoneOffset.UTC).plusDays(1))).read(input, intakes::add);
        boolean isUsable = intakes.size() == 1 && !intakes.getFirst().isRefused();
        if (!isUsable || setAside == SetAside.TOLD) {
            intakes.stream()
                    .flatMap(intake -> intake.problems().stream())
                    .filter(problem -> problem.kind() != Problem.Kind.NOTED)
                    .forEach(problem -> errors.println(TextBlock.plain(problem.toString())));
        }
        if (intakes.size() != 1) {
            errors.println(input + ": found " + intakes.size() + " patients, expected one");
        }
        errors.flush();
        return isUsable ? Optional.of(intakes.getFirst()) : Optional.empty();
    }

    /** What is said of content that could not be used. */
    enum SetAside {
        /** A line for each entry. */
        TOLD,
        /** Nothing: the answer itself tells it. */
        NOT_TOLD
    }

    /** Hands on every patient of a file or folder, in the order of the file names. */
    void read(Path path, Consumer<Intake> sink) throws IOException {
        if (!Files.isDirectory(path)) {
            readFile(path, path.toString(), sink);
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.walk(path)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> isRecord(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        BulkReading bulk = readers.fhir().bulk();
        for (Path file : files) {
            if (isLines(file)) {
                try (InputStream in = open(file)) {
                    bulk.read(file.toString(), in, sink);
                }
            } else {
                readFile(file, file.toString(), sink);
            }
        }
        bulk.finish(sink);
    }

    private static boolean isRecord(String name) {
        return !name.startsWith(".") && (name.endsWith(".json") || name.endsWith(".ndjson") || name.endsWith(".jsonl"));
    }

    private static boolean isLines(Path file) {
        String name = file.toString();
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    private void readFile(Path file, String name, Consumer<Intake> sink) throws IOException {
        if (isLines(file)) {
            try (InputStream in = open(file)) {
                readers.fhir().readLines(name, in, sink);
            }
        } else if (isCaseFile(file)) {
            if (Files.size(file) > CaseFileReader.LARGEST_BYTES) {
                sink.accept(Intake.refused(
                        name,
                        new Problem(
                                Problem.Kind.REFUSED,
                                name,
                                "a case file of " + Files.size(file) + " bytes, expected at most "
                                        + CaseFileReader.LARGEST_BYTES)));
                return;
            }
            Intake intake = readers.caseFiles().read(name, Files.readAllBytes(file));
            sink.accept(intake.retractions().isEmpty() ? intake : DocumentFold.alone(intake));
        } else {
            try (InputStream in = open(file)) {
                sink.accept(readers.fhir().readBundle(name, in));
            }
        }
    }

    private static boolean isCaseFile(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return CaseFileReader.recognises(in);
        }
    }
}
