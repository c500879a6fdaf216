package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.QuestionnaireLink;
import org.liverleaf.board.store.QuestionnaireStore;
import org.liverleaf.pathway.Assessment;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A patient answers once, by a link that says nothing of anybody. */
final class QuestionnaireTest {

    private static final String PASSWORD = "walnut river candle";
    private static final String NAME = "Questioned Person";

    private final Board board = TestBoard.running();
    private final CaseStore cases = board.part(CaseStore.class);

    private Visitor member() {
        AccountStore accounts = board.part(AccountStore.class);
        PasswordEncoder encoder = board.part(PasswordEncoder.class);
        if (accounts.find("asking-member").isEmpty()) {
            accounts.add("asking-member", "Member", encoder.encode("x"), Set.of("member"), "test");
            accounts.changePassword("asking-member", encoder.encode(PASSWORD));
        }
        Visitor visitor = new Visitor(board.address());
        visitor.signOn("asking-member", PASSWORD);
        return visitor;
    }

    private UUID openCase() {
        return cases.open(
                NAME,
                DocumentKind.CASE_FILE,
                "case.json",
                new DocumentBytes("{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\"}}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                "test");
    }

    private static String link(Visitor visitor, UUID caseId, String instrument) {
        HttpResponse<String> made =
                visitor.post("/cases/" + caseId + "/questionnaires", Map.of("instrument", instrument, "days", "7"));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("<svg class=\"code\"");
        return made.body().replaceAll("(?s).*readonly value=\"[^\"]*(/q/[^\"]+)\".*", "$1");
    }

    private static Map<String, String> phq9(String last) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 1; i <= 8; i++) {
            answers.put("q" + i, "1");
        }
        answers.put("q9", last);
        return answers;
    }

    private Assessment assessment(UUID id) {
        return board.part(CaseDesk.class).find(id).orElseThrow().assessment();
    }

    @Test
    void answersBecomeADocumentAndThoughtsOfDeathACallOfTheSameDay() {
        UUID id = openCase();
        String path = link(member(), id, "phq-9");
        Visitor patient = new Visitor(board.address());
        HttpResponse<String> page = patient.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Little interest or pleasure", "I would rather not say", "If you feel worse now")
                .doesNotContain(NAME, "colorectal", "metasta", "<script");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(patient.get(path).statusCode()).as("looking uses nothing up").isEqualTo(200);
        HttpResponse<String> sent = patient.post(path, phq9("1"));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("Thank you", "If you feel worse now");
        assertThat(cases.find(id).orElseThrow().documents()).isEqualTo(2);
        assertThat(cases.documents(id, 2).getLast().author()).isEqualTo("the patient");
        assertThat(assessment(id).wellbeing().actions()).anySatisfy(action -> {
            assertThat(action.scale()).isEqualTo("thoughts-of-death");
            assertThat(action.urgency()).isEqualTo(org.liverleaf.pathway.workup.Urgency.SAME_DAY);
        });
        String casePage = member().get("/cases/" + id).body();
        assertThat(casePage).contains("Assess the risk of self-harm today");
        assertThat(member().post("/cases/search", Map.of("words", NAME)).body())
                .as("the list says it too")
                .contains("Thoughts of not wanting to live");
        assertThat(patient.get(path).statusCode()).isEqualTo(410);
        assertThat(patient.get(path).body()).contains("This link was used already");
        assertThat(patient.post(path, phq9("0")).statusCode()).isEqualTo(410);
        assertThat(cases.find(id).orElseThrow().documents()).isEqualTo(2);
    }

