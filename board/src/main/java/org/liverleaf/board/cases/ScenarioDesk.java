package org.liverleaf.board.cases;

import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.KeptScenario;
import org.liverleaf.board.store.ScenarioStore;
import org.springframework.stereotype.Component;

/** Scenarios that are kept under a name, renamed and retired. */
@Component
public final class ScenarioDesk {

    /** Most scenarios side by side. */
    public static final int MOST_AT_ONCE = 4;

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REMARK = 2_000;

    private final CaseDesk desk;
    private final ScenarioStore store;

    ScenarioDesk(CaseDesk desk, ScenarioStore store) {
        this.desk = desk;
        this.store = store;
    }

    /** What became of a scenario. */
    public sealed interface Result {

        /** It is kept as it was wanted. */
        record Kept(UUID id) implements Result {}

        /** It is not; one line says why. */
        record Refused(String problem) implements Result {}

        /** Somebody else has named or retired it since; nothing was done. */
        record Late() implements Result {}
    }

    /**
     * Keeps a scenario with what comes out now.
     *
     * @param changes facts and values, as {@link ScenarioComparison#written}
     */
    public Result keep(AssessedCase found, ScenarioStore.Naming naming, String changes, Account by) {
        Optional<String> problem = findProblem(naming);
        if (problem.isPresent()) {
            return new Result.Refused(problem.get());
        }
        try {
            String result = TextsJson.write(new ScenarioComparison(desk, found).resultOf(changes));
            return new Result.Kept(store.keep(
                    found.stored().id(),
                    naming,
                    changes,
                    found.stored().documents(),
                    desk.knowledge().hash(),
                    result,
                    by));
        } catch (IllegalArgumentException refused) {
            return new Result.Refused(String.valueOf(refused.getMessage()));
        }
    }

    /** A scenario of a case, if there is one. */
    public Optional<KeptScenario> find(UUID caseId, UUID scenario) {
        return store.ofCase(caseId).stream()
                .filter(each -> each.id().equals(scenario))
                .findFirst();
    }

    /**
     * Gives a scenario another name, retires it or takes it back.
     *
     * @param seen how often it was named as far as the author knew
     */
    public Result name(UUID caseId, KeptScenario scenario, int seen, ScenarioStore.Naming naming, Account by) {
        Optional<String> problem = findProblem(naming);
        if (problem.isPresent()) {
            return new Result.Refused(problem.get());
        }
        return store.name(caseId, scenario.id(), seen, naming, by) ? new Result.Kept(scenario.id()) : new Result.Late();
    }

    private static Optional<String> findProblem(ScenarioStore.Naming naming) {
        if (naming.name().isEmpty() || naming.name().length() > LONGEST_NAME || hasNul(naming.name())) {
            return Optional.of("a name has 1 to " + LONGEST_NAME + " characters.");
        }
        return naming.remark().length() > LONGEST_REMARK || hasNul(naming.remark())
                ? Optional.of("a remark has at most " + LONGEST_REMARK + " characters.")
                : Optional.empty();
    }

    private static boolean hasNul(String text) {
        return text.indexOf('\0') >= 0;
    }
}
