package org.liverleaf.imaging.planning;

import java.util.Arrays;
import java.util.Map;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.distance.DistanceMap;
import org.liverleaf.imaging.distance.DistanceTransform;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.RunCollector;
import org.liverleaf.imaging.volume.Runs;

/**
 * To which segment each voxel of the liver belongs, and what it is. Vessels, ducts, tumour and liver without a segment belong to the
 * nearest one. Without any segment all is segment 0.
 */
final class SegmentMap {

    /** Vessel, duct or hole: no working liver, but it goes with its segment. */
    private static final byte VESSEL = 1;

    private static final byte LIVER = 2;
    private static final byte TUMOUR = 3;

    private final Runs organ;
    private final Box box;
    private final byte[] numbers;
    private final byte[] kinds;
    /** Voxels of liver that no segment holds. */
    private final long without;

    SegmentMap(Anatomy anatomy) {
        this.organ = anatomy.organ();
        this.box = organ.box().grown(1);
        this.numbers = new byte[Math.toIntExact(box.voxels())];
        this.kinds = new byte[numbers.length];
        Runs liver = anatomy.liver();
        paint(organ, kinds, VESSEL);
        paint(liver, kinds, LIVER);
        paint(anatomy.tumour(), kinds, TUMOUR);
        Runs known = Runs.none();
        for (Map.Entry<Integer, Runs> each : anatomy.segments().entrySet()) {
            paint(each.getValue(), numbers, each.getKey().byteValue());
            known = known.join(each.getValue());
        }
        this.without = known.isEmpty()
                ? 0
                : liver.without(known).without(anatomy.tumour()).count();
        if (!known.isEmpty()) {
            assign(anatomy, organ.without(known));
        }
    }

    private void paint(Runs runs, byte[] into, byte value) {
        Box both = runs.box().cut(box);
        for (int z = both.z0(); z < both.z1(); z++) {
            for (int y = both.y0(); y < both.y1(); y++) {
                int row = index(box.x0(), y, z);
                for (int run = runs.first(y, z); run < runs.last(y, z); run++) {
                    int start = Math.max(runs.start(run), box.x0()) - box.x0();
                    int end = Math.min(runs.end(run), box.x1()) - box.x0();
                    if (start < end) {
                        Arrays.fill(into, row + start, row + end, value);
                    }
                }
            }
        }
    }

    private void assign(Anatomy anatomy, Runs rest) {
        if (rest.isEmpty()) {
            return;
        }
        float[] nearest = new float[Math.toIntExact(rest.count())];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        anatomy.segments().forEach((number, runs) -> {
            DistanceMap map =
                    DistanceTransform.of(runs, rest.box(), anatomy.grid().spacing(), 2);
            int at = 0;
            Box within = rest.box();
            for (int z = within.z0(); z < within.z1(); z++) {
                for (int y = within.y0(); y < within.y1(); y++) {
                    for (int run = rest.first(y, z); run < rest.last(y, z); run++) {
                        for (int x = rest.start(run); x < rest.end(run); x++, at++) {
                            float mm = map.mm(x, y, z);
                            if (mm < nearest[at]) {
                                nearest[at] = mm;
                                numbers[index(x, y, z)] = number.byteValue();
                            }
                        }
                    }
                }
            }
        });
    }

    Box box() {
        return box;
    }

    /** All that the capsule surrounds. */
    Runs organ() {
        return organ;
    }

    /** Place of a voxel of the box. */
    int index(int x, int y, int z) {
        return ((z - box.z0()) * box.ny() + y - box.y0()) * box.nx() + x - box.x0();
    }

    /** Segment of a voxel, 0 outside of the liver. */
    int number(int x, int y, int z) {
        return box.has(x, y, z) ? numbers[index(x, y, z)] : 0;
    }

    int number(int index) {
        return numbers[index];
    }

    /** Whether a voxel is working liver: neither tumour nor vessel. */
    boolean isWorking(int index) {
        return kinds[index] == LIVER;
    }

    long withoutSegment() {
        return without;
    }

    /** The working liver of each segment from 0 to 8. */
    Runs[] working() {
        RunCollector[] collectors = new RunCollector[9];
        Arrays.setAll(collectors, number -> new RunCollector(box));
        int at = 0;
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                int x = box.x0();
                while (x < box.x1()) {
                    int start = x;
                    int first = at;
                    while (x < box.x1() && kinds[at] == kinds[first] && numbers[at] == numbers[first]) {
                        x++;
                        at++;
                    }
                    if (kinds[first] == LIVER) {
                        collectors[numbers[first]].add(start, x);
                    }
                }
                for (RunCollector each : collectors) {
                    each.endRow();
                }
            }
        }
        Runs[] working = new Runs[9];
        Arrays.setAll(working, number -> collectors[number].runs());
        return working;
    }
}
