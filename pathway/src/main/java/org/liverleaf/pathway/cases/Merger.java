package org.liverleaf.pathway.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.record.Payload;

/**
 * Makes one belief of all claims on a fact, by the rule of the fact (safety rule S4). The order of the claims does not
 * matter.
 */
final class Merger {

    private static final Comparator<Claim> NEWEST_FIRST = Comparator.<Claim, LocalDate>comparing(
                    claim -> claim.effective().latest())
            .thenComparing(claim -> claim.entry().recorded())
            .reversed()
            .thenComparing(claim -> claim.entry().id());

    private Merger() {}

    /**
     * The outcome of a merge.
     *
     * @param belief the values that the fact may have
     * @param counted the claims that made it, newest first
     * @param lost the others
     */
    record Merged(Belief belief, List<Claim> counted, List<Claim> lost) {

        /** Whether claims of one time differ, so that all of them were kept. */
        boolean isContradictory() {
            return counted.stream()
                            .map(claim -> claim.belief().values())
                            .distinct()
                            .count()
                    > 1;
        }
    }

    static Merged merge(FactDefinition fact, List<Claim> claims) {
        List<Claim> sorted = claims.stream().sorted(NEWEST_FIRST).toList();
        return switch (fact.merging().rule()) {
            case NEWEST -> newest(sorted, sorted);
            case ANY_POSITIVE, UNION -> anyPositive(fact, sorted);
            case HIGHEST -> highest(sorted);
            case NEWEST_METASTASIS -> newestMetastasis(sorted);
        };
    }

    /** Of the candidates those that no other is surely newer than: on one day, or on dates that cannot be told apart. */
    private static Merged newest(List<Claim> candidates, List<Claim> all) {
        LocalDate bound = candidates.stream()
                .map(claim -> claim.effective().earliest())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Claim> counted = candidates.stream()
                .filter(claim -> !claim.effective().latest().isBefore(bound))
                .toList();
        return merged(counted, all);
    }

    private static Merged merged(List<Claim> counted, List<Claim> all) {
        Belief first = counted.getFirst().belief();
        ValueSet values = first.values();
        boolean same = true;
        for (Claim claim : counted) {
            values = values.union(claim.belief().values());
            same = same && claim.belief().equals(first);
        }
        return new Merged(same ? first : Belief.oneOf(values), counted, without(all, counted));
    }

    private static List<Claim> without(List<Claim> all, List<Claim> counted) {
        List<Claim> lost = new ArrayList<>(all);
        lost.removeAll(counted);
        return lost;
    }

    /** A claim that leaves only positive values is a finding; a finding stays. */
    private static Merged anyPositive(FactDefinition fact, List<Claim> claims) {
        ValueSet positive = ValueSet.of(fact.merging().positive().stream().mapToInt(fact.domain()::index));
        Predicate<Claim> finding = claim -> positive.containsAll(claim.belief().values());
        List<Claim> findings = claims.stream().filter(finding).toList();
        return newest(findings.isEmpty() ? claims : findings, claims);
    }

    /** The highest value: with ranges, every value that can be the highest of all. */
    private static Merged highest(List<Claim> claims) {
        int floor = claims.stream()
                .mapToInt(claim -> claim.belief().values().first())
                .max()
                .orElseThrow();
        List<Claim> counted = claims.stream()
                .filter(claim -> claim.belief().values().last() >= floor)
                .toList();
        ValueSet values = counted.getFirst().belief().values();
        for (Claim claim : counted) {
            values = values.union(claim.belief().values());
        }
        values = values.intersect(ValueSet.range(floor, values.last()));
        OptionalInt nominal = counted.stream()
                .map(Claim::belief)
                .filter(belief -> belief.nominal().isPresent())
                .mapToInt(belief -> belief.nominal().orElseThrow())
                .max();
        boolean measured =
                counted.stream().allMatch(claim -> claim.belief().nominal().isPresent());
        Belief belief = measured && values.contains(nominal.orElseThrow())
                ? Belief.measured(values, nominal.orElseThrow())
                : Belief.oneOf(values);
        return new Merged(belief, counted, without(claims, counted));
    }

    private static Merged newestMetastasis(List<Claim> claims) {
        List<Claim> metastases = claims.stream()
                .filter(claim -> claim.sample() == Payload.Sample.METASTASIS)
                .toList();
        return newest(metastases.isEmpty() ? claims : metastases, claims);
    }
}
