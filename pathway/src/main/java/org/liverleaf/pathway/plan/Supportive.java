package org.liverleaf.pathway.plan;

import java.util.List;
import org.liverleaf.pathway.workup.UsedFact;

/**
 * A measure that protects liver reserve or the patient, beside treatment against the tumour.
 *
 * @param id stable name
 * @param text what to do
 * @param because the facts that call for it; empty where it is for everybody
 * @param evidence evidence keys
 */
public record Supportive(String id, String text, List<UsedFact> because, List<String> evidence) {

    /** Copies the lists. */
    public Supportive {
        because = List.copyOf(because);
        evidence = List.copyOf(evidence);
    }
}
