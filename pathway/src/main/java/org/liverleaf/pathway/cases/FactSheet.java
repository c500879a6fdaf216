package org.liverleaf.pathway.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.Dependence;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.Merging;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Problem;

/** The facts of one case while it is being put together: first what is stated, then what follows. */
final class FactSheet {

    private final FactCatalogue catalogue;
    private final Map<String, CaseFact> facts = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private final LocalDate asOf;
    private final Instant recorded;

    FactSheet(FactCatalogue catalogue, VisibleEntries visible) {
        this.catalogue = catalogue;
        this.asOf = visible.asOf();
        this.recorded = visible.newestRecorded();
        catalogue.caseFacts().forEach(fact -> facts.put(fact.id(), CaseFact.unknown(fact)));
    }

    LocalDate asOf() {
        return asOf;
    }

    CaseFact fact(String id) {
        CaseFact found = facts.get(id);
        if (found == null) {
            throw new IllegalArgumentException("a case has no fact '" + id + "'");
        }
        return found;
    }

    Belief belief(String id) {
        return fact(id).belief();
    }

    FactDefinition definition(String id) {
        return catalogue.fact(id);
    }

    /** The days that a date fact may have, none after the day of the case. */
    PartialDate date(String id) {
        Domain.Days days = (Domain.Days) definition(id).domain();
        ValueSet values = belief(id).values();
        LocalDate last = days.value(values.last());
        LocalDate first = days.value(values.first());
        boolean cut = last.isAfter(asOf) && !first.isAfter(asOf);
        return belief(id).isUnknown() ? PartialDate.UNKNOWN : new PartialDate(first, cut ? asOf : last);
    }

    /** Whether the fact surely has a value. */
    boolean is(String id, String value) {
        Belief belief = belief(id);
        return belief.isCertain()
                && definition(id).domain().index(value) == belief.values().first();
    }

    /** Whether the fact may have a value. */
    boolean mayBe(String id, String value) {
        return belief(id).values().contains(definition(id).domain().index(value));
    }

    /** Enters the claims on a fact. */
    void state(FactDefinition fact, List<Claim> claims, boolean asked) {
        if (claims.isEmpty()) {
            facts.put(fact.id(), new CaseFact(fact, Belief.unknown(fact.domain()), List.of(), List.of(), asked));
            return;
        }
        Merger.Merged merged = Merger.merge(fact, claims);
        List<Reading> counted =
                merged.counted().stream().map(claim -> claim.reading(fact)).toList();
        String rule = fact.merging().rule().code();
        List<LosingReading> lost = merged.lost().stream()
                .map(claim -> new LosingReading(claim.reading(fact), rule))
                .toList();
        facts.put(fact.id(), new CaseFact(fact, merged.belief(), counted, lost, false));
        if (merged.isContradictory() && fact.merging().rule() != Merging.Rule.HIGHEST) {
            note(
                    fact.id(),
                    "entries of the same time differ, all of them count: "
                            + String.join(
                                    " and ",
                                    counted.stream()
                                            .map(Reading::value)
                                            .distinct()
                                            .sorted()
                                            .toList()));
        }
    }

    /** Enters what the rest of the record yields for a fact, beside what was stated of it. */
    void derive(Derivation derivation) {
        CaseFact stated = fact(derivation.fact());
        FactDefinition fact = stated.definition();
        Belief derived = derivation.belief();
        Reading reading = Reading.derived(
                ValueText.of(fact.domain(), derived.values()), derivation.effective(), recorded, derivation.source());
        if (stated.belief().isUnknown()) {
            facts.put(fact.id(), new CaseFact(fact, derived, List.of(reading), stated.others(), false));
            return;
        }
        List<Reading> both = new ArrayList<>(stated.readings());
        both.add(reading);
        if (stated.belief().values().intersects(derived.values())) {
            facts.put(fact.id(), new CaseFact(fact, narrowed(stated.belief(), derived), both, stated.others(), false));
            return;
        }
        Belief either = Belief.oneOf(stated.belief().values().union(derived.values()));
        facts.put(fact.id(), new CaseFact(fact, either, both, stated.others(), false));
        note(
                fact.id(),
                "stated as " + stated.value() + ", but " + derivation.source() + " gives " + reading.value()
                        + "; both count");
    }

    private static Belief narrowed(Belief stated, Belief derived) {
        ValueSet common = stated.values().intersect(derived.values());
        if (common.equals(stated.values())) {
            return stated;
        }
        OptionalInt nominal =
                stated.nominal().isPresent() && common.contains(stated.nominal().getAsInt())
                        ? stated.nominal()
                        : derived.nominal();
        return nominal.isPresent() && common.contains(nominal.getAsInt())
                ? Belief.measured(common, nominal.getAsInt())
                : Belief.oneOf(common);
    }

    /** The true/false facts of a list. */
    List<FactDefinition> membersOf(String list) {
        return catalogue.members(list);
    }

    /** The value of the list for which a member stands. */
    String listValue(FactDefinition member) {
        return switch (member.dependence().place()) {
            case Dependence.Place.OfList list -> list.value();
            case Dependence.Place.OfCase ofCase -> "";
            case Dependence.Place.OfLesion ofLesion -> "";
        };
    }

    /** Keeps the silence of a complete source from being read as 'none' for a fact. */
    void leaveOpen(String id) {
        open.add(id);
    }

    /** Whether silence on a fact means nothing, though the source is complete. */
    boolean isLeftOpen(String id) {
        return open.contains(id);
    }

    /** Sets a belief that follows from a rule of the catalogue, with the reading that explains it. */
    void conclude(String id, Belief belief, String source) {
        CaseFact fact = fact(id);
        List<Reading> readings = new ArrayList<>(fact.readings());
        if (!source.isEmpty()) {
            readings.add(Reading.derived(
                    ValueText.of(fact.definition().domain(), belief.values()), PartialDate.of(asOf), recorded, source));
        }
        facts.put(id, new CaseFact(fact.definition(), belief, readings, fact.others(), fact.askedNotKnown()));
    }

    void note(String fact, String text) {
        problems.add(new Problem(Problem.Kind.NOTED, fact, fact + ": " + text));
    }

    Map<String, CaseFact> facts() {
        return facts;
    }

    List<Problem> problems() {
        return problems;
    }
}
