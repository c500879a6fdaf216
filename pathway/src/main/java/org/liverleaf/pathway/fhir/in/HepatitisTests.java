package org.liverleaf.pathway.fhir.in;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.liverleaf.pathway.fhir.in.TestResults.Result;

/**
 * Hepatitis B from its serology: surface antigen (LOINC 5196-1) and total antibody against the core (13952-7). A positive
 * antigen is a carrier whatever the antibody; everything else needs both tests, and holds from the later one on.
 */
final class HepatitisTests {

    private static final String SURFACE_ANTIGEN = "5196-1";
    private static final String CORE_ANTIBODY = "13952-7";

    /** The codes of both tests. */
    static final Set<String> LOINCS = Set.of(SURFACE_ANTIGEN, CORE_ANTIBODY);

    private static final String FACT = "hepatitisB";
    private static final String POSITIVE = "positive";
    private static final String NEGATIVE = "negative";
    private static final int MOST_RESULTS = 200;

    /** Positive, detected, reactive in SNOMED CT, as LOINC answers and in words. */
    private static final Set<String> POSITIVES = Set.of(
            "10828004",
            "260373001",
            "11214006",
            "LA6576-8",
            "LA11882-0",
            "LA15255-5",
            "positive",
            "positiv",
            "reactive",
            "reaktiv");

    /** Negative, not detected, non-reactive. */
    private static final Set<String> NEGATIVES = Set.of(
            "260385009",
            "260415000",
            "131194007",
            "LA6577-6",
            "LA11883-8",
            "LA15256-3",
            "negative",
            "negativ",
            "non-reactive",
            "nonreactive",
            "nicht reaktiv");

    /** By the last day on which a result may have been. */
    private final Map<String, TreeMap<LocalDate, Result>> results = new HashMap<>();

    void map(ResourceDraft draft, String loinc, PatientIntake intake) {
        String answer = answer(draft.value);
        Optional<Result> result = answer.isEmpty() ? Optional.empty() : Result.of(draft, answer, intake);
        TreeMap<LocalDate, Result> earlier = results.computeIfAbsent(loinc, test -> new TreeMap<>());
        if (result.isEmpty() || earlier.size() >= MOST_RESULTS) {
            intake.unmapped(draft, draft.code);
            return;
        }
        // Two results of one day that differ: the positive one may not get lost.
        earlier.merge(
                result.get().date().latest(),
                result.get(),
                (first, second) -> first.answer().equals(POSITIVE) ? first : second);
    }

    private static String answer(RawValue value) {
        Set<String> said = new TreeSet<>();
        switch (value) {
            case RawValue.Text text -> said.add(text.text().strip().toLowerCase(Locale.ROOT));
            case RawValue.Coded coded -> {
                coded.concept().codings().forEach(coding -> said.add(coding.code()));
                if (said.isEmpty()) {
                    said.add(coded.concept().text().strip().toLowerCase(Locale.ROOT));
                }
            }
            default -> {
                // A titre or a ratio needs the limit of its method.
            }
        }
        boolean positive = said.stream().anyMatch(POSITIVES::contains);
        boolean negative = said.stream().anyMatch(NEGATIVES::contains);
        if (positive == negative) {
            return "";
        }
        return positive ? POSITIVE : NEGATIVE;
    }

    void finish(PatientIntake intake) {
        TreeMap<LocalDate, Result> antigens = results.getOrDefault(SURFACE_ANTIGEN, new TreeMap<>());
        TreeMap<LocalDate, Result> antibodies = results.getOrDefault(CORE_ANTIBODY, new TreeMap<>());
        Set<String> used = new TreeSet<>();
        Stream.of(antigens, antibodies)
                .flatMap(tests -> tests.keySet().stream())
                .distinct()
                .sorted()
                .forEach(day -> {
                    List<Result> both = Stream.of(antigens.floorEntry(day), antibodies.floorEntry(day))
                            .flatMap(Stream::ofNullable)
                            .map(Map.Entry::getValue)
                            .toList();
                    state(both, used, intake);
                });
        results.forEach((loinc, tests) -> tests.values().stream()
                .filter(test -> !used.contains(test.place()))
                .forEach(test -> intake.unmapped(
                        "Observation", new Concept(List.of(new Coding(CodeMaps.LOINC, loinc, "")), ""))));
    }

    /** What the results of one time say, the antigen first. */
    private void state(List<Result> both, Set<String> used, PatientIntake intake) {
        Map<LocalDate, Result> antigens = results.getOrDefault(SURFACE_ANTIGEN, new TreeMap<>());
        Result first = both.getFirst();
        boolean antigen = antigens.containsValue(first);
        List<Result> counted = antigen && first.answer().equals(POSITIVE) ? List.of(first) : both;
        String value = "";
        if (antigen && first.answer().equals(POSITIVE)) {
            value = "carrier";
        } else if (both.size() == 2) {
            value = both.getLast().answer().equals(POSITIVE) ? "past" : "negative";
        }
        if (!value.isEmpty()) {
            intake.add(TestResults.entry(counted, CodeMaps.Stated.of(FACT, value)));
            counted.forEach(result -> used.add(result.place()));
        }
    }
}
