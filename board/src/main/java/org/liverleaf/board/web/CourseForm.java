package org.liverleaf.board.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.board.page.CourseView;
import org.liverleaf.board.page.CourseView.Pick;
import org.liverleaf.board.page.CourseView.Row;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.letters.DecidedCourse;
import org.liverleaf.pathway.letters.DecisionWord;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.plan.Step;
import org.springframework.util.MultiValueMap;

/**
 * The part of a decision's form that tells its course, as it was typed.
 *
 * @param intent what treatment is for; empty if not said
 * @param resectability how the board sees it; empty if not said
 * @param actions what is done, by lesion; without those of which nothing is said
 * @param remarks by lesion
 * @param steps rows of steps
 * @param checks rows of points at which the board looks again
 */
record CourseForm(
        String intent,
        String resectability,
        Map<String, String> actions,
        Map<String, String> remarks,
        List<Row> steps,
        List<Row> checks) {

    private static final int MOST_PROPOSED = 6;
    private static final int MOST_ROWS = 40;
    private static final int SPARE_ROWS = 2;
    private static final int LONGEST = 1_000;

    CourseForm {
        actions = Map.copyOf(actions);
        remarks = Map.copyOf(remarks);
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /** What the software proposes. */
    static CourseForm proposed(Assessment assessment) {
        Plan plan = assessment.plan();
        Map<String, String> actions = new LinkedHashMap<>();
        for (CaseLesion lesion : assessment.theCase().lesions()) {
            Answer route = assessment.reasoning().answers().get("lesions." + lesion.id() + ".localRoute");
            if (route != null
                    && route.values().size() == 1
                    && DecisionWord.isOneOf(DecisionWord.LESION, route.values().getFirst())) {
                actions.put(lesion.id(), route.values().getFirst());
            }
        }
        Answer resectability = assessment.reasoning().answers().get("resectability");
        return new CourseForm(
                plan.intent().isDetermined() ? plan.intent().label() : "",
                resectability != null && resectability.values().size() == 1
                        ? resectability.values().getFirst()
                        : "",
                actions,
                Map.of(),
                plan.steps().stream()
                        .limit(MOST_PROPOSED)
                        .map(step -> new Row(step.text(), "", ""))
                        .toList(),
                plan.reassessments().stream()
                        .limit(MOST_PROPOSED)
                        .map(each -> new Row(
                                each.occasion(),
                                String.join("; ", each.what()),
                                each.due().toString()))
                        .toList());
    }

    /** What was typed; what cannot be read is a line of {@code problems}. */
    static CourseForm of(MultiValueMap<String, String> form, Assessment assessment, List<String> problems) {
        Map<String, String> actions = new LinkedHashMap<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        for (String lesion : LesionTexts.names(assessment.theCase().lesions())) {
            word(form, "lesion." + lesion, DecisionWord.LESION).ifPresent(action -> actions.put(lesion, action));
            String remark = text(form.getFirst("lesionRemark." + lesion), LesionTexts.title(lesion), problems);
            if (!remark.isEmpty()) {
                remarks.put(lesion, remark);
            }
            if (!remark.isEmpty() && !actions.containsKey(lesion)) {
                problems.add(LesionTexts.title(lesion)
                        + ": has a remark, but it is not chosen what is done; choose it, be it 'can't say'.");
            }
        }
        CourseForm read = new CourseForm(
                word(form, "intent", DecisionWord.INTENT).orElse(""),
                word(form, "resectability", DecisionWord.RESECTABILITY).orElse(""),
                actions,
                remarks,
                rows(form, "step", problems),
                rows(form, "check", problems));
        read.steps().forEach(row -> check("Step", row, problems));
        notChosen(read, form.getOrDefault("option", List.of()), assessment.plan(), problems);
        read.checks().forEach(row -> check("Look again", row, problems));
        return read;
    }

    private static Optional<String> word(MultiValueMap<String, String> form, String field, List<DecisionWord> words) {
        return Optional.ofNullable(form.getFirst(field)).filter(text -> DecisionWord.isOneOf(words, text));
    }

    private static String text(@org.jspecify.annotations.Nullable String typed, String name, List<String> problems) {
        String text = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (text.length() > LONGEST) {
            problems.add(name + ": found " + text.length() + " characters, expected at most " + LONGEST + ".");
        }
        return text;
    }

    /** Rows of which something was typed. */
    private static List<Row> rows(MultiValueMap<String, String> form, String name, List<String> problems) {
        List<String> whats = form.getOrDefault(name + "What", List.of());
        List<String> mores = form.getOrDefault(name + "More", List.of());
        List<String> dues = form.getOrDefault(name + "Due", List.of());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(whats.size(), MOST_ROWS); i++) {
            Row row = new Row(
                    text(whats.get(i), name, problems),
                    text(i < mores.size() ? mores.get(i) : "", name, problems),
                    text(i < dues.size() ? dues.get(i) : "", name, problems));
            if (!row.equals(Row.EMPTY)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static void check(String name, Row row, List<String> problems) {
        // A row is taken away by emptying its first field; a name or a day left beside it says nothing.
        if (!row.due().isEmpty() && findDay(row.due()).isEmpty()) {
            problems.add(name + " '" + row.what() + "': found '" + row.due() + "', expected a day such as 2026-03-05.");
        }
    }

    /** A proposed step of an option that was not chosen must not slip into the decision with the rest of the proposal. */
    private static void notChosen(CourseForm read, List<String> chosen, Plan plan, List<String> problems) {
        for (Step step : plan.steps()) {
            if (step.means() instanceof Step.Means.Treatment(String option, List<String> regimens)
                    && !chosen.isEmpty()
                    && !chosen.contains(option)
                    && regimens.stream().noneMatch(chosen::contains)
                    && read.steps().stream()
                            .anyMatch(
                                    row -> row.what().equals(step.text().strip().replaceAll("\\s+", " ")))) {
                problems.add("Step '" + step.text() + "': it belongs to an option that is not chosen (" + option
                        + "); empty the line, change it, or choose the option.");
            }
        }
    }

    private static Optional<LocalDate> findDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The course; rows without a first field are left out. */
    DecidedCourse course(List<CaseLesion> lesions) {
        return new DecidedCourse(
                resectability,
                intent,
                LesionTexts.names(lesions).stream()
                        .filter(actions::containsKey)
                        .map(lesion -> new DecidedCourse.LesionPlan(
                                lesion, actions.getOrDefault(lesion, ""), remarks.getOrDefault(lesion, "")))
                        .toList(),
                steps.stream()
                        .filter(row -> !row.what().isEmpty())
                        .map(row -> new DecidedCourse.NextStep(row.what(), row.more(), day(row)))
                        .toList(),
                checks.stream()
                        .filter(row -> !row.what().isEmpty())
                        .map(row -> new DecidedCourse.LookAgain(row.what(), day(row), row.more()))
                        .toList());
    }

    private static LocalDate day(Row row) {
        return findDay(row.due()).orElse(LocalDate.MAX);
    }

    CourseView view(List<CaseLesion> lesions) {
        List<Pick> picks = new ArrayList<>();
        for (CaseLesion lesion : lesions) {
            picks.add(pick(lesion.id(), LesionTexts.about(lesion)));
        }
        picks.add(pick(DecisionWord.OTHER_LESIONS, "those that the record does not list"));
        return new CourseView(
                new Pick("intent", "Intent", "", LesionTexts.choices(DecisionWord.INTENT), intent, ""),
                new Pick(
                        Standpoints.RESECTABILITY,
                        "Resectability as the board sees it",
                        "",
                        LesionTexts.choices(DecisionWord.RESECTABILITY),
                        resectability,
                        ""),
                picks,
                withSpare(steps),
                withSpare(checks));
    }

    private Pick pick(String lesion, String about) {
        return new Pick(
                lesion,
                LesionTexts.title(lesion),
                about,
                LesionTexts.choices(DecisionWord.LESION),
                actions.getOrDefault(lesion, ""),
                remarks.getOrDefault(lesion, ""));
    }

    private static List<Row> withSpare(List<Row> rows) {
        List<Row> all = new ArrayList<>(rows);
        for (int i = 0; i < SPARE_ROWS; i++) {
            all.add(Row.EMPTY);
        }
        return all;
    }
}
