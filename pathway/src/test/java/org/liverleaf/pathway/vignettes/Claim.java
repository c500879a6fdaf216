package org.liverleaf.pathway.vignettes;

import java.util.Optional;
import java.util.Set;

/** What is expected of one option, regimen, conclusion or derived fact. */
sealed interface Claim {

    /** Of what it is expected. */
    String name();

    /** What is wrong, in words, if anything is. */
    Optional<String> fault(Findings findings);

    /** One of these labels must stand. */
    record Labelled(String name, Set<String> allowed, String wish) implements Claim {
        @Override
        public Optional<String> fault(Findings findings) {
            String label = findings.label(name);
            return allowed.contains(label) ? Optional.empty() : Optional.of(name + " is " + label + ", " + wish);
        }
    }

    /**
     * A rule must argue it for certain, or must not.
     *
     * @param rule the rule, or the rule and what it says: {@code resection-braf against}
     */
    record Argued(String name, String rule, boolean expected) implements Claim {
        @Override
        public Optional<String> fault(Findings findings) {
            return findings.isArguedBy(name, rule) == expected
                    ? Optional.empty()
                    : Optional.of(name + (expected ? " is not argued by " : " is argued by ") + rule);
        }
    }
}
