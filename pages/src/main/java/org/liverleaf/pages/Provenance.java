package org.liverleaf.pages;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.LosingReading;
import org.liverleaf.pathway.cases.Reading;
import org.liverleaf.pathway.catalogue.Dependence.Origin;

/** Where one value comes from: its entries, those that lost, the rule that merged them, or what it follows from. */
final class Provenance {

    private static final Pattern LATER_DOCUMENT = Pattern.compile("^document (\\d+), ");

    private final Sheet sheet;
    private final Trail trail;

    Provenance(Sheet sheet) {
        this.sheet = sheet;
        this.trail = sheet.trail();
    }

    /** The entries behind a fact, those that counted first. */
    void entries(Html html, CaseFact fact) {
        html.open("ul", "class", "entries");
        fact.readings().forEach(reading -> counted(html, fact, reading));
        html.close();
        rule(html, fact);
        if (!fact.others().isEmpty()) {
            html.element("p", "Did not count:", "class", "losers-head");
            html.open("ul", "class", "entries losers");
            fact.others().forEach(other -> lost(html, fact, other));
            html.close();
        }
    }

    private void counted(Html html, CaseFact fact, Reading reading) {
        html.open("li");
        if (reading.entered().isThere()) {
            entry(html, fact, reading);
        } else {
            html.text("Follows from ");
            String from = Wording.inside(reading.source());
            RecordLists.findList(reading.source())
                    .ifPresentOrElse(list -> html.element("a", from, "href", "#" + list), () -> html.text(from));
            html.text(": " + Wording.quantity(reading.value(), fact.unit()) + " ");
            origin(html, fact.definition().dependence().origin());
        }
        html.close();
    }

    private void entry(Html html, CaseFact fact, Reading reading) {
        String value = Wording.quantity(reading.value(), fact.unit());
        String said = Wording.value(reading.entered().said());
        html.element("b", value);
        if (!said.isEmpty() && !said.equals(value) && !said.equals(Wording.value(reading.value()))) {
            html.text(", entered as '" + said + "'");
        }
        html.text("; true on " + Wording.date(reading.effective()) + "; recorded "
                + Wording.date(reading.recorded().atOffset(ZoneOffset.UTC).toLocalDate()));
        if (!reading.entered().author().isEmpty()) {
            html.text(" by " + reading.entered().author());
        }
        html.text("; ");
        place(html, reading.source());
    }

    /** The place in its document, with a link to the document where there is one to link to. */
    void place(Html html, String source) {
        String address = trail.addresses().documents();
        if (address.isEmpty()) {
            html.element("span", source, "class", "place");
            return;
        }
        Matcher later = LATER_DOCUMENT.matcher(source);
        String number = later.find() ? later.group(1) : "1";
        html.element("a", "document " + number, "href", address + number);
        html.text(", ").element("span", later.replaceFirst(""), "class", "place");
    }

    private static void origin(Html html, Origin origin) {
        if (origin.kind() == Origin.Kind.RECORD) {
            html.element("span", "(from the record: " + origin.detail() + ")", "class", "place");
        }
    }

    private static void rule(Html html, CaseFact fact) {
        long entered = fact.readings().stream()
                .filter(each -> each.entered().isThere())
                .count();
        if (entered + fact.others().size() < 2) {
            return;
        }
        String rule = switch (fact.definition().merging().rule()) {
            case NEWEST -> "the newest entry counts; entries of one day count together";
            case ANY_POSITIVE -> "a finding once made stays, however often it is missed later";
            case HIGHEST -> "the highest value ever found counts";
            case NEWEST_METASTASIS -> "the newest entry from a metastasis counts, without one the newest of all";
            case UNION -> "whatever was ever stated counts";
        };
        html.element("p", "Rule of merging: " + rule + ".", "class", "note");
    }

    private void lost(Html html, CaseFact fact, LosingReading other) {
        html.open("li");
        if (other.reading().entered().isThere()) {
            entry(html, fact, other.reading());
        } else {
            html.text(Wording.quantity(other.reading().value(), fact.unit()) + " of "
                    + Wording.date(other.reading().effective()));
        }
        html.text(" (" + Wording.words(other.rule()) + ")").close();
    }

    /** Behind a conclusion stands a table, a score or what the lesions come to. */
    void conclusion(Html html, String fact, Answer answer) {
        Optional<DecisionTable> table = sheet.knowledge().findTable(fact);
        if (table.isPresent()) {
            rules(html, table.get(), answer);
            return;
        }
        sheet.knowledge().catalogue().find(fact).ifPresent(definition -> {
            Origin origin = definition.dependence().origin();
            String kind = origin.kind() == Origin.Kind.SCORE ? "Score: " : "Over the lesions: ";
            html.text(kind + Wording.words(origin.detail()) + ". "
                    + definition.text().meaning());
            if (origin.kind() == Origin.Kind.SCORE) {
                inputs(html, sheet.knowledge().inputsOfScore(origin.detail()));
            }
        });
    }

    /** The rules behind a conclusion, and the facts that they asked for; each leads on to where it comes from. */
    void rules(Html html, DecisionTable table, Answer answer) {
        html.open("ul", "class", "entries");
        for (FiredRule fired : answer.fired()) {
            html.open("li").text(fired.rule().reason());
            sheet.citations().cite(html, fired.rule().evidence());
            html.close();
        }
        html.close();
        Set<String> asked = new LinkedHashSet<>();
        answer.fired().forEach(fired -> asked.addAll(asked(table, fired.rule())));
        html.open("p", "class", "note").text("Table: ");
        if (TableWalk.DECISIONS.contains(table.id())) {
            html.element("a", table.question(), "href", trail.table(table.id()));
        } else {
            html.text(table.question() + " (" + table.file() + ")");
        }
        html.close();
        inputs(html, List.copyOf(asked));
    }

    /** The facts of the columns that a rule tests. */
    static List<String> asked(DecisionTable table, Rule rule) {
        List<String> facts = new ArrayList<>();
        List<UnaryTest> tests = rule.tests();
        for (int column = 0; column < Math.min(tests.size(), table.columns().size()); column++) {
            if (!(tests.get(column) instanceof UnaryTest.Any)) {
                facts.add(table.columns().get(column).fact());
            }
        }
        return facts;
    }

    /** Facts with their values, as links to where each comes from. */
    void inputs(Html html, List<String> facts) {
        if (facts.isEmpty()) {
            return;
        }
        html.open("p", "class", "inputs").text("Rests on: ");
        String between = "";
        for (String fact : facts) {
            html.text(between);
            String text = sheet.knowledge().titleOf(fact) + " " + sheet.valueOf(fact);
            trail.link(html, fact, text);
            between = "; ";
        }
        html.close();
    }
}
