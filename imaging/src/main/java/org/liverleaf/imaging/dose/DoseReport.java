package org.liverleaf.imaging.dose;

import java.util.List;
import java.util.Optional;

/**
 * Voxel dose of a treatment.
 *
 * @param method {@code local-deposition} or {@code kernel}
 * @param activityGbq all activity in the picture at the time of implantation
 * @param regions tumour, normal liver and so on, then each lesion
 * @param lungs one if the shunt is known
 * @param notes what a reader should know
 */
public record DoseReport(
        String method, double activityGbq, List<RegionDose> regions, List<LungDose> lungs, List<String> notes) {

    public DoseReport {
        regions = List.copyOf(regions);
        lungs = List.copyOf(lungs);
        notes = List.copyOf(notes);
    }

    /** Dose of the lungs, if the shunt is known. */
    public Optional<LungDose> findLungs() {
        return lungs.stream().findFirst();
    }
}
