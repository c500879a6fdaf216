package org.liverleaf.pathway.response;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** Writes responses as JSON, keys in a fixed order; lengths in millimetres, changes in per cent to two decimals. */
public final class ResponseJson {

    private static final int DECIMALS = 2;

    private ResponseJson() {}

    /** One course as an object. */
    public static void write(JsonGenerator json, ResponseAssessment assessment) throws IOException {
        json.writeStartObject();
        json.writeStringField("criteria", assessment.criteria().text());
        json.writeObjectFieldStart("baseline");
        json.writeNumberField("sum", millimetres(assessment.baselineTenths()));
        json.writeEndObject();
        json.writeArrayFieldStart("timepoints");
        for (ResponseAssessment.Timepoint timepoint : assessment.timepoints()) {
            write(json, timepoint);
        }
        json.writeEndArray();
        json.writeStringField("bestOverallResponse", assessment.best().text());
        if (assessment.findProgressionDate().isPresent()) {
            json.writeStringField(
                    "progressionDate", assessment.findProgressionDate().get().toString());
        }
        json.writeObjectFieldStart("rules");
        json.writeBooleanField("confirmation", assessment.rules().confirmation());
        json.writeNumberField("confirmationDays", assessment.rules().confirmationDays());
        json.writeNumberField("minimumStableDays", assessment.rules().minimumStableDays());
        json.writeEndObject();
        json.writeArrayFieldStart("evidence");
        json.writeString(assessment.criteria().evidence());
        json.writeEndArray();
        json.writeArrayFieldStart("remarks");
        for (String remark : assessment.remarks()) {
            json.writeString(remark);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, ResponseAssessment.Timepoint timepoint) throws IOException {
        ResponseAssessment.Sum sum = timepoint.sum();
        json.writeStartObject();
        json.writeStringField("date", timepoint.date().toString());
        json.writeNumberField("sum", millimetres(sum.tenths()));
        Optional<BigDecimal> fromBaseline = findChange(sum, sum.baseline());
        if (fromBaseline.isPresent()) {
            json.writeNumberField("changeFromBaselinePercent", fromBaseline.get());
        }
        Optional<BigDecimal> fromNadir = findChange(sum, sum.nadir());
        if (fromNadir.isPresent()) {
            json.writeNumberField("changeFromNadirPercent", fromNadir.get());
        }
        json.writeNumberField("nadir", millimetres(sum.nadir()));
        json.writeStringField("target", timepoint.target().text());
        json.writeStringField("overall", timepoint.overall().text());
        if (!timepoint.flags().isEmpty()) {
            json.writeArrayFieldStart("flags");
            for (ResponseAssessment.Flag flag : timepoint.flags()) {
                json.writeString(flag.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Millimetres of tenths. */
    public static BigDecimal millimetres(int tenths) {
        return plain(BigDecimal.valueOf(tenths, 1));
    }

    /**
     * Change in per cent, half up; empty without a reference, and for incomplete sums that prove nothing (an incomplete sum
     * larger than the reference is a least change and is given).
     */
    public static Optional<BigDecimal> findChange(ResponseAssessment.Sum sum, int reference) {
        boolean comparable = sum.complete() || sum.tenths() >= sum.nadir();
        if (reference == 0 || !comparable) {
            return Optional.empty();
        }
        return Optional.of(plain(BigDecimal.valueOf(100L * (sum.tenths() - reference))
                .divide(BigDecimal.valueOf(reference), DECIMALS, RoundingMode.HALF_UP)));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