    @Test
    void whatIsSkippedIsAskedAgainAndWhatIsNotSaidIsNotANumber() {
        UUID id = openCase();
        String path = link(member(), id, "phq-9");
        Visitor patient = new Visitor(board.address());
        Map<String, String> some = phq9("not-said");
        some.remove("q3");
        some.put("q4", "77");
        HttpResponse<String> again = patient.post(path, some);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Not sent yet", "href=\"#item-3\"", "href=\"#item-4\"")
                .doesNotContain("#item-5\"");
        assertThat(cases.find(id).orElseThrow().documents()).isEqualTo(1);
        some.put("q3", "2");
        some.put("q4", "not-said");
        assertThat(patient.post(path, some).statusCode()).isEqualTo(200);
        String document = new String(
                cases.documents(id, 2).getLast().content().toArray(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(document).contains("\"q3\":2").doesNotContain("q4", "q9", "not-said");
        assertThat(assessment(id).wellbeing().actions()).isEmpty();
    }

    @Test
    void whoSaysNothingAtAllUsesTheLinkUpAndAddsNothing() {
        UUID id = openCase();
        Visitor asking = member();
        String path = link(asking, id, "gad-7");
        Map<String, String> nothing = new LinkedHashMap<>();
        for (int i = 1; i <= 7; i++) {
            nothing.put("q" + i, "not-said");
        }
        assertThat(new Visitor(board.address()).post(path, nothing).statusCode())
                .isEqualTo(200);
        assertThat(cases.find(id).orElseThrow().documents()).isEqualTo(1);
        assertThat(asking.get("/cases/" + id + "/questionnaires").body()).contains("every item left open");
    }

    @Test
    void aLinkTakenBackOrTooOldIsNoLongerGood() {
        UUID id = openCase();
        Visitor asking = member();
        String taken = link(asking, id, "esas");
        QuestionnaireStore links = board.part(QuestionnaireStore.class);
        UUID linkId = links.ofCase(id).getFirst().id();
        UUID other = openCase();
        asking.post("/cases/" + other + "/questionnaires/" + linkId + "/withdrawal", Map.of());
        assertThat(new Visitor(board.address()).get(taken).statusCode())
                .as("not by another case")
                .isEqualTo(200);
        asking.post("/cases/" + id + "/questionnaires/" + linkId + "/withdrawal", Map.of());
        String old = link(asking, id, "esas");
        board.part(JdbcClient.class)
                .sql("update questionnaire_link set expires_at = now() - interval '1 second' where case_id = :id"
                        + " and withdrawn_at is null")
                .param("id", id)
                .update();
        for (String path : List.of(taken, old)) {
            Visitor patient = new Visitor(board.address());
            assertThat(patient.get(path).statusCode()).isEqualTo(410);
            assertThat(patient.get(path).body()).contains("no longer good").doesNotContain(NAME);
            assertThat(patient.post(path, Map.of("pain", "3")).statusCode()).isEqualTo(410);
        }
        assertThat(cases.find(id).orElseThrow().documents()).isEqualTo(1);
    }

    /** Two taps at the same moment: one answer. */
    @Test
    void aLinkAnsweredTwiceAtOnceKeepsOneAnswer() throws InterruptedException {
        UUID id = openCase();
        String path = link(member(), id, "phq-9");
        List<Thread> taps = List.of("0", "1", "2", "3").stream()
                .map(last -> new Thread(() -> new Visitor(board.address()).post(path, phq9(last))))
                .toList();
        taps.forEach(Thread::start);
        for (Thread tap : taps) {
            tap.join();
        }
        assertThat(cases.find(id).orElseThrow().documents()).isEqualTo(2);
    }

    @Test
    void theSecretStandsInNoLogTrailOrTable() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.addAppender(lines);
        UUID id = openCase();
        String path;
        try {
            path = link(member(), id, "phq-9");
            Visitor patient = new Visitor(board.address());
            patient.get(path);
            patient.get(path + "%00");
            patient.get(path + "/more");
            patient.post(path, Map.of("q1", "\u0000"));
            patient.post(path, phq9("0"));
            patient.get(path);
        } finally {
            root.detachAppender(lines);
            root.setLevel(before);
        }
        String secret = path.substring(path.lastIndexOf('/') + 1);
        assertThat(secret).hasSize(32);
        assertThat(lines.list).noneMatch(event -> event.getFormattedMessage().contains(secret));
        assertThat(board.part(AuditTrail.class).newest(40))
                .noneMatch(
                        line -> line.detail().contains(secret) || line.action().contains(secret))
                .anyMatch(line -> line.action().equals("questionnaire-answered")
                        && line.account().equals("the patient"));
        String row = board.part(JdbcClient.class)
                .sql("select string_agg(l::text, ' ') from questionnaire_link l")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(secret);
        assertThat(board.part(QuestionnaireStore.class).find(secret))
                .map(QuestionnaireLink::caseId)
                .contains(id);
    }
}
