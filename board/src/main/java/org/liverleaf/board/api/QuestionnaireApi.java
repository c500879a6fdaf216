package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.QuestionnaireDesk;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.QuestionnaireLink;
import org.liverleaf.board.store.QuestionnaireStore;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links by which patients fill in questionnaires: made, listed with what was answered, taken back. */
@RestController
@Tag(name = "questionnaires")
final class QuestionnaireApi {

    private static final int USUAL_DAYS = 7;

    private final QuestionnaireDesk desk;
    private final QuestionnaireStore links;
    private final CaseStore cases;
    private final AuditTrail audit;
    private final Clock clock;

    QuestionnaireApi(QuestionnaireDesk desk, QuestionnaireStore links, CaseStore cases, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.links = links;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A part of the links of a case, the newest first.
     *
     * @param forms the questionnaires that can be sent
     * @param faults what is wrong with the files of the site, a line each
     */
    record LinkList(List<LinkItem> items, List<FormItem> forms, List<String> faults, int offset, int limit, int total) {

        LinkList {
            items = List.copyOf(items);
            forms = List.copyOf(forms);
            faults = List.copyOf(faults);
        }
    }

    /** A questionnaire that can be sent. */
    record FormItem(String instrument, String title) {}

    /**
     * A link, without its secret.
     *
     * @param state {@code open}, {@code answered}, {@code withdrawn} or {@code expired}
     * @param openedAt when it was first opened; empty if it was not
     */
    record LinkItem(
            UUID id,
            String instrument,
            String state,
            String madeBy,
            Instant madeAt,
            Instant until,
            String openedAt,
            AnswerItem answer) {

        static LinkItem of(QuestionnaireLink link, Instant now) {
            return new LinkItem(
                    link.id(),
                    link.instrument(),
                    link.state(now).name().toLowerCase(Locale.ROOT),
                    link.made().by(),
                    link.made().at(),
                    link.made().until(),
                    link.fate().openedAt().map(Instant::toString).orElse(""),
                    new AnswerItem(
                            link.fate().answeredAt().map(Instant::toString).orElse(""),
                            link.fate().answers(),
                            link.fate().document()));
        }
    }

    /**
     * What was answered.
     *
     * @param at when; empty if it was not
     * @param answers how many items
     * @param document number of the document that holds them; 0 if there is none
     */
    record AnswerItem(String at, int answers, int document) {}

    /** A link to make: for which questionnaire, and for how many days it is good, a week unless said. */
    record NewLink(String instrument, Integer days) {}

    /** A link that was made; its address is told this once. */
    record MadeLink(UUID id, String address, Instant until) {}

    @GetMapping("/api/v1/cases/{id}/questionnaires")
    @Operation(summary = "Links to questionnaires with what became of them, and what can be sent")
    LinkList links(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit) {
        check(id);
        List<QuestionnaireLink> all = links.ofCase(id);
        Instant now = clock.instant();
        List<LinkItem> items = Paging.part(all, offset, limit).stream()
                .map(link -> LinkItem.of(link, now))
                .toList();
        audit.add(person.getUsername(), "questionnaires-seen", Optional.of(id), "");
        return new LinkList(
                items,
                desk.forms().stream()
                        .map(form -> new FormItem(form.id(), form.title()))
                        .toList(),
                desk.faults(),
                offset,
                limit,
                all.size());
    }

    @PostMapping("/api/v1/cases/{id}/questionnaires")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a link for one questionnaire and one answer; its address is told this once")
    MadeLink makeLink(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @RequestBody NewLink wanted) {
        check(id);
        String instrument = Texts.check("instrument", wanted.instrument(), 0, Texts.LINE);
        int days = Optional.ofNullable(wanted.days()).orElse(USUAL_DAYS);
        if (desk.find(instrument).isEmpty() || days < 1 || days > QuestionnaireDesk.MOST_DAYS) {
            throw ApiException.refused(
                    "instrument, days: expected one of the questionnaires that can be sent, and 1 to "
                            + QuestionnaireDesk.MOST_DAYS + " days");
        }
        Duration goodFor = Duration.ofDays(days);
        QuestionnaireStore.NewLink made = links.make(id, instrument, goodFor, person.getUsername());
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/q/{secret}")
                .buildAndExpand(made.secret())
                .toUriString();
        return new MadeLink(made.id(), address, clock.instant().plus(goodFor));
    }

    @PostMapping("/api/v1/cases/{id}/questionnaires/{link}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a link back that nobody has answered")
    void withdrawLink(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @PathVariable UUID link) {
        check(id);
        if (links.ofCase(id).stream().noneMatch(each -> each.id().equals(link))) {
            throw ApiException.notThere("no such link");
        }
        if (!links.withdraw(id, link, person.getUsername())) {
            throw ApiException.refused("the link was answered or taken back already");
        }
    }

    private void check(UUID id) {
        if (cases.find(id).isEmpty()) {
            throw ApiException.notThere("no such case");
        }
    }
}
