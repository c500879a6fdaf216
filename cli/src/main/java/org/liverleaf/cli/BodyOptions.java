package org.liverleaf.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liverleaf.imaging.planning.Body;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.pathway.score.Evaluation;
import org.liverleaf.pathway.score.RefusedInputException;
import org.liverleaf.pathway.score.Scores;
import org.liverleaf.pathway.score.Scoring;
import picocli.CommandLine.Option;

/** The patient's body, from which the usual liver volume follows, and how much a remnant grows. */
final class BodyOptions {

    private static final Pattern GROWTH = Pattern.compile("(\\d{1,3})(?:\\.\\.(\\d{1,3}))?");

    @Option(names = "--height", paramLabel = "VALUE", description = "height with its unit, such as \"175 cm\"")
    private @Nullable String height;

    @Option(names = "--weight", paramLabel = "VALUE", description = "weight with its unit, such as \"75 kg\"")
    private @Nullable String weight;

    @Option(
            names = "--liver-formula",
            paramLabel = "NAME",
            description =
                    "formula of the usual liver volume: vauthey-bsa (default; Western adults), vauthey-weight, urata (Japanese)")
    private String formula = "vauthey-bsa";

    @Option(
            names = "--growth",
            paramLabel = "LOW..HIGH",
            description =
                    "growth of the remnant after embolisation in percent of its volume; default: 26..54, most likely 38")
    private @Nullable String growth;

    /** What cannot be used; the message is one line. */
    static final class UnusableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    /** @throws UnusableException if one of height and weight is missing, or a value cannot be read */
    Body body() throws UnusableException {
        return new Body(standardMl(), growthPercent());
    }

    private double standardMl() throws UnusableException {
        if (height == null && weight == null) {
            return 0;
        }
        if (weight == null || height == null) {
            throw new UnusableException(
                    (weight == null ? "--weight" : "--height") + ": not given, expected both height and weight");
        }
        Map<String, String> inputs = new HashMap<>(Map.of("height", height, "weight", weight, "method", formula));
        try {
            Evaluation.Range ml = Scoring.score(
                            Scores.find("total-liver-volume").orElseThrow(), inputs)
                    .evaluation()
                    .range();
            if (!ml.isPoint()) {
                throw new UnusableException("--height, --weight: found a range, expected single values");
            }
            return ml.low();
        } catch (RefusedInputException refused) {
            throw new UnusableException("--height, --weight: " + refused.getMessage());
        }
    }

    private Figure growthPercent() throws UnusableException {
        if (growth == null) {
            return Body.GROWTH_PERCENT;
        }
        Matcher matcher = GROWTH.matcher(growth.strip());
        if (!matcher.matches()) {
            throw new UnusableException("--growth: found '" + growth + "', expected percent such as 20..60");
        }
        double low = Double.parseDouble(matcher.group(1));
        double high = matcher.group(2) == null ? low : Double.parseDouble(matcher.group(2));
        if (high < low) {
            throw new UnusableException("--growth: found '" + growth + "', expected the lower figure first");
        }
        return new Figure((low + high) / 2, low, high);
    }
}
