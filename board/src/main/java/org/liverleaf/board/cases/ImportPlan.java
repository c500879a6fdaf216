package org.liverleaf.board.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.store.CaseAddition;

/**
 * What handing in a file of many patients would do.
 *
 * @param cases what each case would get
 * @param faults what cannot be used, a line each with its place; left out if the rest is handed in
 * @param fingerprint changes with what is planned and with the cases that it touches; tells nothing of them
 */
public record ImportPlan(List<Planned> cases, List<String> faults, String fingerprint) {

    /** Copies the lists. */
    public ImportPlan {
        cases = List.copyOf(cases);
        faults = List.copyOf(faults);
    }

    /**
     * One case.
     *
     * @param patient identifier of the patient
     * @param caseId the case that would get more; empty for a new one
     * @param caseName name of that case; empty for a new one
     * @param seen how many documents it has
     * @param documents what it would get; empty if it has all of it already
     * @param entries how many entries were read
     * @param problems what is set aside or noted, a line each
     */
    public record Planned(
            String patient,
            Optional<UUID> caseId,
            String caseName,
            int seen,
            List<CaseAddition.Handed> documents,
            int entries,
            List<String> problems) {

        /** Copies the lists. */
        public Planned {
            documents = List.copyOf(documents);
            problems = List.copyOf(problems);
        }
    }

    /** How many cases would be new. */
    public long fresh() {
        return cases.stream().filter(each -> each.caseId().isEmpty()).count();
    }

    /** How many cases would get more. */
    public long further() {
        return cases.stream()
                .filter(each -> each.caseId().isPresent() && !each.documents().isEmpty())
                .count();
    }

    /** How many cases have everything already. */
    public long known() {
        return cases.stream().filter(each -> each.documents().isEmpty()).count();
    }
}
