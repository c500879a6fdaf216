package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.liverleaf.board.cases.AssessedCase;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.CaseQuestions;
import org.liverleaf.board.cases.ScenarioDesk;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.interview.AnswerForm;
import org.liverleaf.pathway.interview.NextQuestion;
import org.liverleaf.pathway.options.LedgerOption;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Why a case is assessed as it is, what would change it, and what to ask. */
@RestController
@Tag(name = "reasons")
final class ReasonApi {

    private static final int MOST_SCENARIOS = ScenarioDesk.MOST_AT_ONCE;
    static final int MOST_CHANGES = 20;

    private final CaseDesk desk;
    private final CaseQuestions questions;
    private final AuditTrail audit;

    ReasonApi(CaseDesk desk, CaseQuestions questions, AuditTrail audit) {
        this.desk = desk;
        this.questions = questions;
        this.audit = audit;
    }

    /** The rows of tables that fired. */
    record WhyView(List<FiredRow> rows) {

        WhyView {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row of a table that fired.
     *
     * @param table the table
     * @param rule the row
     * @param certainty {@code certain} if it fires whatever the unknown facts are, else {@code possible}
     * @param output what it says
     * @param reason why
     * @param evidence keys of sources
     */
    record FiredRow(String table, String rule, String certainty, String output, String reason, List<String> evidence) {

        FiredRow {
            evidence = List.copyOf(evidence);
        }
    }

    /** Facts to change on trial: each scenario maps facts to values, as {@code what-if --set} takes them. */
    record WhatIfRequest(List<Map<String, String>> scenarios) {}

    /** What each scenario would do. */
    record WhatIfView(List<ScenarioView> scenarios) {

        WhatIfView {
            scenarios = List.copyOf(scenarios);
        }
    }

    /** What one scenario would do. */
    record ScenarioView(Map<String, String> facts, String intent, List<MovedOption> moved) {

        ScenarioView {
            moved = List.copyOf(moved);
        }
    }

    /** An option whose verdict would be another. */
    record MovedOption(String option, String title, String before, String after) {}

    /** The question to ask next. */
    record QuestionView(
            boolean open,
            String address,
            QuestionText text,
            AnswerShape answer,
            List<String> opens,
            List<String> changes,
            int left) {

        QuestionView {
            opens = List.copyOf(opens);
            changes = List.copyOf(changes);
        }
    }

    /** What is asked, what is meant, and how to find out. */
    record QuestionText(String title, String meaning, String obtainBy) {}

    /** What kind of answer it takes. */
    record AnswerShape(String form, List<String> choices, String unit) {

        AnswerShape {
            choices = List.copyOf(choices);
        }
    }

    /** An answer to the question that was asked. */
    record AnswerRequest(String address, String answer) {}

    @GetMapping("/api/v1/cases/{id}/why")
    @Operation(summary = "The rows of tables that fired, in all worlds or in some")
    WhyView why(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "tables-seen", Optional.of(id), "");
        var reasoning = found.assessment().reasoning();
        Set<FiredRow> rows = new LinkedHashSet<>();
        Stream.concat(
                        reasoning.options().values().stream().flatMap(option -> option.arguments().stream()),
                        reasoning.answers().values().stream().flatMap(answer -> answer.fired().stream()))
                .map(ReasonApi::row)
                .forEach(rows::add);
        return new WhyView(List.copyOf(rows));
    }

    private static FiredRow row(FiredRule fired) {
        return new FiredRow(
                fired.table(),
                fired.rule().id(),
                fired.certainty().name().toLowerCase(java.util.Locale.ROOT),
                fired.rule().output(),
                fired.rule().reason(),
                fired.rule().evidence());
    }

    @PostMapping("/api/v1/cases/{id}/what-if")
    @Operation(summary = "Changes facts on trial; nothing is kept")
    WhatIfView whatIf(
            @AuthenticationPrincipal SignedOn person, @PathVariable UUID id, @RequestBody WhatIfRequest wanted) {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "what-if-seen", Optional.of(id), "");
        List<Map<String, String>> scenarios =
                Optional.ofNullable(wanted.scenarios()).orElse(List.of());
        boolean fits = scenarios.stream().allMatch(each -> !each.isEmpty() && each.size() <= MOST_CHANGES);
        if (scenarios.isEmpty() || scenarios.size() > MOST_SCENARIOS || !fits) {
            throw ApiException.refused(
                    "scenarios: expected 1 to " + MOST_SCENARIOS + ", each with 1 to " + MOST_CHANGES + " facts");
        }
        List<ScenarioView> views = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            try {
                views.add(scenario(found, scenarios.get(i)));
            } catch (IllegalArgumentException refused) {
                problems.add("scenarios[" + i + "]: " + refused.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw ApiException.refused(problems);
        }
        return new WhatIfView(views);
    }

