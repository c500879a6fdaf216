package org.liverleaf.pathway.letters;

import java.util.List;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.options.LedgerOption;

/** Finds where a decision differs from the ledger without a recorded reason. */
final class Deviations {

    private static final String ALL_DRUGS = "systemic-therapy";

    private final Ledger ledger;
    private final BoardDecision decision;

    Deviations(LetterBasis basis) {
        this(basis.assessment().ledger(), basis.decision());
    }

    Deviations(Ledger ledger, BoardDecision decision) {
        this.ledger = ledger;
        this.decision = decision;
    }

    /** Whether a reason is recorded for differing from the proposal in this option. */
    private boolean isExplained(String option) {
        return decision.deviations().stream()
                .anyMatch(deviation ->
                        deviation.option().equals(option) && !deviation.reason().isBlank());
    }

    /** Whether the board may be quoted with this option: the ledger holds it open, or a reason is recorded for deciding it. */
    boolean isBorneOut(String option) {
        return isExplained(option)
                || ledger.findOption(option)
                        .filter(found -> found.result().label().isOpen())
                        .isPresent();
    }

    /** Decided although the proposal does not hold it open, and nobody said why. */
    List<String> chosenWithoutReason() {
        return decision.options().stream().filter(option -> !isBorneOut(option)).toList();
    }

    /** Indicated, not chosen, and nobody said why. */
    List<LedgerOption> leftWithoutReason() {
        return ledger.options().stream()
                .filter(option -> option.result().label() == Verdict.INDICATED)
                .filter(option -> !isChosen(option) && !isExplained(option.id()))
                .toList();
    }

    /** An option of drugs is chosen by any of its regimens, and by 'drugs' where no regimen was named. */
    private boolean isChosen(LedgerOption option) {
        boolean byRegimen = option.regimens().stream().map(LedgerOption::id).anyMatch(decision.options()::contains);
        boolean byDrugs = !option.regimens().isEmpty() && decision.options().contains(ALL_DRUGS);
        return decision.options().contains(option.id()) || byRegimen || byDrugs;
    }
}
