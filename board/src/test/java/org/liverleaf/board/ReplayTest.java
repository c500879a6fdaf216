package org.liverleaf.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.signon.FirstAccount;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.Basis;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.MeetingStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.FollowUp;

/** A signed decision can be made again from what it was made from, whatever was handed in since. */
final class ReplayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private final Board board = TestBoard.running();
    private final CaseDesk desk = board.part(CaseDesk.class);
    private final DecisionStore decisions = board.part(DecisionStore.class);
    private final MeetingStore meetings = board.part(MeetingStore.class);
    private final CaseStore cases = board.part(CaseStore.class);

    private static DocumentBytes caseFile(String facts) {
        return new DocumentBytes(
                ("{\"asOf\": \"2026-03-01\", \"facts\": {\"primarySite\": \"colorectal\"" + facts + "}}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String decision() {
        return DecisionJson.write(new BoardDecision(
                DAY,
                List.of("Dr Ada Leaf"),
                List.of("resection"),
                "Fit.",
                List.of(),
                List.of(),
                new FollowUp(LocalDate.MAX, "", ""),
                "Dr Ada Leaf"));
    }

    private Account chair() {
        return board.part(AccountStore.class).find(FirstAccount.NAME).orElseThrow();
    }

    private UUID listedCase(String name, UUID meeting) {
        UUID id = cases.open(
                name, DocumentKind.CASE_FILE, "case.json", caseFile(", \"lesionCount\": 2, \"ecog\": 0"), "test");
        meetings.list(meeting, id, "", "test");
        return id;
    }

    @Test
    void aSignedDecisionIsFoundAgainAfterMoreWasHandedIn() {
        UUID meeting = meetings.plan(DAY, "Replay", "test");
        UUID id = listedCase("Replayed", meeting);
        Basis basis = desk.basis(desk.find(id).orElseThrow());
        decisions.sign(meeting, id, Optional.empty(), decision(), basis, chair());
        cases.add(id, 1, DocumentKind.CASE_FILE, "later.json", caseFile(", \"ecog\": 3"), "test");

        SignedDecision signed = decisions.findStanding(meeting, id).orElseThrow();
        StoredCase stored = cases.find(id).orElseThrow();
        Knowledge then = board.part(KnowledgeArchive.class)
                .find(signed.basis().knowledgeHash())
                .orElseThrow();
        Basis again = desk.replay(stored, signed.basis(), then);

        assertThat(again).isEqualTo(signed.basis());
        assertThat(desk.basis(desk.find(id).orElseThrow()).digest())
                .as("what was handed in since does change the assessment")
                .isNotEqualTo(basis.digest());
    }

    @Test
    void aSecondSignatureHasToSupersedeTheFirst() {
        UUID meeting = meetings.plan(DAY, "Supersede", "test");
        UUID id = listedCase("Superseded", meeting);
        Basis basis = desk.basis(desk.find(id).orElseThrow());
        UUID first = decisions
                .sign(meeting, id, Optional.empty(), decision(), basis, chair())
                .orElseThrow();
        assertThat(decisions.sign(meeting, id, Optional.empty(), decision(), basis, chair()))
                .as("signed by somebody who did not see the first")
                .isEmpty();
        Optional<UUID> second = decisions.sign(meeting, id, Optional.of(first), decision(), basis, chair());
        assertThat(second).isPresent();
        assertThat(decisions.find(first).orElseThrow().superseded()).isTrue();
        assertThat(decisions.findStanding(meeting, id).orElseThrow().id()).isEqualTo(second.get());
    }
}
