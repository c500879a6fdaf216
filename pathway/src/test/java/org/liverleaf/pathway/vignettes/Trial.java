package org.liverleaf.pathway.vignettes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.pathway.knowledge.CaseShape;

/**
 * Wrong versions of one table put before the patients. Only what can see the table is worked out, and only for patients of
 * whom something is expected there; what takes the longest, the options that are the best of others, comes last.
 */
final class Trial {

    private final DecisionTable table;
    private final Map<CaseShape, Reach> reaches;
    private final Round direct;
    private final Round views;

    /** A patient and what is expected there of the names of one round. */
    private record Seat(Patient patient, List<Claim> claims) {}

    /**
     * Patients with claims on one kind of name.
     *
     * @param names the names by shape
     * @param noticed numbers of the seats that noticed something, the last one last: they are asked first
     */
    private record Round(List<Seat> seats, Map<CaseShape, Set<String>> names, LinkedHashSet<Integer> noticed) {}

    /** A vignette's case with its screening. */
    record Patient(Situation situation, Screening screening) {}

    /** @param reaches what can see the table, by shape */
    Trial(DecisionTable table, List<Patient> patients, Map<CaseShape, Reach> reaches) {
        this.table = table;
        this.reaches = reaches;
        this.direct = round(patients, Reach::seesDirectly);
        this.views = round(patients, Reach::isSeenByView);
    }

    private Round round(List<Patient> patients, BiPredicate<Reach, String> concerns) {
        List<Seat> seats = new ArrayList<>();
        Map<CaseShape, Set<String>> names = new HashMap<>();
        for (Patient patient : patients) {
            CaseShape shape = patient.situation().shape();
            List<Claim> claims = patient.situation().claims().stream()
                    .filter(claim -> concerns.test(reach(shape), claim.name()))
                    .toList();
            if (!claims.isEmpty()) {
                seats.add(new Seat(patient, claims));
                Set<String> of = names.computeIfAbsent(shape, key -> new HashSet<>());
                claims.forEach(claim -> of.add(claim.name()));
            }
        }
        return new Round(seats, names, new LinkedHashSet<>());
    }

    private Reach reach(CaseShape shape) {
        Reach reach = reaches.get(shape);
        if (reach == null) {
            throw new IllegalArgumentException("no model for " + shape);
        }
        return reach;
    }

    /** Whether some patient's claims are no longer met. */
    boolean notices(TableMutants.Mutant mutant) {
        return notices(mutant, direct) || notices(mutant, views);
    }

    private boolean notices(TableMutants.Mutant mutant, Round round) {
        Map<CaseShape, Reasoner> reasoners = new HashMap<>();
        for (int number : order(round)) {
            Seat seat = round.seats().get(number);
            CaseShape shape = seat.patient().situation().shape();
            Reach reach = reach(shape);
            if (!seat.patient().screening().mayNotice(reach.copies(), mutant)) {
                continue;
            }
            Set<String> names = round.names().getOrDefault(shape, Set.of());
            Reasoner reasoner = reasoners.computeIfAbsent(shape, key -> reach.reasoner(names, mutant.table()));
            if (isNoticed(seat, reasoner, names)) {
                synchronized (round.noticed()) {
                    round.noticed().remove(number);
                    round.noticed().add(number);
                }
                return true;
            }
        }
        return false;
    }

    /** Mutants of one table are noticed by the same few patients over and over. */
    private static Collection<Integer> order(Round round) {
        Set<Integer> order;
        synchronized (round.noticed()) {
            order = new LinkedHashSet<>(round.noticed().reversed());
        }
        for (int number = 0; number < round.seats().size(); number++) {
            order.add(number);
        }
        return order;
    }

    /** A claim on a number may fail only because fewer tables draw other limits: those that fail unchanged do not count. */
    private boolean isNoticed(Seat seat, Reasoner reasoner, Set<String> names) {
        Situation situation = seat.patient().situation();
        if (!situation.hasFault(reasoner, seat.claims())) {
            return false;
        }
        Reasoner unchanged = reach(situation.shape()).reasoner(names, table);
        return situation.hasFault(reasoner, situation.met(unchanged, seat.claims()));
    }
}
