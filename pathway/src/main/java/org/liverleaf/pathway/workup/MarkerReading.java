package org.liverleaf.pathway.workup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.Series;
import org.liverleaf.pathway.cases.SeriesTrend;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;
import org.liverleaf.pathway.workup.MarkerTexts.Confounder;
import org.liverleaf.pathway.workup.MarkerTexts.Marker;
import org.liverleaf.pathway.workup.MarkerTexts.MatrixRow;
import org.liverleaf.pathway.workup.MarkerTexts.Rule;
import org.liverleaf.pathway.workup.MarkerTrend.Advice;

/** Reads the course of a marker together with imaging and symptoms. A marker alone decides nothing. */
final class MarkerReading {

    private static final String NORMAL = "normal";

    /** Advice to go on or to wait; a red flag overrides it. */
    private static final Set<String> CALM = Set.of("continue", "surge-possible", "shorter-interval", "imaging-only");

    private final MarkerTexts texts;

    MarkerReading(MarkerTexts texts) {
        this.texts = texts;
    }

    MarkerTrend.Reading of(Situation situation, Marker marker, List<Series.Point> points, List<Alert> alerts) {
        if (!marker.isTumourMarker()) {
            return new MarkerTrend.Reading(List.of(), marker.traps(), List.of(), List.of());
        }
        List<String> directions = directions(situation, marker, SeriesTrend.oneADay(points));
        List<Confounder> distorting = texts.confounders().stream()
                .filter(each -> each.facts().contains(marker.fact()))
                .filter(each -> situation.all(each.when()) == Holding.HOLDS)
                .toList();
        List<Advice> advice = overridden(advice(situation, marker, directions, distorting), alerts);
        return new MarkerTrend.Reading(
                directions,
                marker.traps(),
                distorting.stream().map(MarkerReading::of).toList(),
                advice);
    }

    private static Advice of(Confounder each) {
        return new Advice(each.id(), true, each.text(), each.evidence());
    }

    /** A red flag overrides every advice to go on and every interval, also one that cannot be ruled out. */
    private List<Advice> overridden(List<Advice> advice, List<Alert> alerts) {
        boolean redFlag = alerts.stream()
                .anyMatch(alert -> alert.standing() == Alert.Standing.HOLDS && alert.urgency() != Urgency.ROUTINE);
        return redFlag && advice.stream().anyMatch(each -> CALM.contains(each.id()))
                ? List.of(texts.redFlag())
                : advice;
    }

