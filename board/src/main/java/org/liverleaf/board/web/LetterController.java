package org.liverleaf.board.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.DecisionJson;
import org.liverleaf.board.cases.KnowledgeArchive;
import org.liverleaf.board.page.LetterView;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DecisionStore;
import org.liverleaf.board.store.SignedDecision;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pages.LetterPage;
import org.liverleaf.pages.PdfWriter;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
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

    private final CaseDesk desk;
    private final CaseStore cases;
    private final DecisionStore decisions;
    private final AuditTrail audit;
    private final KnowledgeArchive archive;

    LetterController(
            CaseDesk desk, CaseStore cases, DecisionStore decisions, AuditTrail audit, KnowledgeArchive archive) {
        this.desk = desk;
        this.cases = cases;
        this.decisions = decisions;
        this.audit = audit;
        this.archive = archive;
    }

    private record Written(StoredCase stored, Assessment assessment, Letter letter, LetterPage page) {}

    private Knowledge knowledge(String hash) {
        return hash.equals(desk.knowledge().hash())
                ? desk.knowledge()
                : archive.find(hash).orElseThrow(() -> new IllegalStateException("a knowledge was not kept"));
    }

    private Written written(SignedOn person, UUID id, String to) {
        SignedDecision signed = decisions.find(id).orElseThrow(() -> new NotThereException("no such decision"));
        Recipient recipient = Arrays.stream(Recipient.values())
                .filter(each -> each.text().equals(to))
                .findFirst()
                .orElseThrow(() -> new NotThereException("no such letter"));
        StoredCase stored = cases.find(signed.caseId()).orElseThrow();
        Knowledge by = knowledge(signed.basis().knowledgeHash());
        Assessment then = desk.assessAgain(stored, signed.basis(), by);
        audit.add(person.getUsername(), "letter-seen", Optional.of(stored.id()), id + " " + to);
        Letter letter = new LetterWriter(by).write(then, DecisionJson.read(signed.content()), recipient);
        return new Written(stored, then, letter, new LetterPage(by));
    }

    @GetMapping("/decisions/{id}/letters/{to}")
    ModelAndView show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String to) {
        Written written = written(person, id, to);
        return new ModelAndView(
                "letter",
                "page",
                new LetterView(
                        written.stored().id().toString(),
                        written.stored().name(),
                        id.toString(),
                        to,
                        written.letter().title(),
                        written.page().fragment(written.letter())));
    }

    @GetMapping("/decisions/{id}/letters/{to}/pdf")
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String to) {
        Written written = written(person, id, to);
        byte[] pdf = new PdfWriter()
                .of(written.page().of(written.letter(), written.assessment().meta()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("letter-" + to + ".pdf")
                                .build()
                                .toString())
                .body(pdf);
    }
}
