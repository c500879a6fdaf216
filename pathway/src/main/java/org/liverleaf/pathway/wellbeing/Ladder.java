package org.liverleaf.pathway.wellbeing;

import java.util.List;
import org.liverleaf.pathway.workup.UsedFact;

/**
 * The steps against one symptom, first things first, for this liver.
 *
 * @param id stable name
 * @param title what people call the symptom
 * @param because the facts that show it; empty where it is for everybody
 * @param scales scales whose newest value shows it
 * @param steps the steps in order
 */
public record Ladder(String id, String title, List<UsedFact> because, List<String> scales, List<Rung> steps) {

    /** Copies the lists. */
    public Ladder {
        because = List.copyOf(because);
        scales = List.copyOf(scales);
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param text what to do
     * @param cautions what this patient's liver or drugs ask to mind
     * @param evidence evidence keys
     */
    public record Rung(String text, List<Caution> cautions, List<String> evidence) {

        /** Copies the lists. */
        public Rung {
            cautions = List.copyOf(cautions);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Something to mind.
     *
     * @param text what
     * @param certain whether the reason for it holds, and is not only not ruled out
     * @param evidence evidence keys
     */
    public record Caution(String text, boolean certain, List<String> evidence) {

        /** Copies the list. */
        public Caution {
            evidence = List.copyOf(evidence);
        }
    }
}
