package org.liverleaf.pathway.knowledge;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.decision.dmn.CompactFile;
import org.liverleaf.decision.dmn.CompactFileWriter;
import org.liverleaf.decision.dmn.DmnFile;
import org.liverleaf.decision.dmn.DmnReader;
import org.liverleaf.pathway.catalogue.TextTree;

/**
 * The files of a knowledge in forms that are read quickly, with the hash of the files as they are: YAML as JSON, tables in
 * their {@linkplain CompactFile compact form}, all else as it is. Made once when the software is built, so that nobody waits
 * for XML and YAML at each start. A file that is faulty has no quick form: who reads it finds the fault in the file itself.
 */
public final class QuickForms {

    private static final String TABLES = ".dmn";
    private static final String YAML = ".yaml";

    private final String hash;
    private final Map<String, ByteBuffer> forms;
    private final List<String> paths;

    private QuickForms(String hash, Map<String, ByteBuffer> forms, List<String> paths) {
        this.hash = hash;
        this.forms = forms;
        this.paths = paths;
    }

    /** Makes the forms of a knowledge; the same files always give the same bytes. */
    public static byte[] write(KnowledgeFiles files) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DataOutputStream out = new DataOutputStream(bytes)) {
                write(out, files.hash().getBytes(StandardCharsets.UTF_8));
                out.writeInt(files.paths().size());
                for (String path : files.paths()) {
                    write(out, path.getBytes(StandardCharsets.UTF_8));
                    write(out, form(files, path));
                }
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(DataOutputStream out, byte[] content) throws IOException {
        out.writeInt(content.length);
        out.write(content);
    }

    private static byte[] form(KnowledgeFiles files, String path) throws IOException {
        if (path.endsWith(TABLES)) {
            DmnFile file = DmnReader.read(files.open(path), path);
            return file.problems().isEmpty() ? CompactFileWriter.write(file) : new byte[0];
        }
        return path.endsWith(YAML) ? json(files, path) : files.content(path);
    }

    private static byte[] json(KnowledgeFiles files, String path) {
        try {
            return new JsonMapper().writeValueAsBytes(TextTree.read(files.open(path)));
        } catch (IOException faulty) {
            return new byte[0];
        }
    }

    /** Reads what {@link #write} made. */
    public static QuickForms read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        String hash = text(next(in));
        Map<String, ByteBuffer> forms = new LinkedHashMap<>();
        List<String> paths = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            String path = text(next(in));
            ByteBuffer form = next(in);
            paths.add(path);
            if (form.hasRemaining()) {
                forms.put(path, form);
            }
        }
        return new QuickForms(hash, forms, paths);
    }

    private static ByteBuffer next(ByteBuffer in) {
        int length = in.getInt();
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }

    private static String text(ByteBuffer part) {
        return StandardCharsets.UTF_8.decode(part).toString();
    }

    /** SHA-256 of the files as they are, as {@link KnowledgeFiles#hash} counts it. */
    String hash() {
        return hash;
    }

    /** All paths, sorted, also of files without a form. */
    List<String> paths() {
        return paths;
    }

    /** What says the same as a file of text, if there is such a form. */
    Optional<InputStream> findText(String path) {
        return path.endsWith(TABLES)
                ? Optional.empty()
                : Optional.ofNullable(forms.get(path))
                        .map(form -> new ByteArrayInputStream(form.array(), form.arrayOffset(), form.limit()));
    }

    /** A file that is kept as it is, if it is such a file. */
    Optional<byte[]> findContent(String path) {
        return path.endsWith(TABLES) || path.endsWith(YAML)
                ? Optional.empty()
                : Optional.ofNullable(forms.get(path)).map(form -> {
                    byte[] content = new byte[form.limit()];
                    form.get(0, content);
                    return content;
                });
    }

    /** The compact form of a file of tables, if there is one. */
    Optional<ByteBuffer> findTables(String path) {
        return path.endsWith(TABLES) ? Optional.ofNullable(forms.get(path)).map(ByteBuffer::slice) : Optional.empty();
    }
}
