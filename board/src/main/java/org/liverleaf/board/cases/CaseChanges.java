package org.liverleaf.board.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.change.ChangeReview;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.record.Intake;
import org.springframework.stereotype.Component;

/** What changed in a case: between two of its documents, or since the end of a day. By the knowledge of today. */
@Component
public final class CaseChanges {

    private final CaseDesk desk;
    private final Pathway pathway;
    private final ChangeReview review;

    CaseChanges(CaseDesk desk, Pathway pathway) {
        this.desk = desk;
        this.pathway = pathway;
        this.review = new ChangeReview(desk.knowledge());
    }

    /**
     * What changed from when a case had some documents to when it had more.
     *
     * @param from how many it had then, at least 1
     * @param to how many it has at the later moment, at most those of now
     */
    public Changes between(StoredCase stored, int from, int to) {
        return review.between(assess(stored, from), assess(stored, to));
    }

    /** What changed since the standing decision was signed; empty if nothing was handed in since, or nothing is decided. */
    public Optional<Changes> findSinceDecision(AssessedCase found, List<SignedDecision> signed) {
        StoredCase stored = found.stored();
        return signed.stream()
                .filter(decision -> !decision.superseded())
                .map(SignedDecision::basis)
                .filter(basis -> basis.documents() < stored.documents())
                .findFirst()
                .map(basis -> desk.assessAgain(stored, basis, desk.knowledge()))
                .map(then -> review.between(then, found.assessment()));
    }

    private Assessment assess(StoredCase stored, int documents) {
        return documents == stored.documents()
                ? desk.find(stored.id()).orElseThrow().assessment()
                : pathway.assess(desk.record(stored, documents));
    }

    /** What changed since a day: against what was true on it and known by its end. Empty if nothing was known by then. */
    public Optional<Changes> findSince(AssessedCase found, LocalDate day) {
        Intake intake = found.intake();
        Instant endOfDay =
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
        boolean wasKnown = intake.patientRecord().entries().stream()
                .anyMatch(entry -> !entry.recorded().isAfter(endOfDay));
        if (!wasKnown) {
            return Optional.empty();
        }
        // A case does not grow older than its newest entry; neither does what is compared with it.
        LocalDate last = found.assessment().meta().asOf();
        LocalDate asOf = day.isAfter(last) ? last : day;
        return Optional.of(review.between(pathway.assess(intake, asOf, endOfDay), found.assessment()));
    }
}
