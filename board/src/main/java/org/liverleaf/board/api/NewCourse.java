package org.liverleaf.board.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.cases.LesionTexts;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.letters.DecisionWord;
import org.springframework.util.MultiValueMap;

/**
 * The course of a decision; the words are those of {@code docs/decision.schema.json}.
 *
 * @param intent what treatment is for
 * @param resectability how the board sees it
 * @param lesions what is done to each lesion
 * @param steps next steps
 * @param reassessments when the board looks again
 */
record NewCourse(
        String intent,
        String resectability,
        List<NewLesion> lesions,
        List<NewStep> steps,
        List<NewReassessment> reassessments) {

    private static final int MOST_ROWS = 40;
    private static final int LONGEST = 1_000;
    private static final String LESION = "lesion.";
    private static final String REMARK = "lesionRemark.";

    NewCourse {
        lesions = Texts.list(lesions);
        steps = Texts.list(steps);
        reassessments = Texts.list(reassessments);
    }

    /** What is done to a lesion; {@code other} stands for those that the record does not list. */
    record NewLesion(String lesion, String action, String remark) {}

    /** A step with who is responsible and by when; these two may be left out. */
    record NewStep(String what, String responsible, String due) {}

    /** On which occasion the board looks again, when and at what; these two may be left out. */
    record NewReassessment(String occasion, String due, String what) {}

    /** Adds the fields of the form; what there is not becomes a line of the problems. */
    void addTo(MultiValueMap<String, String> fields, Assessment assessment, List<String> problems) {
        word(fields, "intent", "course.intent", intent, DecisionWord.INTENT, problems);
        word(fields, "resectability", "course.resectability", resectability, DecisionWord.RESECTABILITY, problems);
        List<String> names = LesionTexts.names(assessment.theCase().lesions());
        Set<String> said = new HashSet<>();
        for (int i = 0; i < lesions.size(); i++) {
            NewLesion each = lesions.get(i);
            String place = "course.lesions[" + i + "]";
            String name = text(place + ".lesion", each.lesion());
            if (!names.contains(name)) {
                problems.add(place + ".lesion: there is no lesion '" + name + "', expected one of "
                        + String.join(", ", names));
            } else if (!said.add(name)) {
                problems.add(place + ".lesion: '" + name + "' stands twice");
            } else {
                word(fields, LESION + name, place + ".action", each.action(), DecisionWord.LESION, problems);
                fields.add(REMARK + name, text(place + ".remark", each.remark()));
            }
        }
        if (steps.size() > MOST_ROWS || reassessments.size() > MOST_ROWS) {
            problems.add("course: expected at most " + MOST_ROWS + " steps and as many reassessments");
        }
        for (int i = 0; i < steps.size(); i++) {
            NewStep each = steps.get(i);
            String place = "course.steps[" + i + "]";
            fields.add("stepWhat", needed(place + ".what", each.what(), problems));
            fields.add("stepMore", text(place + ".responsible", each.responsible()));
            fields.add("stepDue", text(place + ".due", each.due()));
        }
        for (int i = 0; i < reassessments.size(); i++) {
            NewReassessment each = reassessments.get(i);
            String place = "course.reassessments[" + i + "]";
            fields.add("checkWhat", needed(place + ".occasion", each.occasion(), problems));
            fields.add("checkMore", text(place + ".what", each.what()));
            fields.add("checkDue", text(place + ".due", each.due()));
        }
    }

    private static void word(
            MultiValueMap<String, String> fields,
            String field,
            String place,
            @Nullable String said,
            List<DecisionWord> words,
            List<String> problems) {
        String word = text(place, said);
        if (word.isEmpty() || DecisionWord.isOneOf(words, word)) {
            fields.add(field, word);
        } else {
            problems.add(place + ": found '" + word + "', expected one of "
                    + words.stream().map(DecisionWord::id).collect(Collectors.joining(", ")));
        }
    }

    private static String needed(String place, @Nullable String text, List<String> problems) {
        String found = text(place, text);
        if (found.isEmpty()) {
            problems.add(place + ": is missing");
        }
        return found;
    }

    private static String text(String place, @Nullable String text) {
        return Texts.check(place, text, 0, LONGEST);
    }

    /** The course that fields of the page's form tell. */
    static NewCourse of(MultiValueMap<String, String> fields) {
        List<NewLesion> lesions = fields.keySet().stream()
                .filter(field -> field.startsWith(LESION))
                .map(field -> field.substring(LESION.length()))
                .map(name -> new NewLesion(
                        name, NewDecision.first(fields, LESION + name), NewDecision.first(fields, REMARK + name)))
                .filter(lesion -> !lesion.action().isEmpty() || !lesion.remark().isEmpty())
                .toList();
        return new NewCourse(
                NewDecision.first(fields, "intent"),
                NewDecision.first(fields, "resectability"),
                lesions,
                rows(fields, "step").stream()
                        .map(row -> new NewStep(row.get(0), row.get(1), row.get(2)))
                        .toList(),
                rows(fields, "check").stream()
                        .map(row -> new NewReassessment(row.get(0), row.get(2), row.get(1)))
                        .toList());
    }

    /** Rows of which the first field was typed; emptying it takes a row away. */
    private static List<List<String>> rows(MultiValueMap<String, String> fields, String name) {
        List<List<String>> rows = new ArrayList<>();
        List<String> whats = fields.getOrDefault(name + "What", List.of());
        for (int i = 0; i < whats.size(); i++) {
            if (!whats.get(i).isBlank()) {
                rows.add(List.of(whats.get(i), at(fields, name + "More", i), at(fields, name + "Due", i)));
            }
        }
        return rows;
    }

    private static String at(MultiValueMap<String, String> fields, String field, int index) {
        return Optional.ofNullable(fields.get(field))
                .filter(values -> index < values.size())
                .map(values -> values.get(index))
                .orElse("");
    }
}