    private static List<String> directions(Situation situation, Marker marker, List<Series.Point> points) {
        BigDecimal limit = limit(situation, marker);
        if (limit.signum() > 0 && points.stream().allMatch(point -> point.high().compareTo(limit) <= 0)) {
            return List.of(NORMAL);
        }
        if (points.size() < 2) {
            return List.of();
        }
        Set<SeriesTrend.Direction> possible = marker.change().rule() == Rule.NADIR
                ? fromNadir(marker, points, limit)
                : SeriesTrend.possible(
                        points,
                        1 + marker.change().risePercent() / 100.0,
                        1 - marker.change().fallPercent() / 100.0);
        return possible.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static BigDecimal limit(Situation situation, Marker marker) {
        CaseFact own = situation.theCase().facts().get(marker.limits().fact());
        String text = own != null && own.belief().isCertain()
                ? own.value()
                : marker.limits().usual();
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    /** Rising from the lowest value or the upper limit, whichever is higher; falling from the highest. */
    private static Set<SeriesTrend.Direction> fromNadir(Marker marker, List<Series.Point> points, BigDecimal limit) {
        int last = points.size() - 1;
        boolean now = isRise(marker, points, last, limit);
        boolean before = last >= 2 && isRise(marker, points, last - 1, limit);
        if (now && before) {
            return Set.of(SeriesTrend.Direction.RISING);
        }
        if (now) {
            return Set.of(SeriesTrend.Direction.STABLE, SeriesTrend.Direction.RISING);
        }
        BigDecimal highest = points.subList(0, last).stream()
                .map(Series.Point::low)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        BigDecimal fallen = highest.multiply(
                BigDecimal.valueOf(100L - marker.change().fallPercent()).movePointLeft(2));
        return points.get(last).high().compareTo(fallen) <= 0
                ? Set.of(SeriesTrend.Direction.FALLING)
                : Set.of(SeriesTrend.Direction.STABLE);
    }

    private static boolean isRise(Marker marker, List<Series.Point> points, int index, BigDecimal limit) {
        BigDecimal nadir = points.subList(0, index).stream()
                .map(Series.Point::high)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        // PSA counts from its nadir alone; a marker with a least rise has no use for the limit.
        BigDecimal base = marker.change().leastRise().signum() > 0 ? nadir : nadir.max(limit);
        BigDecimal wanted = base.multiply(
                        BigDecimal.valueOf(100L + marker.change().risePercent()).movePointLeft(2))
                .max(base.add(marker.change().leastRise()));
        return points.get(index).low().compareTo(wanted) >= 0;
    }

    private List<Advice> advice(
            Situation situation, Marker marker, List<String> directions, List<Confounder> distorting) {
        List<Confounder> gates = distorting.stream().filter(Confounder::gate).toList();
        boolean fromTable = marker.adviceFor().stream()
                .anyMatch(primary ->
                        situation.theCase().fact("primarySite").value().equals(primary));
        List<Advice> advice = fromTable ? ofTable(situation, marker.adviceFrom()) : ofMatrix(situation, directions);
        List<String> imaging = texts.matrix().stream()
                .filter(MatrixRow::imaging)
                .map(MatrixRow::id)
                .toList();
        if (!gates.isEmpty() && !advice.isEmpty() && advice.stream().noneMatch(each -> imaging.contains(each.id()))) {
            return gates.stream()
                    .map(each -> new Advice("not-readable", true, each.text(), each.evidence()))
                    .toList();
        }
        return advice;
    }

    private static List<Advice> ofTable(Situation situation, String table) {
        Map<String, List<FiredRule>> fired = new LinkedHashMap<>(Tables.fired(situation, table));
        boolean sure =
                situation.findAnswer(table).map(answer -> answer.isCertain()).orElse(false);
        List<Advice> advice = new ArrayList<>();
        fired.forEach((answer, rules) -> advice.add(new Advice(
                answer,
                sure,
                String.join(
                        " ",
                        rules.stream()
                                .map(rule -> rule.rule().reason())
                                .distinct()
                                .toList()),
                Tables.joined(List.of(), rules))));
        return advice;
    }

    /** The first row that surely holds, and before it those that may. */
    private List<Advice> ofMatrix(Situation situation, List<String> directions) {
        List<Advice> advice = new ArrayList<>();
        for (MatrixRow row : texts.matrix()) {
            Holding holding = holds(situation, row, directions);
            if (holding == Holding.FAILS) {
                continue;
            }
            boolean sure = holding == Holding.HOLDS;
            if (advice.stream().noneMatch(each -> each.id().equals(row.id()))) {
                advice.add(new Advice(row.id(), sure && advice.isEmpty(), row.text(), row.evidence()));
            }
            if (sure) {
                break;
            }
        }
        return advice;
    }

    private static Holding holds(Situation situation, MatrixRow row, List<String> directions) {
        long met = directions.stream().filter(row.directions()::contains).count();
        Holding holding = met == 0 ? Holding.FAILS : met == directions.size() ? Holding.HOLDS : Holding.MAY_HOLD;
        for (Condition condition : row.when()) {
            holding = holding.and(isUnknown(situation, condition.name()) ? Holding.FAILS : situation.holds(condition));
        }
        for (Condition condition : row.unless()) {
            if (!isUnknown(situation, condition.name()) && situation.holds(condition) == Holding.HOLDS) {
                return Holding.FAILS;
            }
        }
        return row.unknown().stream().allMatch(fact -> isUnknown(situation, fact)) ? holding : Holding.FAILS;
    }

    private static boolean isUnknown(Situation situation, String fact) {
        CaseFact found = situation.theCase().facts().get(fact);
        return found == null || found.belief().isUnknown();
    }
}
