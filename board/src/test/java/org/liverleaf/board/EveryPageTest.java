package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.signon.Role;
import org.liverleaf.board.signon.Route;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.MeetingStore;
import org.springframework.http.HttpMethod;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Every page that the table of routes names is opened in a real Chromium: on a wide bright screen and on a dark phone. A new
 * page is looked at without anybody thinking of it; a place that the test cannot fill in fails it.
 */
final class EveryPageTest {

    private static final String PASSWORD = "walnut river candle";
    private static final int NARROWEST = 360;
    private static final int MOST_BYTES = 300_000;

    /** Not pages: documents, files, and what programs read. */
    private static final List<String> FILES =
            List.of("/tables/", "/pdf", "/csv", ".json", "/documents/{number}", "/$document", "/fhir/");

    /** The innermost elements that reach over the edge, and that nothing around them clips or scrolls. */
    private static final String TOO_WIDE = """
            () => [...document.body.querySelectorAll('*')].filter(each => {
              if (each.getBoundingClientRect().right <= innerWidth + 1) return false;
              for (let up = each.parentElement; up; up = up.parentElement) {
                if (up !== document.body && getComputedStyle(up).overflowX !== 'visible') return false;
              }
              return true;
            }).slice(-3).map(each => each.outerHTML.slice(0, 160)).join(' and ')""";

    private static final String CASE = "{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\","
            + " \"lesionCount\": 2, \"ecog\": 0, \"ras\": \"mutant\"}, \"lesions\": [{\"id\": \"L1\", \"segments\": [6],"
            + " \"longestAxialMm\": 24}, {\"id\": \"L2\", \"segments\": [2], \"longestAxialMm\": 17}],"
            + " \"labs\": [{\"code\": \"cea\", \"value\": 12, \"unit\": \"ug/L\", \"date\": \"2026-02-20\"}]}";

    private static final Map<String, String> DECISION = Map.ofEntries(
            Map.entry("documents", "1"),
            Map.entry("supersedes", ""),
            Map.entry("draft", "0"),
            Map.entry("option", "best-supportive-care"),
            Map.entry("reasons", "The patient wants no treatment."),
            Map.entry("deviation", "as the patient wishes"),
            Map.entry("participants", "Dr A\nDr B"),
            Map.entry("dissents", ""),
            Map.entry("nextCheck", "2026-04-01"),
            Map.entry("nextWhat", "Visit"));

    private final Board board = TestBoard.running();
    private final Map<String, String> places = new LinkedHashMap<>();

