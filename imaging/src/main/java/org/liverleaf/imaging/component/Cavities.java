package org.liverleaf.imaging.component;

import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.RunCollector;
import org.liverleaf.imaging.volume.Runs;

/** Fills holes: voxels from which no way over faces leads out of the set, such as a vessel that nobody labelled. */
public final class Cavities {

    private Cavities() {}

    /** The set with its holes. */
    public static Runs filled(Runs runs) {
        if (runs.isEmpty()) {
            return runs;
        }
        Box around = runs.box().grown(1);
        Runs rest = runs.complement(around);
        // The first run of the box grown by one lies outside; what is connected with it does too.
        int[] numbers = Components.numbers(rest, Connectivity.FACES);
        RunCollector holes = new RunCollector(rest.box());
        boolean any = false;
        for (int z = around.z0(); z < around.z1(); z++) {
            for (int y = around.y0(); y < around.y1(); y++) {
                for (int run = rest.first(y, z); run < rest.last(y, z); run++) {
                    if (numbers[run] != 0) {
                        holes.add(rest.start(run), rest.end(run));
                        any = true;
                    }
                }
                holes.endRow();
            }
        }
        return any ? runs.join(holes.runs()) : runs;
    }
}
