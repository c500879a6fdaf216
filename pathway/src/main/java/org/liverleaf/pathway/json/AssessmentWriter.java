package org.liverleaf.pathway.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.SoftwareVersion;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.outlook.OutlookRange;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.plan.Step;
import org.liverleaf.pathway.plan.Supportive;
import org.liverleaf.pathway.record.Problem;

/** Writes assessments by the contract of {@code docs/assessment.schema.json}: stable keys in a stable order. */
public final class AssessmentWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Knowledge knowledge;

    /** Takes domains of facts from the knowledge. */
    public AssessmentWriter(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** One assessment over several lines, for people. The stream stays open. */
    public void writePretty(Assessment assessment, OutputStream out) throws IOException {
        writePretty(assessment, List.of(), out);
    }

    /** The same with what changed since earlier days. */
    public void writePretty(Assessment assessment, List<Changes> changes, OutputStream out) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            generator.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            write(assessment, changes, new Json(generator));
        }
        out.write('\n');
    }

    /** One assessment in one line, for streams. The stream stays open. */
    public void writeLine(Assessment assessment, OutputStream out) throws IOException {
        writeLine(assessment, List.of(), out);
    }

    /** The same with what changed since earlier days. */
    public void writeLine(Assessment assessment, List<Changes> changes, OutputStream out) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            write(assessment, changes, new Json(generator));
        }
        out.write('\n');
    }

    /**
     * Only the answers to the patient's questions, by {@code docs/answers.schema.json}; in one line, for streams of several
     * patients. The stream stays open.
     */
    public void writeAnswers(Assessment assessment, OutputStream out) throws IOException {
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            Json json = new Json(generator);
            json.object(() -> {
                json.object("meta", () -> meta(assessment.meta(), json));
                json.array("answers", () -> AnswersJson.write(assessment.answers(), json));
            });
        }
        out.write('\n');
    }

    private void write(Assessment assessment, List<Changes> changes, Json json) throws IOException {
        json.object(() -> {
            json.object("meta", () -> meta(assessment.meta(), json));
            problems(assessment.meta().problems(), json);
            json.object("case", () -> new CaseJson(knowledge, json).write(assessment));
            json.object("workup", () -> WorkUpJson.write(assessment.workUp(), json));
            json.object("staging", () -> StagingJson.write(assessment.staging(), json));
            json.array("options", () -> new LedgerJson(knowledge, json).write(assessment));
            json.array("outlook", () -> {
                for (OutlookRange range : assessment.outlook().ranges()) {
                    json.object(() -> range(range, json));
                }
            });
            json.array("outlookScores", () -> OutlookJson.scores(assessment.outlook(), json));
            json.array("outlookModifiers", () -> OutlookJson.modifiers(assessment.outlook(), json));
            json.object("plan", () -> plan(assessment, json));
            json.object("wellbeing", () -> WellbeingJson.write(assessment.wellbeing(), json));
            json.array("answers", () -> AnswersJson.write(assessment.answers(), json));
            if (!changes.isEmpty()) {
                ChangesJson.writeAll(changes, json);
            }
        });
    }

    private static void meta(Assessment.Meta meta, Json json) throws IOException {
        json.text("name", meta.name());
        json.text("knowledgeVersion", meta.knowledgeVersion());
        json.text("knowledgeHash", meta.knowledgeHash());
        json.text("recordHash", meta.recordHash());
        json.text("asOf", meta.asOf().toString());
        json.text("knownAt", meta.knownAt().toString());
        json.text("softwareVersion", meta.softwareVersion());
        json.text("schemaVersion", SoftwareVersion.SCHEMA);
    }

    private static void problems(List<Problem> problems, Json json) throws IOException {
        json.array("problems", () -> {
            for (Problem problem : problems) {
                json.object(() -> {
                    json.text(
                            "kind",
                            problem.kind()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'));
                    json.text("place", problem.place());
                    json.text("text", problem.text());
                });
            }
        });
    }

    private static void range(OutlookRange range, Json json) throws IOException {
        json.text("measure", range.measure());
        json.out().writeNumberField("low", range.low());
        json.out().writeNumberField("high", range.high());
        json.text("unit", range.unit());
        json.text("cohort", range.cohort());
        json.strings("evidence", range.evidence());
        json.strings("outsideCohort", range.outsideCohort());
        json.textIfAny("note", range.note());
    }

    private static void plan(Assessment assessment, Json json) throws IOException {
        json.text("intent", assessment.plan().intent().label());
        json.strings("possibleIntents", assessment.plan().intent().possible());
        json.array("steps", () -> {
            for (Step step : assessment.plan().steps()) {
                json.object(() -> step(step, json));
            }
        });
        json.array("reassessments", () -> {
            for (Reassessment each : assessment.plan().reassessments()) {
                json.object(() -> {
                    json.text("id", each.id());
                    json.text("occasion", each.occasion());
                    json.text("due", each.due().toString());
                    json.strings("what", each.what());
                    json.strings("then", each.then());
                    json.strings("evidence", each.evidence());
                });
            }
        });
        json.array("supportive", () -> {
            for (Supportive each : assessment.plan().supportive()) {
                json.object(() -> {
                    json.text("id", each.id());
                    json.text("text", each.text());
                    WorkUpJson.because(each.because(), json);
                    json.strings("evidence", each.evidence());
                });
            }
        });
    }

    private static void step(Step step, Json json) throws IOException {
        json.text("id", step.id());
        json.text("text", step.text());
        switch (step.means()) {
            case Step.Means.Treatment(String option, List<String> regimens) -> {
                json.text("option", option);
                json.strings("regimens", regimens);
            }
            case Step.Means.Test(List<String> facts) -> json.strings("facts", facts);
            case Step.Means.Review review -> {}
        }
        json.array("notBefore", () -> {
            for (Step.NotBefore each : step.notBefore()) {
                json.object(() -> {
                    json.text("date", each.date().toString());
                    json.text("why", each.why());
                    json.strings("evidence", each.evidence());
                });
            }
        });
        json.strings("reasons", step.because().reasons());
        WorkUpJson.because(step.because().facts(), json);
        json.strings("conditions", step.conditions());
        json.strings("evidence", step.evidence());
    }
}
