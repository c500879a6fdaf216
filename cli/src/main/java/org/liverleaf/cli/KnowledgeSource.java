package org.liverleaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;
import org.liverleaf.pathway.knowledge.QuickForms;

/** Opens the knowledge: the one packed with the software, or a folder that the user names. */
final class KnowledgeSource {

    private static final String PACKED = "knowledge/";

    /** Written by {@link KnowledgePacker} when the software is built. */
    static final String QUICK = "/knowledge.quick";

    private KnowledgeSource() {}

    /** The knowledge packed with the software. */
    static Knowledge packed() {
        return Knowledge.read(packedFiles());
    }

    /** The knowledge of a folder. */
    static Knowledge folder(Path folder) {
        return Knowledge.read(folderFiles(folder));
    }

    private static KnowledgeFiles packedFiles() {
        try (InputStream quick = KnowledgeSource.class.getResourceAsStream(QUICK)) {
            return quick == null
                    ? plainFiles()
                    : new KnowledgeFiles(QuickForms.read(quick.readAllBytes()), KnowledgeSource::plainContent);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** One file as it stands in the software. */
    private static byte[] plainContent(String path) {
        try (InputStream in = Knowledge.class.getResourceAsStream("/" + PACKED + path)) {
            if (in == null) {
                throw new KnowledgeException(path + ": this file is missing from the software");
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private static KnowledgeException unreadable(Exception why) {
        return new KnowledgeException("the knowledge packed with the software cannot be read: " + why.getMessage());
    }

    /** The knowledge packed with the software, without its quick forms. */
    static KnowledgeFiles plainFiles() {
        try {
            Path place = Path.of(Knowledge.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(place) ? folderFiles(place.resolve(PACKED)) : jarFiles(place);
        } catch (URISyntaxException | IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    static KnowledgeFiles folderFiles(Path folder) {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isKnowledge(name)) {
                    contents.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new KnowledgeException(folder + ": cannot be read as a knowledge folder");
        }
        return new KnowledgeFiles(contents);
    }

    private static KnowledgeFiles jarFiles(Path jar) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (!entry.isDirectory() && name.startsWith(PACKED) && isKnowledge(name.substring(PACKED.length()))) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        contents.put(name.substring(PACKED.length()), in.readAllBytes());
                    }
                }
            }
        }
        return new KnowledgeFiles(contents);
    }

    /** What counts for the content hash: everything but notes for people and hidden files. */
    private static boolean isKnowledge(String name) {
        return !name.endsWith(".md") && !name.startsWith(".") && !name.contains("/.");
    }
}
