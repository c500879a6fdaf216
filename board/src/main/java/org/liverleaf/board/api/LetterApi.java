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

/** Letters on signed decisions: their versions, changes and signature. */
@RestController
@Tag(name = "letters")
final class LetterApi {

    private final LetterDesk letters;
    private final LetterDoings doings;

    LetterApi(LetterDesk letters, LetterDoings doings) {
        this.letters = letters;
        this.doings = doings;
    }

    @GetMapping("/api/v1/decisions/{id}/letters/{to}/versions")
    @Operation(summary = "The versions of a letter on a signed decision, the newest first")
    VersionList versions(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable String to,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit) {
        return doings.versions(person, letters.ofDecision(id, to), offset, limit);
    }

    @GetMapping("/api/v1/decisions/{id}/letters/{to}/versions/{number}")
    @Operation(summary = "A version of a letter on a signed decision: its text, and what differs from the proposal")
    VersionView version(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable String to,
            @PathVariable int number) {
        return doings.version(person, letters.ofDecision(id, to), number);
    }

    @GetMapping("/api/v1/decisions/{id}/letters/{to}/paragraphs")
    @Operation(
            summary =
                    "The paragraphs of a letter on a signed decision, as proposed and as they read now. Its ETag guards"
                            + " changes and the signature")
    ParagraphList paragraphs(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable String to,
            HttpServletResponse response) {
        return doings.paragraphs(person, letters.ofDecision(id, to), response);
    }

    @PostMapping("/api/v1/decisions/{id}/letters/{to}/paragraphs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Changes paragraphs of a letter on a signed decision; what comes out is kept as a further version")
    KeptLetter keepParagraphs(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable String to,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody NewParagraphs wanted,
            HttpServletResponse response) {
        return doings.keep(person, letters.ofDecision(id, to), ifMatch, wanted, response);
    }

    @PostMapping("/api/v1/decisions/{id}/letters/{to}/signature")
    @Operation(summary = "Signs the newest version of a letter; its text is fixed by its hash")
    KeptLetter signLetter(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable String to,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            HttpServletResponse response) {
        return doings.sign(person, letters.ofDecision(id, to), ifMatch, response);
    }
}
