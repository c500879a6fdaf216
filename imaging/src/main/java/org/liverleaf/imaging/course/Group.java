package org.liverleaf.imaging.course;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Lesions of before and of now that hang together by links, by their indices. */
record Group(List<Integer> before, List<Integer> after) {

    /** All groups: those with lesions of before in their order, then those that are new. */
    static List<Group> of(boolean[][] links, int afters) {
        List<Group> groups = new ArrayList<>();
        boolean[] done = new boolean[links.length];
        boolean[] met = new boolean[afters];
        for (int first = 0; first < links.length; first++) {
            if (done[first]) {
                continue;
            }
            TreeSet<Integer> before = new TreeSet<>(List.of(first));
            TreeSet<Integer> after = new TreeSet<>();
            boolean grew = true;
            while (grew) {
                grew = false;
                for (int i = 0; i < links.length; i++) {
                    for (int j = 0; j < afters; j++) {
                        if (links[i][j] && (before.contains(i) || after.contains(j))) {
                            grew |= before.add(i) | after.add(j);
                        }
                    }
                }
            }
            before.forEach(each -> done[each] = true);
            after.forEach(each -> met[each] = true);
            groups.add(new Group(List.copyOf(before), List.copyOf(after)));
        }
        for (int j = 0; j < afters; j++) {
            if (!met[j]) {
                groups.add(new Group(List.of(), List.of(j)));
            }
        }
        return groups;
    }
}
