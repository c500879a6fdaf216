package org.liverleaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;

/** Opens the knowledge of the tree. */
final class KnowledgeFolder {

    private KnowledgeFolder() {}

    static Knowledge read(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                if (!path.toString().endsWith(".md")) {
                    contents.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            }
        }
        return Knowledge.read(new KnowledgeFiles(contents));
    }
}
