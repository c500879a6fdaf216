package org.liverleaf.pages;

import java.util.List;
import java.util.OptionalLong;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.LosingReading;

/** Every fact that was used: value, date, age, source, and the entries that did not count. */
final class FactList {

    private final Sheet sheet;

    FactList(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        List<CaseFact> all = List.copyOf(sheet.assessment().theCase().facts().values());
        List<CaseFact> known = all.stream()
                .filter(fact -> !fact.belief().isUnknown())
                .filter(fact -> fact.state() != Belief.State.ASSUMED && fact.state() != Belief.State.NOT_APPLICABLE)
                .toList();
        sheet.open(html, "facts", "Facts used, and where they come from");
        html.open("details");
        html.element("summary", Wording.count(known.size(), "fact", "facts") + " with value, date, age and source");
        table(html, known);
        html.close();
        titles(html, all, Belief.State.ASSUMED, "taken as 'no' from the silence of a complete source");
        titles(html, all, Belief.State.UNKNOWN, "not known");
        html.close();
    }

    private static void titles(Html html, List<CaseFact> all, Belief.State state, String what) {
        List<String> titles = all.stream()
                .filter(fact -> fact.state() == state)
                .map(fact -> fact.definition().text().title()
                        + (state == Belief.State.ASSUMED ? ": " + Wording.value(fact.value()) : ""))
                .toList();
        if (!titles.isEmpty()) {
            html.open("details");
            html.element("summary", Wording.count(titles.size(), "fact", "facts") + " " + what);
            html.element("p", String.join("; ", titles) + ".", "class", "note");
            html.close();
        }
    }

    private void table(Html html, List<CaseFact> facts) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Facts");
        html.open("table", "class", "facts").element("caption", "Facts with their sources", "class", "hidden");
        html.open("thead").open("tr");
        List.of("Fact", "Value", "Date", "Age", "Source", "Did not count")
                .forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close();
        html.open("tbody");
        facts.forEach(fact -> row(html, fact));
        html.close().close().close();
    }

    private void row(Html html, CaseFact fact) {
        html.open("tr");
        html.element(
                "th",
                fact.definition().text().title(),
                "scope",
                "row",
                "title",
                fact.definition().text().meaning());
        html.open("td").text(Wording.quantity(fact.value(), fact.unit()));
        if (fact.state() == Belief.State.IMPRECISE) {
            html.text(" ").element("span", "imprecise", "class", "tag");
        }
        html.close();
        html.element("td", fact.findEffective().map(Wording::date).orElse(""));
        OptionalLong age = fact.findAgeDays(sheet.assessment().meta().asOf());
        html.element("td", age.isPresent() ? age.getAsLong() + " d" : "", "class", "age");
        html.element("td", fact.source(), "class", "place");
        html.open("td", "class", "losers");
        if (!fact.others().isEmpty()) {
            html.open("ul");
            for (LosingReading other : fact.others()) {
                html.element(
                        "li",
                        Wording.value(other.reading().value()) + " of "
                                + Wording.date(other.reading().effective()) + " (" + Wording.words(other.rule()) + ")");
            }
            html.close();
        }
        html.close().close();
    }
}
