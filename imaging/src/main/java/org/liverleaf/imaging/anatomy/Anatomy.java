package org.liverleaf.imaging.anatomy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.liverleaf.imaging.component.Cavities;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Runs;

/**
 * Named sets of voxels on one grid.
 *
 * @param parts structures, each with at least one voxel
 * @param segments Couinaud segments by number
 * @param lesions lesions that have a label of their own; those of the structure tumour are found by their connection
 * @param notes what a reader should know
 */
public record Anatomy(
        Grid grid,
        Map<Structure, Runs> parts,
        SortedMap<Integer, Runs> segments,
        List<Runs> lesions,
        List<String> notes) {

    public Anatomy {
        parts = parts.isEmpty() ? Map.of() : new EnumMap<>(parts);
        segments = new TreeMap<>(segments);
        lesions = List.copyOf(lesions);
        notes = List.copyOf(notes);
    }

    /** Voxels of a structure; none where it has no label. */
    public Runs part(Structure structure) {
        return parts.getOrDefault(structure, Runs.none());
    }

    /** All voxels of tumour. */
    public Runs tumour() {
        Runs all = part(Structure.TUMOUR);
        for (Runs lesion : lesions) {
            all = all.join(lesion);
        }
        return all;
    }

    /** Liver, tumour and segments: what is counted as the volume of the liver. Vessels with a label of their own are not in it. */
    public Runs liver() {
        boolean isKnown = !part(Structure.LIVER).isEmpty() || !segments.isEmpty();
        Runs all = isKnown ? part(Structure.LIVER).join(tumour()) : Runs.none();
        for (Runs segment : segments.values()) {
            all = all.join(segment);
        }
        return all;
    }

    /** The liver with the vessels and ducts in it and with all holes filled: what the capsule surrounds. */
    public Runs organ() {
        Runs all = liver();
        if (all.isEmpty()) {
            return all;
        }
        for (Map.Entry<Structure, Runs> part : parts.entrySet()) {
            if (part.getKey().isWithinLiver()) {
                all = all.join(part.getValue());
            }
        }
        return Cavities.filled(all);
    }

    /** Collects label maps of one grid. */
    public static final class Builder {

        private final Grid grid;
        private final Map<Structure, Runs> parts = new EnumMap<>(Structure.class);
        private final SortedMap<Integer, Runs> segments = new TreeMap<>();
        private final List<Runs> lesions = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        public Builder(Grid grid) {
            this.grid = grid;
        }

        /** Whether a map lies where the others lie; only such a map may be added. */
        public boolean fits(LabelMap map) {
            return grid.isSameAs(map.grid());
        }

        public void note(String note) {
            notes.add(note);
        }

        /** A map whose labels have names. Names without voxels and labels without names are noted. */
        public void add(LabelMap map, LabelNames names) {
            BitSet present = map.labelsPresent();
            List<String> missing = new ArrayList<>();
            new TreeMap<>(names.meanings()).forEach((label, meaning) -> {
                if (!present.get(label)) {
                    missing.add(label.toString());
                }
                present.clear(label);
            });
            names.meanings().values().stream().distinct().forEach(meaning -> {
                if (!(meaning instanceof Meaning.Lesion)) {
                    put(
                            meaning,
                            map.runs(label -> meaning.equals(names.meanings().get(label))));
                }
            });
            new TreeMap<>(names.meanings()).forEach((label, meaning) -> {
                Runs runs = meaning instanceof Meaning.Lesion ? map.runs(each -> each == label) : Runs.none();
                if (!runs.isEmpty()) {
                    lesions.add(runs);
                }
            });
            if (!missing.isEmpty()) {
                notes.add("no voxel has label " + String.join(", ", missing));
            }
            if (!present.isEmpty()) {
                notes.add("not named and not used: label "
                        + String.join(
                                ", ",
                                present.stream()
                                        .limit(20)
                                        .mapToObj(String::valueOf)
                                        .toList())
                        + (present.cardinality() > 20 ? " ..." : ""));
            }
        }

        /** A map in which every label stands for one structure. */
        public void add(LabelMap map, Structure structure) {
            put(new Meaning.Part(structure), map.runs(label -> true));
        }

        /** A map in which labels 1 to 8 are the segments. */
        public void addSegments(LabelMap map) {
            for (int number = 1; number <= 8; number++) {
                int label = number;
                put(new Meaning.Segment(number), map.runs(each -> each == label));
            }
        }

        private void put(Meaning meaning, Runs runs) {
            if (runs.isEmpty()) {
                return;
            }
            switch (meaning) {
                case Meaning.Part(Structure structure) -> parts.merge(structure, runs, Runs::join);
                case Meaning.Segment(int number) -> segments.merge(number, runs, Runs::join);
                case Meaning.Lesion lesion -> lesions.add(runs);
            }
        }

        public Anatomy anatomy() {
            return new Anatomy(grid, parts, segments, lesions, notes);
        }
    }
}
