package org.liverleaf.pathway.knowledge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The files of a knowledge folder, by path with forward slashes relative to the folder. Whoever opens files fills it.
 * Thread-safe if what it was made of is.
 */
public final class KnowledgeFiles {

    private final NavigableSet<String> paths;
    private final Function<String, byte[]> contents;
    private final Optional<QuickForms> quick;

    /** Copies the map; the arrays are not to be changed afterwards. */
    public KnowledgeFiles(Map<String, byte[]> contents) {
        Map<String, byte[]> copy = new TreeMap<>(contents);
        this.paths = new TreeSet<>(copy.keySet());
        this.contents = copy::get;
        this.quick = Optional.empty();
    }

    /**
     * Files with quick forms; a file itself is fetched when somebody asks for it as it is.
     *
     * @param quick made of the same files
     * @param contents gives the content of a file by its path
     */
    public KnowledgeFiles(QuickForms quick, Function<String, byte[]> contents) {
        this.paths = new TreeSet<>(quick.paths());
        this.contents = contents;
        this.quick = Optional.of(quick);
    }

    /** All paths, sorted. */
    public List<String> paths() {
        return new ArrayList<>(paths);
    }

    /** The paths that start and end so. */
    public List<String> paths(String start, String end) {
        return paths.stream()
                .filter(path -> path.startsWith(start) && path.endsWith(end))
                .toList();
    }

    /** Whether there is such a file. */
    public boolean has(String path) {
        return paths.contains(path);
    }

    /**
     * What a file says, for who understands it: YAML may come as JSON that says the same.
     *
     * @throws KnowledgeException with the path when there is no such file
     */
    public InputStream open(String path) {
        return quick.flatMap(forms -> forms.findText(path)).orElseGet(() -> new ByteArrayInputStream(content(path)));
    }

    /** The compact form of a file of tables, if there is one. */
    Optional<ByteBuffer> findCompact(String path) {
        return quick.flatMap(forms -> forms.findTables(path));
    }

    /**
     * A file as it is; not to be changed.
     *
     * @throws KnowledgeException with the path when there is no such file
     */
    public byte[] content(String path) {
        if (!has(path)) {
            throw new KnowledgeException(path + ": this file is missing from the knowledge folder");
        }
        return quick.flatMap(forms -> forms.findContent(path)).orElseGet(() -> contents.apply(path));
    }

    /** A file as it is, as text; throws with the path when there is no such file. */
    public String text(String path) {
        return new String(content(path), StandardCharsets.UTF_8);
    }

    /**
     * SHA-256 over all paths and contents, with line ends as LF, as 64 hexadecimal digits. Of files with quick forms it is
     * the one that was counted with them; {@link #countedHash} looks at the files again.
     */
    public String hash() {
        return quick.map(QuickForms::hash).orElseGet(this::countedHash);
    }

    /** The hash of the files as they are now. */
    public String countedHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String path : paths) {
                byte[] content = content(path);
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
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
