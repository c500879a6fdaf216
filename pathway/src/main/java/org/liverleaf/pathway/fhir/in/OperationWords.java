package org.liverleaf.pathway.fhir.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liverleaf.pathway.catalogue.CatalogueException;
import org.liverleaf.pathway.catalogue.CsvTable;
import org.liverleaf.pathway.record.Payload.TreatmentCourse.Kind;

/**
 * What the words of an operation mean beside its body site, by {@code knowledge/vocabularies/operation-words.csv}. It is
 * meant to miss operations rather than to invent one: a single word that speaks against it is enough. Immutable.
 */
final class OperationWords {

    private static final String ANY = "*";
    private static final int LONGEST = 500;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Map<String, String> regions = new HashMap<>();
    private final List<Row> words = new ArrayList<>();
    private final List<Row> stops = new ArrayList<>();

    private OperationWords() {}

    /** A word of a region; of a stop without a kind. */
    private record Row(String region, String text, Optional<Kind> kind) {

        boolean isFor(String wanted) {
            return region.equals(ANY) || region.equals(wanted);
        }

        boolean matches(String word) {
            if (text.startsWith(ANY)) {
                return word.endsWith(text.substring(1));
            }
            return text.endsWith(ANY) ? word.startsWith(text.substring(0, text.length() - 1)) : word.equals(text);
        }
    }

    static OperationWords read(List<CsvTable.Row> rows) {
        OperationWords vocabulary = new OperationWords();
        for (CsvTable.Row row : rows) {
            String region = row.text("region");
            String text = row.text("text");
            switch (row.text("type")) {
                case "site" -> vocabulary.regions.put(text, region);
                case "stop" -> vocabulary.stops.add(new Row(region, text, Optional.empty()));
                case "word" -> vocabulary.words.add(new Row(region, text, kind(row)));
                default -> throw new CatalogueException(row.place() + ": type must be site, word or stop");
            }
        }
        return vocabulary;
    }

    private static Optional<Kind> kind(CsvTable.Row row) {
        Optional<Kind> kind = Kind.find(row.text("kind"));
        if (kind.isEmpty()) {
            throw new CatalogueException(row.place() + ": there is no such kind of treatment");
        }
        return kind;
    }

    /** The kind of operation; empty unless all its sites are in one region and its words agree on one kind. */
    Optional<Kind> findKind(Concept operation, List<Concept> sites) {
        Set<String> found = new HashSet<>();
        sites.forEach(site -> found.add(region(site)));
        String region = found.size() == 1 ? found.iterator().next() : "";
        if (region.isEmpty()) {
            return Optional.empty();
        }
        List<String> said = words(operation);
        boolean stopped = stops.stream()
                .filter(stop -> stop.isFor(region))
                .anyMatch(stop -> said.stream().anyMatch(stop::matches));
        Set<Kind> kinds = new HashSet<>();
        for (Row word : words) {
            if (word.isFor(region) && said.stream().anyMatch(word::matches)) {
                word.kind().ifPresent(kinds::add);
            }
        }
        return stopped || kinds.size() != 1
                ? Optional.empty()
                : Optional.of(kinds.iterator().next());
    }

    private String region(Concept site) {
        if (!Segments.of(List.of(site)).isEmpty()) {
            return "liver";
        }
        return site.findCode(CodeMaps.SNOMED)
                .map(code -> regions.getOrDefault(code, ""))
                .orElse("");
    }

    private static List<String> words(Concept operation) {
        StringBuilder text = new StringBuilder(operation.text());
        operation.codings().forEach(coding -> text.append(' ').append(coding.display()));
        // What is longer than a name is a report, and the end of it may take back its beginning.
        return text.length() > LONGEST
                ? List.of()
                : List.of(NO_LETTERS.split(text.toString().toLowerCase(Locale.ROOT)));
    }
}
