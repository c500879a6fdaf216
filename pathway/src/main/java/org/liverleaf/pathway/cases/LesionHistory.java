package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Statement;

/**
 * What was measured of each lesion on each day. Findings whose day is not known and sizes that are only a range take no part:
 * a response needs one figure and one day.
 */
final class LesionHistory {

    private final FactCatalogue catalogue;
    private final Valuation valuation;
    private final NavigableMap<LocalDate, NavigableMap<String, Seen>> days = new TreeMap<>();
    private final NavigableMap<LocalDate, Boolean> listings = new TreeMap<>();
    private final Map<LocalDate, Set<String>> methods = new TreeMap<>();

    /**
     * One lesion on one day.
     *
     * @param tenths longest diameter in tenths of a millimetre; empty if not measured
     * @param viableTenths longest diameter of the enhancing part
     * @param hounsfieldTenths mean density in tenths of a Hounsfield unit
     * @param status {@code viable}, {@code vanished}, {@code treated} or empty
     * @param isNew {@code true}, {@code false} or empty if nobody says
     */
    record Seen(
            OptionalInt tenths, OptionalInt viableTenths, OptionalInt hounsfieldTenths, String status, String isNew) {

        static final Seen NOTHING = new Seen(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), "", "");

        boolean isGone() {
            return status.equals("vanished")
                    || !status.equals("treated") && tenths.isPresent() && tenths.getAsInt() == 0;
        }

        boolean isTreated() {
            return status.equals("treated");
        }

        boolean saysAnything() {
            return tenths.isPresent() || !status.isEmpty();
        }

        /** What a later entry of the same day adds. */
        Seen with(Seen later) {
            return new Seen(
                    later.tenths.isPresent() ? later.tenths : tenths,
                    later.viableTenths.isPresent() ? later.viableTenths : viableTenths,
                    later.hounsfieldTenths.isPresent() ? later.hounsfieldTenths : hounsfieldTenths,
                    later.status.isEmpty() ? status : later.status,
                    later.isNew.isEmpty() ? isNew : later.isNew);
        }
    }

    LesionHistory(FactCatalogue catalogue, Valuation valuation, VisibleEntries visible) {
        this.catalogue = catalogue;
        this.valuation = valuation;
        visible.of(Payload.LesionFinding.class).forEach(this::add);
        visible.of(Payload.LesionListing.class).stream()
                .filter(found -> found.effective().isDay())
                .forEach(found ->
                        listings.put(found.effective().latest(), found.payload().complete()));
        visible.of(Payload.ImagingDone.class).stream()
                .filter(found -> found.effective().isDay())
                .forEach(found -> methods.computeIfAbsent(found.effective().latest(), day -> new HashSet<>())
                        .addAll(methodOfLiver(found.payload().study())));
    }

    private static List<String> methodOfLiver(Payload.Study study) {
        return switch (study) {
            case LIVER_MRI_HEPATOBILIARY, LIVER_MRI_EXTRACELLULAR, LIVER_MRI -> List.of("MRI");
            case LIVER_CT -> List.of("CT");
            case CHEST_CT, PET_CT -> List.of();
        };
    }

    private void add(VisibleEntries.Found<Payload.LesionFinding> found) {
        PartialDate date = found.effective();
        Map<String, Statement> facts = found.payload().facts();
        Seen seen = new Seen(
                tenths("lesionLongestAxialMm", facts),
                tenths("lesionViableMm", facts),
                tenths("lesionMeanHu", facts),
                word("lesionStatus", facts),
                word("lesionNew", facts));
        if (date.isDay() && seen.saysAnything()) {
            days.computeIfAbsent(date.latest(), day -> new TreeMap<>())
                    .merge(found.payload().lesion(), seen, Seen::with);
        }
    }

    private List<Integer> certain(String fact, Map<String, Statement> facts) {
        Statement statement = facts.get(fact);
        if (statement == null
                || !(valuation.value(catalogue.fact(fact), statement) instanceof Valuation.Outcome.Valued valued)) {
            return List.of();
        }
        Belief belief = valued.belief();
        if (belief.nominal().isPresent()) {
            return List.of(belief.nominal().getAsInt());
        }
        return belief.isCertain() && !belief.isUnknown()
                ? List.of(belief.values().first())
                : List.of();
    }

    private OptionalInt tenths(String fact, Map<String, Statement> facts) {
        FactDefinition definition = catalogue.fact(fact);
        List<Integer> index = certain(fact, facts);
        if (index.isEmpty() || !(definition.domain() instanceof Domain.Grid grid)) {
            return OptionalInt.empty();
        }
        BigDecimal value = grid.value(index.getFirst());
        return OptionalInt.of(
                value.movePointRight(1).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    private String word(String fact, Map<String, Statement> facts) {
        List<Integer> index = certain(fact, facts);
        return index.isEmpty() ? "" : catalogue.fact(fact).domain().text(index.getFirst());
    }

    /** The days on which a lesion was measured, each with its lesions by name. */
    NavigableMap<LocalDate, NavigableMap<String, Seen>> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** Whether the list of lesions as it stood on a day was said to be whole. */
    boolean wasWhole(LocalDate day) {
        Map.Entry<LocalDate, Boolean> last = listings.floorEntry(day);
        return last != null && last.getValue();
    }

    /** Whether the liver was surely imaged by another method on the one day than on the other. */
    boolean isOtherMethod(LocalDate one, LocalDate other) {
        Set<String> first = methods.getOrDefault(one, Set.of());
        Set<String> second = methods.getOrDefault(other, Set.of());
        return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second);
    }

    /** Whether somebody says of a lesion that it is new, or that it is not: the newest word; empty if nobody does. */
    String newness(String lesion) {
        List<String> said = new ArrayList<>();
        days.values().forEach(day -> {
            Seen seen = day.getOrDefault(lesion, Seen.NOTHING);
            if (!seen.isNew().isEmpty()) {
                said.add(seen.isNew());
            }
        });
        return said.isEmpty() ? "" : said.getLast();
    }
}
