package org.liverleaf.imaging.lesion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.Structure;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.component.Connectivity;
import org.liverleaf.imaging.shape.Extent;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.shape.Surface;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** From anatomy to measured lesions. */
public final class Quantifier {

    /** More lesions than this are no lesions but noise, or the wrong label. */
    public static final int MOST_LESIONS = 1000;

    private static final int FEWEST_VOXELS = 3;
    private static final double MM3_PER_ML = 1000;

    private final double smallestMm3;

    /** @param smallestMm3 connected parts of tumour below this volume, or of less than three voxels, are no lesions */
    public Quantifier(double smallestMm3) {
        this.smallestMm3 = smallestMm3;
    }

    /**
     * Measures a study.
     *
     * @throws Components.TooManyPartsException if tumour falls into more than a thousand parts
     */
    public Quantification quantify(Anatomy anatomy) {
        List<String> notes = new ArrayList<>(anatomy.notes());
        Spacing spacing = anatomy.grid().spacing();
        List<Runs> found = lesions(anatomy, notes);
        SortedMap<String, double[]> targets = targets(anatomy, notes);
        LesionMeasure measure = new LesionMeasure(anatomy, targets);
        List<Lesion> lesions = found.parallelStream()
                .map(measure::of)
                .sorted(Comparator.comparingDouble(
                                (Lesion lesion) -> -lesion.solid().volumeMl().value())
                        .thenComparingInt(lesion -> lesion.axial().slice()))
                .toList();
        List<Lesion> named = new ArrayList<>();
        for (Lesion lesion : lesions) {
            named.add(lesion.named("L" + (named.size() + 1)));
        }
        SortedMap<String, Figure> volumes = new TreeMap<>();
        put(volumes, "liver", anatomy.liver(), spacing);
        put(volumes, "tumour", anatomy.tumour(), spacing);
        SortedMap<Integer, Figure> segments = new TreeMap<>();
        anatomy.segments().forEach((number, runs) -> segments.put(number, volumeMl(runs, spacing)));
        return new Quantification(anatomy, volumes, segments, named, notes);
    }

    private static void put(SortedMap<String, Figure> volumes, String name, Runs runs, Spacing spacing) {
        if (!runs.isEmpty()) {
            volumes.put(name, volumeMl(runs, spacing));
        }
    }

    static Figure volumeMl(Runs runs, Spacing spacing) {
        return Extent.of(runs, spacing).volumeMm3().times(1 / MM3_PER_ML);
    }

    private List<Runs> lesions(Anatomy anatomy, List<String> notes) {
        double voxel = anatomy.grid().spacing().voxelMm3();
        List<Runs> lesions = new ArrayList<>(anatomy.lesions());
        lesions.addAll(
                Components.of(anatomy.part(Structure.TUMOUR), Connectivity.FACES_EDGES_AND_CORNERS, MOST_LESIONS));
        List<Runs> large = lesions.stream()
                .filter(each -> each.count() >= FEWEST_VOXELS && each.count() * voxel >= smallestMm3)
                .toList();
        if (large.size() < lesions.size()) {
            notes.add(String.format(
                    Locale.ROOT,
                    "parts of tumour below %s mm³ or three voxels, which count as volume and not as lesions: %d",
                    Figures.plain(smallestMm3),
                    lesions.size() - large.size()));
        }
        return large;
    }

    /** Points to which distances are measured, by the name of what they belong to. */
    private static SortedMap<String, double[]> targets(Anatomy anatomy, List<String> notes) {
        Spacing spacing = anatomy.grid().spacing();
        SortedMap<String, double[]> targets = new TreeMap<>();
        anatomy.parts().forEach((structure, runs) -> {
            if (structure != Structure.LIVER && structure != Structure.TUMOUR) {
                targets.put(structure.key(), Surface.border(runs, spacing));
            }
        });
        Runs organ = anatomy.organ();
        if (!organ.isEmpty()) {
            Box all = Box.all(anatomy.grid());
            targets.put("capsule", Surface.outside(organ, all, spacing));
            Box box = organ.box();
            if (!box.grown(1).cut(all).equals(box.grown(1))) {
                notes.add(
                        "the liver reaches the edge of the image: its volume is a part, and the capsule beyond was not seen");
            }
        }
        return targets;
    }
}
