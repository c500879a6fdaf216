package org.liverleaf.imaging.lesion;

import org.liverleaf.imaging.shape.AxialDiameters;
import org.liverleaf.imaging.volume.Runs;

/**
 * One lesion and what was measured of it.
 *
 * @param id L1 for the largest of the first study, and so on
 * @param axial longest axial diameter and the one across it
 * @param solid measures in space
 * @param place where it lies
 * @param voxels its voxels
 */
public record Lesion(String id, AxialDiameters axial, Solid solid, Place place, Runs voxels) {

    /** The same lesion under another name. */
    public Lesion named(String name) {
        return new Lesion(name, axial, solid, place, voxels);
    }
}
