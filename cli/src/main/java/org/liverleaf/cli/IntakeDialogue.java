package org.liverleaf.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.interview.AnswerForm;
import org.liverleaf.pathway.interview.CaseDraft;
import org.liverleaf.pathway.interview.Interview;
import org.liverleaf.pathway.interview.NextQuestion;
import org.liverleaf.pathway.interview.Reply;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.options.LedgerOption;

/** The talk of the intake: question, why it is asked, answer. */
final class IntakeDialogue {

    private static final int MOST_TITLES = 4;
    private static final int MOST_OPTIONS = 12;

    private final Interview interview;
    private final Knowledge knowledge;
    private final BufferedReader answers;
    private final PrintWriter out;
    private final Deque<CaseDraft> before = new ArrayDeque<>();

    IntakeDialogue(Interview interview, Knowledge knowledge, BufferedReader answers, PrintWriter out) {
        this.interview = interview;
        this.knowledge = knowledge;
        this.answers = answers;
        this.out = out;
    }

    /** Asks until nothing can change any more, or until the person stops; empty if nothing was answered. */
    Optional<CaseDraft> lead(CaseDraft start) throws IOException {
        CaseDraft draft = start;
        for (Optional<NextQuestion> next = interview.findNext(draft);
                next.isPresent();
                next = interview.findNext(draft)) {
            ask(next.get(), before.size() + 1);
            Optional<CaseDraft> answered = answer(draft, next.get());
            if (answered.isEmpty()) {
                out.println();
                out.println("Stopped; the answers so far are kept.");
                out.flush();
                return Optional.of(draft);
            }
            draft = answered.get();
        }
        out.println();
        out.println("Nothing that is still missing can change the plan.");
        show(draft);
        return Optional.of(draft);
    }

    private void ask(NextQuestion question, int number) {
        out.println();
        out.println(
                number + ". " + question.text().title() + (question.repeat() ? " (what is at hand is too old)" : ""));
        out.println("   Why: " + why(question));
        if (!question.text().obtainBy().isEmpty()) {
            out.println("   How: " + question.text().obtainBy());
        }
        out.println("   " + expected(question.form()));
        out.println("   " + question.left()
                + (question.left() == 1
                        ? " question can still change something."
                        : " questions can still change something."));
        out.print("> ");
        out.flush();
    }

    private static String why(NextQuestion question) {
        if (!question.opens().isEmpty()) {
            return "can open or close " + titles(question.opens());
        }
        return "can change " + titles(question.changes());
    }

    private static String titles(List<String> titles) {
        String some = String.join("; ", titles.subList(0, Math.min(MOST_TITLES, titles.size())));
        int more = titles.size() - MOST_TITLES;
        return more > 0 ? some + "; and " + more + " more" : some;
    }

    private static String expected(AnswerForm form) {
        return switch (form) {
            case AnswerForm.YesNo yesNo -> "[yes, no, unknown]";
            case AnswerForm.OneOf(List<String> values) -> "[" + numbered(values) + "; or unknown]";
            case AnswerForm.ManyOf(List<String> values) ->
                "[all that hold, parted by commas: " + numbered(values) + "; or none, or unknown]";
            case AnswerForm.Number(String domain, String unit) ->
                "[" + domain + (unit.isEmpty() || unit.startsWith("{") ? "" : " " + unit)
                        + "; a range such as 27..35; or unknown]";
            case AnswerForm.Day day -> "[YYYY-MM-DD, or unknown]";
        };
    }

    private static String numbered(List<String> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(i + 1).append(' ').append(values.get(i));
        }
        return text.toString();
    }

    /** The draft after the answer, or after a step back; empty when the person stops. */
    private Optional<CaseDraft> answer(CaseDraft draft, NextQuestion question) throws IOException {
        while (true) {
            String line = answers.readLine();
            if (line == null) {
                return Optional.empty();
            }
            switch (line.strip().toLowerCase(Locale.ROOT)) {
                case "stop", "quit", "exit" -> {
                    return Optional.empty();
                }
                case "" -> out.print("> ");
                case "?" -> out.print("   " + question.text().meaning() + System.lineSeparator() + "> ");
                case "show" -> {
                    show(draft);
                    out.print("> ");
                }
                case "back" -> {
                    if (!before.isEmpty()) {
                        return Optional.of(before.pop());
                    }
                    out.print("   There is no answer to take back." + System.lineSeparator() + "> ");
                }
                default -> {
                    switch (interview.answer(draft, question, line)) {
                        case Reply.Accepted(CaseDraft changed) -> {
                            before.push(draft);
                            return Optional.of(changed);
                        }
                        case Reply.Refused(List<String> reasons) -> {
                            reasons.forEach(reason -> out.println("   " + TextBlock.plain(reason)));
                            out.print("> ");
                        }
                    }
                }
            }
            out.flush();
        }
    }

    /** The options that are not closed, best first. */
    private void show(CaseDraft draft) {
        Assessment assessment = Pathway.of(knowledge)
                .assess(RecordReaders.of(knowledge, LocalDate.MAX).caseFiles().read("case file", draft.toJson()));
        out.println();
        out.println("Options that are open or not settled:");
        assessment.ledger().options().stream()
                .filter(option -> rank(option) < rankOf(Verdict.NOT_INDICATED))
                .sorted(java.util.Comparator.comparing(IntakeDialogue::rank))
                .limit(MOST_OPTIONS)
                .forEach(option -> out.println("   " + option.result().label().text() + ": " + option.title()));
        out.flush();
    }

    private static int rank(LedgerOption option) {
        return rankOf(option.result().label());
    }

    private static int rankOf(Verdict verdict) {
        return switch (verdict) {
            case INDICATED -> 0;
            case POSSIBLE -> 1;
            case CONDITIONAL -> 2;
            case UNDETERMINED -> 3;
            case NOT_INDICATED -> 4;
            case EXCLUDED -> 5;
        };
    }
}
