package org.liverleaf.pathway.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The knowledge of the repository, read once for all tests. */
public final class ShippedKnowledge {

    private static final Path FOLDER = Path.of("..", "knowledge");

    private ShippedKnowledge() {}

    private static final class Holder {
        static final Knowledge KNOWLEDGE = Knowledge.read(files());
    }

    /** The knowledge. */
    public static Knowledge get() {
        return Holder.KNOWLEDGE;
    }

    /** Its files. */
    public static KnowledgeFiles files() {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = FOLDER.relativize(path).toString().replace('\\', '/');
                if (!name.endsWith("README.md")) {
                    contents.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new KnowledgeFiles(contents);
    }
}
