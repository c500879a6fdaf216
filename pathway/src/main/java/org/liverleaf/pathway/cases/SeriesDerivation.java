package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.Asking;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.record.PartialDate;

/**
 * Laboratory values over time, and what the course of CEA yields.
 *
 * <p>Trend (convention after Duffy, Eur J Cancer 2003;39:718; its figures are not verified and stand here as a project
 * rule): rising is at least 30 % above the previous value and confirmed by a second sample; falling is at least 30 % below
 * the previous value; stable is the rest. Each value carries an assay error of 5 % (project rule), so that near a limit
 * several trends are possible. A rise that no second sample has confirmed or refuted may become either: rising or stable.
 */
final class SeriesDerivation {

    private static final String CEA = "ceaUgL";
    private static final String PEAK = "ceaPeakUgL";
    private static final String SOURCE = "the series of CEA";
    private static final double RISE = 1.3;
    private static final double FALL = 0.7;
    private static final int FALLING = 0;
    private static final int STABLE = 1;
    private static final int RISING = 2;

    private final FactSheet sheet;
    private final List<Series> series = new ArrayList<>();

    SeriesDerivation(FactSheet sheet, ClaimBook claims) {
        this.sheet = sheet;
        for (CaseFact fact : sheet.facts().values()) {
            FactDefinition definition = fact.definition();
            List<Claim> values = claims.of(definition.id());
            if (definition.asking().effort() == Asking.Effort.BLOOD
                    && definition.domain() instanceof Domain.Grid grid
                    && !values.isEmpty()) {
                series.add(new Series(definition.id(), points(grid, values)));
            }
        }
    }

    static List<Series.Point> points(Domain.Grid grid, List<Claim> claims) {
        return claims.stream()
                .map(claim -> new Series.Point(
                        claim.effective(),
                        grid.value(claim.belief().values().first()),
                        grid.value(Math.min(claim.belief().values().last(), grid.points() - 1)),
                        claim.entry().source()))
                .sorted(Comparator.comparing(
                                (Series.Point point) -> point.date().latest())
                        .thenComparing(Series.Point::low)
                        .thenComparing(Series.Point::high)
                        .thenComparing(Series.Point::source))
                .toList();
    }

    List<Series> series() {
        return series;
    }

    List<Derivation> derive() {
        List<Derivation> derived = new ArrayList<>();
        List<Series.Point> cea = SeriesTrend.oneADay(series.stream()
                .filter(each -> each.fact().equals(CEA))
                .map(Series::points)
                .findFirst()
                .orElse(List.of()));
        if (cea.size() > 1) {
            PartialDate newest = cea.getLast().date();
            derived.add(new Derivation("ceaTrend", trend(cea), newest, SOURCE));
            fall(newest).forEach(derived::add);
        } else if (!sheet.belief(CEA).isUnknown() && !sheet.belief(PEAK).isUnknown()) {
            fall(sheet.fact(CEA).findEffective().orElse(PartialDate.UNKNOWN)).forEach(derived::add);
        }
        return derived;
    }

    private static Belief trend(List<Series.Point> points) {
        return Belief.oneOf(
                ValueSet.of(SeriesTrend.possible(points, RISE, FALL).stream().mapToInt(direction -> switch (direction) {
                    case FALLING -> FALLING;
                    case STABLE -> STABLE;
                    case RISING -> RISING;
                })));
    }

    /** Per cent below the peak, rounded down so that a fall just short of a limit stays short of it. */
    private List<Derivation> fall(PartialDate newest) {
        Domain.Grid values = (Domain.Grid) sheet.definition(CEA).domain();
        ValueSet now = sheet.belief(CEA).values();
        ValueSet peak = sheet.belief(PEAK).values();
        BigDecimal lowestPeak = values.value(peak.first());
        BigDecimal highestPeak = values.value(Math.min(peak.last(), values.points() - 1));
        if (lowestPeak.signum() <= 0) {
            return List.of();
        }
        Domain.Grid percent = (Domain.Grid) sheet.definition("ceaFallPercent").domain();
        int low = percent.floor(percentBelow(values.value(now.last()), lowestPeak));
        int high = percent.floor(percentBelow(values.value(now.first()), highestPeak));
        return List.of(new Derivation("ceaFallPercent", Belief.oneOf(ValueSet.range(low, high)), newest, SOURCE));
    }

    private static BigDecimal percentBelow(BigDecimal now, BigDecimal peak) {
        return BigDecimal.valueOf(100)
                .multiply(peak.subtract(now))
                .divide(peak, 6, RoundingMode.FLOOR)
                .max(BigDecimal.ZERO);
    }
}
