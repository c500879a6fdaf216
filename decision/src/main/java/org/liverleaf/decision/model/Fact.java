package org.liverleaf.decision.model;

import java.util.Optional;
import org.liverleaf.decision.value.Domain;

/**
 * A fact that tables read.
 *
 * @param id its name
 * @param domain its values
 * @param implication the parent that restricts it, if any; parents form a forest
 * @param effort what it costs to learn it
 * @param flippable whether it can change or be measured again, so that a flip of it is worth naming
 * @param ordinal whether the order of its values is a rank
 */
public record Fact(
        String id,
        Domain domain,
        Optional<Implication> implication,
        Effort effort,
        boolean flippable,
        boolean ordinal) {

    /** A fact without parent that can be measured again. */
    public static Fact plain(String id, Domain domain) {
        return new Fact(id, domain, Optional.empty(), Effort.CHART, true, domain instanceof Domain.Grid);
    }

    /** The same fact under another name, without parent. */
    public Fact renamed(String newId) {
        return new Fact(newId, domain, implication, effort, flippable, ordinal);
    }
}
