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
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("What if").setExact(true))
                .click();
        page.getByLabel("Fact").selectOption("futureLiverRemnantPercent");
        page.getByLabel("is", new Page.GetByLabelOptions().setExact(true)).fill("45");
        button(page, "Show what moves").click();
        assertThat(page.locator(".scenarios section")).hasCount(1);
        assertThat(page.url()).doesNotContain("45");
        Browser.picture(page, "what-if");
        Browser.assertAccessible(page);
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
        surgeon.getByLabel("Remark").fill("Both lesions lie well for one operation.");
        button(surgeon, "Keep my opinion").click();
        assertThat(surgeon.getByRole(AriaRole.STATUS)).containsText("kept");
        openDiscussion(chair, "A01 two lesions");
        assertThat(chair.locator("main")).not().containsText("Both lesions lie well");
        chair.getByLabel("Liver resection: against", new Page.GetByLabelOptions().setExact(true))
                .check();
        button(chair, "Keep my opinion").click();
        assertThat(chair.locator("main")).containsText("Both lesions lie well");
        assertThat(chair.getByText("they disagree")).isVisible();
        Browser.picture(chair, "disagreement");
        Browser.assertAccessible(chair);
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
        button(page, "Sign").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("signed");
        assertThat(page.locator(".decision")).containsText("would treat first");
        Browser.picture(page, "decision");
        Browser.assertAccessible(page);
        letters(page);
        page.navigate("/follow-up");
        assertThat(page.locator("main")).containsText("overdue");
        Browser.picture(page, "follow-up");
        Browser.assertAccessible(page);
        button(page, "Not done").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("why");
        page.getByPlaceholder("remark, or why not").fill("Patient asked for time.");
        button(page, "Not done").click();
        assertThat(page.locator("main")).containsText("not done: Patient asked for time.");
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
        page.locator(".desk summary").first().click();
        page.getByLabel("Hand in another").setInputFiles(Path.of("src", "test", "resources", "new-result.json"));
        button(page, "Hand in").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("kept");
        assertThat(page.locator(".reopened")).containsText("open again");
        assertThat(page.locator("#changes")).containsText("What changed since");
        Browser.picture(page, "reopened");
        Browser.assertAccessible(page);
        page.navigate("/follow-up");
        assertThat(page.locator(".flag")).containsText("open again");
    }

    private static void phone(Page page) {
        signOn(page, "board", CHOSEN);
        Object wide = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
        assertThat(wide).as("no sideways scrolling at 360 px").isEqualTo(true);
        Browser.picture(page, "phone");
        Browser.assertAccessible(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
