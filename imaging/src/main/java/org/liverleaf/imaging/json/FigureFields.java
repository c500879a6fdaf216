package org.liverleaf.imaging.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.liverleaf.imaging.lesion.Figures;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Spacing;

/** Writes figures, ranges, places and grids into an object that somebody has begun. Numbers that are not finite become null. */
final class FigureFields {

    private final JsonGenerator json;

    FigureFields(JsonGenerator json) {
        this.json = json;
    }

    void number(String name, double value, int decimals) throws IOException {
        if (Double.isFinite(value) && Math.abs(value) < Double.MAX_VALUE) {
            json.writeNumberField(name, Figures.rounded(value, decimals));
        } else {
            json.writeNullField(name);
        }
    }

    /** {@code "name": {"low": …, "high": …}}. */
    void range(String name, Figure figure, int decimals) throws IOException {
        json.writeObjectFieldStart(name);
        number("low", figure.low(), decimals);
        number("high", figure.high(), decimals);
        json.writeEndObject();
    }

    /** The values of several figures as one object. */
    void values(String name, Map<String, Figure> figures, int decimals) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Figure> each : figures.entrySet()) {
            number(each.getKey(), each.getValue().value(), decimals);
        }
        json.writeEndObject();
    }

    /** The ranges of several figures as one object. */
    void ranges(String name, Map<String, Figure> figures, int decimals) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Figure> each : figures.entrySet()) {
            range(each.getKey(), each.getValue(), decimals);
        }
        json.writeEndObject();
    }

    /** A place in the patient as three numbers in millimetres. */
    void place(String name, Point place) throws IOException {
        json.writeArrayFieldStart(name);
        for (double each : new double[] {place.x(), place.y(), place.z()}) {
            json.writeNumber(Figures.rounded(each, 2));
        }
        json.writeEndArray();
    }

    void words(String name, Iterable<String> words) throws IOException {
        json.writeArrayFieldStart(name);
        for (String word : words) {
            json.writeString(word);
        }
        json.writeEndArray();
    }

    void whole(String name, Iterable<Integer> numbers) throws IOException {
        json.writeArrayFieldStart(name);
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    void grid(Grid grid) throws IOException {
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
}