    @Test
    void everyPageIsAccessibleAndFitsAPhone() {
        assumeTrue(Browser.findChromium().isPresent(), "skipped: no chromium on the PATH");
        prepare();
        List<String> pages = new ArrayList<>();
        for (Route route :
                Stream.concat(Route.ALL.stream(), Route.BY_SECRET.stream()).toList()) {
            if (route.method().equals(HttpMethod.GET)
                    && !route.isForPrograms()
                    && FILES.stream().noneMatch(route.path()::contains)) {
                pages.add(fill(route.path()));
            }
        }
        assertThat(pages).hasSizeGreaterThan(25);
        try (Browser browser = Browser.open(board.address())) {
            Page wide = signedOn(browser, 1366, ColorScheme.LIGHT);
            Page phone = signedOn(browser, NARROWEST, ColorScheme.DARK);
            List<String> faults = new ArrayList<>();
            for (String path : pages) {
                faults.addAll(look(wide, path, 1366));
                faults.addAll(look(phone, path, NARROWEST));
            }
            assertThat(faults).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static List<String> look(Page page, String path, int width) {
        List<String> faults = new ArrayList<>();
        Response response = page.navigate(path);
        String place = path + " at " + width;
        if (response.status() != 200
                || !String.valueOf(response.headerValue("content-type")).startsWith("text/html")) {
            return List.of(place + ": " + response.status() + " " + response.headerValue("content-type"));
        }
        int bytes = response.body().length;
        if (bytes > MOST_BYTES) {
            faults.add(place + ": " + bytes + " bytes");
        }
        int needs = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
        if (needs > width) {
            faults.add(place + ": is " + needs + " wide, for " + page.evaluate(TOO_WIDE));
        }
        if (page.locator("h1").count() != 1) {
            faults.add(place + ": has " + page.locator("h1").count() + " first headings");
        }
        Browser.accessibilityFaults(page).forEach(fault -> faults.add(place + ": " + fault));
        return faults;
    }

    private String fill(String path) {
        String filled = path;
        for (Map.Entry<String, String> place : places.entrySet()) {
            if (filled.startsWith(place.getKey())) {
                filled = place.getValue() + filled.substring(place.getKey().length());
            }
        }
        filled = filled.replace("{caseId}", places.get("caseId"))
                .replace("{to}", "patient")
                .replace("{option}", "systemic-therapy")
                .replace("{table}", "resection");
        assertThat(filled).as("this test must know what to put into %s", path).doesNotContain("{");
        return filled;
    }

    private Page signedOn(Browser browser, int width, ColorScheme scheme) {
        Page page = browser.person(width, scheme);
        page.navigate("/sign-on");
        page.getByLabel("Name").fill("looker");
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("form button").first().click();
        page.waitForURL(url -> !url.contains("sign-on"));
        return page;
    }

    private UUID listed(UUID meeting, String name) {
        DocumentBytes document = new DocumentBytes(CASE.getBytes(StandardCharsets.UTF_8));
        UUID id = board.part(CaseStore.class).open(name, DocumentKind.CASE_FILE, "case.json", document, "test");
        board.part(MeetingStore.class).list(meeting, id, "", "test");
        return id;
    }

    /** One case that has all: a meeting, opinions, a decision, an import under way, a question to the patient. */
    private void prepare() {
        AccountStore accounts = board.part(AccountStore.class);
        PasswordEncoder encoder = board.part(PasswordEncoder.class);
        Set<String> roles = new TreeSet<>();
        for (Role role : Role.values()) {
            roles.add(role.name().toLowerCase(Locale.ROOT));
        }
        accounts.add("looker", "Dr Looker", encoder.encode("first"), roles, "test");
        accounts.changePassword("looker", encoder.encode(PASSWORD));
        Visitor visitor = new Visitor(board.address());
        visitor.signOn("looker", PASSWORD);
        UUID meeting = board.part(MeetingStore.class).plan(LocalDate.of(2026, 3, 6), "Every page", "test");
        UUID id = listed(meeting, "Looked At");
        String discussion = "/meetings/" + meeting + "/cases/" + id;
        visitor.get(discussion);
        visitor.post(
                discussion + "/opinion",
                Map.of("stance.resection", "for", "answer.resectability", "resectable", "answer.lesion:L1", "resect"));
        String decided = visitor.post(discussion + "/decision", DECISION).body();
        String decision = visitor.get(discussion).body().replaceAll("(?s).*?/decisions/([0-9a-f-]{36})/.*", "$1");
        assertThat(decision).as(decided).hasSize(36);
        String drafted = "/meetings/" + meeting + "/cases/" + listed(meeting, "Drafted For");
        visitor.get(drafted);
        visitor.post(drafted + "/draft", DECISION);
        places.put("/meetings/{id}/cases/{caseId}/letters/", drafted + "/letters/");
        visitor.get("/imports");
        String upload = visitor.upload("/imports", Map.of(), "many.csv", "patient,CEA (ug/L)\np1,12\np2,40\n")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        visitor.get("/cases/" + id + "/questionnaires");
        String asked = visitor.post("/cases/" + id + "/questionnaires", Map.of("instrument", "esas", "days", "7"))
                .body()
                .replaceAll("(?s).*readonly value=\"[^\"]*(/q/[^\"]+)\".*", "$1");
        places.put("/meetings/{id}", "/meetings/" + meeting);
        places.put("/cases/{id}", "/cases/" + id);
        places.put("/decisions/{id}", "/decisions/" + decision);
        places.put("/imports/{id}", upload.substring(upload.indexOf("/imports/")));
        places.put("/knowledge/{table}", "/knowledge/ablation");
        places.put("/q/{secret}", asked);
        places.put("caseId", id.toString());
    }
}
