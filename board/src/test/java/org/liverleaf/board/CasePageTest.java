package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.StoredCase;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The page of a case and the pages to which it leads, as a browser gets them. */
final class CasePageTest {

    private static final String PASSWORD = "walnut river candle";
    private static final int MOST_BYTES = 300_000;
    private static final Pattern OPTION = Pattern.compile("href=\"(/cases/[^\"]+/options/[^\"]+)\"");

    private final Board board = TestBoard.running();
    private final CaseStore cases = board.part(CaseStore.class);

    private Visitor coordinator() {
        AccountStore accounts = board.part(AccountStore.class);
        PasswordEncoder encoder = board.part(PasswordEncoder.class);
        if (accounts.find("page-reader").isEmpty()) {
            accounts.add("page-reader", "Page Reader", encoder.encode("x"), Set.of("coordinator"), "test");
            accounts.changePassword("page-reader", encoder.encode(PASSWORD));
        }
        Visitor visitor = new Visitor(board.address());
        visitor.signOn("page-reader", PASSWORD);
        return visitor;
    }

    private UUID sample(String name) {
        return cases.search(name, 5).stream()
                .filter(each -> each.name().startsWith(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void noPageOfASampleWeighsMoreThanItsBoundTogetherWithItsStyles() {
        Visitor visitor = coordinator();
        int styles = bytes(visitor.get("/style/case.css").body())
                + bytes(visitor.get("/style/board.css").body());
        List<StoredCase> samples = cases.all(0, 200).stream()
                .filter(each -> each.name().matches("[A-J]\\d\\d .*"))
                .toList();

        assertThat(samples).hasSizeGreaterThanOrEqualTo(18);
        for (StoredCase each : samples) {
            for (String page : List.of("", "/sources", "/options/systemic-therapy")) {
                String body = visitor.get("/cases/" + each.id() + page).body();
                assertThat(bytes(body) + styles).as(each.name() + page).isLessThan(MOST_BYTES);
            }
        }
    }

    @Test
    void everyOptionOfTheLedgerAndEveryRegimenHasAPage() {
        Visitor visitor = coordinator();
        String page = visitor.get("/cases/" + sample("A02")).body();
        Matcher options = OPTION.matcher(page);
        int count = 0;
        while (options.find()) {
            assertThat(visitor.get(options.group(1)).statusCode())
                    .as(options.group(1))
                    .isEqualTo(200);
            count++;
        }

        assertThat(count).isGreaterThan(30);
        assertThat(visitor.get("/cases/" + sample("A02") + "/options/no-such-option")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aValueLeadsToTheDocumentThatBroughtItAndTheReaderIsAudited() {
        Visitor visitor = coordinator();
        String first =
                "{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\", \"lesionCount\": 2, \"ecog\": 0}}";
        String opened = visitor.upload("/cases", Map.of("name", "Led to its document"), "first.json", first)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = opened.substring(opened.indexOf("/cases/"));
        visitor.upload(
                path + "/documents",
                Map.of("seen", "1"),
                "second.json",
                "{\"asOf\": \"2026-03-08\", \"facts\": {\"primarySite\": \"colorectal\", \"ecog\": 2}}");

        String sources = visitor.get(path + "/sources").body();
        assertThat(row(sources, "ecog"))
                .contains(path + "/documents/2\"", "true on 8 Mar 2026", "Did not count:", path + "/documents/1\"");
        assertThat(row(sources, "lesionCount"))
                .contains(path + "/documents/1\"")
                .doesNotContain("/documents/2\"");
        visitor.get(path + "/options/resection");
        assertThat(board.part(AuditTrail.class).newest(20))
                .anyMatch(line -> line.action().equals("sources-seen"))
                .anyMatch(line ->
                        line.action().equals("option-seen") && line.detail().equals("resection"));
    }

    private static String row(String page, String fact) {
        int start = page.indexOf("id=\"fact-" + fact + "\"");
        assertThat(start).as(fact).isPositive();
        return page.substring(start, page.indexOf("</tr>", start));
    }

    @Test
    void whatChangedSinceADocumentIsShownAndDocumentsStandOnTheLineOfTime() {
        Visitor visitor = coordinator();
        String opened = visitor.upload(
                        "/cases",
                        Map.of("name", "Changed since"),
                        "first.json",
                        "{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\", \"ecog\": 0}}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String path = opened.substring(opened.indexOf("/cases/"));
        assertThat(visitor.get(path).body())
                .doesNotContain("What changed since")
                .contains("lifeline");
        visitor.upload(
                path + "/documents",
                Map.of("seen", "1"),
                "second.json",
                "{\"asOf\": \"2026-03-08\", \"facts\": {\"primarySite\": \"colorectal\", \"ecog\": 4}}");

        String page = visitor.get(path + "?since=1").body();
        assertThat(page)
                .contains("id=\"changes\"", "<option value=\"1\">document 1, ", "Document 2: second.json")
                .contains("id=\"hand-in\"");
    }
}
