package org.liverleaf.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liverleaf.pathway.cases.CaseLesion;

/** The patient's lesions in a schematic liver, marked by whether the members of a board agree on them. */
public final class OpinionLiver {

    private OpinionLiver() {}

    /** What the members think of a lesion. */
    public enum Standing {
        /** At least two said what they would do, and all the same. */
        AGREED("agreed"),
        /** They would do different things. */
        DISPUTED("disputed"),
        /** Fewer than two said what they would do. */
        OPEN("open");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        /** In a word. */
        public String text() {
            return text;
        }
    }

    /**
     * The drawing with its caption, as a part of a page; lesions without a known segment cannot be drawn and are named.
     *
     * @param standings by lesion; one that is missing counts as open
     */
    public static String of(List<CaseLesion> lesions, Map<String, Standing> standings) {
        Html html = Html.newFragment();
        List<DrawnLesion> drawn = LesionPlaces.place(lesions.stream()
                .filter(lesion -> lesion.segments().stream().anyMatch(Couinaud::isSegment))
                .map(DrawnLesion::of)
                .toList());
        html.open("figure", "class", "liver-figure opinion-liver");
        html.open(
                "svg",
                "class",
                "liver",
                "viewBox",
                Couinaud.VIEW,
                "role",
                "img",
                "aria-labelledby",
                "opinion-liver-title opinion-liver-description",
                "xmlns",
                "http://www.w3.org/2000/svg");
        html.element("title", "Lesions on which the members agree or differ", "id", "opinion-liver-title");
        html.element("desc", description(drawn, standings), "id", "opinion-liver-description");
        Couinaud.draw(
                html,
                drawn.stream().flatMap(lesion -> lesion.segments().stream()).toList());
        for (DrawnLesion lesion : drawn) {
            Standing standing = standings.getOrDefault(lesion.id(), Standing.OPEN);
            html.open("g", "class", "standing " + standing.text());
            html.empty(
                    "circle",
                    "class",
                    "halo",
                    "cx",
                    DrawnLesion.fixed(lesion.x()),
                    "cy",
                    DrawnLesion.fixed(lesion.y()),
                    "r",
                    DrawnLesion.fixed(lesion.radius() + 6));
            lesion.draw(html);
            html.close();
        }
        html.close();
        html.open("figcaption");
        html.text("Full ring: they agree. Broken ring: they differ. No ring: fewer than two opinions."
                + undrawn(lesions, drawn));
        html.close().close();
        return html.page();
    }

    private static String undrawn(List<CaseLesion> lesions, List<DrawnLesion> drawn) {
        List<String> shown = drawn.stream().map(DrawnLesion::id).toList();
        List<String> missing = lesions.stream()
                .map(CaseLesion::id)
                .filter(id -> !shown.contains(id))
                .toList();
        return missing.isEmpty() ? "" : " Without a known segment: " + String.join(", ", missing) + ".";
    }

    private static String description(List<DrawnLesion> drawn, Map<String, Standing> standings) {
        return drawn.isEmpty()
                ? "No lesion has a known segment."
                : drawn.stream()
                        .map(lesion -> lesion.words() + ", "
                                + standings
                                        .getOrDefault(lesion.id(), Standing.OPEN)
                                        .text())
                        .collect(Collectors.joining("; "));
    }
}
