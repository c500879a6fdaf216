package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.cases.Remnant;

/** The patient's lesions in a schematic liver, and as a list beside it. */
final class LiverMap {

    private final Sheet sheet;

    LiverMap(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        List<CaseLesion> lesions = sheet.assessment().theCase().lesions();
        sheet.open(html, "liver", "The liver");
        html.open("figure", "class", "liver-figure");
        List<DrawnLesion> drawn = LesionPlaces.place(lesions.stream()
                .filter(lesion -> lesion.segments().stream().anyMatch(Couinaud::isSegment))
                .map(DrawnLesion::of)
                .toList());
        drawing(html, drawn);
        html.open("figcaption");
        html.text(
                "Schematic, from the front; the patient's right is on the left. Segment and diameter are the patient's,"
                        + " the place within a segment is not.");
        html.close().close();
        remnant(html);
        list(html, lesions);
        html.close();
    }

    private void drawing(Html html, List<DrawnLesion> drawn) {
        html.open(
                "svg",
                "class",
                "liver",
                "viewBox",
                Couinaud.VIEW,
                "role",
                "img",
                "aria-labelledby",
                "liver-title liver-description",
                "xmlns",
                "http://www.w3.org/2000/svg");
        html.element("title", "Liver with " + Wording.count(drawn.size(), "lesion", "lesions"), "id", "liver-title");
        html.element("desc", description(drawn), "id", "liver-description");
        Couinaud.draw(
                html,
                drawn.stream().flatMap(lesion -> lesion.segments().stream()).toList());
        drawn.forEach(lesion -> lesion.draw(html));
        html.close();
    }

    private static String description(List<DrawnLesion> drawn) {
        return drawn.isEmpty()
                ? "No lesion has a known segment."
                : drawn.stream().map(DrawnLesion::words).collect(Collectors.joining("; "));
    }

    private void remnant(Html html) {
        Map<String, List<Remnant>> planned = new LinkedHashMap<>();
        Map<String, List<Remnant>> others = new LinkedHashMap<>();
        for (Remnant remnant : sheet.assessment().theCase().course().remnants()) {
            (remnant.planned() ? planned : others)
                    .computeIfAbsent(remnant.resection(), unseen -> new ArrayList<>())
                    .add(remnant);
        }
        planned.forEach((resection, remnants) -> {
            html.open("p", "class", "remnant");
            html.element("strong", "Planned: ").text(resection + " leaves " + values(remnants) + adequacy());
            html.close();
        });
        others.forEach((resection, remnants) -> {
            html.open("p", "class", "note");
            html.text("Also measured: " + resection + " leaves " + values(remnants) + ".")
                    .close();
        });
        if (planned.isEmpty() && sheet.isKnown("futureLiverRemnantPercent")) {
            html.open("p", "class", "remnant");
            html.text("The planned resection leaves ");
            html.element("strong", sheet.valueOf("futureLiverRemnantPercent"));
            html.text(adequacy()).close();
        }
    }

    private String values(List<Remnant> remnants) {
        Domain domain = sheet.knowledge().domainOf("futureLiverRemnantPercent");
        return remnants.stream()
                .map(remnant -> percent(domain, remnant.percent().values())
                        + (remnant.method().isEmpty() ? "" : " (" + method(remnant.method()) + ")"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String percent(Domain domain, ValueSet values) {
        String low = domain.text(values.first());
        String high = domain.text(values.last());
        return (low.equals(high) ? low : low + " to " + high) + " %";
    }

    private String adequacy() {
        return sheet.isKnown("remnantAdequacy") ? ": " + sheet.valueOf("remnantAdequacy") + " for this liver." : ".";
    }

    private static String method(String method) {
        return method.equals("standardised")
                ? "by body surface"
                : method.equals("measured") ? "measured by CT" : method;
    }

    private void list(Html html, List<CaseLesion> lesions) {
        if (lesions.isEmpty()) {
            html.element("p", "The record lists no single lesion.", "class", "calm");
            return;
        }
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "List of lesions");
        html.open("table", "class", "lesions").element("caption", "Lesions", "class", "hidden");
        html.open("thead").open("tr");
        List.of("Lesion", "Segment", "Diameter", "Status", "Local route")
                .forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close();
        html.open("tbody");
        for (CaseLesion lesion : lesions) {
            html.open("tr").element("th", lesion.id(), "scope", "row");
            html.element("td", segments(lesion.segments()));
            html.element("td", value(lesion, "lesionLongestAxialMm"));
            html.element("td", value(lesion, "lesionStatus"));
            html.element("td", route(lesion));
            html.close();
        }
        html.close().close().close();
        if (!sheet.assessment().theCase().lesionsComplete()) {
            html.element("p", "The list may not be complete.", "class", "note");
        }
    }

    private String route(CaseLesion lesion) {
        Answer answer = sheet.assessment().reasoning().answers().get("lesions." + lesion.id() + ".localRoute");
        return answer == null || answer.values().size() > 2
                ? "open"
                : Wording.value(String.join(" or ", answer.values()));
    }

    private static String segments(List<Integer> segments) {
        List<String> all = new ArrayList<>();
        segments.forEach(segment -> all.add(segment.toString()));
        return all.isEmpty() ? "not known" : String.join(", ", all);
    }

    private static String value(CaseLesion lesion, String fact) {
        var found = lesion.facts().get(fact);
        return found == null || found.belief().isUnknown()
                ? "not known"
                : Wording.quantity(found.value(), found.unit());
    }
}
