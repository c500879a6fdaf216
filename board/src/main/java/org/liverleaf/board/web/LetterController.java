package org.liverleaf.board.web;

import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.SignedLetters;
import org.liverleaf.board.page.LetterView;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.pathway.letters.Recipient;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Letters on a signed decision, written from the record as it was when it was signed. */
@Controller
final class LetterController {

    private final DecisionStore decisions;
    private final SignedLetters letters;
    private final AuditTrail audit;

    LetterController(DecisionStore decisions, SignedLetters letters, AuditTrail audit) {
        this.decisions = decisions;
        this.letters = letters;
        this.audit = audit;
    }

    private SignedLetters.Written written(SignedOn person, UUID id, String to) {
        SignedDecision signed = decisions.find(id).orElseThrow(() -> new NotThereException("no such decision"));
        Recipient recipient =
                SignedLetters.findRecipient(to).orElseThrow(() -> new NotThereException("no such letter"));
        audit.add(person.getUsername(), "letter-seen", Optional.of(signed.caseId()), id + " " + to);
        return letters.write(signed, recipient);
    }

    @GetMapping("/decisions/{id}/letters/{to}")
    ModelAndView show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String to) {
        SignedLetters.Written written = written(person, id, to);
        return new ModelAndView(
                "letter",
                "page",
                new LetterView(
                        written.stored().id().toString(),
                        written.stored().name(),
                        id.toString(),
                        to,
                        written.letter().title(),
                        written.fragment()));
    }

    @GetMapping("/decisions/{id}/letters/{to}/pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String to) {
        SignedLetters.Written written = written(person, id, to);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("letter-" + to + ".pdf")
                                .build()
                                .toString())
                .body(written.pdf());
    }
}
