package org.liverleaf.imaging.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.liverleaf.imaging.ablation.Capsule;
import org.liverleaf.imaging.ablation.Coverage;
import org.liverleaf.imaging.ablation.Gap;
import org.liverleaf.imaging.ablation.Margin;
import org.liverleaf.imaging.ablation.MarginVerdict;
import org.liverleaf.imaging.ablation.Thinnest;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Grid;

/** Writes the margin of an ablation as JSON. Millimetres with two decimals, millilitres with three, percent with one. */
public final class MarginJson {

    private static final int MM = 2;
    private static final int ML = 3;
    private static final int PERCENT = 1;

    private final JsonGenerator json;
    private final FigureFields fields;

    public MarginJson(JsonGenerator json) {
        this.json = json;
        this.fields = new FigureFields(json);
    }

    /** An object. */
    public void write(Margin margin, Grid grid) throws IOException {
        json.writeStartObject();
        fields.grid(grid);
        smallest(margin);
        coverage(margin);
        capsule(margin);
        verdict(margin);
        fields.number("shortMl", margin.shortMl(), ML);
        json.writeArrayFieldStart("short");
        for (Gap gap : margin.gaps()) {
            write(gap);
        }
        json.writeEndArray();
        uncertainty(margin);
        fields.words("notes", margin.notes());
        json.writeEndObject();
    }

    private void smallest(Margin margin) throws IOException {
        Optional<Thinnest> thinnest = margin.findThinnest();
        if (thinnest.isEmpty()) {
            json.writeNullField("minimumMarginMm");
            return;
        }
        fields.number("minimumMarginMm", thinnest.get().mm().value(), MM);
        json.writeObjectFieldStart("thinnest");
        fields.place("tumourMm", thinnest.get().tumour());
        fields.place("edgeMm", thinnest.get().edge());
        json.writeNumberField("slice", thinnest.get().slice());
        json.writeEndObject();
    }

    private void coverage(Margin margin) throws IOException {
        fields.values("coveragePercent", by(margin, Coverage::expanded), PERCENT);
        Map<String, Figure> shells = by(margin, Coverage::shell);
        shells.remove("0");
        fields.values("shellCoveragePercent", shells, PERCENT);
        fields.values("surfacePercent", by(margin, Coverage::surface), PERCENT);
    }

    private static Map<String, Figure> by(Margin margin, Function<Coverage, Figure> which) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        margin.coverages().forEach(each -> figures.put(Integer.toString(each.marginMm()), which.apply(each)));
        return figures;
    }

    private void capsule(Margin margin) throws IOException {
        Optional<Capsule> capsule = margin.findCapsule();
        if (capsule.isEmpty()) {
            json.writeNullField("subcapsular");
            return;
        }
        json.writeBooleanField("subcapsular", capsule.get().isSubcapsular());
        json.writeObjectFieldStart("capsule");
        fields.number("distanceMm", capsule.get().distanceMm().value(), MM);
        fields.number("excludedSurfacePercent", capsule.get().excludedSurfacePercent(), PERCENT);
        fields.number("marginIfNotExcludedMm", capsule.get().plainMarginMm(), MM);
        json.writeObjectFieldStart("outsideLiverPercent");
        for (Coverage each : margin.coverages()) {
            fields.number(Integer.toString(each.marginMm()), each.outsideLiver(), PERCENT);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void verdict(Margin margin) throws IOException {
        json.writeStringField("verdict", margin.verdict().key());
        fields.words(
                "verdicts", margin.verdicts().stream().map(MarginVerdict::key).toList());
        fields.number("cutOffMm", margin.criteria().cutOffMm(), MM);
        fields.number("registrationErrorMm", margin.criteria().registrationErrorMm(), MM);
    }

    private void write(Gap gap) throws IOException {
        json.writeStartObject();
        fields.number("volumeMl", gap.volumeMl(), ML);
        fields.place("centreMm", gap.centre());
        fields.words("direction", gap.direction());
        fields.number("thinnestMm", gap.thinnestMm(), MM);
        json.writeEndObject();
    }

    private void uncertainty(Margin margin) throws IOException {
        json.writeObjectFieldStart("uncertainty");
        if (margin.findThinnest().isPresent()) {
            fields.range("minimumMarginMm", margin.findThinnest().get().mm(), MM);
        }
        fields.ranges("coveragePercent", by(margin, Coverage::expanded), PERCENT);
        Map<String, Figure> shells = by(margin, Coverage::shell);
        shells.remove("0");
        fields.ranges("shellCoveragePercent", shells, PERCENT);
        fields.ranges("surfacePercent", by(margin, Coverage::surface), PERCENT);
        if (margin.findCapsule().isPresent()) {
            json.writeObjectFieldStart("capsule");
            fields.range("distanceMm", margin.findCapsule().get().distanceMm(), MM);
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
