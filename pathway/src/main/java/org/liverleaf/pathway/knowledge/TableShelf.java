package org.liverleaf.pathway.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.liverleaf.decision.dmn.CompactFile;
import org.liverleaf.decision.dmn.DmnFile;
import org.liverleaf.decision.dmn.DmnReader;
import org.liverleaf.decision.table.DecisionTable;

/**
 * The DMN files of a knowledge folder, read when first needed: a case of one primary needs the tables of its own regimens and
 * not those of nineteen others. Thread-safe.
 */
final class TableShelf {

    private static final String SYSTEMIC = "systemic/";
    private static final String DMN = ".dmn";

    private final KnowledgeFiles files;
    private final Map<String, DmnFile> read = new TreeMap<>();

    TableShelf(KnowledgeFiles files) {
        this.files = files;
    }

    /** Every file, by path. */
    synchronized SequencedMap<String, DmnFile> all() {
        read(files.paths("", DMN));
        return Collections.unmodifiableSequencedMap(new TreeMap<>(read));
    }

    /** The tables that a case needs which may have these primaries: all but those of the regimens of others. */
    synchronized SequencedMap<String, DecisionTable> forPrimaries(Collection<RegimenText> regimens) {
        Set<String> folders = new HashSet<>();
        regimens.forEach(regimen -> folders.add(regimen.folder()));
        List<String> paths = files.paths("", DMN).stream()
                .filter(path -> isShared(path) || folders.contains(folder(path)))
                .toList();
        read(paths);
        return tables(paths);
    }

    /** A table by its decision, wherever it stands; reads further files only if those read so far do not have it. */
    synchronized Optional<DecisionTable> find(String decision) {
        Optional<DecisionTable> known = findRead(decision);
        if (known.isPresent()) {
            return known;
        }
        read(files.paths("", DMN));
        return findRead(decision);
    }

    private Optional<DecisionTable> findRead(String decision) {
        return read.values().stream()
                .flatMap(file -> file.tables().stream())
                .filter(table -> table.id().equals(decision))
                .findFirst();
    }

    /** Directly under {@code systemic/} stand the tables of all primaries, in folders below those of some. */
    private static boolean isShared(String path) {
        return !path.startsWith(SYSTEMIC) || path.indexOf('/', SYSTEMIC.length()) < 0;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Files are independent of each other, and reading them is most of a start: as many at a time as there are processors. */
    private void read(List<String> paths) {
        List<String> missing =
                paths.stream().filter(path -> !read.containsKey(path)).toList();
        missing.parallelStream().map(this::read).toList().forEach(file -> read.put(file.name(), file));
    }

    private DmnFile read(String path) {
        return files.findCompact(path)
                .map(bytes -> CompactFile.read(bytes, path))
                .orElseGet(() -> DmnReader.read(files.open(path), path));
    }

    private SequencedMap<String, DecisionTable> tables(List<String> paths) {
        Set<String> wanted = Set.copyOf(paths);
        SequencedMap<String, DecisionTable> tables = new LinkedHashMap<>();
        read.forEach((path, file) -> {
            if (wanted.contains(path)) {
                file.tables().forEach(table -> tables.putIfAbsent(table.id(), table));
            }
        });
        return tables;
    }

    /** Every table by its decision; of several with one name the first file's stands. */
    SequencedMap<String, DecisionTable> allTables() {
        SequencedMap<String, DecisionTable> tables = new LinkedHashMap<>();
        all().values().forEach(file -> file.tables().forEach(table -> tables.putIfAbsent(table.id(), table)));
        return tables;
    }
}
