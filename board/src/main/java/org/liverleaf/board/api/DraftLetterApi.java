package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.liverleaf.board.api.LetterVersions.KeptLetter;
import org.liverleaf.board.api.LetterVersions.NewParagraphs;
import org.liverleaf.board.api.LetterVersions.ParagraphList;
import org.liverleaf.board.api.LetterVersions.VersionList;
import org.liverleaf.board.api.LetterVersions.VersionView;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.web.LetterDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Letters on drafts of decisions; what is changed here is taken over when the decision is signed. */
@RestController
@Tag(name = "letters")
final class DraftLetterApi {

    private final LetterDesk letters;
    private final LetterDoings doings;

    DraftLetterApi(LetterDesk letters, LetterDoings doings) {
        this.letters = letters;
        this.doings = doings;
    }

    @GetMapping("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}")
    @Operation(summary = "A letter as the draft of the decision makes it, with the changes so far")
    LetterItem draftLetter(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @PathVariable String to) {
        LetterDesk.Written written = letters.ofDraft(id, caseId, to);
        doings.seen(person, written);
        return LetterItem.of(LetterDesk.asDraft(written.current()));
    }

    @GetMapping("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}/versions")
    @Operation(summary = "The versions of a letter on a draft, the newest first")
    VersionList versionsOfDraft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @PathVariable String to,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit) {
        return doings.versions(person, letters.ofDraft(id, caseId, to), offset, limit);
    }

    @GetMapping("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}/versions/{number}")
    @Operation(summary = "A version of a letter on a draft: its text, and what differs from the proposal")
    VersionView versionOfDraft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @PathVariable String to,
            @PathVariable int number) {
        return doings.version(person, letters.ofDraft(id, caseId, to), number);
    }

    @GetMapping("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}/paragraphs")
    @Operation(
            summary = "The paragraphs of a letter on a draft, as proposed and as they read now. Its ETag guards"
                    + " changes")
    ParagraphList paragraphsOfDraft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @PathVariable String to,
            HttpServletResponse response) {
        return doings.paragraphs(person, letters.ofDraft(id, caseId, to), response);
    }

    @PostMapping("/api/v1/meetings/{id}/cases/{caseId}/letters/{to}/paragraphs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Changes paragraphs of a letter on a draft; what comes out is kept as a further version")
    KeptLetter keepParagraphsOfDraft(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID caseId,
            @PathVariable String to,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody NewParagraphs wanted,
            HttpServletResponse response) {
        return doings.keep(person, letters.ofDraft(id, caseId, to), ifMatch, wanted, response);
    }
}
