package org.liverleaf.pathway.trials;

import java.util.List;

/**
 * How a case stands to a trial.
 *
 * @param trial the trial
 * @param standing the answer
 * @param findings what was compared, what decides first
 * @param needs facts that must be known before more can be said
 * @param unread lines of the criteria that were not recognised and are for a person to read
 */
public record TrialMatch(Trial trial, Standing standing, List<Finding> findings, List<String> needs, int unread) {

    /** Copies the lists. */
    public TrialMatch {
        findings = List.copyOf(findings);
        needs = List.copyOf(needs);
    }

    /** The answer. */
    public enum Standing {
        /** Everything that was recognised fits. */
        MATCHED("matched"),
        /** Nothing speaks against it, but something must be known first. */
        POSSIBLE("possible"),
        /** Something that was recognised does not fit. */
        NOT_MATCHED("not-matched");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        /** The word in JSON. */
        public String text() {
            return text;
        }
    }

    /**
     * One comparison.
     *
     * @param fits what came of it
     * @param what the criterion in words
     * @param text the words of the registration
     */
    public record Finding(Fit fits, String what, String text) {}

    /** What came of a comparison. */
    public enum Fit {
        YES,
        UNKNOWN,
        NO
    }
}
