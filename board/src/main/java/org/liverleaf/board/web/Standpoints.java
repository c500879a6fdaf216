package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liverleaf.board.cases.Agreement;
import org.liverleaf.board.cases.AgreementMeasure;
import org.liverleaf.board.cases.BoardQuestions;
import org.liverleaf.board.page.AskedView;
import org.liverleaf.board.page.Choice;
import org.liverleaf.board.page.DiscussionPage.Votes;
import org.liverleaf.board.page.StandpointsView;
import org.liverleaf.board.store.Opinion;
import org.liverleaf.board.store.OpinionAnswer;
import org.liverleaf.pages.OpinionLiver;
import org.liverleaf.pages.OpinionLiver.Standing;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.letters.DecisionWord;

/**
 * What the members of a board said of a case, as pages show it.
 *
 * @param lesions the lesions of the record
 * @param opinions of each member and option the newest
 * @param answers of each member and question the newest
 */
record Standpoints(List<CaseLesion> lesions, List<Opinion> opinions, List<OpinionAnswer> answers) {

    Standpoints {
        lesions = List.copyOf(lesions);
        opinions = List.copyOf(opinions);
        answers = List.copyOf(answers);
    }

    static List<Choice> choices(List<DecisionWord> words) {
        return words.stream().map(word -> new Choice(word.id(), word.text())).toList();
    }

    /** Whether somebody said anything. */
    boolean hasSpoken(String account) {
        return opinions.stream().anyMatch(opinion -> opinion.account().equals(account))
                || answers.stream().anyMatch(answer -> answer.account().equals(account));
    }

    /** What is asked of somebody, with what they answered. */
    List<AskedView> asked(String account) {
        return BoardQuestions.of(lesions).stream()
                .map(question -> {
                    Optional<OpinionAnswer> own = find(account, question);
                    return new AskedView(
                            question,
                            BoardQuestions.title(question),
                            BoardQuestions.about(question, lesions),
                            choices(BoardQuestions.words(question)),
                            own.map(OpinionAnswer::answer).orElse(""),
                            own.map(OpinionAnswer::remark).orElse(""));
                })
                .toList();
    }

    private Optional<OpinionAnswer> find(String account, String question) {
        return answers.stream()
                .filter(answer ->
                        answer.account().equals(account) && answer.question().equals(question))
                .findFirst();
    }

    /** The stances on an option. */
    Votes votes(String option) {
        List<Opinion> concerned = opinions.stream()
                .filter(opinion -> opinion.option().equals(option))
                .toList();
        Map<String, List<String>> who = new LinkedHashMap<>();
        for (String stance : List.of("for", "undecided", "against")) {
            concerned.stream()
                    .filter(opinion -> opinion.stance().equals(stance))
                    .forEach(opinion -> who.computeIfAbsent(stance, unseen -> new ArrayList<>())
                            .add(opinion.displayName() + (opinion.afterShown() ? " (after the others)" : "")));
        }
        return new Votes(
                who.getOrDefault("for", List.of()).size(),
                who.getOrDefault("undecided", List.of()).size(),
                who.getOrDefault("against", List.of()).size(),
                who.entrySet().stream()
                        .map(each -> each.getKey() + ": " + String.join(", ", each.getValue()))
                        .toList());
    }

    /** Accounts of all who spoke, with their names. */
    private Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        opinions.forEach(opinion -> members.put(opinion.account(), opinion.displayName()));
        answers.forEach(answer -> members.put(answer.account(), answer.displayName()));
        return members;
    }

    StandpointsView view() {
        List<String> questions = BoardQuestions.of(lesions).stream()
                .filter(question -> !question.equals(BoardQuestions.LESION + DecisionWord.OTHER_LESIONS)
                        || !given(question).isEmpty())
                .toList();
        List<StandpointsView.MemberRow> rows = members().entrySet().stream()
                .map(member -> new StandpointsView.MemberRow(
                        member.getValue(),
                        isAfter(member.getKey()),
                        questions.stream()
                                .map(question -> cell(member.getKey(), question))
                                .toList()))
                .toList();
        return new StandpointsView(
                questions.stream().map(this::column).toList(),
                rows,
                lesions.isEmpty() ? "" : OpinionLiver.of(lesions, standings()),
                measures());
    }

    private boolean isAfter(String account) {
        return opinions.stream().anyMatch(each -> each.account().equals(account) && each.afterShown())
                || answers.stream().anyMatch(each -> each.account().equals(account) && each.afterShown());
    }

    private StandpointsView.Cell cell(String account, String question) {
        return find(account, question)
                .map(answer -> new StandpointsView.Cell(
                        DecisionWord.textOf(BoardQuestions.words(question), answer.answer()), answer.remark()))
                .orElse(new StandpointsView.Cell("", ""));
    }

    private List<String> given(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .map(OpinionAnswer::answer)
                .toList();
    }

    private StandpointsView.Column column(String question) {
        Agreement.MostFrequent most = Agreement.mostFrequent(given(question));
        String share = "";
        if (most.tied()) {
            share = "divided: at most " + most.count() + " of " + most.all() + " say the same";
        } else if (most.all() > 0) {
            share = most.count() + " of " + most.all() + ": "
                    + DecisionWord.textOf(BoardQuestions.words(question), most.answer());
        }
        return new StandpointsView.Column(
                BoardQuestions.title(question), BoardQuestions.about(question, lesions), share, !most.isUnanimous());
    }

    private Map<String, Standing> standings() {
        return lesions.stream().map(CaseLesion::id).distinct().collect(Collectors.toMap(id -> id, id -> {
            Agreement.MostFrequent most = Agreement.mostFrequent(given(BoardQuestions.LESION + id));
            if (most.all() < 2) {
                return Standing.OPEN;
            }
            return most.isUnanimous() ? Standing.AGREED : Standing.DISPUTED;
        }));
    }

    private List<StandpointsView.Measure> measures() {
        return AgreementMeasure.of(lesions, opinions, answers).stream()
                .map(measure -> new StandpointsView.Measure(
                        measure.about(),
                        measure.alpha().isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "Krippendorff's alpha %.2f",
                                        measure.alpha().getAsDouble())
                                : "no alpha",
                        measure.words()))
                .toList();
    }
}
