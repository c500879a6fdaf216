package org.liverleaf.pathway.json;

import java.io.IOException;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.pathway.cases.ScanResponse;
import org.liverleaf.pathway.response.ResponseAssessment;
import org.liverleaf.pathway.response.ResponseJson;

/** The response computed from the measured lesions as JSON. */
final class ScanResponseJson {

    private ScanResponseJson() {}

    static void write(ScanResponse scans, Json json) throws IOException {
        json.strings("criterion", scans.choice().values());
        json.array("because", () -> {
            for (FiredRule fired : scans.choice().because()) {
                json.object(() -> {
                    json.text("text", fired.rule().reason());
                    json.text("rule", fired.rule().id());
                    json.text("certainty", fired.certainty() == Certainty.CERTAIN ? "certain" : "open");
                    json.strings("evidence", fired.rule().evidence());
                });
            }
        });
        json.textIfAny("treatment", scans.basis().treatment());
        json.textIfAny("since", scans.basis().since());
        json.textIfAny("baseline", scans.basis().baseline());
        json.strings("targets", scans.basis().targets());
        if (scans.findGoverning().isPresent()) {
            ResponseAssessment governing = scans.findGoverning().get();
            json.text("appliedCriterion", governing.criteria().text());
            json.text("category", governing.timepoints().getLast().overall().text());
        }
        json.strings("responseCategories", scans.categories());
        json.array("assessments", () -> {
            for (ResponseAssessment assessment : scans.assessments()) {
                ResponseJson.write(json.out(), assessment);
            }
        });
        json.strings("notes", scans.notes());
    }
}
