package org.liverleaf.pages;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.cases.Remnant;
import org.liverleaf.pathway.cases.Treatment;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.workup.MarkerTrend;

/** The lists of the record from which values follow: lesions, treatments, remnants, series, each entry with its place. */
final class RecordLists {

    /** How a value says that it follows from a list, and the id of that list. */
    private static final Map<String, String> LISTS = Map.of(
            "the list of lesions", "list-lesions",
            "an open list of lesions", "list-lesions",
            "the series of lesion sizes", "list-lesions",
            "the list of treatments", "list-treatments",
            "the remnant of", "list-remnants",
            "the series of", "list-series",
            "the course of", "list-series");

    private final Sheet sheet;
    private final Provenance provenance;

    RecordLists(Sheet sheet) {
        this.sheet = sheet;
        this.provenance = new Provenance(sheet);
    }

    /** The id of the list that a derived value names, the longest name that fits. */
    static Optional<String> findList(String source) {
        return LISTS.keySet().stream()
                .filter(source::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(LISTS::get);
    }

    void write(Html html) {
        FactList.fold(html, sheet);
        html.element("summary", "The lists of the record from which values follow");
        lesions(html);
        treatments(html);
        remnants(html);
        series(html);
        html.close();
    }

    private static void start(Html html, String id, String title, String... heads) {
        html.element("h3", title, "id", id);
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
        html.open("table", "class", "facts").open("thead").open("tr");
        for (String head : heads) {
            html.element("th", head, "scope", "col");
        }
        html.close().close().open("tbody");
    }

    private static void end(Html html) {
        html.close().close().close();
    }

    private void lesions(Html html) {
        start(html, "list-lesions", "Lesions", "Lesion", "What", "Value", "Where it comes from");
        for (CaseLesion lesion : sheet.assessment().theCase().lesions()) {
            for (CaseFact fact : lesion.facts().values()) {
                if (!fact.belief().isUnknown() && !fact.readings().isEmpty()) {
                    html.open("tr").element("th", lesion.id(), "scope", "row");
                    html.element("td", fact.definition().text().title());
                    html.element("td", Wording.quantity(fact.value(), fact.unit()));
                    html.open("td");
                    provenance.entries(html, fact);
                    html.close().close();
                }
            }
        }
        end(html);
    }

    private void treatments(Html html) {
        start(html, "list-treatments", "Treatments", "When", "What", "Where it comes from");
        for (Treatment treatment : sheet.assessment().theCase().course().treatments()) {
            row(html, TreatmentText.when(treatment.span()), TreatmentText.name(treatment), treatment.source());
        }
        end(html);
    }

    private void remnants(Html html) {
        start(html, "list-remnants", "Remnants", "When", "What", "Where it comes from");
        for (Remnant remnant : sheet.assessment().theCase().course().remnants()) {
            row(
                    html,
                    Wording.date(remnant.date()),
                    remnant.resection()
                            + (remnant.planned() ? ", planned" : "")
                            + (remnant.method().isEmpty() ? "" : ", " + Wording.words(remnant.method())),
                    remnant.source());
        }
        end(html);
    }

    private void series(Html html) {
        start(html, "list-series", "Series of measurements", "When", "What", "Where it comes from");
        for (MarkerTrend trend : sheet.assessment().workUp().trends()) {
            for (MarkerTrend.Point point : trend.points()) {
                row(
                        html,
                        PartialDate.parse(point.date()).map(Wording::date).orElse(point.date()),
                        (trend.title() + " " + Wording.range(point.low(), point.high()) + " "
                                        + Wording.unit(trend.unit()))
                                .strip(),
                        point.source());
            }
        }
        end(html);
    }

    private void row(Html html, String when, String what, String source) {
        html.open("tr").element("td", when);
        html.element("td", what);
        html.open("td");
        provenance.place(html, source);
        html.close().close();
    }
}
