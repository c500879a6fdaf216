package org.liverleaf.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;

/** The samples of the repository, assessed with its knowledge. */
final class Samples {

    private static final Path ROOT = Files.isDirectory(Path.of("samples")) ? Path.of("") : Path.of("..");
    private static final Map<String, Assessment> ASSESSED = new ConcurrentHashMap<>();

    private Samples() {}

    private static final class Holder {
        static final Knowledge KNOWLEDGE = Knowledge.read(new KnowledgeFiles(contents()));
        static final Pathway PATHWAY = Pathway.of(KNOWLEDGE);
        static final RecordReaders READERS = RecordReaders.of(KNOWLEDGE, LocalDate.of(2027, 1, 1));
    }

    static Knowledge knowledge() {
        return Holder.KNOWLEDGE;
    }

    static List<String> names() {
        try (Stream<Path> folders = Files.list(ROOT.resolve("samples"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("bundle.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Assessment assessment(String sample) {
        return ASSESSED.computeIfAbsent(sample, Samples::assess);
    }

    static String page(String sample) {
        return new CasePage(knowledge()).of(assessment(sample));
    }

    private static Assessment assess(String sample) {
        Path bundle = ROOT.resolve("samples").resolve(sample).resolve("bundle.json");
        try (InputStream in = Files.newInputStream(bundle)) {
            return Holder.PATHWAY.assess(Holder.READERS.fhir().readBundle(bundle.toString(), in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Assessment caseFile(String name, String json) {
        return Holder.PATHWAY.assess(
                Holder.READERS.caseFiles().read(name, json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Map<String, byte[]> contents() {
        Path folder = ROOT.resolve("knowledge");
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.endsWith(".md")) {
                    contents.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return contents;
    }
}
