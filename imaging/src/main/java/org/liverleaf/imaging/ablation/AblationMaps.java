package org.liverleaf.imaging.ablation;

import org.liverleaf.imaging.component.Cavities;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;

/**
 * A tumour before an ablation and the zone after it, in one place of one grid: the scans were registered before.
 *
 * @param tumour at least one voxel
 * @param ablation at least one voxel
 * @param liver the liver, with or without the two others; none where it is not known
 */
public record AblationMaps(Grid grid, Runs tumour, Runs ablation, Runs liver) {

    public AblationMaps {
        if (tumour.isEmpty() || ablation.isEmpty()) {
            throw new IllegalArgumentException("expected a tumour and an ablation zone with voxels");
        }
    }

    /** Whether tissue can be told from what lies beyond the capsule. */
    public boolean hasLiver() {
        return !liver.isEmpty();
    }

    /** The liver with the tumour in it and without holes, such as vessels; none where it is not known. */
    public Runs organ() {
        return hasLiver() ? Cavities.filled(liver.join(tumour)) : Runs.none();
    }

    /**
     * Voxels in which heat should have killed but did not: of the liver, or where that is not known of everything around.
     *
     * @param organ as {@link #organ} gives it
     */
    public Runs spared(Runs organ) {
        return hasLiver() ? organ.without(ablation) : around();
    }

    /** All that is not ablated, next to the zone and the tumour, as far as the image reaches. */
    Runs around() {
        Box box = ablation.box().join(tumour.box()).grown(1).cut(Box.all(grid));
        return ablation.complement(box);
    }
}
