package org.liverleaf.imaging.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.RunCollector;
import org.liverleaf.imaging.volume.Runs;

/** The connected parts of a set of voxels. */
public final class Components {

    /*
     * Union-find over runs instead of voxels. Each run is compared with the runs of the four rows before it that can touch it:
     * the row before in its slice, and three rows of the slice before. Both lists are in order, so each pair of rows is one merge.
     * Roots are always the earliest run, so parts come out in the order of their first voxel.
     */

    private final Runs runs;
    private final int[] parents;

    private Components(Runs runs) {
        this.runs = runs;
        this.parents = new int[runs.size()];
        Arrays.setAll(parents, run -> run);
    }

    /**
     * The parts, in the order of their first voxels (row by row, slice by slice).
     *
     * @param most so many parts are taken apart at most
     * @throws TooManyPartsException if there are more
     */
    public static List<Runs> of(Runs runs, Connectivity connectivity, int most) {
        Components components = new Components(runs);
        components.connect(connectivity);
        return components.split(most);
    }

    /** Part of each run, numbered from 0 in order of first voxels. */
    public static int[] numbers(Runs runs, Connectivity connectivity) {
        Components components = new Components(runs);
        components.connect(connectivity);
        return components.numbered();
    }

    /** More parts than anybody can use: noise, or a label that was mixed up. */
    public static final class TooManyPartsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyPartsException(int found, int most) {
            super(found + " separate parts, expected at most " + most);
        }
    }

    private void connect(Connectivity connectivity) {
        Box box = runs.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                if (runs.first(y, z) == runs.last(y, z)) {
                    continue;
                }
                merge(y, z, y - 1, z, connectivity.slack(1));
                merge(y, z, y, z - 1, connectivity.slack(1));
                if (connectivity.joinsRows(2)) {
                    merge(y, z, y - 1, z - 1, connectivity.slack(2));
                    merge(y, z, y + 1, z - 1, connectivity.slack(2));
                }
            }
        }
    }

    private void merge(int y, int z, int otherY, int otherZ, int slack) {
        int a = runs.first(y, z);
        int b = runs.first(otherY, otherZ);
        int lastA = runs.last(y, z);
        int lastB = runs.last(otherY, otherZ);
        while (a < lastA && b < lastB) {
            if (runs.start(a) < runs.end(b) + slack && runs.start(b) < runs.end(a) + slack) {
                unite(a, b);
            }
            if (runs.end(a) < runs.end(b)) {
                a++;
            } else {
                b++;
            }
        }
    }

    private int root(int run) {
        int root = run;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void unite(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    private int[] numbered() {
        int[] numbers = new int[parents.length];
        int next = 0;
        for (int run = 0; run < numbers.length; run++) {
            int root = root(run);
            numbers[run] = root == run ? next++ : numbers[root];
        }
        return numbers;
    }

    private List<Runs> split(int most) {
        int[] numbers = numbered();
        int parts = Arrays.stream(numbers).max().orElse(-1) + 1;
        if (parts > most) {
            throw new TooManyPartsException(parts, most);
        }
        Box[] boxes = boxes(numbers, parts);
        RunCollector[] collectors = new RunCollector[parts];
        Arrays.setAll(collectors, part -> new RunCollector(boxes[part]));
        Box box = runs.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
                    collectors[numbers[run]].add(runs.start(run), runs.end(run));
                }
                for (int part = 0; part < parts; part++) {
                    if (y >= boxes[part].y0()
                            && y < boxes[part].y1()
                            && z >= boxes[part].z0()
                            && z < boxes[part].z1()) {
                        collectors[part].endRow();
                    }
                }
            }
        }
        List<Runs> split = new ArrayList<>(parts);
        for (RunCollector collector : collectors) {
            split.add(collector.runs());
        }
        return split;
    }

    private Box[] boxes(int[] numbers, int parts) {
        Box[] boxes = new Box[parts];
        Arrays.fill(boxes, new Box(0, 0, 0, 0, 0, 0));
        Box box = runs.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
                    Box cell = new Box(runs.start(run), y, z, runs.end(run), y + 1, z + 1);
                    boxes[numbers[run]] = boxes[numbers[run]].join(cell);
                }
            }
        }
        return boxes;
    }
}
