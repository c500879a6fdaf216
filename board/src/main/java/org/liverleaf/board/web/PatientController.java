package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liverleaf.board.cases.QuestionnaireDesk;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.PatientPage;
import org.liverleaf.board.store.QuestionnaireLink;
import org.liverleaf.board.store.QuestionnaireStore;
import org.liverleaf.pathway.wellbeing.FormTexts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A questionnaire on the patient's own phone, by a one-time link. Looking at it uses nothing up, since programs that preview
 * links look too; sending it does. The secret of the link is only ever hashed: it is in no log, page or trail.
 */
@Controller
final class PatientController {

    private static final String NOT_SAID = "not-said";
    private static final int LONGEST_SECRET = 64;

    private final QuestionnaireDesk desk;
    private final QuestionnaireStore links;
    private final GuessThrottle throttle;
    private final Clock clock;

    PatientController(QuestionnaireDesk desk, QuestionnaireStore links, GuessThrottle throttle, Clock clock) {
        this.desk = desk;
        this.links = links;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/q/{secret}")
    ModelAndView show(@PathVariable String secret, HttpServletRequest request) {
        return with(secret, request, (link, form) -> {
            links.opened(link);
            return questions(form, Map.of(), List.of());
        });
    }

    @PostMapping("/q/{secret}")
    ModelAndView answer(@PathVariable String secret, HttpServletRequest request) {
        return with(secret, request, (link, form) -> {
            Map<String, String> given = given(form, request);
            List<String> missing = form.items().stream()
                    .map(FormTexts.Item::id)
                    .filter(item -> !given.containsKey(item))
                    .toList();
            if (!missing.isEmpty()) {
                return questions(form, given, missing);
            }
            Map<String, Integer> answers = new TreeMap<>();
            given.forEach((item, value) -> {
                if (!value.equals(NOT_SAID)) {
                    answers.put(item, Integer.valueOf(value));
                }
            });
            boolean kept = links.answer(link, desk.document(link.instrument(), answers), answers.size());
            return kept ? words(thanks(), HttpStatus.OK) : words(used(), HttpStatus.GONE);
        });
    }

    /** What is shown of a good link. */
    private interface Answering {
        ModelAndView of(QuestionnaireLink link, FormTexts.Form form);
    }

    private ModelAndView with(String secret, HttpServletRequest request, Answering answering) {
        String address = request.getRemoteAddr();
        if (throttle.isClosed(address)) {
            return words(
                    PatientPage.of(
                            "Please wait",
                            List.of("Too many links were tried. Try again in a quarter of an hour."),
                            ""),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<QuestionnaireLink> link = secret.length() > LONGEST_SECRET ? Optional.empty() : links.find(secret);
        Optional<FormTexts.Form> form = link.flatMap(each -> desk.find(each.instrument()));
        if (link.isEmpty() || form.isEmpty()) {
            throttle.missed(address);
            return words(
                    PatientPage.of(
                            "This link is not known",
                            List.of(
                                    "It may have been cut off. Open it again from where you got it, or ask for a new one."),
                            desk.contact()),
                    HttpStatus.NOT_FOUND);
        }
        return switch (link.get().state(clock.instant())) {
            case OPEN -> answering.of(link.get(), form.get());
            case ANSWERED -> words(used(), HttpStatus.GONE);
            case WITHDRAWN, EXPIRED ->
                words(
                        PatientPage.of(
                                "This link is no longer good",
                                List.of("Nothing is wrong with you or your phone. Ask your team for a new link."),
                                desk.contact()),
                        HttpStatus.GONE);
        };
    }

    /** What was chosen and can be; anything else counts as not chosen. */
    private static Map<String, String> given(FormTexts.Form form, HttpServletRequest request) {
        Map<String, String> given = new TreeMap<>();
        for (FormTexts.Item item : form.items()) {
            String value = Optional.ofNullable(request.getParameter(item.id())).orElse("");
            boolean isAnswer = item.answers().stream().anyMatch(answer -> value.equals(String.valueOf(answer.value())));
            if (isAnswer || value.equals(NOT_SAID)) {
                given.put(item.id(), value);
            }
        }
        return given;
    }

    private ModelAndView questions(FormTexts.Form form, Map<String, String> given, List<String> missing) {
        List<PatientPage.Item> items = new ArrayList<>();
        for (FormTexts.Item item : form.items()) {
            items.add(new PatientPage.Item(
                    items.size() + 1,
                    item.id(),
                    item.text(),
                    item.low(),
                    item.high(),
                    item.answers().stream()
                            .map(answer -> new Choice(String.valueOf(answer.value()), answer.text()))
                            .toList(),
                    given.getOrDefault(item.id(), "")));
        }
        PatientPage page = new PatientPage(
                form.title(),
                List.of(),
                form.lead(),
                items,
                form.rights(),
                items.stream().filter(item -> missing.contains(item.name())).toList(),
                desk.contact());
        ModelAndView view = new ModelAndView("patient", "page", page);
        view.setStatus(missing.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private PatientPage thanks() {
        return PatientPage.of(
                "Thank you",
                List.of(
                        "Your answers have reached your team. They will look at them before your next appointment and may"
                                + " talk with you about them.",
                        "Nobody reads them at once. You can close this page; the link cannot be used again."),
                desk.contact());
    }

    private PatientPage used() {
        return PatientPage.of(
                "This link was used already",
                List.of(
                        "Answers have been sent with it. If you want to change something, ask your team for a new link."),
                desk.contact());
    }

    private static ModelAndView words(PatientPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("patient", "page", page);
        view.setStatus(status);
        return view;
    }
}
