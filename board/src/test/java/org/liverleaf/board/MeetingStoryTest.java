package org.liverleaf.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.outgoing.HospitalServer;

/** One meeting from sign-on to a case that is open again, in a real browser, as its people would go through it. */
final class MeetingStoryTest {

    private static final String CHOSEN = "correct horse liver";
    private static final String SCROLL = "each => each.scrollIntoView({behavior: 'instant'})";

    @Test
    void aMeetingFromSignOnToReopening() {
        assumeTrue(Browser.findChromium().isPresent(), "skipped: there is no chromium on the PATH");
        Board board = TestBoard.running();
        try (Browser browser = Browser.open(board.address())) {
            Page chair = browser.person(1280, ColorScheme.LIGHT);
            signOnForTheFirstTime(chair);
            String surgeonsPassword = addSurgeon(chair);
            lookAround(chair);
            whatIf(chair);
            Page surgeon = surgeon(browser, surgeonsPassword);
            giveOpinions(chair, surgeon);
            decide(chair);
            reopen(chair);
            Page phone = browser.person(360, ColorScheme.DARK);
            phone(phone);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void signOnForTheFirstTime(Page page) {
        page.navigate("/");
        Browser.assertAccessible(page);
        page.getByLabel("Name").fill("board");
        page.getByLabel("Password").fill("wrong");
        button(page, "Sign on").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("wrong");
        signOn(page, "board", TestBoard.firstPassword());
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/password"));
        changePassword(page, TestBoard.firstPassword());
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("changed");
    }

    private static void signOn(Page page, String name, String password) {
        page.navigate("/sign-on");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        button(page, "Sign on").click();
    }

    private static void changePassword(Page page, String now) {
        page.getByLabel("The one that you have now").fill(now);
        page.getByLabel("The new one", new Page.GetByLabelOptions().setExact(true))
                .fill(CHOSEN);
        page.getByLabel("The new one again").fill(CHOSEN);
        button(page, "Change it").click();
    }

    private static String addSurgeon(Page page) {
        page.navigate("/accounts");
        page.getByLabel("Name to sign on with").fill("surgeon");
        page.getByLabel("Name for people").fill("Dr Ada Leaf");
        page.locator("form.narrow-form").getByLabel("member").check();
        button(page, "Add it").click();
        Browser.assertAccessible(page);
        String shown = page.locator(".notice code").textContent();
        return shown.substring(shown.indexOf(": ") + 2);
    }

    private static void lookAround(Page page) {
        page.navigate("/");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Liver board");
        Browser.picture(page, "meeting");
        Browser.assertAccessible(page);
        for (String place : new String[] {
            "/meetings",
            "/cases",
            "/cases/new",
            "/pull",
            "/follow-up",
            "/knowledge",
            "/audit",
            "/tokens",
            "/card-feedback"
        }) {
            page.navigate(place);
            Browser.assertAccessible(page);
        }
        page.navigate("/knowledge/ablation");
        Browser.assertAccessible(page);
        Browser.picture(page, "table");
        fetchFromTheHospital(page);
        readTables(page);
    }

    /** The table itself in the viewer: the row that fired is lit, and its sources are a click away. */
    private static void readTables(Page page) {
        openCase(page, "A02 bilobar small remnant");
        page.navigate(page.url() + "/why");
        Locator listed = page.locator("#table-remnantAdequacy");
        assertThat(listed.locator("li.fired-certain")).containsText("must be above 30 %");
        Browser.assertAccessible(page);
        listed.locator("a", new Locator.LocatorOptions().setHasText("The whole table"))
                .click();
        Locator table = page.locator("#table-remnantAdequacy");
        if (MeetingStoryTest.class.getResource("/static/dmn-table.js") == null) {
            // Built without Node.js: the table of the server says the same.
            assertThat(table.locator("tr.fired-certain")).containsText("must be above 30 %");
            return;
        }
        Locator lit = table.locator(".dmn-island tr.fired-certain");
        assertThat(lit).hasCount(1);
        assertThat(lit).containsText("<= 30");
        assertThat(lit).containsText("fired");
        assertThat(table.locator(".dmn-island thead")).containsText("21 to 23 %");
        assertThat(table.locator(".bjs-powered-by")).isVisible();
        lit.locator("td").last().click();
        assertThat(table.locator(".row-reason")).containsText("Remnant volume needed after chemotherapy");
        assertThat(table.locator(".row-reason")).isFocused();
        Browser.picture(page, "why");
        button(page, "Back to the row").click();
        assertThat(table.getByLabel("Row 4, fired: reason and sources")).isFocused();
        page.keyboard().press("Enter");
        assertThat(table.locator(".row-reason")).isFocused();
        Browser.assertAccessible(page);
        // The note of its makers is theirs, is not to be changed, and opens only when asked for.
        table.locator(".bjs-powered-by").click();
        assertThat(page.locator(".bjs-powered-by-lightbox")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".bjs-powered-by-lightbox")).hasCount(0);
        link(page, "This row among the knowledge").click();
        assertThat(page.locator("#remnant-adequacy-chemotherapy")).isInViewport();
    }

    private static void fetchFromTheHospital(Page page) {
        try (HospitalServer hospital = HospitalServer.open(
                TestBoard.HOSPITAL_PORT, TestBoard.SAMPLES.resolve("A02-bilobar-small-remnant/bundle.json"))) {
            page.navigate("/pull");
            page.getByLabel("Id of the patient there").fill("patient");
            button(page, "Fetch").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2))
                            .first())
                    .containsText("What would come in");
            Browser.picture(page, "fetched");
            Browser.assertAccessible(page);
        }
    }

    private static void openCase(Page page, String name) {
        page.navigate("/cases");
        page.getByLabel("Name of a case").fill(name);
        button(page, "Search").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void whatIf(Page page) {
        openCase(page, "A03 borderline remnant");
        Browser.picture(page, "case");
        Browser.assertAccessible(page);
        fromAFigureToItsSource(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("What if").setExact(true))
                .click();
        page.locator("#fact-1").fill("futureLiverRemnantPercent");
        assertThat(page.locator("#fact-1-hint")).containsText("Future liver remnant");
        page.locator("#value-1").fill("much");
        button(page, "Show what moves").click();
        assertThat(page.locator("#fact-1-hint .wrong")).containsText("expected");
        page.locator("#value-1").fill("45");
        button(page, "Show what moves").click();
        assertThat(page.locator("th.scenario")).hasCount(2);
        assertThat(page.url()).doesNotContain("?", "=");
        page.locator("input[name=name]").first().fill("After embolisation");
        button(page, "Keep").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("kept");
        page.locator("#fact-1").fill("futureLiverRemnantPercent");
        page.locator("#value-1").fill("25");
        button(page, "Show what moves").click();
        assertThat(page.locator("th.scenario")).hasCount(3);
        Browser.picture(page, "what-if");
        Browser.assertAccessible(page);
    }

    /** From the remnant at the top to the measurement behind it, and from an option to what its arguments rest on. */
    private static void fromAFigureToItsSource(Page page) {
        page.locator(".key-facts a[href$='futureLiverRemnantPercent']").click();
        assertThat(page.locator("#fact-futureLiverRemnantPercent")).containsText("the remnant of");
        Browser.assertAccessible(page);
        assertThat(page.locator("#fact-futureLiverRemnantPercent")).isVisible();
        Browser.picture(page, "sources");
        page.locator(".back a").click();
        page.locator("#option-resection .in-full a").click();
        assertThat(page.locator(".inputs").first()).containsText("Rests on");
        Browser.picture(page, "option");
        Browser.assertAccessible(page);
        page.locator(".back a").click();
    }

    private static Page surgeon(Browser browser, String password) {
        Page surgeon = browser.person(1280, ColorScheme.DARK);
        signOn(surgeon, "surgeon", password);
        changePassword(surgeon, password);
        assertThat(surgeon.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Accounts")))
                .hasCount(0);
        return surgeon;
    }

    private static void openDiscussion(Page page, String name) {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void giveOpinions(Page chair, Page surgeon) {
        openDiscussion(surgeon, "A01 two lesions");
        assertThat(surgeon.locator(".votes")).hasCount(0);
        surgeon.getByLabel("Liver resection: for", new Page.GetByLabelOptions().setExact(true))
                .check();
        surgeon.getByLabel("Resectability: your answer").selectOption("resectable");
        for (int i = 1; i <= 2; i++) {
            lesion(surgeon, i).selectOption("resect");
        }
        surgeon.getByLabel("Remark on the whole case").fill("Both lesions lie well for one operation.");
        button(surgeon, "Keep my opinion").click();
        assertThat(surgeon.getByRole(AriaRole.STATUS)).containsText("kept");
        openDiscussion(chair, "A01 two lesions");
        assertThat(chair.locator("main")).not().containsText("Both lesions lie well");
        chair.getByLabel("Liver resection: against", new Page.GetByLabelOptions().setExact(true))
                .check();
        lesion(chair, 1).selectOption("resect");
        lesion(chair, 2).selectOption("ablate");
        button(chair, "Keep my opinion").click();
        assertThat(chair.locator("main")).containsText("Both lesions lie well");
        assertThat(chair.getByText("they disagree")).isVisible();
        assertThat(chair.locator(".standing.disputed")).hasCount(1);
        assertThat(chair.locator(".standing.agreed")).hasCount(1);
        Browser.assertAccessible(chair);
        chair.locator(".stand").evaluate(SCROLL);
        Browser.picture(chair, "disagreement");
    }

    private static Locator lesion(Page page, int row) {
        return page.locator(".asked tbody tr").nth(row).locator("select");
    }

    private static void decide(Page page) {
        button(page, "Sign").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Reasons");
        Locator form = page.locator("form[action$=decision]");
        form.locator("input[value=resection]").check();
        page.getByLabel("Reasons").fill("Two lesions, fit patient, remnant ample.");
        page.getByLabel("If it differs").fill("Ablation kept for a recurrence.");
        page.getByLabel("Participants").fill("Dr Ada Leaf\nDr Bo Stern");
        page.getByLabel("Dissent").fill("Dr Bo Stern: would treat first");
        page.getByLabel("Next check").fill("2026-03-30");
        page.getByLabel("Whom the patient calls").fill("Liver nurse, extension 12");
        page.getByLabel("Intent").selectOption("cure");
        page.locator("select[name^='lesion.']").first().selectOption("resect");
        page.getByLabel("Step 2: who is responsible").fill("Dr Ada Leaf");
        page.getByLabel("Step 2: due").fill("2026-03-20");
        page.locator(".decide details").first().evaluate(SCROLL);
        Browser.picture(page, "decision-form");
        draft(page);
        button(page, "Sign").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("belongs to an option that is not chosen");
        page.getByLabel("Step 1: what").fill("");
        page.getByLabel("Step 3: what").fill("");
        button(page, "Sign").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("signed");
        assertThat(page.locator(".decision")).containsText("would treat first");
        Browser.picture(page, "decision");
        Browser.assertAccessible(page);
        letters(page);
        signLetter(page);
        page.navigate("/follow-up");
        assertThat(page.locator("main")).containsText("overdue");
        Browser.picture(page, "follow-up");
        Browser.assertAccessible(page);
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("A01 two lesions"));
        Locator no = row.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Not done").setExact(true));
        no.click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("why");
        Browser.assertAccessible(page);
        row.getByLabel("Of what").selectOption("option:resection");
        row.getByLabel("If not done: why").selectOption("patient-declined");
        row.getByLabel("Remark, or why in your own words").fill("Patient asked for time.");
        row.getByLabel("Day").fill("2026-03-19");
        no.click();
        assertThat(page.locator("main"))
                .containsText("not done on 19 Mar 2026: the patient declined: Patient asked for time.");
    }

    /** The letters of the draft can be changed before anybody signs; what was changed is taken over. */
    private static void draft(Page page) {
        button(page, "Keep as a draft and see the letters").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("nothing is signed");
        link(page, "To the patient").click();
        assertThat(page.locator(".unsealed")).containsText("not signed yet");
        link(page, "Change this letter").click();
        Locator check = page.locator("textarea").filter(new Locator.FilterOptions().setHasText("30 March 2026"));
        check.fill("Please come on 30 March 2026. Bring your pills.");
        Browser.assertAccessible(page);
        check.evaluate(SCROLL);
        Browser.picture(page, "letter-edit");
        button(page, "Keep as a further version").click();
        assertThat(page.locator("article")).containsText("Bring your pills.");
        page.locator(".back a").click();
        assertThat(page.getByLabel("Reasons")).hasValue("Two lesions, fit patient, remnant ample.");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void signLetter(Page page) {
        assertThat(page.locator("article")).containsText("Bring your pills.");
        button(page, "Sign this letter").click();
        assertThat(page.locator(".seal")).containsText("signed by");
        assertThat(page.locator("article")).containsText("Edited by");
        page.locator(".changes summary").click();
        assertThat(page.locator("ins").first()).isVisible();
        Browser.assertAccessible(page);
        page.locator(".bar").evaluate(SCROLL);
        Browser.picture(page, "letter-signed");
    }

    private static void letters(Page page) {
        for (String to : new String[] {"Protocol", "To the referring doctor", "To the patient"}) {
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(to).setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("article")).isVisible();
            Browser.assertAccessible(page);
        }
        assertThat(page.locator("article")).containsText("Liver nurse, extension 12");
        Browser.picture(page, "letter");
        String pdf = page.getByText("This letter as PDF").getAttribute("href");
        byte[] bytes = page.request().get(pdf).body();
        assertThat(new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private static void reopen(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A01 two lesions"))
                .click();
        link(page, "Hand in").click();
        page.getByLabel("Hand in another").setInputFiles(Path.of("src", "test", "resources", "new-result.json"));
        button(page, "Hand in").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("kept");
        assertThat(page.locator(".reopened").first()).containsText("open again");
        assertThat(page.locator("#changes")).containsText("What changed since");
        Browser.picture(page, "reopened");
        Browser.assertAccessible(page);
        page.navigate("/follow-up");
        assertThat(page.locator(".flag")).containsText("open again");
    }

    private static void phone(Page page) {
        signOn(page, "board", CHOSEN);
        fits(page, "phone");
        openCase(page, "A11 jaundice");
        fits(page, "phone-case");
        openCase(page, "A03 borderline remnant");
        link(page, "What if").click();
        page.locator("input[form=compare]").first().check();
        button(page, "Compare those that are ticked").click();
        fits(page, "phone-what-if");
        openDiscussion(page, "A01 two lesions");
        fits(page, "phone-discussion");
        link(page, "To the patient").click();
        fits(page, "phone-letter");
        link(page, "Change this letter").click();
        fits(page, "phone-letter-edit");
        page.navigate("/follow-up");
        fits(page, "phone-follow-up");
    }

    private static void fits(Page page, String name) {
        Object wide = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
        assertThat(wide).as("no sideways scrolling at 360 px: " + name).isEqualTo(true);
        Browser.picture(page, name);
        Browser.assertAccessible(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
