package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.liverleaf.board.cases.Agreement;
import org.liverleaf.board.page.AskedView;
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

    static final String RESECTABILITY = "resectability";
    private static final String LESION = "lesion:";

    Standpoints {
        lesions = List.copyOf(lesions);
        opinions = List.copyOf(opinions);
        answers = List.copyOf(answers);
    }

    /** Every question of a case beside its options. */
    static List<String> questions(List<CaseLesion> lesions) {
        List<String> questions = new ArrayList<>(List.of(RESECTABILITY));
        LesionTexts.names(lesions).forEach(name -> questions.add(LESION + name));
        return questions;
    }

    /** The words that answer a question. */
    static List<DecisionWord> words(String question) {
        return question.equals(RESECTABILITY) ? DecisionWord.RESECTABILITY : DecisionWord.LESION;
    }

    private static String title(String question) {
        return question.equals(RESECTABILITY)
                ? "Resectability"
                : LesionTexts.title(question.substring(LESION.length()));
    }

    private String about(String question) {
        return lesions.stream()
                .filter(lesion -> question.equals(LESION + lesion.id()))
                .map(LesionTexts::about)
                .findFirst()
                .orElse("");
    }

    /** Whether somebody said anything. */
    boolean hasSpoken(String account) {
        return opinions.stream().anyMatch(opinion -> opinion.account().equals(account))
                || answers.stream().anyMatch(answer -> answer.account().equals(account));
    }

    /** What is asked of somebody, with what they answered. */
    List<AskedView> asked(String account) {
        return questions(lesions).stream()
                .map(question -> {
                    Optional<OpinionAnswer> own = find(account, question);
                    return new AskedView(
                            question,
                            title(question),
                            about(question),
                            LesionTexts.choices(words(question)),
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
        List<String> questions = questions(lesions).stream()
                .filter(question -> !question.equals(LESION + DecisionWord.OTHER_LESIONS)
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
                        DecisionWord.textOf(words(question), answer.answer()), answer.remark()))
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
            share = most.count() + " of " + most.all() + ": " + DecisionWord.textOf(words(question), most.answer());
        }
        return new StandpointsView.Column(title(question), about(question), share, !most.isUnanimous());
    }

    private Map<String, Standing> standings() {
        return lesions.stream().map(CaseLesion::id).distinct().collect(Collectors.toMap(id -> id, id -> {
            Agreement.MostFrequent most = Agreement.mostFrequent(given(LESION + id));
            if (most.all() < 2) {
                return Standing.OPEN;
            }
            return most.isUnanimous() ? Standing.AGREED : Standing.DISPUTED;
        }));
    }

    private List<StandpointsView.Measure> measures() {
        List<StandpointsView.Measure> measures = new ArrayList<>();
        Set<String> options = new LinkedHashSet<>();
        opinions.forEach(opinion -> options.add(opinion.option()));
        add(
                measures,
                "the options",
                opinions.stream().map(Opinion::account).distinct().count(),
                options.stream()
                        .map(option -> opinions.stream()
                                .filter(opinion -> opinion.option().equals(option))
                                .map(Opinion::stance)
                                .toList())
                        .toList());
        List<String> ofLesions = questions(lesions).stream()
                .filter(question -> question.startsWith(LESION))
                .toList();
        add(
                measures,
                "the lesions",
                answers.stream()
                        .filter(answer -> ofLesions.contains(answer.question()))
                        .map(OpinionAnswer::account)
                        .distinct()
                        .count(),
                ofLesions.stream().map(this::given).toList());
        return measures;
    }

    private static void add(
            List<StandpointsView.Measure> measures, String about, long members, List<List<String>> questions) {
        if (members < Agreement.FEWEST_MEMBERS) {
            return;
        }
        OptionalDouble alpha = Agreement.alpha(questions);
        if (alpha.isPresent()) {
            measures.add(new StandpointsView.Measure(
                    about,
                    String.format(Locale.ROOT, "Krippendorff's alpha %.2f", alpha.getAsDouble()),
                    Agreement.words(alpha.getAsDouble())));
        } else {
            measures.add(new StandpointsView.Measure(
                    about, "no alpha", "all gave one and the same answer, or nobody answered the same question"));
        }
    }
}
