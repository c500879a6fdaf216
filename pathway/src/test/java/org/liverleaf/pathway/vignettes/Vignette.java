package org.liverleaf.pathway.vignettes;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A short patient, and what a board should and should not be offered.
 *
 * @param id name; of a variant, the name of its vignette and its number
 * @param evidence keys of the sources that say so
 * @param caseFile the case file, as JSON
 * @param expectation what is expected
 */
record Vignette(String id, List<String> evidence, String caseFile, Expectation expectation) {

    Vignette {
        evidence = List.copyOf(evidence);
    }

    /**
     * What is expected of a patient.
     *
     * @param labels for an option, a regimen, a conclusion or a derived fact the labels of which one must stand
     * @param top options that must be indicated or possible; a regimen that is indicated must be among them, if any is named
     * @param never options that must be closed
     * @param blocks for a fact that is taken away the options that must not be indicated or possible then
     * @param argues for an option the rules that must argue it for certain
     * @param silent for an option the rules that must not argue it
     * @param regimens what must hold of all regimens
     */
    record Expectation(
            SequencedMap<String, List<String>> labels,
            List<String> top,
            List<String> never,
            Map<String, List<String>> blocks,
            Map<String, List<String>> argues,
            Map<String, List<String>> silent,
            Regimens regimens) {

        Expectation {
            top = List.copyOf(top);
            never = List.copyOf(never);
        }

        boolean isEmpty() {
            return labels.isEmpty()
                    && top.isEmpty()
                    && never.isEmpty()
                    && blocks.isEmpty()
                    && argues.isEmpty()
                    && silent.isEmpty()
                    && regimens.offered().isEmpty()
                    && regimens.excluded().isEmpty();
        }
    }

    /**
     * What must hold of all regimens that a patient's primary has.
     *
     * @param offered every regimen that is open, with its label; empty if that is not said
     * @param excluded every regimen that is excluded; empty if that is not said
     */
    record Regimens(Map<String, String> offered, List<String> excluded) {

        Regimens {
            excluded = List.copyOf(excluded);
        }
    }
}
