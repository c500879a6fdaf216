package org.liverleaf.imaging.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.liverleaf.imaging.planning.Actions;
import org.liverleaf.imaging.planning.Plan;
import org.liverleaf.imaging.planning.Plans;
import org.liverleaf.imaging.planning.Remnant;
import org.liverleaf.imaging.planning.Resection;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Grid;

/** Writes plans as JSON. Millilitres and percent with one decimal, millimetres with two. */
public final class PlansJson {

    private static final int ML = 1;
    private static final int PERCENT = 1;
    private static final int MM = 2;

    private final JsonGenerator json;
    private final FigureFields fields;

    public PlansJson(JsonGenerator json) {
        this.json = json;
        this.fields = new FigureFields(json);
    }

    /**
     * An object.
     *
     * @param standardMl the liver volume that is usual for the body; 0 if it is not known
     * @param most so many plans are written at most, those on the front first
     */
    public void write(Plans plans, Grid grid, double standardMl, int most) throws IOException {
        json.writeStartObject();
        fields.grid(grid);
        fields.number("liverMl", plans.liverMl(), ML);
        fields.number("tumourMl", plans.tumourMl(), ML);
        if (standardMl > 0) {
            fields.number("standardLiverMl", standardMl, ML);
        }
        json.writeArrayFieldStart("resections");
        for (Resection each : plans.resections()) {
            write(each);
        }
        json.writeEndArray();
        fields.words("criteria", Plans.CRITERIA);
        json.writeNumberField("candidates", plans.plans().size());
        json.writeNumberField(
                "onFront", plans.plans().stream().filter(Plan::isOnFront).count());
        json.writeNumberField("refused", plans.refused());
        json.writeArrayFieldStart("plans");
        for (Plan plan : plans.plans().stream().limit(most).toList()) {
            write(plan);
        }
        json.writeEndArray();
        fields.words("notes", plans.notes());
        json.writeEndObject();
    }

    private void write(Resection resection) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", resection.name());
        fields.whole("removesSegments", resection.removesSegments());
        fields.words("clears", resection.clears());
        values(resection.remnant());
        json.writeObjectFieldStart("uncertainty");
        ranges(resection.remnant());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void values(Remnant remnant) throws IOException {
        fields.number("remnantMl", remnant.ml().value(), ML);
        if (remnant.findStandardisedPercent().isPresent()) {
            fields.number("sflrPercent", remnant.findStandardisedPercent().get().value(), PERCENT);
        }
        fields.number("measuredFlrPercent", remnant.measuredPercent().value(), PERCENT);
        json.writeBooleanField("twoContiguousSegments", remnant.hasTwoContiguous());
    }

    private void ranges(Remnant remnant) throws IOException {
        fields.range("remnantMl", remnant.ml(), ML);
        if (remnant.findStandardisedPercent().isPresent()) {
            fields.range("sflrPercent", remnant.findStandardisedPercent().get(), PERCENT);
        }
        fields.range("measuredFlrPercent", remnant.measuredPercent(), PERCENT);
    }

    private void write(Plan plan) throws IOException {
        Actions actions = plan.actions();
        json.writeStartObject();
        json.writeStringField("name", plan.name());
        json.writeBooleanField("onFront", plan.isOnFront());
        fields.whole("removesSegments", actions.removesSegments());
        fields.words("widenedAround", actions.widened());
        fields.words("wedges", actions.wedges());
        fields.words("ablates", actions.ablates());
        fields.words("leaves", actions.leaves());
        json.writeNumberField("stages", plan.stages());
        fields.whole("embolisesSegments", actions.embolises());
        json.writeNumberField("resections", plan.resections());
        json.writeBooleanField("clearsAll", plan.clearsAll());
        values(plan.remnant());
        if (plan.findMarginMm().isPresent()) {
            fields.number("marginMm", plan.findMarginMm().get().value(), MM);
        } else {
            json.writeNullField("marginMm");
        }
        json.writeArrayFieldStart("touches");
        for (Plan.Touch touch : plan.touches()) {
            json.writeStartObject();
            json.writeStringField("lesion", touch.lesion());
            json.writeStringField("structure", touch.structure());
            fields.number("mm", touch.mm(), MM);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("uncertainty");
        ranges(plan.remnant());
        if (plan.findMarginMm().isPresent()) {
            Figure margin = plan.findMarginMm().get();
            fields.range("marginMm", margin, MM);
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
