package org.liverleaf.imaging.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Anatomical resections by the segments they remove, in the words of the Brisbane 2000 terminology (HPB 2000;2:333; Strasberg, J Hepatobiliary
 * Pancreat Surg 2005;12:351, doi 10.1007/s00534-005-0999-7). Central hepatectomy is no name of Brisbane, but what surgeons say.
 */
final class Brisbane {

    private static final Map<Integer, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put(Segments.of(5, 6, 7, 8), "right hemihepatectomy");
        NAMES.put(Segments.of(2, 3, 4), "left hemihepatectomy");
        NAMES.put(Segments.of(4, 5, 6, 7, 8), "right trisectionectomy");
        NAMES.put(Segments.of(2, 3, 4, 5, 8), "left trisectionectomy");
        NAMES.put(Segments.of(2, 3), "left lateral sectionectomy");
        NAMES.put(Segments.of(4), "left medial sectionectomy");
        NAMES.put(Segments.of(5, 8), "right anterior sectionectomy");
        NAMES.put(Segments.of(6, 7), "right posterior sectionectomy");
        NAMES.put(Segments.of(4, 5, 8), "central hepatectomy");
    }

    /** The right and the left half, without segment 1: what an embolisation can make grow is the rest of one of them. */
    static final int RIGHT = Segments.of(5, 6, 7, 8);

    static final int LEFT = Segments.of(2, 3, 4);

    private Brisbane() {}

    /** All resections with a name of their own, each without and with segment 1, and segment 1 alone. */
    static List<Integer> named() {
        List<Integer> all = new ArrayList<>();
        for (int bits : NAMES.keySet()) {
            all.add(bits);
            all.add(bits | Segments.of(1));
        }
        all.add(Segments.of(1));
        return all;
    }

    /**
     * The name of a resection; of parts that do not touch, all names.
     *
     * @param bits at least one segment
     * @param neighbours for each segment those that it touches
     */
    static String name(int bits, int... neighbours) {
        String whole = find(bits);
        if (!whole.isEmpty()) {
            return whole;
        }
        List<String> names = new ArrayList<>();
        for (int group : Segments.groups(bits, neighbours)) {
            names.add(group(group));
        }
        return String.join(" + ", names);
    }

    private static String find(int bits) {
        String known = NAMES.get(bits);
        if (known != null) {
            return known;
        }
        String more = NAMES.get(bits & ~Segments.of(1));
        return more != null && Segments.has(bits, 1) ? more + " with segment 1" : "";
    }

    private static String group(int bits) {
        String known = find(bits);
        if (!known.isEmpty()) {
            return known;
        }
        List<String> numbers =
                Segments.numbers(bits).stream().map(String::valueOf).toList();
        return switch (numbers.size()) {
            case 1 -> "segmentectomy " + numbers.getFirst();
            case 2 -> "bisegmentectomy " + String.join(", ", numbers);
            default -> "resection of segments " + String.join(", ", numbers);
        };
    }
}
