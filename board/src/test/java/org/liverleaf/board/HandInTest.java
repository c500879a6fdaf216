package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.CaseStore;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What happens to what is handed in, good, bad and hostile. */
final class HandInTest {

    private static final String PASSWORD = "walnut river candle";
    private static final String SECRET = "Zebedee Quartermaine";

    private final Board board = TestBoard.running();

    private Visitor coordinator() {
        AccountStore accounts = board.part(AccountStore.class);
        PasswordEncoder encoder = board.part(PasswordEncoder.class);
        if (accounts.find("coordinator").isEmpty()) {
            accounts.add("coordinator", "Coordinator", encoder.encode("x"), Set.of("coordinator"), "test");
            accounts.changePassword("coordinator", encoder.encode(PASSWORD));
        }
        Visitor visitor = new Visitor(board.address());
        visitor.signOn("coordinator", PASSWORD);
        return visitor;
    }

    private static String caseFile(String facts) {
        return "{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\"" + facts + "}}";
    }

    private UUID open(Visitor visitor, String name) {
        HttpResponse<String> opened =
                visitor.upload("/cases", Map.of("name", name), "case.json", caseFile(", \"lesionCount\": 2"));
        String place = opened.headers().firstValue("Location").orElse("");
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    @Test
    void aSampleHandedInIsAssessedAsTheCommandAssessesIt() throws IOException {
        Visitor visitor = coordinator();
        String bundle = Files.readString(TestBoard.SAMPLES.resolve("A02-bilobar-small-remnant/bundle.json"));
        HttpResponse<String> opened = visitor.upload("/cases", Map.of("name", "Handed in A02"), "a02.json", bundle);
        assertThat(opened.statusCode()).isEqualTo(302);
        String place = opened.headers().firstValue("Location").orElse("");
        UUID id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        CaseDesk desk = board.part(CaseDesk.class);
        var direct = org.liverleaf.pathway.Pathway.of(desk.knowledge())
                .assess(desk.read(
                        "A02",
                        org.liverleaf.board.store.DocumentKind.FHIR_BUNDLE,
                        bundle.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var kept = desk.find(id).orElseThrow().assessment();
        assertThat(kept.meta().recordHash()).isEqualTo(direct.meta().recordHash());
        assertThat(kept.ledger()).isEqualTo(direct.ledger());
    }

    @Test
    void aCaseIsLookedAtBeforeAnybodyOpensTheListOnWhichItStands() throws Exception {
        String bundle = Files.readString(TestBoard.SAMPLES.resolve("A03-borderline-remnant/bundle.json"));
        String place = coordinator()
                .upload("/cases", Map.of("name", "Not opened"), "a03.json", bundle)
                .headers()
                .firstValue("Location")
                .orElse("");
        UUID id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        var stored =
                board.part(org.liverleaf.board.store.CaseStore.class).find(id).orElseThrow();
        CaseDesk desk = board.part(CaseDesk.class);
        java.time.Instant latest = java.time.Instant.now().plusSeconds(60);
        while (!desk.isLookedAt(stored)) {
            assertThat(java.time.Instant.now()).isBefore(latest);
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Once only the first 4,096 characters were looked at. */
    @Test
    void aBundleIsKnownEvenWhereItsKindStandsLate() throws IOException {
        String bundle = Files.readString(TestBoard.SAMPLES.resolve("A02-bilobar-small-remnant/bundle.json"));
        String late = "{" + " ".repeat(5_000) + bundle.substring(bundle.indexOf('{') + 1);
        assertThat(late.indexOf("\"resourceType\"")).isGreaterThan(4_096);
        assertThat(coordinator()
                        .upload("/cases", Map.of("name", "Late"), "late.json", late)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatCannotBeReadIsRefusedWithALineAndNothingIsKept() {
        Visitor visitor = coordinator();
        int before = board.part(CaseStore.class).count();
        for (String bad : List.of(
                "{\"asOf\": ",
                "[]",
                "{\"asOf\": \"2026-03-01\", \"facts\": {\"lesionCuont\": 2}}",
                caseFile(", \"ecog\": 9"),
                "{\"resourceType\": \"Bundle\", \"entry\": [",
                "\u0000\u0001\u0002")) {
            HttpResponse<String> answer = visitor.upload("/cases", Map.of("name", "Bad"), "bad.json", bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(422);
            assertThat(answer.body()).as(bad).contains("Nothing was kept").contains("bad.json");
        }
        assertThat(board.part(CaseStore.class).count()).isEqualTo(before);
    }

    @Test
    void whoDoesNotKnowOfTheNewestDocumentOverwritesNothing() {
        Visitor first = coordinator();
        UUID id = open(first, "Two people");
        Visitor second = coordinator();
        assertThat(first.upload("/cases/" + id + "/documents", Map.of("seen", "1"), "a.json", caseFile(", \"ecog\": 1"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> late =
                second.upload("/cases/" + id + "/documents", Map.of("seen", "1"), "b.json", caseFile(", \"ecog\": 2"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Somebody else has handed in a document");
        assertThat(board.part(CaseStore.class).find(id).orElseThrow().documents())
                .isEqualTo(2);
    }

    @Test
    void theSameDocumentTwiceIsKeptOnce() {
        Visitor visitor = coordinator();
        UUID id = open(visitor, "Twice");
        for (int i = 0; i < 2; i++) {
            visitor.upload(
                    "/cases/" + id + "/documents",
                    Map.of("seen", i == 0 ? "1" : "2"),
                    "a.json",
                    caseFile(", \"ecog\": 1"));
        }
        assertThat(board.part(CaseStore.class).find(id).orElseThrow().documents())
                .isEqualTo(2);
    }

    @Test
    void aBundleOfAnotherPatientIsRefused() throws IOException {
        Visitor visitor = coordinator();
        String one = Files.readString(TestBoard.SAMPLES.resolve("A02-bilobar-small-remnant/bundle.json"));
        String other = Files.readString(TestBoard.SAMPLES.resolve("A03-borderline-remnant/bundle.json"));
        String place = visitor.upload("/cases", Map.of("name", "Mixed up"), "a.json", one)
                .headers()
                .firstValue("Location")
                .orElse("");
        String path = java.net.URI.create(place).getPath();
        HttpResponse<String> answer = visitor.upload(path + "/documents", Map.of("seen", "1"), "b.json", other);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("another patient");
    }

    private static String observation(String status, int value) {
        return """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                {"resource": {"resourceType": "Patient", "id": "p77"}},
                {"resource": {"resourceType": "Observation", "id": "bili", "status": "%s",
                 "subject": {"reference": "Patient/p77"}, "effectiveDateTime": "2026-02-20",
                 "code": {"coding": [{"system": "http://loinc.org", "code": "14631-6"}]},
                 "valueQuantity": {"value": %d, "code": "umol/L", "system": "http://unitsofmeasure.org"}}}]}
                """.formatted(status, value);
    }

    private org.liverleaf.pathway.cases.CaseFact bilirubin(UUID id) {
        return board.part(CaseDesk.class)
                .find(id)
                .orElseThrow()
                .assessment()
                .theCase()
                .fact("bilirubinUmolL");
    }

    /** Once the bundle that marked a mistake left the earlier value standing. */
    @Test
    void aValueEnteredInErrorNoLongerCountsAndTheCaseSaysSo() {
        Visitor visitor = coordinator();
        String place = visitor.upload("/cases", Map.of("name", "Mistaken"), "a.json", observation("final", 340))
                .headers()
                .firstValue("Location")
                .orElse("");
        UUID id = UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
        assertThat(bilirubin(id).value()).isEqualTo("340");
        visitor.upload(
                "/cases/" + id + "/documents", Map.of("seen", "1"), "b.json", observation("entered-in-error", 340));
        assertThat(bilirubin(id).readings()).isEmpty();
        String page = visitor.get("/cases/" + id).body();
        assertThat(page).contains("was taken back by document 2 and does not count");
        visitor.upload("/cases/" + id + "/documents", Map.of("seen", "2"), "c.json", observation("corrected", 34));
        assertThat(bilirubin(id).value()).isEqualTo("34");
    }

    @Test
    void aCaseFileTakesAnEarlierValueBack() {
        Visitor visitor = coordinator();
        UUID id = open(visitor, "Typing error");
        HttpResponse<String> answer = visitor.upload(
                "/cases/" + id + "/documents",
                Map.of("seen", "1"),
                "b.json",
                "{\"asOf\": \"2026-03-02\", \"facts\": {\"lesionCount\": 3},"
                        + " \"corrects\": [{\"entry\": \"/facts/lesionCount\", \"reason\": \"one was a cyst\"}]}");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/cases/" + id).body()).contains("does not count: one was a cyst");
        assertThat(board.part(CaseDesk.class)
                        .find(id)
                        .orElseThrow()
                        .assessment()
                        .theCase()
                        .fact("lesionCount")
                        .others())
                .isEmpty();
    }

    @Test
    void aCoordinatorTakesAnEntryBackOnAPage() {
        Visitor visitor = coordinator();
        UUID id = open(visitor, "Wrong patient");
        String page = visitor.get("/cases/" + id + "/corrections").body();
        assertThat(page).contains("Number of liver metastases: 2").contains("value=\"/facts/lesionCount\"");
        assertThat(visitor.post("/cases/" + id + "/corrections", Map.of("entry", "/facts/lesionCount", "seen", "1"))
                        .body())
                .contains("Nothing was taken back: say why");
        assertThat(visitor.post(
                                "/cases/" + id + "/corrections",
                                Map.of("entry", "/facts/ras", "reason", "x", "seen", "1"))
                        .body())
                .contains("choose one of the entries");
        HttpResponse<String> done = visitor.post(
                "/cases/" + id + "/corrections",
                Map.of("entry", "/facts/lesionCount", "reason", "of another patient", "seen", "1"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/cases/" + id + "/corrections").body()).doesNotContain("/facts/lesionCount");
        assertThat(visitor.get("/cases/" + id).body()).contains("does not count: of another patient");
        assertThat(board.part(CaseDesk.class)
                        .find(id)
                        .orElseThrow()
                        .assessment()
                        .meta()
                        .asOf())
                .isEqualTo("2026-03-01");
    }

    /** A case file names its patient by a number of the clinic, or not at all; a bundle by that of a server. */
    @Test
    void aBundleMayFollowACaseFile() {
        Visitor visitor = coordinator();
        UUID id = open(visitor, "Both kinds");
        assertThat(visitor.upload(
                                "/cases/" + id + "/documents", Map.of("seen", "1"), "b.json", observation("final", 12))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatIsTooLargeEmptyOrNestedWithoutEndIsRefusedInOneLine() {
        Visitor visitor = coordinator();
        String huge = " ".repeat(27 * 1024 * 1024);
        HttpResponse<String> large = visitor.upload("/cases", Map.of("name", "Large"), "large.json", huge);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("25 MB at most");
        assertThat(visitor.upload("/imports", Map.of(), "large.csv", huge).statusCode())
                .isEqualTo(413);
        HttpResponse<String> empty = visitor.upload("/cases", Map.of("name", "Empty"), "empty.json", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("the file: is empty");
        String open = "{\"a\":".repeat(100_000);
        for (String deep : List.of(
                "[".repeat(1_000_000), open, "{\"resourceType\": \"Bundle\", \"entry\": " + "[".repeat(1_000_000))) {
            HttpResponse<String> nested = visitor.upload("/cases", Map.of("name", "Deep"), "deep.json", deep);
            assertThat(nested.statusCode()).isEqualTo(422);
            assertThat(nested.body()).contains("deep.json").hasSizeLessThan(20_000);
        }
    }

    @Test
    void anAnswerMovesThePlanAndIsKeptAsADocument() {
        Visitor visitor = coordinator();
        UUID id = open(visitor, "Asked");
        String page = visitor.get("/cases/" + id + "/questions").body();
        assertThat(page).contains("Why this is asked");
        String address = page.replaceAll("(?s).*name=\"address\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> answer =
                visitor.post("/cases/" + id + "/questions", Map.of("address", address, "answer", "unknown"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(board.part(CaseStore.class).find(id).orElseThrow().documents())
                .isEqualTo(2);
        assertThat(visitor.get("/cases/" + id + "/questions").body()).doesNotContain("value=\"" + address + "\"");
    }

    @Test
    void noLogHoldsWhatARecordSays() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        try {
            Visitor visitor = coordinator();
            visitor.upload("/cases", Map.of("name", SECRET), "x.json", "{\"" + SECRET + "\": 1}");
            UUID id = open(visitor, SECRET);
            visitor.get("/cases/" + id);
            visitor.get("/cases/not-an-id-" + SECRET.replace(' ', '-'));
            visitor.post("/cases/search", Map.of("words", SECRET));
            visitor.post("/cases/" + id + "/what-if", Map.of("fact", "ecog", "value", SECRET));
        } finally {
            root.detachAppender(lines);
        }
        Stream<String> texts = lines.list.stream()
                .flatMap(event -> Stream.of(
                        event.getFormattedMessage(),
                        event.getThrowableProxy() == null
                                ? ""
                                : String.valueOf(event.getThrowableProxy().getMessage())));
        assertThat(texts).noneMatch(text -> text.contains("Zebedee") || text.contains("Quartermaine"));
        assertThat(board.part(org.liverleaf.board.store.AuditTrail.class).newest(50))
                .noneMatch(line -> line.detail().contains("Zebedee"));
    }
}
