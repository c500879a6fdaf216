package org.liverleaf.pages;

import java.util.List;
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
            List.of("courses", "Courses"),
            List.of("staging", "Staging"),
            List.of("outlook", "Outlook"),
            List.of("answers", "Answers"),
            List.of("history", "History"),
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
        body(html, sheet(assessment), changes, "#" + WHY);
        html.close().close();
        return html.page();
    }

    /**
     * What stands on the page of an assessed case, for a page that has a head and a style sheet of its own. The tables that
     * decided, by far the largest part, stand on another page.
     *
     * @param why address of that page
     */
    public String fragment(Assessment assessment, List<Changes> changes, String why) {
        Html html = Html.newFragment();
        body(html, sheet(assessment), changes, why);
        return html.page();
    }

    /**
     * The tables that decided and what they cite, as a part for another page.
     *
     * @param places where the tables themselves are found
     */
    public String why(Assessment assessment, TablePlaces places) {
        Html html = Html.newFragment();
        Sheet sheet = sheet(assessment);
        new TableWalk(sheet, places).write(html);
        sources(html, sheet);
        return html.page();
    }

    private Sheet sheet(Assessment assessment) {
        return new Sheet(assessment, knowledge, new Citations(knowledge.evidence()));
    }

    private static void body(Html html, Sheet sheet, List<Changes> changes, String why) {
        VerdictMark.shapes(html);
        boolean isWhole = why.startsWith("#");
        new Masthead(sheet).write(html, isWhole);
        navigation(html, why);
        html.open("main", "id", "main");
        changes.forEach(each -> new ChangeList(sheet, each).write(html));
        parts(html, sheet, isWhole);
        html.close();
        new Footer(sheet).write(html);
    }

    private static void parts(Html html, Sheet sheet, boolean withTables) {
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
        new SignalList(sheet).write(html);
        new QuestionLadder(sheet).write(html);
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
            new TableWalk(sheet, TablePlaces.NONE).write(html);
        }
        new Courses(sheet).write(html);
        new StagingCard(sheet).write(html);
        new OutlookCard(sheet).write(html);
        new AnswersCard(sheet).write(html);
        new History(sheet).write(html);
        new FactList(sheet).write(html);
        sources(html, sheet);
    }

    private static void sources(Html html, Sheet sheet) {
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

    private static void navigation(Html html, String why) {
        html.open("nav", "aria-label", "Parts of this page").open("ul");
        for (List<String> part : PARTS) {
            String address = part.getFirst().equals(WHY) ? why : "#" + part.getFirst();
            html.open("li").element("a", part.getLast(), "href", address);
            html.close();
        }
        html.close().close();
    }

    /** The style sheet of the page. */
    public static String styleSheet() {
        return StyleSheet.read(STYLE_SHEET).css();
    }
}
