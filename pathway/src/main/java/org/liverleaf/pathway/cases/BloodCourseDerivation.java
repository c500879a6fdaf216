package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.cases.BloodCourse.Value;
import org.liverleaf.pathway.record.PartialDate;

/**
 * Signals that lie in the course of blood tests and weight. The limits are those of {@code facts.yaml} and of the evidence
 * that the tables name: acute kidney injury after KDIGO 2012, loss of weight over six months after Fearon 2011, the rest
 * project rules.
 */
final class BloodCourseDerivation {

    private static final double ALP_RATIO = 1.5;
    private static final double ALT_RATIO = 2;
    private static final int LEAD_DAYS = 14;
    private static final double CHOLESTASIS_RATIO = 1.5;
    private static final BloodCourse.KidneyLimits KIDNEY = new BloodCourse.KidneyLimits(26.5, 1.5, 2, 7);
    private static final int BLEEDING_DAYS = 2;
    private static final int PLATELET_DAYS = 365;
    private static final double PLATELET_LIMIT = 150;
    private static final double PLATELET_FALL_PERCENT = 25;
    private static final int WEIGHT_DAYS = 183;

    private final FactSheet sheet;
    private final ClaimBook claims;

    BloodCourseDerivation(FactSheet sheet, ClaimBook claims) {
        this.sheet = sheet;
        this.claims = claims;
    }

    List<Derivation> derive() {
        List<Derivation> derived = new ArrayList<>();
        alpFirst().ifPresent(is -> derived.add(truth("alpRoseFirst", is, "alpUL")));
        cholestasis().ifPresent(is -> derived.add(truth("cholestasisRising", is, "bilirubinUmolL")));
        BloodCourse.kidneyInjury(values("creatinineUmolL"), KIDNEY)
                .ifPresent(is -> derived.add(truth("acuteKidneyInjury", is, "creatinineUmolL")));
        List<Value> platelets = values("platelets10e9L");
        BloodCourse.fallPercentWithin(platelets, PLATELET_DAYS)
                .ifPresent(fall -> derived.add(truth(
                        "plateletsFalling",
                        fall >= PLATELET_FALL_PERCENT && platelets.getLast().value() < PLATELET_LIMIT,
                        "platelets10e9L")));
        BloodCourse.fallWithin(values("haemoglobinGL"), BLEEDING_DAYS)
                .ifPresent(fall -> derived.add(number("haemoglobinFallGL", fall, "haemoglobinGL")));
        BloodCourse.fallPercentWithin(values("weightKg"), WEIGHT_DAYS)
                .ifPresent(fall -> derived.add(number("weightLossPercent", fall, "weightKg")));
        return derived;
    }

    /** Exact values of a fact, one a day; of several on a day the newest counts. */
    private List<Value> values(String fact) {
        if (!(sheet.definition(fact).domain() instanceof Domain.Grid grid)) {
            return List.of();
        }
        return BloodCourse.exact(SeriesTrend.oneADay(SeriesDerivation.points(grid, claims.of(fact))));
    }

    private Optional<Boolean> alpFirst() {
        List<Value> alp = values("alpUL");
        if (alp.size() < 2) {
            return Optional.empty();
        }
        Optional<LocalDate> rise = BloodCourse.firstRise(alp, limit("alpUln"), ALP_RATIO);
        if (rise.isEmpty()) {
            return Optional.of(false);
        }
        Optional<Value> ggt = BloodCourse.on(values("ggtUL"), rise.get().plusDays(LEAD_DAYS));
        if (ggt.isEmpty()) {
            // Without GGT the rise may come from bone.
            return Optional.empty();
        }
        Optional<LocalDate> alt = BloodCourse.firstRise(values("altUL"), limit("altUln"), ALT_RATIO);
        boolean leads = alt.isEmpty() || ChronoUnit.DAYS.between(rise.get(), alt.get()) >= LEAD_DAYS;
        return Optional.of(leads && ggt.get().value() > limit("ggtUln"));
    }

    private Optional<Boolean> cholestasis() {
        Optional<Boolean> bilirubin = jump(values("bilirubinUmolL"), limit("bilirubinUln"));
        Optional<Boolean> alp = jump(values("alpUL"), limit("alpUln"));
        return bilirubin.isEmpty() ? alp : alp.isEmpty() ? bilirubin : Optional.of(bilirubin.get() || alp.get());
    }

    private static Optional<Boolean> jump(List<Value> values, double upperLimit) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        double newest = values.getLast().value();
        double before = values.get(values.size() - 2).value();
        return Optional.of(newest > upperLimit && newest >= CHOLESTASIS_RATIO * before);
    }

    /** The upper limit that the record states, or the one that the catalogue assumes. */
    private double limit(String fact) {
        Domain.Grid grid = (Domain.Grid) sheet.definition(fact).domain();
        Belief stated = sheet.belief(fact);
        if (!stated.isUnknown()) {
            return grid.value(stated.values().last()).doubleValue();
        }
        String assumed = sheet.definition(fact).absence().noneValue();
        return assumed.isEmpty() ? Double.MAX_VALUE : Double.parseDouble(assumed);
    }

    private Derivation truth(String fact, boolean is, String source) {
        int index = sheet.definition(fact).domain().index(String.valueOf(is));
        return new Derivation(fact, Belief.known(index), newest(source), course(source));
    }

    /** On the grid of the fact, to the next step above; a value on the grid stays where it is. */
    private Derivation number(String fact, double value, String source) {
        Domain.Grid grid = (Domain.Grid) sheet.definition(fact).domain();
        int index = grid.ceiling(BigDecimal.valueOf(value - BloodCourse.SLACK));
        return new Derivation(fact, Belief.known(index), newest(source), course(source));
    }

    private PartialDate newest(String source) {
        return sheet.fact(source).findEffective().orElse(PartialDate.UNKNOWN);
    }

    private String course(String source) {
        return "the course of " + sheet.definition(source).text().title();
    }
}
