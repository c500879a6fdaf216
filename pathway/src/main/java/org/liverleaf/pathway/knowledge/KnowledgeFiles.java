package org.liverleaf.pathway.knowledge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a knowledge folder, by path with forward slashes relative to the folder. Whoever opens files fills it. */
public final class KnowledgeFiles {

    private final Map<String, byte[]> contents;

    /** Copies the map; the arrays are not to be changed afterwards. */
    public KnowledgeFiles(Map<String, byte[]> contents) {
        this.contents = Collections.unmodifiableMap(new TreeMap<>(contents));
    }

    /** All paths, sorted. */
    public List<String> paths() {
        return List.copyOf(contents.keySet());
    }

    /** The paths that start and end so. */
    public List<String> paths(String start, String end) {
        return contents.keySet().stream()
                .filter(path -> path.startsWith(start) && path.endsWith(end))
                .toList();
    }

    /** Whether there is such a file. */
    public boolean has(String path) {
        return contents.containsKey(path);
    }

    /** A file's content; throws with the path when there is no such file. */
    public InputStream open(String path) {
        byte[] content = contents.get(path);
        if (content == null) {
            throw new KnowledgeException(path + ": this file is missing from the knowledge folder");
        }
        return new ByteArrayInputStream(content);
    }

    /** A file as text. */
    public String text(String path) {
        byte[] content = contents.get(path);
        if (content == null) {
            throw new KnowledgeException(path + ": this file is missing from the knowledge folder");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** SHA-256 over all paths and contents, with line ends as LF, as 64 hexadecimal digits. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                int from = 0;
                for (int i = 0; i + 1 < content.length; i++) {
                    if (content[i] == '\r' && content[i + 1] == '\n') {
                        digest.update(content, from, i - from);
                        from = i + 1;
                    }
                }
                digest.update(content, from, content.length - from);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
