package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.LetterStore;
import org.liverleaf.board.store.LetterVersion;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.ScenarioStore;
import org.liverleaf.board.store.Seals;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.DecidedCourse;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Opinions, decisions, letters, scenarios and outcomes of one meeting, by several people at the same time. */
final class MeetingDepthTest {

    private static final String PASSWORD = "walnut river candle";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Pattern TEXT =
            Pattern.compile("<textarea id=\"[^\"]*\" name=\"block\\.([^\"]+)\"[^>]*>([^<]*)</textarea>");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"((?:was\\.|seen)[^\"]*)\" value=\"([^\"]*)\">");
    private static final String CASE = "{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\","
            + " \"lesionCount\": 2, \"ecog\": 0}, \"lesions\": [{\"id\": \"L1\", \"segments\": [6],"
            + " \"longestAxialMm\": 24}, {\"id\": \"L2\", \"segments\": [2], \"longestAxialMm\": 17}]}";

    private final Board board = TestBoard.running();
    private final MeetingStore meetings = board.part(MeetingStore.class);
    private final DecisionStore decisions = board.part(DecisionStore.class);
    private final LetterStore letters = board.part(LetterStore.class);

    private Visitor person(String name, String role) {
        AccountStore accounts = board.part(AccountStore.class);
        PasswordEncoder encoder = board.part(PasswordEncoder.class);
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, "Dr " + name, encoder.encode("first"), Set.of(role), "test");
            accounts.changePassword(name, encoder.encode(PASSWORD));
        }
        Visitor visitor = new Visitor(board.address());
        assertThat(visitor.signOn(name, PASSWORD)).endsWith("/");
        return visitor;
    }

    private record Place(UUID meeting, UUID caseId) {
        String address() {
            return "/meetings/" + meeting + "/cases/" + caseId;
        }
    }

    private Place listed(String name) {
        UUID meeting = meetings.plan(DAY, "Depth", "test");
        UUID id = board.part(CaseStore.class)
                .open(
                        name,
                        DocumentKind.CASE_FILE,
                        "case.json",
                        new DocumentBytes(CASE.getBytes(StandardCharsets.UTF_8)),
                        "test");
        meetings.list(meeting, id, "", "test");
        return new Place(meeting, id);
    }

    private static Map<String, String> decision(Place place, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "documents", "1",
                "supersedes", "",
                "draft", "0",
                "option", "best-supportive-care",
                "reasons", "The patient wants no treatment.",
                "deviation", "as the patient wishes",
                "participants", "Dr A\nDr B",
                "dissents", "",
                "nextCheck", "2026-04-01",
                "nextWhat", "Visit"));
        fields.putAll(more);
        return fields;
    }

    @Test
    void membersAnswerPerLesionAndWhoSpokeLaterIsMarked() {
        Place place = listed("Opinions");
        String[] actions = {"resect", "resect", "ablate"};
        for (int i = 0; i < 3; i++) {
            Visitor member = person("depth-member-" + i, "member");
            String before = member.get(place.address()).body();
            assertThat(before).contains("segment 6, 24 mm", "Other lesions", "may not be complete");
            assertThat(before).doesNotContain("Who stands where");
            member.post(
                    place.address() + "/opinion",
                    Map.of(
                            "stance.resection",
                            i == 0 ? "for" : "against",
                            "answer.resectability",
                            "resectable",
                            "answer.lesion:L1",
                            actions[i],
                            "answer.lesion:L2",
                            "resect",
                            "answer.lesion:L9",
                            "resect",
                            "answerRemark.lesion:L1",
                            "remark of " + i));
        }
        Visitor last = person("depth-member-2", "member");
        String seen = last.get(place.address()).body();
        assertThat(seen)
                .contains("Who stands where", "3 of 3: resect", "2 of 3: resect", "remark of 1", "standing disputed")
                .contains("standing agreed", "for: Dr depth-member-0", "against: Dr depth-member-1, Dr depth-member-2")
                .contains("Krippendorff's alpha")
                .doesNotContain("after the others", "changed after seeing");
        last.post(place.address() + "/opinion", Map.of("answer.lesion:L1", "resect"));
        assertThat(last.get(place.address()).body()).contains("changed after seeing the others");
        assertThat(meetings.answers(place.meeting(), place.caseId()))
                .filteredOn(answer -> answer.afterShown())
                .singleElement()
                .satisfies(answer -> assertThat(answer.answer()).isEqualTo("resect"));
        assertThat(meetings.answers(place.meeting(), place.caseId()))
                .noneMatch(answer -> answer.question().equals("lesion:L9"));
    }

    @Test
    void opinionsGivenAtTheSameMomentAreAllKept() throws Exception {
        Place place = listed("At once");
        List<Callable<Integer>> giving = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Visitor member = person("depth-at-once-" + i, "member");
            giving.add(() -> member.post(
                            place.address() + "/opinion",
                            Map.of("stance.resection", "for", "answer.resectability", "convertible"))
                    .statusCode());
        }
        try (ExecutorService together = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> each : together.invokeAll(giving)) {
                assertThat(each.get()).isEqualTo(302);
            }
        }
        assertThat(meetings.opinions(place.meeting(), place.caseId())).hasSize(6);
        assertThat(meetings.answers(place.meeting(), place.caseId()))
                .hasSize(6)
                .noneMatch(answer -> answer.afterShown());
    }

    @Test
    void aDecisionTellsLesionsStepsAndWhenToLookAgain() {
        Place place = listed("Course");
        Visitor chair = person("depth-chair", "chair");
        assertThat(chair.get(place.address()).body()).contains("Lesion by lesion", "Next steps, in order");
        List<Map.Entry<String, String>> fields = new ArrayList<>(decision(
                        place,
                        Map.of(
                                "intent", "control",
                                "resectability", "unresectable",
                                "lesion.L1", "radiate",
                                "lesionRemark.L1", "if it hurts",
                                "lesion.L2", "nonsense"))
                .entrySet());
        fields.addAll(List.of(
                Map.entry("stepWhat", "Call the family doctor"),
                Map.entry("stepMore", "Nurse Fern"),
                Map.entry("stepDue", "2026-03-08"),
                Map.entry("stepWhat", ""),
                Map.entry("stepMore", "nobody"),
                Map.entry("stepDue", ""),
                Map.entry("checkWhat", "After a month"),
                Map.entry("checkMore", "Visit"),
                Map.entry("checkDue", "soon")));
        HttpResponse<String> refused = chair.post(place.address() + "/decision", fields);
        assertThat(refused.body()).contains("expected a day such as", "Call the family doctor", "if it hurts");
        fields.removeLast();
        fields.add(Map.entry("checkDue", "2026-04-05"));
        assertThat(chair.post(place.address() + "/decision", fields).statusCode())
                .isEqualTo(302);
        BoardDecision signed = DecisionJson.read(standing(place).content());
        assertThat(signed.course())
                .isEqualTo(new DecidedCourse(
                        "unresectable",
                        "control",
                        List.of(new DecidedCourse.LesionPlan("L1", "radiate", "if it hurts")),
                        List.of(new DecidedCourse.NextStep(
                                "Call the family doctor", "Nurse Fern", LocalDate.of(2026, 3, 8))),
                        List.of(new DecidedCourse.LookAgain("After a month", LocalDate.of(2026, 4, 5), "Visit"))));
        assertThat(chair.get("/cases/" + place.caseId()).body()).contains("L1: radiate (if it hurts)");
        assertThat(chair.get("/decisions/" + standing(place).id() + "/letters/board")
                        .body())
                .contains("Intent of the board: disease control.");
    }

    private SignedDecision standing(Place place) {
        return decisions.findStanding(place.meeting(), place.caseId()).orElseThrow();
    }

    /** A decision as it was signed before decisions had a course. */
    @Test
    void anOlderDecisionIsStillRead() {
        BoardDecision old = DecisionJson.read("{\"decidedOn\": \"2026-03-05\", \"participants\": [], \"options\":"
                + " [\"resection\"], \"reasons\": \"Fit.\", \"dissents\": [], \"deviations\": [], \"followUp\":"
                + " {\"nextCheck\": \"+999999999-12-31\", \"what\": \"\", \"contact\": \"\"}, \"signedBy\": \"Dr A\"}");
        assertThat(old.course()).isEqualTo(DecidedCourse.NONE);
        assertThat(DecisionJson.write(old)).doesNotContain("lesions", "intent", "steps");
    }

    @Test
    void twoWhoDecideAtTheSameTimeSeeItAndLoseNothing() {
        Place place = listed("Two chairs");
        Visitor first = person("depth-chair", "chair");
        Visitor second = person("depth-chair-two", "chair");
        assertThat(first.post(place.address() + "/draft", decision(place, Map.of("reasons", "Reasons of the first.")))
                        .statusCode())
                .isEqualTo(302);
        String conflict = second.post(
                        place.address() + "/draft", decision(place, Map.of("reasons", "Reasons of the second.")))
                .body();
        assertThat(conflict)
                .contains(
                        "Dr depth-chair has kept a draft meanwhile", "Reasons of the first.", "Reasons of the second.");
        assertThat(second.post(place.address() + "/decision", decision(place, Map.of()))
                        .body())
                .contains("has kept a draft meanwhile");
        assertThat(second.post(place.address() + "/decision", decision(place, Map.of("draft", "1")))
                        .statusCode())
                .isEqualTo(302);
        String late = first.post(
                        place.address() + "/decision",
                        decision(place, Map.of("draft", "1", "reasons", "Other reasons.")))
                .body();
        assertThat(late).contains("Somebody else has signed a decision", "Other reasons.", "The patient wants no");
        assertThat(decisions.ofCase(place.caseId())).hasSize(1);
    }

    private static Map<String, String> form(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Pattern pattern : List.of(TEXT, HIDDEN)) {
            Matcher found = pattern.matcher(page);
            while (found.find()) {
                String name = pattern.equals(TEXT) ? "block." + found.group(1) : found.group(1);
                fields.put(
                        name,
                        found.group(2)
                                .replace("&amp;", "&")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&#34;", "\"")
                                .replace("&#39;", "'"));
            }
        }
        return fields;
    }

    /** The field whose text holds some words. */
    private static String field(Map<String, String> form, String words) {
        return form.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith("block.") && field.getValue().contains(words))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field holds " + words + " in " + form));
    }

    private static Map<String, String> with(Map<String, String> form, String field, String text) {
        Map<String, String> changed = new LinkedHashMap<>(form);
        changed.put(field, text);
        return changed;
    }

    @Test
    void lettersAreChangedKeptComparedAndSigned() {
        Place place = listed("Letters");
        Visitor chair = person("depth-chair", "chair");
        Visitor coordinator = person("depth-coordinator", "coordinator");
        chair.post(place.address() + "/draft", decision(place, Map.of()));
        String draft = place.address() + "/letters/patient";
        Map<String, String> form = form(coordinator.get(draft + "/edit").body());
        String check = field(form, "Your next check is on 1 April 2026.");
        assertThat(coordinator
                        .post(draft, with(form, check, "Come on 1 April 2026 at noon."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(coordinator.get(draft).body())
                .contains("<del>Your next check is </del><ins>Come </ins>", "The decision is not signed yet");

        chair.post(place.address() + "/decision", decision(place, Map.of("draft", "1")));
        UUID id = standing(place).id();
        String letter = "/decisions/" + id + "/letters/patient";
        assertThat(chair.get(letter).body()).contains("Come on 1 April 2026 at noon.", "Not signed", "Reading grade");

        // Two people change different paragraphs, then the same one.
        Map<String, String> ofChair = form(chair.get(letter + "/edit").body());
        Map<String, String> ofCoordinator =
                form(coordinator.get(letter + "/edit").body());
        String questions = field(ofChair, "Write down what you want to ask.");
        String missed = field(ofChair, "If you cannot come");
        assertThat(chair.post(letter, with(ofChair, questions, "Ask us all you like."))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> late = coordinator.post(
                letter, with(with(ofCoordinator, missed, "Call if you cannot come."), questions, "Bring a list."));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("Somebody else has changed this letter meanwhile", "Dr depth-chair")
                .contains("Call if you cannot come.", "Bring a list.", "<ins>Ask us all you like</ins>");
        Map<String, String> merged = form(late.body());
        assertThat(merged).containsEntry("seen", "1").containsEntry(questions, "Bring a list.");
        assertThat(coordinator
                        .post(letter, with(merged, questions, "Bring a list. Ask us all you like."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(coordinator.post(letter + "/signature", Map.of("seen", "2")).statusCode())
                .isEqualTo(403);
        chair.post(letter + "/signature", Map.of("seen", "1"));
        assertThat(chair.get(letter).body()).contains("Read it, then sign it.");
        chair.post(letter + "/signature", Map.of("seen", "2"));
        String signed = chair.get(letter).body();
        assertThat(signed)
                .contains("Edited by Dr depth-coordinator, Dr depth-chair.", "Letter signed by Dr depth-chair")
                .contains("Bring a list. Ask us all you like.", "hash");
        List<LetterVersion> versions =
                letters.versions(new LetterStore.Place(place.meeting(), place.caseId(), Optional.of(id), "patient"));
        assertThat(versions).hasSize(2);
        String hash = versions.getLast().signature().sha256();
        assertThat(board.part(AuditTrail.class).newest(50))
                .anyMatch(line ->
                        line.action().equals("letter-signed") && line.detail().endsWith(hash));
        assertThat(board.part(Seals.class).faults()).noneMatch(fault -> fault.startsWith("letter"));

        // A later change is a further version; what was signed stays readable, and is what is printed.
        Map<String, String> again = form(chair.get(letter + "/edit").body());
        chair.post(
                letter, with(again, missed, "Antidisestablishmentarianism notwithstanding, communicate immediately."));
        assertThat(chair.get(letter).body())
                .contains("Antidisestablishmentarianism", "Not signed", "Version 2 is the one that was signed");
        assertThat(chair.get(letter + "?version=2").body())
                .contains("Call if you cannot come.", "Letter signed by")
                .doesNotContain("Antidisestablishmentarianism");
        assertThat(chair.get(letter + "?version=9").statusCode()).isEqualTo(404);
        assertThat(chair.get(letter + "/pdf").statusCode()).isEqualTo(200);
    }

    @Test
    void aRowOfATableWithAnotherNumberOfCellsIsRefusedAndNothingIsLost() {
        Place place = listed("Rows");
        Visitor chair = person("depth-chair", "chair");
        chair.post(place.address() + "/decision", decision(place, Map.of("lesion.L1", "resect")));
        String letter = "/decisions/" + standing(place).id() + "/letters/board";
        String page = chair.get(letter + "/edit").body();
        assertThat(page).contains("Figures, dates and drugs, with their sources", "the record: ");
        Map<String, String> form = form(page);
        String row = field(form, "L1 | resect | ");
        HttpResponse<String> refused = chair.post(letter, with(form, row, "L1 | resect <b>"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("found a row of 2 cells, expected 3", "L1 | resect &lt;b&gt;")
                .doesNotContain("resect <b>");
        chair.post(letter, with(form, row, "L1 | resect | with <b> margin"));
        assertThat(chair.get(letter).body()).contains("with &lt;b").doesNotContain("with <b>");
    }

    @Test
    void scenariosAreKeptComparedRenamedAndRetired() {
        Place place = listed("Scenarios");
        Visitor member = person("depth-member-0", "member");
        String address = "/cases/" + place.caseId() + "/what-if";
        String wrong = member.post(
                        address,
                        List.of(
                                Map.entry("fact", "futureLiverRemnantPercent"),
                                Map.entry("value", "much"),
                                Map.entry("fact", "no such fact"),
                                Map.entry("value", "1"),
                                Map.entry("fact", "lesions.L1.longestAxialMm"),
                                Map.entry("value", "30..40")))
                .body();
        assertThat(wrong)
                .contains("is no number; expected", "There is no such fact", "value=\"30..40\"")
                .doesNotContain("Scenarios side by side</caption>");
        String tried = member.post(address, Map.of("fact", "ECOG performance status", "value", "4"))
                .body();
        String changes = tried.contains("name=\"set\" value=\"ecog=4\"") ? "ecog=4" : "";
        if (changes.isEmpty()) {
            tried = member.post(address, Map.of("fact", "ecog", "value", "4")).body();
            assertThat(tried).contains("name=\"set\" value=\"ecog=4\"");
        }
        assertThat(tried).contains("moved", "On trial");
        HttpResponse<String> kept = member.post(
                "/cases/" + place.caseId() + "/scenarios",
                Map.of("name", "Frail", "remark", "after a fall", "changes", "ecog=4"));
        String opened = kept.headers().firstValue("Location").orElse("");
        assertThat(opened).contains("?open=").doesNotContain("ecog");
        var store = board.part(ScenarioStore.class);
        UUID id = store.ofCase(place.caseId()).getFirst().id();
        assertThat(member.get(address + "?open=" + id).body()).contains("Frail", "after a fall");

        // A new document changes what comes out.
        board.part(CaseStore.class)
                .add(
                        place.caseId(),
                        1,
                        DocumentKind.CASE_FILE,
                        "later.json",
                        new DocumentBytes(CASE.replace("colorectal", "pancreatic-adenocarcinoma")
                                .getBytes(StandardCharsets.UTF_8)),
                        "test");
        assertThat(member.get(address + "?open=" + id).body())
                .contains(
                        "the record has changed since",
                        "computed again on the record of today",
                        "when it was kept, now");

        String naming = "/cases/" + place.caseId() + "/scenarios/" + id;
        member.post(naming, Map.of("name", "Very frail", "remark", "", "seen", "1"));
        member.post(naming, Map.of("name", "Unseen", "remark", "", "seen", "1"));
        assertThat(member.get(address).body())
                .contains("Very frail", "meanwhile")
                .doesNotContain("Unseen");
        member.post(naming, Map.of("name", "Very frail", "remark", "", "seen", "2", "retired", "true"));
        assertThat(store.ofCase(place.caseId()).getFirst().naming().retired()).isTrue();
        assertThat(member.get(address).body()).contains("1 retired", "Take back: Very frail");
        assertThat(person("depth-viewer", "viewer")
                        .post(naming, Map.of("name", "x"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatWasDoneIsToldByStepWithDayAndReason() {
        Place place = listed("Outcomes");
        Visitor chair = person("depth-chair", "chair");
        chair.post(
                place.address() + "/decision",
                decision(place, Map.of("stepWhat", "Ask the nurse", "stepMore", "Fern", "stepDue", "2026-03-08")));
        String outcome = "/decisions/" + standing(place).id() + "/outcome";
        assertThat(chair.get("/follow-up").body()).contains("step overdue: Ask the nurse, by 8 Mar 2026, Fern");
        for (Map<String, String> bad : List.of(
                Map.of("done", "false"),
                Map.of("done", "false", "cause", "other"),
                Map.of("done", "true", "day", "2999-01-01"),
                Map.of("done", "true", "day", "soon"),
                Map.of("done", "true", "subject", "step:7"))) {
            assertThat(chair.post(outcome, bad).body()).as(bad.toString()).contains("role=\"alert\"");
        }
        chair.post(outcome, Map.of("done", "true", "subject", "step:1", "day", "2026-03-07"));
        assertThat(chair.get("/follow-up").body())
                .contains("Ask the nurse: done on 7 Mar 2026")
                .doesNotContain("step overdue: Ask the nurse");
        chair.post(outcome, Map.of("done", "false", "cause", "died", "day", "2026-03-20", "reason", "at home"));
        assertThat(chair.get("/follow-up").body())
                .contains("not done on 20 Mar 2026: the patient died: at home", "nothing is due any more");
        assertThat(chair.get("/cases/" + place.caseId()).body()).contains("the patient died: at home");
    }
}
