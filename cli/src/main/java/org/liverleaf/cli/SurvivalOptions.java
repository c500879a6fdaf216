package org.liverleaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liverleaf.survival.compare.TimeWeight;
import org.liverleaf.survival.cox.Ties;
import org.liverleaf.survival.curve.Confidence;
import org.liverleaf.survival.curve.IntervalKind;
import org.liverleaf.survival.study.StudySettings;
import picocli.CommandLine.Option;

/** How {@code survival} computes. */
final class SurvivalOptions {

    @Option(
            names = "--at",
            paramLabel = "TIME,TIME",
            split = ",",
            description = "Tells survival at these times, such as 12,24.")
    private List<Double> at = List.of();

    @Option(
            names = "--until",
            paramLabel = "TIME,TIME",
            split = ",",
            description = "Tells the mean time lived within these horizons (restricted mean).")
    private List<Double> until = List.of();

    @Option(
            names = "--interval",
            paramLabel = "KIND",
            description = "Scale of intervals of survival: log-log (default), log or plain.")
    private String interval = IntervalKind.LOG_LOG.text();

    @Option(names = "--level", paramLabel = "LEVEL", description = "Confidence; default 0.95.")
    private double level = Confidence.USUAL.level();

    @Option(
            names = "--test",
            paramLabel = "TEST",
            description = "log-rank (default), gehan, peto, or RHO,GAMMA of Fleming and Harrington.")
    private String test = "log-rank";

    @Option(names = "--ties", paramLabel = "TIES", description = "efron (default) or breslow, of the Cox model.")
    private String ties = Ties.EFRON.text();

    /** What is wrong with them, one line each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (double each : Stream.concat(at.stream(), until.stream()).toList()) {
            if (!(each > 0 && each < Double.POSITIVE_INFINITY)) {
                problems.add("found the time " + each + ", expected a number above 0");
            }
        }
        if (findKind().isEmpty()) {
            problems.add("--interval: found '" + interval + "', expected log-log, log or plain");
        }
        if (!(level > 0 && level < 1)) {
            problems.add("--level: found " + level + ", expected a number between 0 and 1, such as 0.95");
        }
        if (findWeight().isEmpty()) {
            problems.add("--test: found '" + test
                    + "', expected log-rank, gehan, peto, or two numbers from 0 to 100 such as 1,0");
        }
        if (findTies().isEmpty()) {
            problems.add("--ties: found '" + ties + "', expected efron or breslow");
        }
        return problems;
    }

    private Optional<IntervalKind> findKind() {
        return Stream.of(IntervalKind.values())
                .filter(each -> each.text().equals(interval))
                .findFirst();
    }

    private Optional<Ties> findTies() {
        return Stream.of(Ties.values()).filter(each -> each.text().equals(ties)).findFirst();
    }

    private Optional<TimeWeight> findWeight() {
        return switch (test) {
            case "log-rank" -> Optional.of(TimeWeight.LOG_RANK);
            case "gehan" -> Optional.of(TimeWeight.GEHAN);
            case "peto" -> Optional.of(TimeWeight.PETO);
            default -> {
                try {
                    String[] powers = test.split(",", -1);
                    yield powers.length == 2
                            ? Optional.of(new TimeWeight.FlemingHarrington(
                                    Double.parseDouble(powers[0]), Double.parseDouble(powers[1])))
                            : Optional.empty();
                } catch (IllegalArgumentException noWeight) {
                    yield Optional.empty();
                }
            }
        };
    }

    /** The settings; only where there is no problem. */
    StudySettings settings() {
        return new StudySettings(
                new Confidence(findKind().orElseThrow(), level),
                findWeight().orElseThrow(),
                findTies().orElseThrow(),
                at,
                until);
    }
}
