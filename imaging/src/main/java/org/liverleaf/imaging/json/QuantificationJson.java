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
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Spacing;

/** Writes one measured study as JSON. Millimetres and millilitres with two and three decimals; ranges are rounded like their values. */
public final class QuantificationJson {

    private static final int MM = 2;
    private static final int ML = 3;

    private final JsonGenerator json;

    public QuantificationJson(JsonGenerator json) {
        this.json = json;
    }

    /** An object. */
    public void write(Quantification study) throws IOException {
        json.writeStartObject();
        writeFields(study);
        json.writeEndObject();
    }

    /** The fields of the object, for whoever has begun it. */
    public void writeFields(Quantification study) throws IOException {
        grid(study.anatomy().grid());
        Map<String, Figure> ranges = new LinkedHashMap<>();
        study.findLiverMl().ifPresent(liver -> ranges.put("liverMl", liver));
        ranges.put("tumourMl", study.tumourMl());
        study.findInvolvementPercent().ifPresent(percent -> ranges.put("liverInvolvementPercent", percent));
        for (Map.Entry<String, Figure> each : ranges.entrySet()) {
            number(each.getKey(), each.getValue().value(), ML);
        }
        if (!study.segmentsMl().isEmpty()) {
            json.writeObjectFieldStart("segmentsMl");
            for (Map.Entry<Integer, Figure> each : study.segmentsMl().entrySet()) {
                number(each.getKey().toString(), each.getValue().value(), ML);
            }
            json.writeEndObject();
        }
        json.writeArrayFieldStart("lesions");
        for (Lesion lesion : study.lesions()) {
            json.writeStartObject();
            write(lesion);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("uncertainty");
        ranges(ranges, ML);
        if (!study.segmentsMl().isEmpty()) {
            Map<String, Figure> segments = new LinkedHashMap<>();
            study.segmentsMl().forEach((number, figure) -> segments.put(number.toString(), figure));
            json.writeObjectFieldStart("segmentsMl");
            ranges(segments, ML);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("notes");
        for (String note : study.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
    }

    private void grid(Grid grid) throws IOException {
        Spacing spacing = grid.spacing();
        json.writeObjectFieldStart("grid");
        json.writeArrayFieldStart("size");
        json.writeNumber(grid.nx());
        json.writeNumber(grid.ny());
        json.writeNumber(grid.nz());
        json.writeEndArray();
        json.writeArrayFieldStart("spacingMm");
        for (int axis = 0; axis < 3; axis++) {
            json.writeNumber(Figures.rounded(spacing.along(axis), 4));
        }
        json.writeEndArray();
        json.writeStringField("orientation", grid.orientation());
        json.writeEndObject();
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
            number(each.getKey(), each.getValue().value(), each.getKey().endsWith("Ml") ? ML : MM);
        }
        json.writeArrayFieldStart("principalAxesMm");
        for (double axis : new double[] {
            solid.axes().majorMm(), solid.axes().minorMm(), solid.axes().leastMm()
        }) {
            json.writeNumber(Figures.rounded(axis, MM));
        }
        json.writeEndArray();
        number("elongation", solid.axes().elongation(), 3);
        number("flatness", solid.axes().flatness(), 3);
        json.writeNumberField("slice", lesion.axial().slice());
        write(lesion.place());
        json.writeObjectFieldStart("uncertainty");
        for (Map.Entry<String, Figure> each : figures.entrySet()) {
            range(each.getKey(), each.getValue(), each.getKey().endsWith("Ml") ? ML : MM);
        }
        json.writeObjectFieldStart("distanceMm");
        for (Map.Entry<String, Place.Distance> each :
                lesion.place().distancesMm().entrySet()) {
            range(each.getKey(), each.getValue().mm(), MM);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(Place place) throws IOException {
        json.writeArrayFieldStart("segments");
        for (int segment : place.segments()) {
            json.writeNumber(segment);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("segmentSharePercent");
        for (Place.Share share : place.shares()) {
            number(Integer.toString(share.segment()), 100 * share.share(), 1);
        }
        json.writeEndObject();
        json.writeArrayFieldStart("centreMm");
        Point centre = place.centre();
        for (double each : new double[] {centre.x(), centre.y(), centre.z()}) {
            json.writeNumber(Figures.rounded(each, MM));
        }
        json.writeEndArray();
        json.writeObjectFieldStart("distanceMm");
        for (Map.Entry<String, Place.Distance> each : place.distancesMm().entrySet()) {
            number(each.getKey(), each.getValue().mm().value(), MM);
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

    private void ranges(Map<String, Figure> figures, int decimals) throws IOException {
        for (Map.Entry<String, Figure> each : figures.entrySet()) {
            range(each.getKey(), each.getValue(), decimals);
        }
    }

    private void range(String name, Figure figure, int decimals) throws IOException {
        json.writeObjectFieldStart(name);
        number("low", figure.low(), decimals);
        number("high", figure.high(), decimals);
        json.writeEndObject();
    }

    private void number(String name, double value, int decimals) throws IOException {
        json.writeNumberField(name, Figures.rounded(value, decimals));
    }
}
