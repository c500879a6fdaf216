package org.liverleaf.imaging.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.imaging.dose.DoseHistogram;
import org.liverleaf.imaging.dose.DoseReport;
import org.liverleaf.imaging.dose.RegionDose;
import org.liverleaf.imaging.lesion.Figures;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Grid;

/** Writes voxel dose by region as JSON. Gy with two decimals, percent with one, millilitres with three. */
public final class DoseJson {

    /** Doses received by so many percent of the hottest volume. */
    private static final List<Integer> RECEIVED_BY = List.of(98, 95, 90, 70, 50, 2);

    /** Steps of a histogram. */
    private static final int STEPS = 100;

    private static final int GY = 2;
    private static final int PERCENT = 1;

    private final JsonGenerator json;
    private final FigureFields fields;

    public DoseJson(JsonGenerator json) {
        this.json = json;
        this.fields = new FigureFields(json);
    }

    /**
     * An object.
     *
     * @param thresholdsGy for V50 and the like
     */
    public void write(DoseReport report, Grid activity, List<Integer> thresholdsGy) throws IOException {
        json.writeStartObject();
        fields.grid(activity);
        json.writeStringField("method", report.method());
        fields.number("activityGBq", report.activityGbq(), 4);
        if (report.findLungs().isPresent()) {
            json.writeObjectFieldStart("lungs");
            fields.number("shuntPercent", report.findLungs().get().shuntPercent(), PERCENT);
            fields.number("massKg", report.findLungs().get().massKg(), 3);
            fields.number("meanGy", report.findLungs().get().gy(), GY);
            json.writeEndObject();
        }
        json.writeStringField("percentileMethod", "nearest-rank");
        json.writeArrayFieldStart("regions");
        for (RegionDose region : report.regions()) {
            write(region, thresholdsGy);
        }
        json.writeEndArray();
        fields.words("notes", report.notes());
        json.writeEndObject();
    }

    private void write(RegionDose region, List<Integer> thresholdsGy) throws IOException {
        Map<String, Figure> gray = new LinkedHashMap<>();
        gray.put("meanGy", region.figure(DoseHistogram::meanGy));
        gray.put("minimumGy", region.figure(DoseHistogram::leastGy));
        gray.put("maximumGy", region.figure(DoseHistogram::mostGy));
        Map<String, Figure> received = new LinkedHashMap<>();
        RECEIVED_BY.forEach(percent -> received.put("D" + percent, region.figure(doses -> doses.receivedBy(percent))));
        Map<String, Figure> volumes = new LinkedHashMap<>();
        thresholdsGy.forEach(gy -> volumes.put("V" + gy, region.figure(doses -> doses.percentFrom(gy))));
        json.writeStartObject();
        json.writeStringField("name", region.name());
        fields.number("volumeMl", region.volumeMl(), 3);
        for (Map.Entry<String, Figure> each : gray.entrySet()) {
            fields.number(each.getKey(), each.getValue().value(), GY);
        }
        fields.values("doseGy", received, GY);
        fields.values("volumePercent", volumes, PERCENT);
        json.writeObjectFieldStart("uncertainty");
        for (Map.Entry<String, Figure> each : gray.entrySet()) {
            fields.range(each.getKey(), each.getValue(), GY);
        }
        fields.ranges("doseGy", received, GY);
        fields.ranges("volumePercent", volumes, PERCENT);
        json.writeEndObject();
        histogram(region.doses());
        json.writeEndObject();
    }

    /** Pairs of a dose in Gy and the percent of the volume that receives it at least. */
    private void histogram(DoseHistogram doses) throws IOException {
        double step = doses.mostGy() / STEPS;
        json.writeArrayFieldStart("histogram");
        for (int i = 0; i <= STEPS; i++) {
            json.writeStartArray();
            json.writeNumber(Figures.rounded(i * step, GY));
            json.writeNumber(Figures.rounded(doses.percentFrom(i * step), PERCENT));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
