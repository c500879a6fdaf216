package org.liverleaf.imaging.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liverleaf.imaging.lesion.Figures;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Place;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.lesion.Solid;
import org.liverleaf.imaging.shape.Figure;

/** Writes one measured study as JSON. Millimetres and millilitres with two and three decimals; ranges are rounded like their values. */
public final class QuantificationJson {

    private static final int MM = 2;
    private static final int ML = 3;

    private final JsonGenerator json;
    private final FigureFields fields;

    public QuantificationJson(JsonGenerator json) {
        this.json = json;
        this.fields = new FigureFields(json);
    }

    /** An object. */
    public void write(Quantification study) throws IOException {
        json.writeStartObject();
        writeFields(study);
        json.writeEndObject();
    }

    /** The fields of the object, for whoever has begun it. */
    public void writeFields(Quantification study) throws IOException {
        fields.grid(study.anatomy().grid());
        Map<String, Figure> ranges = new LinkedHashMap<>();
        study.findLiverMl().ifPresent(liver -> ranges.put("liverMl", liver));
        ranges.put("tumourMl", study.tumourMl());
        study.findInvolvementPercent().ifPresent(percent -> ranges.put("liverInvolvementPercent", percent));
        for (Map.Entry<String, Figure> each : ranges.entrySet()) {
            fields.number(each.getKey(), each.getValue().value(), ML);
        }
        if (!study.segmentsMl().isEmpty()) {
            fields.values("segmentsMl", segments(study), ML);
        }
        json.writeArrayFieldStart("lesions");
        for (Lesion lesion : study.lesions()) {
            json.writeStartObject();
            write(lesion);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("uncertainty");
        for (Map.Entry<String, Figure> each : ranges.entrySet()) {
            fields.range(each.getKey(), each.getValue(), ML);
        }
        if (!study.segmentsMl().isEmpty()) {
            fields.ranges("segmentsMl", segments(study), ML);
        }
        json.writeEndObject();
        fields.words("notes", study.notes());
    }

    private static Map<String, Figure> segments(Quantification study) {
        Map<String, Figure> segments = new LinkedHashMap<>();
        study.segmentsMl().forEach((number, figure) -> segments.put(number.toString(), figure));
        return segments;
    }

    private void write(Lesion lesion) throws IOException {
        Solid solid = lesion.solid();
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("volumeMl", solid.volumeMl());
        figures.put("longestAxialMm", lesion.axial().longestMm());
        figures.put("shortAxisMm", lesion.axial().shortMm());
        figures.put("feret3dMm", solid.feretMm());
        figures.put("sphereDiameterMm", solid.sphereMm());
        figures.put("surfaceMm2", solid.surfaceMm2());
        json.writeStringField("id", lesion.id());
        for (Map.Entry<String, Figure> each : figures.entrySet()) {
            fields.number(each.getKey(), each.getValue().value(), each.getKey().endsWith("Ml") ? ML : MM);
        }
        json.writeArrayFieldStart("principalAxesMm");
        for (double axis : new double[] {
            solid.axes().majorMm(), solid.axes().minorMm(), solid.axes().leastMm()
        }) {
            json.writeNumber(Figures.rounded(axis, MM));
        }
        json.writeEndArray();
        fields.number("elongation", solid.axes().elongation(), 3);
        fields.number("flatness", solid.axes().flatness(), 3);
        json.writeNumberField("slice", lesion.axial().slice());
        write(lesion.place());
        json.writeObjectFieldStart("uncertainty");
        for (Map.Entry<String, Figure> each : figures.entrySet()) {
            fields.range(each.getKey(), each.getValue(), each.getKey().endsWith("Ml") ? ML : MM);
        }
        json.writeObjectFieldStart("distanceMm");
        for (Map.Entry<String, Place.Distance> each :
                lesion.place().distancesMm().entrySet()) {
            fields.range(each.getKey(), each.getValue().mm(), MM);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Place place) throws IOException {
        fields.whole("segments", place.segments());
        json.writeObjectFieldStart("segmentSharePercent");
        for (Place.Share share : place.shares()) {
            fields.number(Integer.toString(share.segment()), 100 * share.share(), 1);
        }
        json.writeEndObject();
        fields.place("centreMm", place.centre());
        json.writeObjectFieldStart("distanceMm");
        for (Map.Entry<String, Place.Distance> each : place.distancesMm().entrySet()) {
            fields.number(each.getKey(), each.getValue().mm().value(), MM);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("touches");
        for (Map.Entry<String, Place.Distance> each : place.distancesMm().entrySet()) {
            if (each.getValue().isTouching()) {
                json.writeString(each.getKey());
            }
        }
        json.writeEndArray();
    }
}
