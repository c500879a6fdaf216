package org.liverleaf.pathway.staging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Series;
import org.liverleaf.pathway.cases.SeriesTrend;
import org.liverleaf.pathway.score.RefusedInputException;
import org.liverleaf.pathway.score.Score;
import org.liverleaf.pathway.score.ScoreResult;
import org.liverleaf.pathway.score.Scores;
import org.liverleaf.pathway.score.Scoring;
import org.liverleaf.pathway.score.SmoothFormulas;

/**
 * ALBI on each day of which the record holds bilirubin and albumin. Values of different days are never put together: between
 * them the liver may have changed.
 */
final class AlbiCourse {

    private static final String BILIRUBIN = "bilirubinUmolL";
    private static final String ALBUMIN = "albuminGL";
    private static final List<ScoreCourse.Limit> LIMITS = List.of(
            new ScoreCourse.Limit(SmoothFormulas.ALBI_GRADE_1_TO, "grade 1"),
            new ScoreCourse.Limit(SmoothFormulas.ALBI_GRADE_2_TO, "grade 2"));

    private AlbiCourse() {}

    static ScoreCourse of(Case theCase) {
        Score albi = Scores.find("albi").orElseThrow();
        Map<LocalDate, Series.Point> bilirubin = days(theCase, BILIRUBIN);
        List<ScoreCourse.Point> points = new ArrayList<>();
        days(theCase, ALBUMIN).forEach((day, albumin) -> {
            Series.Point other = bilirubin.get(day);
            if (other != null) {
                find(albi, other, albumin)
                        .map(ScoreResult::evaluation)
                        .filter(answer -> answer.range().hasValue())
                        .ifPresent(answer -> points.add(new ScoreCourse.Point(day, answer.range(), answer.classes())));
            }
        });
        return new ScoreCourse("albi", albi.sheet().title(), points, LIMITS);
    }

    private static Map<LocalDate, Series.Point> days(Case theCase, String fact) {
        Map<LocalDate, Series.Point> days = new TreeMap<>();
        theCase.course().series().stream()
                .filter(series -> series.fact().equals(fact))
                .flatMap(series -> SeriesTrend.oneADay(series.points()).stream())
                .filter(point -> point.date().isDay())
                .forEach(point -> days.put(point.date().earliest(), point));
        return days;
    }

    /** Empty where a value lies outside the range for which the score was made. */
    private static Optional<ScoreResult> find(Score albi, Series.Point bilirubin, Series.Point albumin) {
        try {
            return Optional.of(Scoring.score(
                    albi, Map.of("bilirubin", typed(bilirubin, "umol/L"), "albumin", typed(albumin, "g/L"))));
        } catch (RefusedInputException outside) {
            return Optional.empty();
        }
    }

    private static String typed(Series.Point point, String unit) {
        String low = point.low().toPlainString();
        return (point.low().compareTo(point.high()) == 0
                        ? low
                        : low + ".." + point.high().toPlainString()) + " " + unit;
    }
}
