package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CorrectionFile;
import org.liverleaf.board.page.CorrectionsPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.pathway.cases.EntryWords;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.PartialDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a wrong entry back, as a document of its own: what was wrong stays readable and no longer counts. */
@Controller
final class CorrectionController {

    private static final int MOST_LINES = 300;
    private static final int LONGEST_REASON = 500;

    private final CaseDesk desk;
    private final CaseStore cases;
    private final AuditTrail audit;
    private final Clock clock;
    private final EntryWords words;

    CorrectionController(CaseDesk desk, CaseStore cases, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
        this.words = new EntryWords(desk.knowledge().catalogue());
    }

    @GetMapping("/cases/{id}/corrections")
    ModelAndView show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "record-seen", Optional.of(id), "");
        return page(found, "");
    }

    @PostMapping("/cases/{id}/corrections")
    ModelAndView takeBack(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "0") int seen,
            HttpServletRequest request) {
        AssessedCase found = find(id);
        if (groups(found).keySet().stream().noneMatch(entry::equals)) {
            return page(found, "Nothing was taken back: choose one of the entries below.");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return page(found, "Nothing was taken back: say why, in 1 to " + LONGEST_REASON + " characters.");
        }
        boolean kept = cases.add(
                id,
                seen,
                DocumentKind.CASE_FILE,
                "correction",
                CorrectionFile.of(found.assessment().meta().asOf(), entry, reason.strip(), clock.instant()),
                person.getUsername());
        if (!kept) {
            return page(found, "Nothing was taken back: somebody else has changed the case meanwhile. Look again.");
        }
        Notices.leave(request, "Taken back. It no longer counts.");
        return new ModelAndView("redirect:/cases/" + id);
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> new NotThereException("no such case"));
    }

    /** The entries that count, by the resource or place from which they come. */
    private static Map<String, List<Entry>> groups(AssessedCase found) {
        List<Entry> live = new ArrayList<>(found.intake().patientRecord().live());
        live.sort(Comparator.comparing((Entry entry) -> entry.effective().latest())
                .thenComparing(Entry::recorded)
                .reversed()
                .thenComparing(Entry::id));
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : live) {
            int part = entry.id().indexOf('#');
            groups.computeIfAbsent(part < 0 ? entry.id() : entry.id().substring(0, part), key -> new ArrayList<>())
                    .add(entry);
        }
        return groups;
    }

    private ModelAndView page(AssessedCase found, String problem) {
        Map<String, List<Entry>> groups = groups(found);
        List<CorrectionsPage.Line> lines = groups.entrySet().stream()
                .limit(MOST_LINES)
                .map(group -> new CorrectionsPage.Line(
                        group.getKey(),
                        group.getValue().stream()
                                .map(entry -> words.of(entry.payload()))
                                .toList(),
                        where(group.getValue().getFirst())))
                .toList();
        ModelAndView view = new ModelAndView(
                "corrections",
                "page",
                new CorrectionsPage(
                        found.stored().id().toString(),
                        found.stored().name(),
                        found.stored().documents(),
                        lines,
                        groups.size() - lines.size(),
                        problem));
        if (!problem.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static String where(Entry entry) {
        PartialDate day = entry.effective();
        return (day.isUnknown() ? "no date" : day.toString()) + ", " + entry.source();
    }
}
