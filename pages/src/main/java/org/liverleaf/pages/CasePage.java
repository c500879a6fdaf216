package org.liverleaf.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.knowledge.Knowledge;

/**
 * The page of one case: one HTML document that needs nothing else. It is valid HTML and well-formed XML, runs no script and
 * forbids all loading. What a board needs first stands first. Thread-safe.
 */
public final class CasePage {

    private static final String STYLE_SHEET = "case.css";
    private static final String WHY = "why";

    private static final List<List<String>> PARTS = List.of(
            List.of("questions", "Questions"),
            List.of("plan", "Plan"),
            List.of("wellbeing", "Daily life"),
            List.of("options", "Options"),
            List.of("missing", "Missing"),
            List.of("tissue", "Tissue"),
            List.of("readiness", "Images and data"),
            List.of(WHY, "Why"),
            List.of("history", "History"),
            List.of("courses", "Courses"),
            List.of("staging", "Staging"),
            List.of("outlook", "Outlook"),
            List.of("answers", "Answers"),
            List.of("facts", "Facts"),
            List.of("sources", "Sources"));

    private final Knowledge knowledge;
    private final StyleSheet style;

    /** Pages for cases assessed by this knowledge. */
    public CasePage(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.style = StyleSheet.read(STYLE_SHEET);
    }

    /** The page of an assessed case. */
    public String of(Assessment assessment) {
        return of(assessment, List.of());
    }

    /** The page of an assessed case, with what changed since earlier days. */
    public String of(Assessment assessment, List<Changes> changes) {
        Html html = Html.newPage();
        html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        head(html, assessment);
        html.open("body");
        html.element("a", "Skip to the case", "class", "skip", "href", "#main");
        body(html, sheet(assessment, new Beside(changes, List.of(), Addresses.ONE_PAGE), true), changes);
        html.close().close();
        return html.page();
    }

    /**
     * What stands on the page of an assessed case, for a page that has a head and a style sheet of its own. The largest parts
     * stand on pages of their own: {@link #why}, {@link #sources} and {@link #option}.
     */
    public String fragment(Assessment assessment, Beside beside) {
        Html html = Html.newFragment();
        body(html, sheet(assessment, beside, false), beside.changes());
        return html.page();
    }

    /**
     * The tables that decided, with the rows that fired and what they cite, as a part for another page.
     *
     * @param whole start of the address of a whole table, before its id
     */
    public String why(Assessment assessment, String whole) {
        Html html = Html.newFragment();
        Sheet sheet = sheet(assessment, Beside.NOTHING, true);
        new TableList(sheet, whole).write(html);
        sourceList(html, sheet);
        return html.page();
    }

    /**
     * One table that decided, whole, and what it cites, as a part for another page; empty if no such table decided.
     *
     * @param table its id
     * @param places where the tables themselves are found
     */
    public Optional<String> whyTable(Assessment assessment, String table, TablePlaces places) {
        Sheet sheet = sheet(assessment, Beside.NOTHING, true);
        return new TableWalk(sheet)
                .decided().stream()
                        .filter(each -> each.table().id().equals(table))
                        .findFirst()
                        .map(each -> {
                            Html html = Html.newFragment();
                            html.open("section", "class", "whole-table", "id", each.anchor());
                            html.open("p", "class", "decision-answer");
                            TableWalk.heading(html, each);
                            html.close();
                            TableWalk.legend(html);
                            new TableView(sheet, places).write(html, each.table(), each.fired());
                            html.close();
                            sourceList(html, sheet);
                            return html.page();
                        });
    }

    /** The facts and conclusions with where each comes from, as a part for another page. */
    public String sources(Assessment assessment, Addresses addresses) {
        Html html = Html.newFragment();
        Sheet sheet = sheet(assessment, new Beside(List.of(), List.of(), addresses.fromSources()), true);
        new FactList(sheet).write(html);
        sourceList(html, sheet);
        return html.page();
    }

