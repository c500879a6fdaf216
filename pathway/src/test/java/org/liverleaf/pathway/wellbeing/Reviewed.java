package org.liverleaf.pathway.wellbeing;

import java.util.List;
import java.util.stream.Collectors;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.course.Course;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;

/** Well-being of case files in which single quotes stand for double ones, by the shipped knowledge. */
public final class Reviewed {

    static final WellbeingTexts TEXTS =
            WellbeingTexts.read(ShippedKnowledge.get().files());
    private static final WellbeingReview REVIEW = new WellbeingReview(TEXTS);

    private Reviewed() {}

    /** The well-being of a case file. */
    public static Wellbeing file(String json) {
        Course course = Course.ofFile(json);
        return REVIEW.of(course.theCase(), course.reasoning());
    }

    /** The scales of one questionnaire, without asking the engine. */
    static List<ScaleCourse> scales(String instrument, String day, String answers) {
        Case filled = Shipped.caseOf(
                "{'asOf': '2026-03-01', 'questionnaires': [" + questionnaire(instrument, day, answers) + "]}");
        ScaleReader reader = new ScaleReader(TEXTS.scales(), filled);
        return TEXTS.scales().scales().stream()
                .flatMap(text -> reader.find(text).stream())
                .toList();
    }

    /** The well-being with one questionnaire of a day; answers as {@code q1=2 q2=3}. */
    static Wellbeing filled(String instrument, String day, String answers) {
        return file("{'asOf': '2026-03-01', 'questionnaires': [" + questionnaire(instrument, day, answers) + "]}");
    }

    static String questionnaire(String instrument, String day, String answers) {
        String items = java.util.Arrays.stream(answers.split(" ", -1))
                .map(each -> "'" + each.replace("=", "': "))
                .collect(Collectors.joining(", "));
        return "{'instrument': '" + instrument + "', 'date': '" + day + "', 'answers': {" + items + "}}";
    }

    /** Facts written {@code painScore=7 palliativeNeeds=carer-strain} as JSON. */
    public static String facts(String words) {
        return words.isEmpty()
                ? ""
                : java.util.Arrays.stream(words.split(" ", -1))
                        .map(Reviewed::fact)
                        .collect(Collectors.joining(", "));
    }

    private static String fact(String word) {
        String name = word.substring(0, word.indexOf('='));
        String value = word.substring(word.indexOf('=') + 1);
        boolean isList = name.equals("palliativeNeeds") || name.equals("otherMedicines") || name.equals("parenchyma");
        boolean isPlain = value.equals("true") || value.equals("false") || value.matches("[0-9.]+");
        String text = isPlain ? value : "'" + value + "'";
        return "'" + name + "': " + (isList ? "[" + text + "]" : text);
    }
}
