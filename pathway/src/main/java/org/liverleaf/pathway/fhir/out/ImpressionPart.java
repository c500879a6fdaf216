package org.liverleaf.pathway.fhir.out;

import java.util.List;
import org.liverleaf.pathway.staging.ThreeQuestion;

/** The three questions with answers and reasons, as a ClinicalImpression that holds the rest together. */
final class ImpressionPart {

    private final Parts parts;

    ImpressionPart(Parts parts) {
        this.parts = parts;
    }

    Resource write(List<Resource> observations, List<Resource> outlook) {
        List<ThreeQuestion> questions = parts.assessment.staging().questions();
        Xhtml words = new Xhtml()
                .bullets(questions.stream().map(ImpressionPart::answer).toList());
        return new Resource("ClinicalImpression", parts.head.part("impression"), "Three questions", words, json -> {
            json.text("status", "completed");
            json.text("description", "Assessment of liver metastases by rules; the board decides");
            parts.subject(json);
            json.text("effectiveDateTime", parts.asOf().toString());
            json.text("date", parts.timestamp().toString());
            json.text(
                    "summary",
                    String.join(
                            " ", questions.stream().map(ImpressionPart::answer).toList()));
            json.objects("finding", questions, question -> {
                json.object("itemCodeableConcept", () -> {
                    json.objects(
                            "coding",
                            List.of(List.of(Codes.QUESTION, question.id()), List.of(Codes.ANSWER, question.answer())),
                            coding -> json.coding(coding.getFirst(), coding.getLast(), ""));
                    json.text("text", answer(question));
                });
                json.text(
                        "basis",
                        String.join(
                                " ",
                                question.because().stream()
                                        .map(ImpressionPart::reason)
                                        .toList()));
            });
            json.references("prognosisReference", outlook);
            json.references("supportingInfo", observations);
        });
    }

    static String answer(ThreeQuestion question) {
        return question.question() + " " + question.answer() + (question.fragile() ? ", fragile" : "") + ".";
    }

    static String reason(ThreeQuestion.Reason reason) {
        return (reason.certain() ? "" : "Open: ") + Parts.cited(reason.text(), reason.evidence());
    }
}
