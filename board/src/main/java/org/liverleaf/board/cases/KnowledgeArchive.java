package org.liverleaf.board.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;
import org.springframework.stereotype.Component;

/** Keeps every knowledge by which a case was decided, whole, so that the decision can be made again. */
@Component
public final class KnowledgeArchive {

    private final DecisionStore store;

    KnowledgeArchive(DecisionStore store) {
        this.store = store;
    }

    /** Keeps a knowledge; the same twice is kept once. */
    public void keep(Knowledge knowledge) {
        if (store.findKnowledge(knowledge.hash()).isEmpty()) {
            store.keepKnowledge(knowledge.hash(), knowledge.version(), zip(knowledge.files()));
        }
    }

    /** A kept knowledge, if there is one with this hash. */
    public Optional<Knowledge> find(String hash) {
        return store.findKnowledge(hash).map(archive -> Knowledge.read(new KnowledgeFiles(unzip(archive))));
    }

    private static DocumentBytes zip(KnowledgeFiles files) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (String path : files.paths()) {
                    zip.putNextEntry(new ZipEntry(path));
                    zip.write(files.content(path));
                    zip.closeEntry();
                }
            }
            return new DocumentBytes(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Map<String, byte[]> unzip(DocumentBytes archive) {
        try (ZipInputStream zip = new ZipInputStream(archive.open())) {
            Map<String, byte[]> files = new TreeMap<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
            return files;
        } catch (IOException broken) {
            throw new UncheckedIOException("a kept knowledge is not readable", broken);
        }
    }
}
