package org.liverleaf.pathway.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.record.Payload.RemnantMeasurement;
import org.liverleaf.pathway.record.Problem;

/**
 * The future liver remnant of each resection. A remnant belongs to a resection and a method (safety rule S6): for each pair
 * the newest counts, and where two methods disagree on the planned resection the lower one does.
 */
final class RemnantDerivation {

    private static final String PERCENT = "futureLiverRemnantPercent";

    private final FactSheet sheet;
    private final Valuation valuation;
    private final List<Remnant> remnants = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    RemnantDerivation(FactSheet sheet, Valuation valuation, VisibleEntries visible) {
        this.sheet = sheet;
        this.valuation = valuation;
        Map<String, Remnant> newest = new TreeMap<>();
        visible.of(RemnantMeasurement.class).forEach(found -> add(found, newest));
        remnants.addAll(newest.values());
    }

    private void add(VisibleEntries.Found<RemnantMeasurement> found, Map<String, Remnant> newest) {
        RemnantMeasurement measurement = found.payload();
        FactDefinition fact = sheet.definition(PERCENT);
        switch (valuation.value(fact, measurement.percent())) {
            case Valuation.Outcome.Valued valued -> {
                String key = measurement.resection() + '\n' + measurement.method();
                Remnant older = newest.get(key);
                Belief belief = valued.belief();
                if (older != null
                        && older.date().equals(found.effective())
                        && !older.percent().equals(belief)) {
                    belief = Belief.oneOf(older.percent().values().union(belief.values()));
                    sheet.note(PERCENT, "two values of one day for " + measurement.resection() + "; both count");
                }
                newest.put(
                        key,
                        new Remnant(
                                measurement.resection(),
                                measurement.method(),
                                belief,
                                measurement.planned(),
                                found.effective(),
                                found.entry().source()));
            }
            case Valuation.Outcome.Unusable unusable ->
                problems.add(new Problem(
                        Problem.Kind.SET_ASIDE, found.entry().source(), PERCENT + ": " + unusable.reason()));
        }
    }

    List<Remnant> remnants() {
        return remnants;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The remnant of the planned resection, and its method; a single resection is the planned one. */
    List<Derivation> derive() {
        boolean single = remnants.stream().map(Remnant::resection).distinct().count() == 1;
        List<String> resections = remnants.stream()
                .filter(Remnant::planned)
                .map(Remnant::resection)
                .toList();
        List<Remnant> planned = remnants.stream()
                .filter(remnant -> single || resections.contains(remnant.resection()))
                .sorted(Comparator.comparingInt(RemnantDerivation::lowest))
                .toList();
        if (planned.isEmpty()) {
            return List.of();
        }
        Remnant lower = planned.getFirst();
        String source = "the remnant of " + lower.resection();
        List<Derivation> derived = new ArrayList<>();
        derived.add(new Derivation(PERCENT, lower.percent(), lower.date(), source));
        if (!lower.method().isEmpty()) {
            int method = sheet.definition("remnantMethod").domain().index(lower.method());
            derived.add(new Derivation("remnantMethod", Belief.known(method), lower.date(), source));
        }
        for (Remnant other : planned.subList(1, planned.size())) {
            if (!other.percent().values().intersects(lower.percent().values())) {
                sheet.note(
                        PERCENT,
                        "the methods disagree on " + lower.resection() + "; the lower value counts, not "
                                + ValueText.of(
                                        sheet.definition(PERCENT).domain(),
                                        other.percent().values()) + " %");
            }
        }
        return derived;
    }

    private static int lowest(Remnant remnant) {
        return remnant.percent().nominal().orElse(remnant.percent().values().first());
    }
}
