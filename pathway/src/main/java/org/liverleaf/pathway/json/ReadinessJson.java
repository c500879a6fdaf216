package org.liverleaf.pathway.json;

import java.io.IOException;
import java.util.List;
import org.liverleaf.pathway.workup.DataItem;
import org.liverleaf.pathway.workup.Judgement;
import org.liverleaf.pathway.workup.PathologyQuestion;
import org.liverleaf.pathway.workup.Remark;
import org.liverleaf.pathway.workup.Tissue;
import org.liverleaf.pathway.workup.WorkUp;

/** Images at hand, tissue, primary or secondary and the minimum data set as JSON. */
final class ReadinessJson {

    private ReadinessJson() {}

    static void write(WorkUp workUp, Json json) throws IOException {
        json.object("imaging", () -> {
            judgement("confidence", workUp.images().confidence(), json);
            remarks("shortfalls", workUp.images().shortfalls(), json);
        });
        Tissue tissue = workUp.tissue();
        json.object("biopsy", () -> {
            judgement("need", tissue.biopsy(), json);
            judgement("bleeding", tissue.bleeding(), json);
            remarks("precautions", tissue.precautions(), json);
        });
        json.array("pathologyQuestions", () -> {
            for (PathologyQuestion question : tissue.questions()) {
                json.object(() -> {
                    json.text("id", question.id());
                    json.text("question", question.question());
                    json.text("answer", question.answer());
                    json.flag("answered", question.answered());
                    remarks("because", question.because(), json);
                    json.strings("missing", question.missing());
                });
            }
        });
        json.object("primaryOrSecondary", () -> {
            json.flag("inQuestion", tissue.origin().inQuestion());
            judgement("nature", tissue.origin().nature(), json);
            remarks("reasons", tissue.origin().reasons(), json);
            remarks("consequences", tissue.origin().consequences(), json);
        });
        json.array("minimumDataSet", () -> {
            for (DataItem item : workUp.dataSet()) {
                json.object(() -> {
                    json.text("id", item.id());
                    json.text("title", item.title());
                    json.text("kind", item.kind().text());
                    json.text("level", item.level().text());
                    json.text("state", item.state().text());
                    json.text("why", item.why());
                    json.strings("missing", item.missing());
                    json.strings("evidence", item.evidence());
                });
            }
        });
    }

    private static void judgement(String key, Judgement judgement, Json json) throws IOException {
        json.object(key, () -> {
            json.strings("answers", judgement.answers());
            json.text("title", judgement.title());
            remarks("reasons", judgement.reasons(), json);
        });
    }

    private static void remarks(String key, List<Remark> remarks, Json json) throws IOException {
        json.array(key, () -> {
            for (Remark remark : remarks) {
                json.object(() -> {
                    json.text("id", remark.id());
                    json.text("title", remark.title());
                    json.flag("certain", remark.certain());
                    json.text("text", remark.text());
                    WorkUpJson.because(remark.because(), json);
                    json.strings("evidence", remark.evidence());
                });
            }
        });
    }
}
