package org.liverleaf.imaging.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.liverleaf.imaging.Voxels;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;

final class ComponentsLaws {

    @Property(tries = 200)
    void partsEqualAFloodFill(
            @ForAll Random random,
            @ForAll Connectivity connectivity,
            @ForAll @DoubleRange(min = 0.02, max = 0.7) double chance) {
        Runs runs = Voxels.random(random, 7, 6, 5, chance);
        List<Runs> parts = Components.of(runs, connectivity, 1000);
        Set<Set<List<Integer>>> found = new HashSet<>();
        long voxels = 0;
        for (Runs part : parts) {
            found.add(voxels(part));
            voxels += part.count();
        }
        assertThat(voxels).isEqualTo(runs.count());
        assertThat(found).isEqualTo(flood(runs, connectivity));
    }

    @Property(tries = 100)
    void holesAreWhatNoWayOverFacesLeadsTo(@ForAll Random random) {
        Runs runs = Voxels.random(random, 6, 6, 6, 0.75);
        Runs filled = Cavities.filled(runs);
        Runs outside = filled.complement(new Box(-1, -1, -1, 7, 7, 7));
        assertThat(Components.of(outside, Connectivity.FACES, 1000)).hasSize(1);
        assertThat(filled.shared(runs)).isEqualTo(runs.count());
    }

    @Example
    void noiseIsRefused() {
        Runs checkerboard = Voxels.runs(20, 20, 20, (x, y, z) -> (x + y + z) % 2 == 0);
        assertThatThrownBy(() -> Components.of(checkerboard, Connectivity.FACES, 1000))
                .isInstanceOf(Components.TooManyPartsException.class)
                .hasMessage("4000 separate parts, expected at most 1000");
    }

    private static Set<List<Integer>> voxels(Runs runs) {
        Set<List<Integer>> voxels = new HashSet<>();
        Box box = runs.box();
        for (int z = box.z0(); z < box.z1(); z++) {
            for (int y = box.y0(); y < box.y1(); y++) {
                for (int x = box.x0(); x < box.x1(); x++) {
                    if (runs.has(x, y, z)) {
                        voxels.add(List.of(x, y, z));
                    }
                }
            }
        }
        return voxels;
    }

    private static Set<Set<List<Integer>>> flood(Runs runs, Connectivity connectivity) {
        Set<Set<List<Integer>>> parts = new HashSet<>();
        Set<List<Integer>> left = voxels(runs);
        while (!left.isEmpty()) {
            Set<List<Integer>> part = new HashSet<>();
            Deque<List<Integer>> open = new ArrayDeque<>(List.of(left.iterator().next()));
            while (!open.isEmpty()) {
                List<Integer> voxel = open.pop();
                if (left.remove(voxel)) {
                    part.add(voxel);
                    for (int n = 0; n < 27; n++) {
                        int dx = n % 3 - 1;
                        int dy = n / 3 % 3 - 1;
                        int dz = n / 9 - 1;
                        if (Math.abs(dx) + Math.abs(dy) + Math.abs(dz) <= connectivity.ordinal() + 1) {
                            open.push(List.of(voxel.get(0) + dx, voxel.get(1) + dy, voxel.get(2) + dz));
                        }
                    }
                }
            }
            parts.add(part);
        }
        return parts;
    }
}
