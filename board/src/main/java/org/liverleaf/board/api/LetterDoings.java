package org.liverleaf.board.api;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.api.LetterVersions.KeptLetter;
import org.liverleaf.board.api.LetterVersions.NewParagraphs;
import org.liverleaf.board.api.LetterVersions.ParagraphList;
import org.liverleaf.board.api.LetterVersions.VersionItem;
import org.liverleaf.board.api.LetterVersions.VersionList;
import org.liverleaf.board.api.LetterVersions.VersionView;
import org.liverleaf.board.cases.LetterText;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.web.LetterChanges;
import org.liverleaf.board.web.LetterDesk;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What programs do with letters, be they on a signed decision or on its draft. */
@Component
final class LetterDoings {

    private final LetterChanges changes;
    private final AuditTrail audit;

    LetterDoings(LetterChanges changes, AuditTrail audit) {
        this.changes = changes;
        this.audit = audit;
    }

    void seen(SignedOn person, LetterDesk.Written written) {
        String of = written.place().decisionId().map(UUID::toString).orElse("draft");
        audit.add(
                person.getUsername(),
                "letter-seen",
                Optional.of(written.place().caseId()),
                of + " " + written.place().recipient());
    }

    VersionList versions(SignedOn person, LetterDesk.Written written, int offset, int limit) {
        List<VersionItem> items = Paging.part(written.versions().reversed(), offset, limit).stream()
                .map(VersionItem::of)
                .toList();
        seen(person, written);
        return new VersionList(items, offset, limit, written.versions().size());
    }

    VersionView version(SignedOn person, LetterDesk.Written written, int number) {
        VersionView view =
                written.find(number).map(VersionView::of).orElseThrow(() -> ApiException.notThere("no such version"));
        seen(person, written);
        return view;
    }

    ParagraphList paragraphs(SignedOn person, LetterDesk.Written written, HttpServletResponse response) {
        seen(person, written);
        response.setHeader(HttpHeaders.ETAG, Seen.tag(written.newest()));
        return ParagraphList.of(written);
    }

    KeptLetter keep(
            SignedOn person,
            LetterDesk.Written written,
            String ifMatch,
            NewParagraphs wanted,
            HttpServletResponse response) {
        Seen.check(ifMatch, Seen.tag(written.newest()));
        Map<String, String> texts = Optional.ofNullable(wanted.texts()).orElse(Map.of());
        List<String> keys = LetterText.blocks(written.proposed()).stream()
                .map(LetterText.Block::key)
                .toList();
        List<String> unknown = texts.keySet().stream()
                .filter(key -> !keys.contains(key))
                .map(key -> "texts: there is no paragraph '" + key + "'")
                .toList();
        if (!unknown.isEmpty() || texts.isEmpty()) {
            throw ApiException.refused(unknown.isEmpty() ? List.of("texts: expected at least one paragraph") : unknown);
        }
        Map<String, String> typed = new LinkedHashMap<>(written.edits());
        texts.forEach((key, text) -> typed.put(key, text == null ? "" : text));
        return switch (changes.keep(written, true, typed, person.account())) {
            case LetterChanges.Result.Refused(List<String> problems) -> throw ApiException.refused(problems);
            case LetterChanges.Result.Late late -> throw Seen.late();
            case LetterChanges.Result.Kept kept -> {
                response.setHeader(HttpHeaders.ETAG, Seen.tag(written.newest() + 1));
                yield new KeptLetter(written.newest() + 1);
            }
        };
    }

    KeptLetter sign(SignedOn person, LetterDesk.Written written, String ifMatch, HttpServletResponse response) {
        Seen.check(ifMatch, Seen.tag(written.newest()));
        if (!changes.sign(written, true, person.account())) {
            throw ApiException.late("If-Match: somebody has changed or signed this version since; read it again");
        }
        int version = Math.max(1, written.newest());
        response.setHeader(HttpHeaders.ETAG, Seen.tag(version));
        return new KeptLetter(version);
    }
}
