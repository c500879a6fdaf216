package org.liverleaf.imaging.ablation;

import java.util.ArrayList;
import java.util.List;
import org.liverleaf.imaging.volume.Point;

/**
 * A connected place within the wanted margin that was not ablated.
 *
 * @param volumeMl its volume in millilitres
 * @param centre its centre of mass
 * @param thinnestMm distance from the tumour to its nearest voxel, in millimetres; 0 where it holds tumour
 * @param from the centre of the tumour, for the direction
 */
public record Gap(double volumeMl, Point centre, double thinnestMm, Point from) {

    /** Cosine of 67.5 degrees: what is nearer to an axis than this is said. */
    private static final double SAID = 0.3827;

    /** How far it lies from the centre of the tumour, in millimetres. */
    public double distanceMm() {
        return centre.distanceMm(from);
    }

    /** The direction from the centre of the tumour, as the patient has it, the strongest first: {@code cranial}, {@code right}. */
    public List<String> direction() {
        double mm = distanceMm();
        double[] parts = {centre.x() - from.x(), centre.y() - from.y(), centre.z() - from.z()};
        String[][] words = {{"left", "right"}, {"posterior", "anterior"}, {"caudal", "cranial"}};
        List<Integer> axes = new ArrayList<>(List.of(0, 1, 2));
        axes.removeIf(axis -> !(Math.abs(parts[axis]) > SAID * mm));
        axes.sort((one, other) -> Double.compare(Math.abs(parts[other]), Math.abs(parts[one])));
        return axes.stream().map(axis -> words[axis][parts[axis] > 0 ? 1 : 0]).toList();
    }
}