    private ScenarioView scenario(AssessedCase found, Map<String, String> changes) {
        Assessment then = desk.whatIf(found, changes);
        List<MovedOption> moved = new ArrayList<>();
        for (LedgerOption option : then.ledger().options()) {
            String before = found.assessment()
                    .ledger()
                    .option(option.id())
                    .result()
                    .label()
                    .text();
            String after = option.result().label().text();
            if (!before.equals(after)) {
                moved.add(new MovedOption(option.id(), option.title(), before, after));
            }
        }
        return new ScenarioView(changes, then.plan().intent().label(), moved);
    }

    @GetMapping("/api/v1/cases/{id}/question")
    @Operation(summary = "The question whose answer can still change the plan most. Its ETag guards the answer")
    QuestionView question(
            @AuthenticationPrincipal SignedOn person, @PathVariable UUID id, HttpServletResponse response) {
        AssessedCase found = find(id);
        audit.add(person.getUsername(), "questions-seen", Optional.of(id), "");
        response.setHeader(HttpHeaders.ETAG, Seen.tag(found.stored().documents()));
        return view(questions.findNext(found));
    }

    @PostMapping("/api/v1/cases/{id}/answers")
    @Operation(summary = "Answers the question; the answer is kept as a document, and the next question comes back")
    QuestionView answer(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody AnswerRequest given,
            HttpServletResponse response) {
        AssessedCase found = find(id);
        Seen.check(ifMatch, Seen.tag(found.stored().documents()));
        String address = Texts.check("address", given.address(), 1, Texts.LINE);
        String typed = Texts.check("answer", given.answer(), 1, Texts.PARAGRAPH);
        return switch (questions.answer(found, address, typed, person.getUsername())) {
            case CaseQuestions.Result.Refused(List<String> reasons) -> throw ApiException.refused(reasons);
            case CaseQuestions.Result.Moved moved ->
                throw ApiException.late("address: is not the question that is open now");
            case CaseQuestions.Result.Late late -> throw Seen.late();
            case CaseQuestions.Result.Kept kept -> {
                AssessedCase now = find(id);
                response.setHeader(HttpHeaders.ETAG, Seen.tag(now.stored().documents()));
                yield view(questions.findNext(now));
            }
        };
    }

    private static QuestionView view(Optional<NextQuestion> next) {
        return next.map(ReasonApi::view)
                .orElseGet(() -> new QuestionView(
                        false,
                        "",
                        new QuestionText("", "", ""),
                        new AnswerShape("", List.of(), ""),
                        List.of(),
                        List.of(),
                        0));
    }

    private static QuestionView view(NextQuestion question) {
        List<String> choices = switch (question.form()) {
            case AnswerForm.YesNo yesNo -> List.of("yes", "no");
            case AnswerForm.OneOf(List<String> values) -> values;
            case AnswerForm.ManyOf(List<String> values) -> values;
            default -> List.<String>of();
        };
        String unit = question.form() instanceof AnswerForm.Number(String domain, String ucum) ? ucum : "";
        return new QuestionView(
                true,
                question.address(),
                new QuestionText(
                        question.text().title(),
                        question.text().meaning(),
                        question.text().obtainBy()),
                new AnswerShape(form(question.form()), choices, unit),
                question.opens(),
                question.changes(),
                question.left());
    }

    private static String form(AnswerForm form) {
        return switch (form) {
            case AnswerForm.YesNo yesNo -> "yes-no";
            case AnswerForm.OneOf oneOf -> "one-of";
            case AnswerForm.ManyOf manyOf -> "many-of";
            case AnswerForm.Number number -> "number";
            case AnswerForm.Day day -> "day";
        };
    }

    private AssessedCase find(UUID id) {
        return desk.find(id).orElseThrow(() -> ApiException.notThere("no such case"));
    }
}