    /**
     * One option with the facts that each argument rests on, as a part for another page.
     *
     * @param option id of an option or of a regimen
     * @return nothing if the ledger has neither
     */
    public Optional<String> option(Assessment assessment, String option, Addresses addresses) {
        Sheet sheet = sheet(assessment, new Beside(List.of(), List.of(), addresses), true);
        return assessment.ledger().options().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.regimens().stream()))
                .filter(each -> each.id().equals(option))
                .findFirst()
                .map(found -> {
                    Html html = Html.newFragment();
                    VerdictMark.shapes(html);
                    sheet.open(html, "options", "Arguments");
                    new OptionCard(sheet).whole(html, found);
                    html.close();
                    sourceList(html, sheet);
                    return html.page();
                });
    }

    private Sheet sheet(Assessment assessment, Beside beside, boolean withNames) {
        return new Sheet(
                assessment,
                knowledge,
                new Citations(knowledge.evidence(), withNames),
                new Trail(FactList.listed(assessment, knowledge), beside.addresses()),
                beside.milestones());
    }

    private static void body(Html html, Sheet sheet, List<Changes> changes) {
        VerdictMark.shapes(html);
        boolean isWhole = sheet.trail().addresses().isOnePage();
        new Masthead(sheet).write(html, isWhole);
        navigation(html, sheet.trail().addresses());
        html.open("main", "id", "main");
        firstScreen(html, sheet, changes);
        parts(html, sheet, changes, isWhole);
        html.close();
        new Footer(sheet).write(html);
    }

    /** What a surgeon must have seen before anything else. */
    private static void firstScreen(Html html, Sheet sheet, List<Changes> changes) {
        WellbeingCard wellbeing = new WellbeingCard(sheet);
        AlertList alerts = new AlertList(sheet);
        // What cannot wait comes first, and a red flag of the disease before one that the patient's answers raise.
        if (!alerts.holdsOneForToday()) {
            wellbeing.today(html);
        }
        alerts.write(html);
        if (alerts.holdsOneForToday()) {
            wellbeing.today(html);
        }
        changes.stream().limit(1).forEach(each -> new ChangeList(sheet, each).line(html));
        new QuestionLadder(sheet).write(html);
        new Contenders(sheet).write(html);
    }

    private static void parts(Html html, Sheet sheet, List<Changes> changes, boolean withTables) {
        WellbeingCard wellbeing = new WellbeingCard(sheet);
        changes.forEach(each -> new ChangeList(sheet, each).write(html));
        new SignalList(sheet).write(html);
        html.open("div", "class", "pair");
        new PlanCard(sheet).write(html);
        new LiverMap(sheet).write(html);
        html.close();
        wellbeing.write(html);
        new OptionLedger(sheet).write(html);
        new GapList(sheet).write(html);
        new TissueCard(sheet).write(html);
        new ReadinessCard(sheet).write(html);
        if (withTables) {
            new TableWalk(sheet).write(html);
        }
        new History(sheet).write(html);
        new Courses(sheet).write(html);
        new StagingCard(sheet).write(html);
        new OutlookCard(sheet).write(html);
        new AnswersCard(sheet).write(html);
        new FactList(sheet).write(html);
        sourceList(html, sheet);
    }

    private static void sourceList(Html html, Sheet sheet) {
        sheet.open(html, "sources", "Sources");
        sheet.citations().list(html);
        html.close();
    }

    private void head(Html html, Assessment assessment) {
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", style.policy());
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.element(
                "title",
                Wording.caseName(assessment.meta().name()) + ", "
                        + Wording.date(assessment.meta().asOf()) + ": Liverleaf");
        html.style(style.css());
        html.close();
    }

    private static void navigation(Html html, Addresses addresses) {
        html.open("nav", "class", "parts", "aria-label", "Parts of this page").open("ul");
        for (List<String> part : PARTS) {
            boolean isElsewhere =
                    part.getFirst().equals(WHY) && !addresses.why().isEmpty();
            link(html, isElsewhere ? addresses.why() : "#" + part.getFirst(), part.getLast());
        }
        if (!addresses.isOnePage()) {
            link(html, "#documents", "Documents");
        }
        html.close().close();
    }

    private static void link(Html html, String address, String text) {
        html.open("li").element("a", text, "href", address);
        html.close();
    }

    /** The style sheet of the page. */
    public static String styleSheet() {
        return StyleSheet.read(STYLE_SHEET).css();
    }
}
