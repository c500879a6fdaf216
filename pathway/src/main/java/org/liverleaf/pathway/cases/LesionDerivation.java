package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.LesionFinding;
import org.liverleaf.pathway.record.Payload.LesionListing;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Statement;

/** The list of liver metastases, and what it yields: counts, the largest, both lobes. */
final class LesionDerivation {

    private static final String STATUS = "lesionStatus";
    private static final String SIZE = "lesionLongestAxialMm";

    private final FactCatalogue catalogue;
    private final Valuation valuation;
    private final List<CaseLesion> lesions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final boolean complete;
    private PartialDate newest;

    LesionDerivation(FactCatalogue catalogue, Valuation valuation, VisibleEntries visible) {
        this.catalogue = catalogue;
        this.valuation = valuation;
        this.newest = PartialDate.of(visible.asOf());
        List<VisibleEntries.Found<LesionListing>> listings = visible.of(LesionListing.class);
        this.complete = !listings.isEmpty() && listings.getLast().payload().complete();
        Map<String, List<VisibleEntries.Found<LesionFinding>>> byLesion = new TreeMap<>();
        for (VisibleEntries.Found<LesionFinding> found : visible.of(LesionFinding.class)) {
            byLesion.computeIfAbsent(found.payload().lesion(), id -> new ArrayList<>())
                    .add(found);
            newest = found.effective();
        }
        byLesion.forEach(this::add);
    }

    private void add(String id, List<VisibleEntries.Found<LesionFinding>> findings) {
        List<Integer> segments = List.of();
        Map<String, List<Claim>> claims = new TreeMap<>();
        for (VisibleEntries.Found<LesionFinding> found : findings) {
            if (!found.payload().segments().isEmpty()) {
                segments = found.payload().segments();
            }
            found.payload().facts().forEach((fact, statement) -> claim(found, fact, statement, claims));
        }
        Map<String, CaseFact> facts = new LinkedHashMap<>();
        for (FactDefinition fact : catalogue.lesionFacts()) {
            facts.put(fact.id(), merged(fact, claims.getOrDefault(fact.id(), List.of())));
        }
        lesions.add(new CaseLesion(id, segments, facts));
    }

    private void claim(
            VisibleEntries.Found<LesionFinding> found,
            String fact,
            Statement statement,
            Map<String, List<Claim>> claims) {
        if (statement instanceof Statement.NotKnown) {
            return;
        }
        switch (valuation.value(catalogue.fact(fact), statement)) {
            case Valuation.Outcome.Valued valued ->
                claims.computeIfAbsent(fact, id -> new ArrayList<>())
                        .add(new Claim(valued.belief(), found.effective(), found.entry(), Payload.Sample.UNKNOWN));
            case Valuation.Outcome.Unusable unusable ->
                problems.add(new Problem(
                        Problem.Kind.SET_ASIDE,
                        found.entry().source(),
                        "lesions." + found.payload().lesion() + "." + fact + ": " + unusable.reason()));
        }
    }

    private static CaseFact merged(FactDefinition fact, List<Claim> claims) {
        if (claims.isEmpty()) {
            return CaseFact.unknown(fact);
        }
        Merger.Merged merged = Merger.merge(fact, claims);
        return new CaseFact(
                fact,
                merged.belief(),
                merged.counted().stream().map(claim -> claim.reading(fact)).toList(),
                merged.lost().stream()
                        .map(claim -> new LosingReading(
                                claim.reading(fact), fact.merging().rule().code()))
                        .toList(),
                false);
    }

    List<CaseLesion> lesions() {
        return lesions;
    }

    boolean isComplete() {
        return complete;
    }

    List<Problem> problems() {
        return problems;
    }

    /** What the list says; nothing if there is no list. */
    List<Derivation> derive() {
        List<Derivation> derived = new ArrayList<>();
        if (lesions.isEmpty() && !complete) {
            return derived;
        }
        derived.add(derivation("lesionCount", count("lesionCount", "viable", "vanished")));
        derived.add(derivation("viableLesionCount", count("viableLesionCount", "viable")));
        derived.add(derivation("vanishedLesionCount", count("vanishedLesionCount", "vanished")));
        derived.add(derivation("largestLesionMm", largest()));
        derived.add(derivation("bilobar", bilobar()));
        derived.removeIf(each -> each.belief().isUnknown());
        return derived;
    }

    private Derivation derivation(String fact, Belief belief) {
        Domain domain = catalogue.fact(fact).domain();
        boolean says = !belief.values().containsAll(domain.proper());
        return new Derivation(
                fact,
                says ? belief : Belief.unknown(domain),
                newest,
                complete ? "the list of lesions" : "an open list of lesions");
    }

    /** How many lesions have one of the states: from those that surely have to those that may; without end if open. */
    private Belief count(String fact, String... states) {
        Domain.Grid grid = (Domain.Grid) catalogue.fact(fact).domain();
        ValueSet wanted = statusSet(states);
        int certain = 0;
        int possible = 0;
        for (CaseLesion lesion : lesions) {
            ValueSet status = lesion.fact(STATUS).belief().values();
            certain += wanted.containsAll(status) ? 1 : 0;
            possible += wanted.intersects(status) ? 1 : 0;
        }
        int last = grid.points() - 1;
        int high = complete ? Math.min(possible, last) : last;
        return Belief.oneOf(ValueSet.range(Math.min(certain, last), high));
    }

    private ValueSet statusSet(String... states) {
        Domain domain = catalogue.fact(STATUS).domain();
        return ValueSet.of(Arrays.stream(states).mapToInt(domain::index));
    }

    /** The largest of the lesions still seen; a vanished one has no diameter now, a treated one does not count. */
    private Belief largest() {
        Domain.Grid grid = (Domain.Grid) catalogue.fact("largestLesionMm").domain();
        Domain.Grid size = (Domain.Grid) catalogue.fact(SIZE).domain();
        ValueSet viable = statusSet("viable");
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (CaseLesion lesion : lesions) {
            ValueSet status = lesion.fact(STATUS).belief().values();
            ValueSet values = lesion.fact(SIZE).belief().values();
            if (viable.containsAll(status)) {
                low = low.max(size.value(values.first()));
            }
            if (viable.intersects(status)) {
                high = high.max(size.value(values.last()));
            }
        }
        int last = complete ? grid.ceiling(high) : grid.points() - 1;
        return Belief.oneOf(ValueSet.range(grid.floor(low), Math.max(last, grid.floor(low))));
    }

    /** Both in segments 2 to 4 and in 5 to 8; segment 1 alone is on neither side. */
    private Belief bilobar() {
        ValueSet present = statusSet("viable", "vanished");
        boolean leftSure = false;
        boolean rightSure = false;
        boolean leftPossible = !complete;
        boolean rightPossible = !complete;
        for (CaseLesion lesion : lesions) {
            ValueSet status = lesion.fact(STATUS).belief().values();
            if (!present.intersects(status)) {
                continue;
            }
            boolean sure = present.containsAll(status);
            boolean left = lesion.segments().stream().anyMatch(segment -> segment >= 2 && segment <= 4);
            boolean right = lesion.segments().stream().anyMatch(segment -> segment >= 5);
            boolean nowhere = lesion.segments().isEmpty();
            leftSure |= sure && left;
            rightSure |= sure && right;
            leftPossible |= left || nowhere;
            rightPossible |= right || nowhere;
        }
        if (leftSure && rightSure) {
            return Belief.known(1);
        }
        return leftPossible && rightPossible ? Belief.oneOf(ValueSet.range(0, 1)) : Belief.known(0);
    }
}
