package org.liverleaf.pages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.knowledge.Knowledge;

/** Every fact that was used: value, date, age, source, and the entries that did not count. */
final class FactList {

    private final Sheet sheet;
    private final Provenance provenance;

    FactList(Sheet sheet) {
        this.sheet = sheet;
        this.provenance = new Provenance(sheet);
    }

    void write(Html html) {
        List<CaseFact> all = List.copyOf(sheet.assessment().theCase().facts().values());
        List<CaseFact> known = all.stream().filter(FactList::isKnown).toList();
        sheet.open(html, "facts", "Facts used, and where they come from");
        String elsewhere = sheet.trail().addresses().sources();
        if (elsewhere.isEmpty()) {
            fold(html, sheet);
            html.element("summary", Wording.count(known.size(), "fact", "facts") + " with value, date, age and source");
            table(html, known);
            html.close();
            conclusions(html);
            new RecordLists(sheet).write(html);
        } else {
            int concluded = concluded(sheet.assessment(), sheet.knowledge()).size();
            html.open("p")
                    .element(
                            "a",
                            Wording.count(known.size(), "fact", "facts") + " and "
                                    + Wording.count(concluded, "conclusion", "conclusions"),
                            "href",
                            elsewhere);
            html.text(", each with the entries behind it and the rule that chose among them, and what is"
                    + " not known. Every value with a dotted"
                    + " line under it leads to its own place there.");
            html.close();
        }
        if (elsewhere.isEmpty()) {
            titles(html, all, Belief.State.ASSUMED, "taken as 'no' from the silence of a complete source");
            titles(html, all, Belief.State.UNKNOWN, "not known");
        }
        html.close();
    }

    /** Folded among other parts; open on a page of its own, where people come for it. */
    static void fold(Html html, Sheet sheet) {
        if (sheet.trail().addresses().isOnePage()) {
            html.open("details");
        } else {
            html.open("details", "open", "open");
        }
    }

    private void titles(Html html, List<CaseFact> all, Belief.State state, String what) {
        List<String> titles = all.stream()
                .filter(fact -> fact.state() == state)
                .map(fact -> fact.definition().text().title()
                        + (state == Belief.State.ASSUMED ? ": " + Wording.value(fact.value()) : ""))
                .toList();
        if (!titles.isEmpty()) {
            fold(html, sheet);
            html.element("summary", Wording.count(titles.size(), "fact", "facts") + " " + what);
            html.element("p", String.join("; ", titles) + ".", "class", "note");
            html.close();
        }
    }

    private void table(Html html, List<CaseFact> facts) {
        start(html, "Facts", List.of("Fact", "Value", "Date", "Age", "Where it comes from"));
        facts.forEach(fact -> row(html, fact));
        html.close().close().close();
    }

    private static void start(Html html, String what, List<String> heads) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", what);
        html.open("table", "class", "facts").element("caption", what + " with their sources", "class", "hidden");
        html.open("thead").open("tr");
        heads.forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close();
        html.open("tbody");
    }

    private void row(Html html, CaseFact fact) {
        html.open("tr", "id", Trail.anchor(fact.definition().id()));
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
        html.open("td");
        provenance.entries(html, fact);
        html.close().close();
    }

    private void conclusions(Html html) {
        Map<String, Answer> concluded = concluded(sheet.assessment(), sheet.knowledge());
        if (concluded.isEmpty()) {
            return;
        }
        fold(html, sheet);
        html.element(
                "summary",
                Wording.count(concluded.size(), "conclusion", "conclusions")
                        + " with the rules that gave it and the facts that they rest on");
        start(html, "Conclusions", List.of("Conclusion", "Value", "Where it comes from"));
        concluded.forEach((fact, answer) -> {
            html.open("tr", "id", Trail.anchor(fact));
            html.element("th", sheet.knowledge().titleOf(fact), "scope", "row");
            html.element("td", sheet.valueOf(fact));
            html.open("td");
            provenance.conclusion(html, fact, answer);
            html.close().close();
        });
        html.close().close().close().close();
    }

    /** Facts and conclusions that have a place in the list. */
    static Set<String> listed(Assessment assessment, Knowledge knowledge) {
        Set<String> listed =
                new LinkedHashSet<>(concluded(assessment, knowledge).keySet());
        assessment.theCase().facts().values().stream()
                .filter(FactList::isKnown)
                .forEach(fact -> listed.add(fact.definition().id()));
        return listed;
    }

    private static boolean isKnown(CaseFact fact) {
        return !fact.belief().isUnknown()
                && fact.state() != Belief.State.ASSUMED
                && fact.state() != Belief.State.NOT_APPLICABLE;
    }

    /** What tables, scores and lists of lesions gave that bears on this case. */
    private static Map<String, Answer> concluded(Assessment assessment, Knowledge knowledge) {
        Map<String, Answer> concluded = new TreeMap<>();
        Map<String, CaseFact> stated = assessment.theCase().facts();
        assessment.reasoning().answers().forEach((fact, answer) -> {
            boolean says = answer.isCertain() || !answer.fired().isEmpty();
            boolean isOneOfOurs = knowledge.catalogue().find(fact).isPresent()
                    || knowledge.findTable(fact).isPresent();
            if (says && isOneOfOurs && !stated.containsKey(fact) && !answer.isCertainly("not-applicable")) {
                concluded.put(fact, answer);
            }
        });
        return concluded;
    }
}
