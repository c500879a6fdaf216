package org.liverleaf.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;

/**
 * One lesion as a circle.
 *
 * @param id its name
 * @param segments its segments
 * @param status {@code viable}, {@code vanished}, {@code treated}, or anything else if not known for sure
 * @param diameter its diameter for people
 * @param radius in units of the drawing
 * @param x centre
 * @param y centre
 */
record DrawnLesion(
        String id, List<Integer> segments, String status, String diameter, double radius, double x, double y) {

    /** Units of the drawing for a millimetre of radius: a lesion of 60 mm must still lie inside the liver. */
    private static final double SCALE = 1.4;

    private static final double SMALLEST = 6;
    private static final double LARGEST = 62;
    private static final double UNKNOWN = 9;

    /** Copies the list. */
    DrawnLesion {
        segments = List.copyOf(segments);
    }

    /** A lesion in the middle of its segments. */
    static DrawnLesion of(CaseLesion lesion) {
        List<Integer> segments = lesion.segments().stream()
                .filter(Couinaud::isSegment)
                .distinct()
                .toList();
        double x = 0;
        double y = 0;
        for (int segment : segments) {
            x += Couinaud.segment(segment).x() / segments.size();
            y += Couinaud.segment(segment).y() / segments.size();
        }
        CaseFact size = lesion.fact("lesionLongestAxialMm");
        boolean sized = !size.belief().isUnknown();
        return new DrawnLesion(
                lesion.id(),
                segments,
                lesion.fact("lesionStatus").value(),
                sized ? Wording.quantity(size.value(), size.unit()) : "size not known",
                sized ? radius(size) : UNKNOWN,
                x,
                y);
    }

    private static double radius(CaseFact size) {
        int index = size.belief().nominal().orElse(size.belief().values().last());
        double millimetres = Double.parseDouble(size.definition().domain().text(index));
        return Math.clamp(millimetres / 2 * SCALE, SMALLEST, LARGEST);
    }

    DrawnLesion at(double newX, double newY) {
        return new DrawnLesion(id, segments, status, diameter, radius, newX, newY);
    }

    /** What a person who cannot see the drawing is told. */
    String words() {
        return id + ": segment " + segments.stream().map(String::valueOf).collect(Collectors.joining(" and ")) + ", "
                + diameter + ", " + Wording.value(status);
    }

    void draw(Html html) {
        String kind = switch (status) {
            case "viable", "vanished", "treated" -> status;
            default -> "unclear";
        };
        html.open("g", "class", "lesion " + kind, "data-lesion", id);
        html.element("title", words());
        html.empty("circle", "cx", fixed(x), "cy", fixed(y), "r", fixed(radius));
        if (kind.equals("treated")) {
            html.empty("path", "class", "tick", "d", "M" + fixed(x - 4) + "," + fixed(y) + "l3,4l6,-8");
        }
        boolean inside = radius >= 15 && !kind.equals("treated");
        html.element(
                "text",
                id.length() > 5 ? id.substring(0, 5) : id,
                "class",
                inside ? "lesion-name inside" : "lesion-name",
                "x",
                fixed(x),
                "y",
                fixed(inside ? y + 4.5 : y + radius + 12));
        html.close();
    }

    static String fixed(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
