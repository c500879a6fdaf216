package org.liverleaf.board.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CaseQuestions;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.QuestionPage;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.pathway.interview.AnswerForm;
import org.liverleaf.pathway.interview.NextQuestion;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The adaptive form: asks what can still change the plan, and keeps each answer as a document of the case. */
@Controller
final class QuestionController {

    private final CaseDesk desk;
    private final CaseQuestions questions;
    private final AuditTrail audit;

    QuestionController(CaseDesk desk, CaseQuestions questions, AuditTrail audit) {
        this.desk = desk;
        this.questions = questions;
        this.audit = audit;
    }

    @GetMapping("/cases/{id}/questions")
    ModelAndView ask(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "questions-seen", Optional.of(id), "");
        return page(found, questions.findNext(found), "");
    }

    @PostMapping("/cases/{id}/questions")
    ModelAndView answer(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam String address,
            @RequestParam(defaultValue = "") List<String> answer,
            HttpServletRequest request) {
        AssessedCase found = find(id);
        return switch (questions.answer(found, address, String.join(",", answer), person.getUsername())) {
            case CaseQuestions.Result.Refused refused ->
                page(found, questions.findNext(found), String.join(" ", refused.reasons()));
            case CaseQuestions.Result.Kept kept -> again(request, id, "Kept.");
            case CaseQuestions.Result.Moved moved ->
                again(request, id, "The case has changed meanwhile; this is the next question now.");
            case CaseQuestions.Result.Late late ->
                again(request, id, "Somebody else has changed the case meanwhile; answer again.");
        };
    }

    private static ModelAndView again(HttpServletRequest request, UUID id, String notice) {
        Notices.leave(request, notice);
        return new ModelAndView("redirect:/cases/" + id + "/questions");
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> new NotThereException("no such case"));
    }

    private static ModelAndView page(AssessedCase found, Optional<NextQuestion> next, String problem) {
        String id = found.stored().id().toString();
        String name = found.stored().name();
        QuestionPage page = next.map(question -> new QuestionPage(
                        id,
                        name,
                        question.address(),
                        question.text().title(),
                        Stream.of(question.text().meaning(), question.text().obtainBy())
                                .filter(text -> !text.isEmpty())
                                .reduce((a, b) -> a + " " + b)
                                .orElse(""),
                        why(question),
                        field(question.form(), problem),
                        question.left()))
                .orElseGet(() -> new QuestionPage(
                        id, name, "", "", "", List.of(), new QuestionPage.Field(List.of(), false, "", ""), 0));
        return new ModelAndView("questions", "page", page);
    }

    private static List<String> why(NextQuestion question) {
        List<String> why = new ArrayList<>();
        if (!question.opens().isEmpty()) {
            why.add("Can open or close: " + String.join(", ", question.opens()) + ".");
        }
        if (!question.changes().isEmpty()) {
            why.add("Can change: " + String.join(", ", question.changes()) + ".");
        }
        if (question.repeat()) {
            why.add("There is an older value; it is too old to count.");
        }
        return why;
    }

    private static QuestionPage.Field field(AnswerForm form, String problem) {
        return switch (form) {
            case AnswerForm.YesNo yesNo -> new QuestionPage.Field(choices(List.of("yes", "no")), false, "", problem);
            case AnswerForm.OneOf(List<String> values) -> new QuestionPage.Field(choices(values), false, "", problem);
            case AnswerForm.ManyOf(List<String> values) -> new QuestionPage.Field(choices(values), true, "", problem);
            case AnswerForm.Number(String domain, String unit) ->
                new QuestionPage.Field(
                        List.of(), false, "a number or a range such as 27..35, " + domain + " " + unit, problem);
            case AnswerForm.Day day -> new QuestionPage.Field(List.of(), false, "a day, 2026-03-01", problem);
        };
    }

    private static List<Choice> choices(List<String> values) {
        return values.stream()
                .map(value -> new Choice(value, value.replace('-', ' ')))
                .toList();
    }
}
