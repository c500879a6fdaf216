package org.liverleaf.pathway.fhir.in;

import java.util.ArrayList;
import java.util.List;

/** Couinaud segments in observations: whole numbers, or texts such as {@code 5, 6} and {@code 4a}. */
final class Segments {

    private static final String SYSTEM = CodeMaps.OUR_SYSTEMS + "segment";

    private Segments() {}

    static List<Integer> of(RawValue value) {
        return switch (value) {
            case RawValue.Number number -> parse(number.value().toPlainString());
            case RawValue.Text text -> parse(text.text());
            case RawValue.Coded coded -> of(List.of(coded.concept()));
            default -> List.of();
        };
    }

    /** The segments among body sites, by our own code system. */
    static List<Integer> of(List<Concept> sites) {
        List<Integer> segments = new ArrayList<>();
        for (Concept site : sites) {
            site.findCode(SYSTEM).ifPresent(code -> segments.addAll(parse(code)));
        }
        return segments;
    }

    private static List<Integer> parse(String text) {
        List<Integer> segments = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = i == 0 || !Character.isDigit(text.charAt(i - 1));
            boolean ends = i + 1 == text.length() || !Character.isDigit(text.charAt(i + 1));
            if (c >= '1' && c <= '8' && alone && ends) {
                segments.add(c - '0');
            }
        }
        return segments;
    }
}
