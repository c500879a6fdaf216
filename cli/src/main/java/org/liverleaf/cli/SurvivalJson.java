package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.liverleaf.survival.accuracy.Concordance;
import org.liverleaf.survival.competing.CumulativeIncidence;
import org.liverleaf.survival.cox.Coefficient;
import org.liverleaf.survival.cox.ProportionalityTest;
import org.liverleaf.survival.curve.Confidence;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.RestrictedMean;
import org.liverleaf.survival.estimate.Estimate;
import org.liverleaf.survival.estimate.Interval;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.study.Study;

/** A study as JSON; its keys stand in {@code docs/survival.schema.json}. What is not known is null, never NaN. */
final class SurvivalJson {

    private final JsonGenerator json;
    private final Study study;
    private final Confidence confidence;

    private SurvivalJson(JsonGenerator json, Study study) {
        this.json = json;
        this.study = study;
        this.confidence = study.settings().confidence();
    }

    static void write(JsonGenerator json, Study study) throws IOException {
        new SurvivalJson(json, study).write();
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeNumberField("n", study.n());
        json.writeNumberField("events", study.events());
        json.writeObjectFieldStart("intervals");
        json.writeStringField("kind", confidence.kind().text());
        json.writeNumberField("level", confidence.level());
        json.writeEndObject();
        json.writeArrayFieldStart("groups");
        for (Study.Group group : study.groups()) {
            write(group);
        }
        json.writeEndArray();
        json.writeFieldName("logRank");
        write(study.test());
        if (!study.causes().isEmpty()) {
            json.writeArrayFieldStart("gray");
            for (Study.Cause cause : study.causes()) {
                json.writeStartObject();
                json.writeStringField("cause", cause.name());
                fields(cause.test());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        switch (study.model()) {
            case Study.Model.NotAsked() -> {}
            case Study.Model.NotFitted none -> {
                json.writeObjectFieldStart("cox");
                json.writeStringField("reason", none.reason());
                json.writeEndObject();
            }
            case Study.Model.Fitted fitted -> write(fitted);
        }
        remarks();
        json.writeEndObject();
    }

    private void remarks() throws IOException {
        json.writeArrayFieldStart("leftOut");
        for (Study.LeftOut left : study.left()) {
            json.writeStartObject();
            json.writeStringField("column", left.column());
            json.writeNumberField("rows", left.rows());
            json.writeStringField("from", left.isFromModelOnly() ? "cox" : "all");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : study.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
    }

    private void number(String key, double value) throws IOException {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, value);
        }
    }

    private void write(Interval interval) throws IOException {
        number("low", interval.low());
        number("high", interval.high());
    }

    private void write(Study.Group group) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", group.name());
        json.writeNumberField("n", group.n());
        json.writeNumberField("events", group.curve().events());
        json.writeObjectFieldStart("median");
        switch (group.median()) {
            case Estimate.Known known -> number("value", known.value());
            case Estimate.NotEstimable none -> {
                json.writeNullField("value");
                json.writeStringField("reason", none.reason());
            }
        }
        write(group.median().interval());
        json.writeEndObject();
        landmarks(group);
        means(group);
        json.writeNumberField("bandStandardErrors", group.band().reach());
        json.writeArrayFieldStart("curve");
        for (int i = 0; i < group.curve().size(); i++) {
            point(group.curve(), i);
        }
        json.writeEndArray();
        incidences(group);
        json.writeEndObject();
    }

    private void point(Curve curve, int index) throws IOException {
        json.writeStartObject();
        json.writeNumberField("time", curve.time(index));
        json.writeNumberField("survival", curve.survival(index));
        write(curve.interval(index, confidence));
        json.writeNumberField("atRisk", curve.table().atRisk(index));
        json.writeNumberField("events", curve.table().allEvents(index));
        json.writeNumberField("censored", curve.table().censored(index));
        json.writeEndObject();
    }

