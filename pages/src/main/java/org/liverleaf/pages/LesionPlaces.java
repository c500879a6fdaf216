package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;

/** Moves circles that would lie on each other apart, by little, always to the same places. */
final class LesionPlaces {

    private static final int ROUNDS = 120;
    private static final double SPACE = 5;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private LesionPlaces() {}

    static List<DrawnLesion> place(List<DrawnLesion> lesions) {
        List<DrawnLesion> placed = new ArrayList<>();
        for (int i = 0; i < lesions.size(); i++) {
            DrawnLesion lesion = lesions.get(i);
            placed.add(lesion.at(
                    lesion.x() + 3 * Math.cos(i * GOLDEN_ANGLE), lesion.y() + 3 * Math.sin(i * GOLDEN_ANGLE)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < placed.size(); i++) {
                for (int j = i + 1; j < placed.size(); j++) {
                    part(placed, i, j);
                }
            }
        }
        return placed;
    }

    private static void part(List<DrawnLesion> placed, int i, int j) {
        DrawnLesion one = placed.get(i);
        DrawnLesion other = placed.get(j);
        double dx = other.x() - one.x();
        double dy = other.y() - one.y();
        double distance = Math.max(0.01, Math.hypot(dx, dy));
        double lacking = one.radius() + other.radius() + SPACE - distance;
        if (lacking <= 0) {
            return;
        }
        // The smaller of two circles moves more.
        double share = lacking / 2 / (one.radius() + other.radius()) / distance;
        placed.set(i, one.at(one.x() - dx * share * other.radius(), one.y() - dy * share * other.radius()));
        placed.set(j, other.at(other.x() + dx * share * one.radius(), other.y() + dy * share * one.radius()));
    }
}
