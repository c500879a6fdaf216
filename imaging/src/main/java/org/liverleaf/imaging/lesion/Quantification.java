package org.liverleaf.imaging.lesion;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.shape.Figure;

/**
 * One study, measured.
 *
 * @param volumesMl {@code liver} and {@code tumour}, as far as they are known
 * @param segmentsMl volume of each segment as it is labelled
 * @param lesions largest first
 * @param notes what a reader should know
 */
public record Quantification(
        Anatomy anatomy,
        SortedMap<String, Figure> volumesMl,
        SortedMap<Integer, Figure> segmentsMl,
        List<Lesion> lesions,
        List<String> notes) {

    public Quantification {
        volumesMl = new TreeMap<>(volumesMl);
        segmentsMl = new TreeMap<>(segmentsMl);
        lesions = List.copyOf(lesions);
        notes = List.copyOf(notes);
    }

    /** Volume of the liver with its tumours, if the liver is labelled. */
    public Optional<Figure> findLiverMl() {
        return Optional.ofNullable(volumesMl.get("liver"));
    }

    /** Volume of all tumour. */
    public Figure tumourMl() {
        return volumesMl.getOrDefault("tumour", new Figure(0, 0, 0));
    }

    /** Tumour in percent of the whole liver, if that is known. The shares of both ends of the ranges, not their mixture. */
    public Optional<Figure> findInvolvementPercent() {
        return findLiverMl()
                .map(liver -> new Figure(
                        100 * tumourMl().value() / liver.value(),
                        100 * tumourMl().low() / liver.high(),
                        Math.min(100, 100 * tumourMl().high() / Math.max(liver.low(), 1e-9))));
    }

    /** With other lesions, such as renamed ones. */
    public Quantification with(List<Lesion> others) {
        return new Quantification(anatomy, volumesMl, segmentsMl, others, notes);
    }
}
