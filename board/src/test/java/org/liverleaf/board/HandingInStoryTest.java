package org.liverleaf.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.store.AccountStore;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A table of patients and a questionnaire on a phone, in a real browser, as a coordinator and a patient would go through it. */
final class HandingInStoryTest {

    private static final String PASSWORD = "walnut river candle";
    private static final String TABLE = """
            Patient;Visit date;Primary site;RAS;Bilirubin (mg/dL);CEA;CEA date;Metastases in liver;ECOG
            LM-0412;2026-02-24;colorectal;wild type;0,8;12,4;2026-02-20;3;1
            LM-0413;2026-02-25;colorectal;mutant;1,1;<3;2026-02-21;2;0
            LM-0414;2026-02-25;breast;;0,6;;;several;1
            """;

    private final Board board = TestBoard.running();

    @Test
    void aTableOfPatientsAndAQuestionnaireOnAPhone() throws IOException, ReaderException {
        assumeTrue(Browser.findChromium().isPresent(), "skipped: there is no chromium on the PATH");
        AccountStore accounts = board.part(AccountStore.class);
        PasswordEncoder encoder = board.part(PasswordEncoder.class);
        accounts.add("table-coordinator", "Kim Coordinator", encoder.encode("x"), Set.of("coordinator"), "test");
        accounts.changePassword("table-coordinator", encoder.encode(PASSWORD));
        try (Browser browser = Browser.open(board.address())) {
            Page coordinator = browser.person(1280, ColorScheme.LIGHT);
            signOn(coordinator);
            handInATable(coordinator);
            String link = sendAQuestionnaire(coordinator);
            Page phone = browser.person(360, ColorScheme.LIGHT);
            answer(phone, link);
            Page again = browser.person(360, ColorScheme.DARK);
            again.navigate(link);
            assertThat(again.getByRole(AriaRole.HEADING).first()).containsText("used already");
            Browser.assertAccessible(again);
            lookAtTheAnswers(coordinator);
            // The browser notes the answers 410 and 422 themselves; nothing else may be amiss.
            assertThat(browser.complaints())
                    .allSatisfy(complaint -> assertThat(complaint).containsPattern("status of (410|422)"));
        }
    }

    private static void signOn(Page page) {
        page.navigate("/sign-on");
        page.getByLabel("Name").fill("table-coordinator");
        page.getByLabel("Password").fill(PASSWORD);
        button(page, "Sign on").click();
    }

    private static void handInATable(Page page) {
        page.navigate("/cases");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hand in many"))
                .click();
        Browser.assertAccessible(page);
        page.getByLabel("File, at most 25 MB")
                .setInputFiles(new FilePayload("clinic.csv", "text/csv", TABLE.getBytes(StandardCharsets.UTF_8)));
        button(page, "Look at it").click();
        assertThat(page.getByText("3 new cases.")).isVisible();
        page.getByLabel("Metastases in liver is taken for").fill("Number of liver metastases");
        button(page, "Read it again").click();
        assertThat(page.locator("details[open]").first())
                .containsText("row 4, column Metastases in liver: found 'several', expected a number");
        Browser.picture(page, "import");
        Browser.assertAccessible(page);
        fits(page, "import-phone");
        page.getByLabel("Beginning of the names of new cases").fill("Clinic");
        button(page, "Hand in all of it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Nothing was kept");
        page.getByLabel("Beginning of the names of new cases").fill("Clinic");
        page.getByLabel("Leave out what cannot be used").check();
        button(page, "Hand in all of it").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Handed in: 3 new cases.");
        assertThat(page.url()).doesNotContain("LM-0412");
    }

    /** The same page at the width of a phone scrolls only inside its tables. */
    private static void fits(Page page, String picture) {
        page.setViewportSize(360, 900);
        Object wide = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
        Browser.picture(page, picture);
        assertThat(wide).as("no sideways scrolling at 360 px").isEqualTo(true);
        page.setViewportSize(1280, 900);
    }

    private static String sendAQuestionnaire(Page page) throws IOException, ReaderException {
        openCase(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Questionnaires"))
                .click();
        Browser.assertAccessible(page);
        page.getByLabel("Mood in the last two weeks (phq-9)").check();
        button(page, "Make a link").click();
        String link = page.getByLabel("Link", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
        assertThat(scanned(page.locator("svg.code").screenshot())).isEqualTo(link);
        Browser.picture(page, "questionnaire-link");
        Browser.assertAccessible(page);
        fits(page, "questionnaire-link-phone");
        return link;
    }

    /** What a phone would read from the screen. */
    private static String scanned(byte[] png) throws IOException, ReaderException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }

    private static void answer(Page phone, String link) {
        phone.navigate(link);
        Browser.picture(phone, "patient");
        Browser.assertAccessible(phone);
        Object wide = phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
        assertThat(wide).as("no sideways scrolling at 360 px").isEqualTo(true);
        List<Locator> items = phone.locator("fieldset").all();
        assertThat(items).hasSize(9);
        for (int i = 0; i < 7; i++) {
            items.get(i).getByLabel("Several days").check();
        }
        assertThat(items.getFirst().locator("label").first().boundingBox().height)
                .isGreaterThan(44);
        items.get(7).getByLabel("I would rather not say").check();
        button(phone, "Send my answers").click();
        assertThat(phone.getByRole(AriaRole.ALERT)).containsText("9. Thoughts");
        Browser.assertAccessible(phone);
        Browser.picture(phone, "patient-missing");
        phone.locator("fieldset").nth(8).getByLabel("More than half the days").check();
        button(phone, "Send my answers").click();
        assertThat(phone.getByRole(AriaRole.HEADING).first()).containsText("Thank you");
        Browser.picture(phone, "patient-thanks");
        Browser.assertAccessible(phone);
    }

    private static void openCase(Page page) {
        page.navigate("/cases");
        page.getByLabel("Name of a case").fill("Clinic LM-0412");
        button(page, "Search").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clinic LM-0412"))
                .first()
                .click();
    }

    private static void lookAtTheAnswers(Page page) {
        openCase(page);
        assertThat(page.getByText("Assess the risk of self-harm today").first()).isVisible();
        Browser.picture(page, "answered");
        page.getByText("Take something back that was wrong").click();
        page.getByLabel("Number of liver metastases: 3").check();
        page.getByLabel("Why").fill("One of them was a cyst.");
        Browser.picture(page, "take-back");
        Browser.assertAccessible(page);
        button(page, "Take it back").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("no longer counts");
        assertThat(page.locator("#documents")).containsText("was taken back by document 3");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