    private void landmarks(Study.Group group) throws IOException {
        if (group.landmarks().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("landmarks");
        for (int i = 0; i < group.landmarks().size(); i++) {
            json.writeStartObject();
            json.writeNumberField("time", study.settings().landmarks().get(i));
            switch (group.landmarks().get(i)) {
                case Curve.LandmarkOutcome.Reached reached -> {
                    Curve.Landmark landmark = reached.landmark();
                    number("survival", landmark.survival());
                    number("standardError", landmark.standardError());
                    write(landmark.interval());
                    json.writeNumberField("atRisk", landmark.atRisk());
                }
                case Curve.LandmarkOutcome.Beyond beyond -> {
                    json.writeNullField("survival");
                    json.writeStringField("reason", beyond.reason());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void means(Study.Group group) throws IOException {
        if (group.means().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("restrictedMeans");
        for (int i = 0; i < group.means().size(); i++) {
            json.writeStartObject();
            json.writeNumberField("until", study.settings().until().get(i));
            switch (group.means().get(i)) {
                case RestrictedMean.Known mean -> {
                    number("value", mean.value());
                    number("standardError", mean.standardError());
                    write(mean.interval());
                }
                case RestrictedMean.NotEstimable none -> {
                    json.writeNullField("value");
                    json.writeStringField("reason", none.reason());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void incidences(Study.Group group) throws IOException {
        if (group.incidences().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("incidence");
        for (int cause = 0; cause < group.incidences().size(); cause++) {
            CumulativeIncidence incidence = group.incidences().get(cause);
            json.writeStartObject();
            json.writeStringField("cause", study.causes().get(cause).name());
            json.writeArrayFieldStart("curve");
            for (int i = 0; i < incidence.size(); i++) {
                json.writeStartObject();
                json.writeNumberField("time", incidence.time(i));
                json.writeNumberField("incidence", incidence.incidence(i));
                write(incidence.interval(i, confidence));
                json.writeNumberField("atRisk", incidence.table().atRisk(i));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(TestResult test) throws IOException {
        json.writeStartObject();
        fields(test);
        json.writeEndObject();
    }

    private void fields(TestResult test) throws IOException {
        switch (test) {
            case TestResult.Tested tested -> {
                json.writeNumberField("chiSquare", tested.chiSquare());
                json.writeNumberField("df", tested.df());
                json.writeNumberField("p", tested.p());
            }
            case TestResult.NotTestable none -> {
                json.writeNullField("chiSquare");
                json.writeStringField("reason", none.reason());
            }
        }
    }

    private void write(Study.Model.Fitted model) throws IOException {
        json.writeObjectFieldStart("cox");
        json.writeNumberField("n", model.n());
        json.writeNumberField("events", model.events());
        json.writeStringField("ties", study.settings().ties().text());
        json.writeStringField("errors", model.isRobust() ? "robust" : "model");
        json.writeArrayFieldStart("coefficients");
        for (Coefficient each : model.coefficients()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            number("beta", each.beta());
            number("se", each.standardError());
            number("hazardRatio", each.hazardRatio());
            write(each.interval());
            number("p", each.p());
            json.writeEndObject();
        }
        json.writeEndArray();
        switch (model.concordance()) {
            case Concordance.Known known -> {
                json.writeNumberField("concordance", known.value());
                json.writeNumberField("concordanceSe", known.standardError());
            }
            case Concordance.NotEstimable none -> json.writeNullField("concordance");
        }
        String[] names = {"likelihoodRatio", "score", "wald"};
        for (int i = 0; i < names.length; i++) {
            json.writeFieldName(names[i]);
            write(model.tests().get(i));
        }
        proportionality(model.proportionality());
        json.writeEndObject();
    }

    private void proportionality(ProportionalityTest test) throws IOException {
        json.writeObjectFieldStart("proportionality");
        json.writeArrayFieldStart("covariates");
        for (ProportionalityTest.Covariate each : test.tests()) {
            json.writeStartObject();
            json.writeStringField("name", each.name());
            fields(each.test());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("global");
        write(test.global());
        json.writeEndObject();
    }
}
