package org.liverleaf.pathway.fhir.out;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.liverleaf.pathway.letters.DecidedCourse;
import org.liverleaf.pathway.letters.DecisionWord;

/** How the board sees the disease: its resectability, and what is done to each lesion, as Observations. */
final class CoursePart {

    private final Parts parts;

    CoursePart(Parts parts) {
        this.parts = parts;
    }

    /** What is done to each lesion, in order. */
    List<Resource> lesions(DecidedCourse course) {
        List<Resource> all = new ArrayList<>();
        for (DecidedCourse.LesionPlan lesion : course.lesions()) {
            all.add(lesion(lesion, all.size() + 1));
        }
        return all;
    }

    private Resource lesion(DecidedCourse.LesionPlan lesion, int number) {
        String name =
                lesion.lesion().equals(DecisionWord.OTHER_LESIONS) ? "Other lesions" : "Lesion " + lesion.lesion();
        String action = DecisionWord.textOf(DecisionWord.LESION, lesion.action());
        String words = name + ": " + action + (lesion.remark().isBlank() ? "" : ". " + lesion.remark());
        return new Resource(
                "Observation", parts.head.part("lesion-" + number), words, new Xhtml().line(words), json -> {
                    json.only("identifier", () -> {
                        json.text("system", Codes.identifiers("lesion"));
                        json.text("value", lesion.lesion());
                    });
                    judged(json, "lesion", name);
                    json.concept("valueCodeableConcept", Codes.ACTION, lesion.action(), action);
                    json.notes(List.of(lesion.remark()));
                });
    }

    /** How the board sees resectability; nothing where it did not say. */
    List<Resource> resectability(DecidedCourse course) {
        if (course.resectability().isEmpty()) {
            return List.of();
        }
        String text = DecisionWord.textOf(DecisionWord.RESECTABILITY, course.resectability());
        String words = "Resectability: " + text;
        return List.of(
                new Resource("Observation", parts.head.part("resectability"), words, new Xhtml().line(words), json -> {
                    judged(json, "resectability", "Resectability as the board sees it");
                    json.concept("valueCodeableConcept", Codes.RESECTABILITY, course.resectability(), text);
                }));
    }

    private void judged(FhirJson json, String code, String words) throws IOException {
        json.text("status", "final");
        json.only("category", () -> json.concept(Codes.BOARD, code, words));
        json.concept("code", Codes.BOARD, code, words);
        parts.subject(json);
        json.text("effectiveDateTime", parts.timestamp().toString());
        json.references("performer", parts.signatory);
    }

    /** Intent, resectability, lesions, steps and when to look again, in words. */
    static Xhtml words(DecidedCourse course, List<Resource> observations) {
        Xhtml words = new Xhtml();
        if (!course.intent().isEmpty()) {
            words.line("Intent: " + DecisionWord.textOf(DecisionWord.INTENT, course.intent()));
        }
        words.bullets(observations.stream().map(Resource::title).toList());
        words.numbered(course.steps().stream()
                .map(step -> step.what()
                        + (step.responsible().isBlank() ? "" : ", " + step.responsible())
                        + (step.hasDate() ? " (by " + step.due() + ")" : ""))
                .toList());
        words.bullets(course.reassessments().stream()
                .map(each -> (each.hasDate() ? each.due() + ": " : "")
                        + each.occasion()
                        + (each.what().isBlank() ? "" : ". " + each.what()))
                .toList());
        return words;
    }
}
