package org.liverleaf.pathway.vignettes;

import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.pathway.knowledge.CaseShape;

/**
 * A vignette's case, as it is or with one fact taken away, read once.
 *
 * @param knowns the case in the engine's words
 * @param shape what of the case decides which tables run
 * @param claims what is expected of it
 */
record Situation(Knowns knowns, CaseShape shape, List<Claim> claims) {

    Situation {
        claims = List.copyOf(claims);
    }

    /** Every claim that is not met. */
    List<String> faults(Reasoner reasoner) {
        Findings findings = new Findings(reasoner, knowns);
        return claims.stream()
                .map(claim -> claim.fault(findings))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether some of its claims is not met. */
    boolean hasFault(Reasoner reasoner, List<Claim> some) {
        Findings findings = new Findings(reasoner, knowns);
        return some.stream().anyMatch(claim -> claim.fault(findings).isPresent());
    }

    /** Those of the claims that are met. */
    List<Claim> met(Reasoner reasoner, List<Claim> some) {
        Findings findings = new Findings(reasoner, knowns);
        return some.stream().filter(claim -> claim.fault(findings).isEmpty()).toList();
    }
}
