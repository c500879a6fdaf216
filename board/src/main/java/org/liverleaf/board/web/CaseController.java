package org.liverleaf.board.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.page.CaseRow;
import org.liverleaf.board.page.CasesPage;
import org.liverleaf.board.page.WhyPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.board.store.StoredDocument;
import org.liverleaf.pages.CasePage;
import org.liverleaf.pathway.json.AssessmentWriter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cases: the list, one case, its documents. */
@Controller
final class CaseController {

    private static final int ON_A_PAGE = 50;

    private final CaseDesk desk;
    private final CaseStore cases;
    private final CaseViews views;
    private final AuditTrail audit;
    private final CaseRows rows;
    private final Islands islands;
    private final CasePage drawing;

    CaseController(CaseDesk desk, CaseStore cases, CaseViews views, AuditTrail audit, CaseRows rows, Islands islands) {
        this.desk = desk;
        this.cases = cases;
        this.views = views;
        this.audit = audit;
        this.rows = rows;
        this.islands = islands;
        this.drawing = new CasePage(desk.knowledge());
    }

    @GetMapping("/cases")
    ModelAndView list(@AuthenticationPrincipal SignedOn person, @RequestParam(defaultValue = "0") int from) {
        int offset = Math.max(0, from);
        int total = cases.count();
        return list(
                person,
                cases.all(offset, ON_A_PAGE),
                new CasesPage(
                        List.of(),
                        "",
                        total,
                        offset == 0 ? -1 : Math.max(0, offset - ON_A_PAGE),
                        offset + ON_A_PAGE >= total ? -1 : offset + ON_A_PAGE));
    }

    /** Searches by name; the words are no part of the address. */
    @PostMapping("/cases/search")
    ModelAndView search(@AuthenticationPrincipal SignedOn person, @RequestParam(defaultValue = "") String words) {
        String wanted = words.strip();
        return list(person, cases.search(wanted, ON_A_PAGE), new CasesPage(List.of(), wanted, cases.count(), -1, -1));
    }

    private ModelAndView list(SignedOn person, List<StoredCase> found, CasesPage page) {
        List<CaseRow> shown = found.stream().map(rows::of).toList();
        audit.addList(
                person.getUsername(),
                "cases-listed",
                shown.size() + " cases",
                found.stream().map(StoredCase::id).toList());
        return new ModelAndView(
                "cases", "page", new CasesPage(shown, page.search(), page.total(), page.earlier(), page.later()));
    }

    /**
     * One case.
     *
     * @param since number of documents since which changes are shown; 0 for those since the standing decision
     */
    @GetMapping("/cases/{id}")
    ModelAndView show(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int since) {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "case-seen", Optional.of(id), "");
        return new ModelAndView("case", "page", views.of(found, since));
    }

    /** The tables that decided, with the rows that fired. */
    @GetMapping("/cases/{id}/why")
    ModelAndView why(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "tables-seen", Optional.of(id), "");
        String html = drawing.why(found.assessment(), "/cases/" + id + "/why/");
        return new ModelAndView(
                "why", "page", new WhyPage(id.toString(), found.stored().name(), "", html, false));
    }

    /** One of them, whole. */
    @GetMapping("/cases/{id}/why/{table}")
    ModelAndView table(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable String table) {
        AssessedCase found = find(id);
        String html = drawing.whyTable(found.assessment(), table, Islands.tables(desk.knowledge()))
                .orElseThrow(() -> new NotThereException("no such table decided in this case"));
        audit.add(person.getUsername(), "tables-seen", Optional.of(id), table);
        return new ModelAndView(
                "why", "page", new WhyPage(id.toString(), found.stored().name(), table, html, islands.haveTables()));
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> new NotThereException("no such case"));
    }

    /** A document as it was handed in. */
    @GetMapping("/cases/{id}/documents/{number}")
    ResponseEntity<byte[]> document(
            @AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable int number) {
        StoredDocument document = cases.documents(id, number).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotThereException("no such document"));
        audit.add(person.getUsername(), "document-seen", Optional.of(id), "document " + number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("document-" + number + ".json")
                                .build()
                                .toString())
                .body(document.content().toArray());
    }

    /** The assessment as the command writes it. */
    @GetMapping("/cases/{id}/assessment.json")
    ResponseEntity<byte[]> json(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) throws IOException {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "assessment-fetched", Optional.of(id), "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AssessmentWriter(desk.knowledge()).writePretty(found.assessment(), out);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out.toByteArray());
    }
}
