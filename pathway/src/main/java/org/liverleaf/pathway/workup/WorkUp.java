package org.liverleaf.pathway.workup;

import java.util.List;

/**
 * What the board must see before it decides.
 *
 * @param alerts red flags: those that hold before those that cannot be ruled out, the most urgent first
 * @param signals what symptoms and blood tests point to, short of a red flag; the most urgent first
 * @param gaps facts that are missing or too old, in the order in which they are worth asking for
 * @param studies imaging and tissue that is needed next, and why
 * @param images whether the images at hand are good and recent enough
 * @param tissue biopsy, the three questions to pathology, primary or secondary
 * @param trends courses of markers, CEA first
 * @param dataSet the minimum data set of this primary, item by item
 */
public record WorkUp(
        List<Alert> alerts,
        List<Alert> signals,
        List<Gap> gaps,
        List<StudyAdvice> studies,
        ImagesAtHand images,
        Tissue tissue,
        List<MarkerTrend> trends,
        List<DataItem> dataSet) {

    /** Copies the lists. */
    public WorkUp {
        alerts = List.copyOf(alerts);
        signals = List.copyOf(signals);
        gaps = List.copyOf(gaps);
        studies = List.copyOf(studies);
        trends = List.copyOf(trends);
        dataSet = List.copyOf(dataSet);
    }
}
