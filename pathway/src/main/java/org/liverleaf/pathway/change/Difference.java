package org.liverleaf.pathway.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.staging.ThreeQuestion;

/**
 * What differs between two assessments of one case.
 *
 * @param changes verdicts, answers and intent that differ
 * @param unchanged how many stayed
 */
public record Difference(List<Change> changes, int unchanged) {

    /** Copies the list. */
    public Difference {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param kind {@code option}, {@code regimen}, {@code question}, {@code resectability} or {@code intent}
     * @param id its name
     * @param title what people call it
     * @param from before
     * @param to after
     * @param gone arguments that no longer hold for certain
     * @param added arguments that hold for certain now
     */
    public record Change(
            String kind, String id, String title, String from, String to, List<String> gone, List<String> added) {

        /** Copies the lists. */
        public Change {
            gone = List.copyOf(gone);
            added = List.copyOf(added);
        }
    }

    /** What differs between an assessment and another of the same case. */
    public static Difference between(Assessment now, Assessment then) {
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < now.staging().questions().size(); i++) {
            ThreeQuestion before = now.staging().questions().get(i);
            ThreeQuestion after = then.staging().questions().get(i);
            all.add(plain("question", before.id(), before.question(), before.answer(), after.answer()));
        }
        all.add(plain(
                "resectability",
                "resectability",
                "Resectability",
                now.staging().resectability().labelText(),
                then.staging().resectability().labelText()));
        all.add(plain(
                "intent",
                "intent",
                "Intent",
                now.plan().intent().label(),
                then.plan().intent().label()));
        for (LedgerOption option : now.ledger().options()) {
            all.add(option("option", option, then.ledger().option(option.id())));
            for (LedgerOption regimen : option.regimens()) {
                if (option.id().equals("systemic-therapy")) {
                    then.ledger()
                            .findOption(regimen.id())
                            .ifPresent(other -> all.add(option("regimen", regimen, other)));
                }
            }
        }
        List<Change> changes = all.stream()
                .filter(change -> !change.from().equals(change.to()))
                .toList();
        return new Difference(changes, all.size() - changes.size());
    }

    private static Change plain(String kind, String id, String title, String from, String to) {
        return new Change(kind, id, title, from, to, List.of(), List.of());
    }

    private static Change option(String kind, LedgerOption before, LedgerOption after) {
        return new Change(
                kind,
                before.id(),
                before.title(),
                before.result().label().text(),
                after.result().label().text(),
                onlyIn(before, after),
                onlyIn(after, before));
    }

    private static List<String> onlyIn(LedgerOption here, LedgerOption there) {
        Set<String> known = there.arguments().stream()
                .filter(argument -> argument.certainty() == Certainty.CERTAIN)
                .map(Argument::rule)
                .collect(Collectors.toSet());
        return here.arguments().stream()
                .filter(argument -> argument.certainty() == Certainty.CERTAIN && !known.contains(argument.rule()))
                .map(argument -> argument.kindText() + ": " + argument.text())
                .toList();
    }
}
