package org.liverleaf.imaging.nifti;

import java.nio.ByteOrder;
import java.util.List;
import org.liverleaf.imaging.volume.Grid;

/**
 * What the header of a NIfTI file says, checked.
 *
 * @param grid as stored: its third axis need not be the one along the body
 * @param slope factor of each stored number, 1 where the file states none
 * @param inter what is added after the factor
 * @param gap bytes between header and voxels
 * @param notes what a reader should know, such as an orientation that is not stated
 */
public record NiftiHeader(
        Grid grid, NiftiType type, ByteOrder order, double slope, double inter, long gap, List<String> notes) {

    public NiftiHeader {
        notes = List.copyOf(notes);
    }

    /** Whether a stored number is the value itself. */
    boolean isUnscaled() {
        return slope == 1 && inter == 0;
    }
}
