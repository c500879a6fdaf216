package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.QuestionnaireDesk;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.QuestionnairesPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.QuestionnaireLink;
import org.liverleaf.board.store.QuestionnaireStore;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.wellbeing.FormTexts;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links to questionnaires: made for a case, shown once, taken back. */
@Controller
final class QuestionnaireController {

    private final QuestionnaireDesk desk;
    private final QuestionnaireStore links;
    private final CaseStore cases;
    private final AuditTrail audit;
    private final Clock clock;

    QuestionnaireController(
            QuestionnaireDesk desk, QuestionnaireStore links, CaseStore cases, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.links = links;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/questionnaires")
    ModelAndView show(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        StoredCase stored = find(id);
        audit.add(person.getUsername(), "questionnaires-seen", Optional.of(id), "");
        return page(stored, List.of(), desk.faults());
    }

    @PostMapping("/cases/{id}/questionnaires")
    ModelAndView make(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "7") int days) {
        StoredCase stored = find(id);
        Optional<FormTexts.Form> form = desk.find(instrument);
        if (form.isEmpty() || days < 1 || days > QuestionnaireDesk.MOST_DAYS) {
            ModelAndView refused = page(
                    stored,
                    List.of(),
                    List.of("Choose a questionnaire and 1 to " + QuestionnaireDesk.MOST_DAYS
                            + " days. No link was made."));
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
        Duration goodFor = Duration.ofDays(days);
        String secret =
                links.make(id, instrument, goodFor, person.getUsername()).secret();
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/q/{secret}")
                .buildAndExpand(secret)
                .toUriString();
        QrDrawing drawing = QrDrawing.of(address);
        String until = Days.time(clock.instant().plus(goodFor));
        return page(
                stored,
                List.of(new QuestionnairesPage.Fresh(
                        form.get().title(), address, until, isOfThisMachine(address), drawing.size(), drawing.path())),
                desk.faults());
    }

    @PostMapping("/cases/{id}/questionnaires/{link}/withdrawal")
    ModelAndView withdraw(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @PathVariable UUID link,
            HttpServletRequest request) {
        find(id);
        boolean done = links.withdraw(id, link, person.getUsername());
        Notices.leave(request, done ? "The link is no longer good." : "The link was answered or taken back already.");
        return new ModelAndView("redirect:/cases/" + id + "/questionnaires");
    }

    private static boolean isOfThisMachine(String address) {
        String host = Optional.ofNullable(URI.create(address).getHost()).orElse("");
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private StoredCase find(UUID id) {
        return cases.find(id).orElseThrow(() -> new NotThereException("no such case"));
    }

    private ModelAndView page(StoredCase stored, List<QuestionnairesPage.Fresh> fresh, List<String> problems) {
        Instant now = clock.instant();
        List<QuestionnairesPage.Link> shown = new ArrayList<>();
        for (QuestionnaireLink link : links.ofCase(stored.id())) {
            shown.add(new QuestionnairesPage.Link(
                    link.id().toString(),
                    title(link.instrument()),
                    Days.time(link.made().at()) + ", " + link.made().by(),
                    state(link, now),
                    link.state(now) == QuestionnaireLink.State.OPEN));
        }
        return new ModelAndView(
                "questionnaires",
                "page",
                new QuestionnairesPage(
                        stored.id().toString(),
                        stored.name(),
                        desk.forms().stream()
                                .map(form -> new Choice(form.id(), form.title() + " (" + form.id() + ")"))
                                .toList(),
                        shown,
                        fresh,
                        problems));
    }

    private String title(String instrument) {
        return desk.find(instrument).map(FormTexts.Form::title).orElse(instrument) + " (" + instrument + ")";
    }

    private static String state(QuestionnaireLink link, Instant now) {
        return switch (link.state(now)) {
            case ANSWERED ->
                "answered " + link.fate().answeredAt().map(Days::time).orElse("") + ", "
                        + (link.fate().answers() == 0
                                ? "every item left open"
                                : link.fate().answers() + " items");
            case WITHDRAWN -> "taken back";
            case EXPIRED -> "not answered, no longer good";
            case OPEN ->
                (link.fate().openedAt().isPresent() ? "opened, not answered yet" : "not opened yet") + ", good until "
                        + Days.time(link.made().until());
        };
    }
}
