package org.liverleaf.board;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.Basis;
import org.liverleaf.board.store.BoardDatabase;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.Seals;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whether a board's database still holds what was written into it: the chain of the audit trail, documents and decisions
 * against the trail, and every signed decision made again from its documents by the knowledge of its time.
 */
public final class Verification {

    private final AuditTrail audit;
    private final Seals seals;
    private final CaseStore cases;
    private final DecisionStore decisions;
    private final KnowledgeArchive archive;
    private final CaseDesk desk;

    private Verification(ApplicationContext parts) {
        this.audit = parts.getBean(AuditTrail.class);
        this.seals = parts.getBean(Seals.class);
        this.cases = parts.getBean(CaseStore.class);
        this.decisions = parts.getBean(DecisionStore.class);
        this.archive = parts.getBean(KnowledgeArchive.class);
        this.desk = parts.getBean(CaseDesk.class);
    }

    /**
     * What was found.
     *
     * @param faults a line for each; empty if all is as it was written
     * @param summary what was looked at
     */
    public record Findings(List<String> faults, String summary) {

        /** Copies the list. */
        public Findings {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Looks at one moment of a database; a board may go on working on it.
     *
     * @param knowledge of this software
     * @throws RefusedException if the tables are of another version
     */
    public static Findings of(BoardDatabase database, Knowledge knowledge, Clock clock) {
        String found = database.schema();
        String expected = database.newestSchema();
        if (!found.equals(expected)) {
            throw new RefusedException("the tables have version " + found + ", this software knows version " + expected
                    + "; start the board once with the software that is to be used");
        }
        try (Connection connection = database.connectToSnapshot();
                var parts = BoardParts.over(new SingleConnectionDataSource(connection, true), knowledge, clock)) {
            return new Verification(parts).look();
        } catch (SQLException failed) {
            throw new RefusedException("the database broke off (" + failed.getSQLState() + ")", failed);
        }
    }

    private Findings look() {
        List<String> faults = new ArrayList<>(audit.faults());
        faults.addAll(seals.faults());
        List<SignedDecision> all = decisions.all();
        faults.addAll(replay(all));
        String last = audit.newest(1).stream()
                .map(line -> line.id() + " lines of the audit trail, the last with hash " + line.hash())
                .findFirst()
                .orElse("no line of the audit trail");
        String summary = last + "; " + seals.documents() + " documents; " + all.size() + " decisions made again; "
                + (faults.isEmpty() ? "no fault" : faults.size() + " faults");
        return new Findings(faults, summary);
    }

    /** By one knowledge after the other, since each is large. */
    private List<String> replay(List<SignedDecision> all) {
        List<String> faults = new ArrayList<>();
        List<SignedDecision> byKnowledge = all.stream()
                .sorted(Comparator.comparing(decision -> decision.basis().knowledgeHash()))
                .toList();
        String hash = "";
        Optional<Knowledge> knowledge = Optional.empty();
        for (SignedDecision decision : byKnowledge) {
            if (!decision.basis().knowledgeHash().equals(hash)) {
                hash = decision.basis().knowledgeHash();
                knowledge = read(hash, faults);
            }
            knowledge.ifPresent(by -> faults.addAll(replay(decision, by)));
        }
        return faults;
    }

    private Optional<Knowledge> read(String hash, List<String> faults) {
        try {
            Optional<Knowledge> kept = archive.find(hash);
            boolean isRight =
                    kept.filter(knowledge -> knowledge.hash().equals(hash)).isPresent();
            if (isRight) {
                return kept;
            }
            faults.add("knowledge " + hash + ": " + (kept.isEmpty() ? "is not there" : "is not what was kept")
                    + ", its decisions cannot be made again");
        } catch (RuntimeException unreadable) {
            faults.add("knowledge " + hash + ": is not readable, its decisions cannot be made again");
        }
        return Optional.empty();
    }

    private List<String> replay(SignedDecision decision, Knowledge by) {
        String name = "decision " + decision.id() + ": ";
        Basis then = decision.basis();
        Optional<StoredCase> stored = cases.find(decision.caseId());
        if (stored.isEmpty()) {
            return List.of(name + "its case is not there");
        }
        Basis again;
        try {
            again = desk.replay(stored.get(), then, by);
        } catch (RuntimeException broken) {
            return List.of(name + "cannot be made again (" + broken.getClass().getSimpleName() + ")");
        }
        List<String> faults = new ArrayList<>();
        if (!again.recordHash().equals(then.recordHash())) {
            faults.add(name + "the documents give another record than then");
        }
        if (!again.digest().equals(then.digest())) {
            faults.add(name + "the same record gives another assessment (signed with software " + then.softwareVersion()
                    + ", this is " + again.softwareVersion() + ")");
        }
        return faults;
    }
}
