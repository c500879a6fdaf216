package org.liverleaf.imaging.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.shape.PrincipalAxes;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Point;
import org.liverleaf.imaging.volume.Runs;
import org.liverleaf.imaging.volume.Spacing;

/** Follows lesions from study to study. */
public final class CourseTracker {

    /*
     * Studies on the same grid are taken as registered; else the earlier one is moved so that the centres of the two livers meet. Two lesions are
     * linked if a tenth of the smaller lies in the other. What is left is linked by the distance of the centres, the nearest
     * pair first, each lesion once. Linked lesions make groups; one to one is the same lesion, and so on. A lesion that is gone is kept where
     * it was seen last, so that it is known again when it comes back.
     */

    private static final double LEAST_OVERLAP = 0.1;
    /** RECIST 1.1: at most two targets in an organ, each of 10 mm, of two slices where those are thicker than 5 mm. */
    private static final int MOST_TARGETS = 2;

    private static final double LEAST_TARGET_MM = 10;
    private static final double THICK_SLICE_MM = 5;

    private final double nearMm;
    private final List<Quantification> named = new ArrayList<>();
    private final List<LesionCourse.Interval> intervals = new ArrayList<>();
    private final List<LesionCourse.Sum> sums = new ArrayList<>();
    private List<Sight> sights = new ArrayList<>();
    private List<String> targets = List.of();
    private int names;

    private CourseTracker(double nearMm) {
        this.nearMm = nearMm;
    }

    /**
     * The course of lesions.
     *
     * @param studies at least one, in order of time
     * @param nearMm how far the centres of a lesion that does not overlap may lie apart and still be one lesion
     */
    public static LesionCourse follow(List<Quantification> studies, double nearMm) {
        CourseTracker tracker = new CourseTracker(nearMm);
        tracker.begin(studies.getFirst());
        for (int study = 1; study < studies.size(); study++) {
            tracker.go(studies, study);
        }
        return new LesionCourse(tracker.named, tracker.intervals, tracker.targets, tracker.sums);
    }

    private void begin(Quantification first) {
        double least = first.anatomy().grid().spacing().z() > THICK_SLICE_MM
                ? Math.max(LEAST_TARGET_MM, 2 * first.anatomy().grid().spacing().z())
                : LEAST_TARGET_MM;
        targets = first.lesions().stream()
                .filter(lesion -> lesion.axial().longestMm().value() >= least)
                .sorted(Comparator.comparingDouble(
                        (Lesion lesion) -> -lesion.axial().longestMm().value()))
                .limit(MOST_TARGETS)
                .map(Lesion::id)
                .toList();
        for (Lesion lesion : first.lesions()) {
            Set<String> own = targets.contains(lesion.id()) ? Set.of(lesion.id()) : Set.of();
            sights.add(new Sight(lesion, first.anatomy().grid(), 0, own));
        }
        names = first.lesions().size();
        named.add(first);
        sums.add(sum(0, 0));
    }

    private void go(List<Quantification> studies, int study) {
        Quantification now = studies.get(study);
        Grid grid = now.anatomy().grid();
        List<Point> shifts = new ArrayList<>();
        for (int earlier = 0; earlier < study; earlier++) {
            shifts.add(shift(studies.get(earlier), now));
        }
        boolean[][] links = links(now, shifts);
        List<Change> changes = new ArrayList<>();
        List<Sight> next = new ArrayList<>();
        for (Group group : Group.of(links, now.lesions().size())) {
            Change change = change(group, now.lesions(), study);
            changes.add(change);
            Set<String> from = new TreeSet<>();
            group.before().forEach(each -> from.addAll(sights.get(each).targets()));
            change.after().forEach(lesion -> next.add(new Sight(lesion, grid, study, from)));
            if (change.after().isEmpty()) {
                next.add(sights.get(group.before().getFirst()));
            }
        }
        sights = next;
        List<Lesion> lesions = next.stream()
                .filter(sight -> sight.study() == study)
                .map(Sight::lesion)
                .sorted(Comparator.comparingDouble(
                        (Lesion lesion) -> -lesion.solid().volumeMl().value()))
                .toList();
        // What was gone before is no news.
        int last = study;
        changes.removeIf(change -> change.kind() == Change.Kind.GONE
                && named.get(last - 1).lesions().stream().noneMatch(change.before()::contains));
        named.add(now.with(lesions));
        intervals.add(new LesionCourse.Interval(shifts.getLast(), changes));
        sums.add(sum(study, (int)
                changes.stream().filter(each -> each.kind() == Change.Kind.NEW).count()));
    }

    private boolean[][] links(Quantification now, List<Point> shifts) {
        List<Lesion> lesions = now.lesions();
        boolean[][] links = new boolean[sights.size()][lesions.size()];
        Set<Integer> seen = new HashSet<>();
        Set<Integer> met = new HashSet<>();
        for (int i = 0; i < sights.size(); i++) {
            Sight sight = sights.get(i);
            for (int j = 0; j < lesions.size(); j++) {
                links[i][j] =
                        sight.overlap(lesions.get(j), now.anatomy().grid(), shifts.get(sight.study())) >= LEAST_OVERLAP;
                if (links[i][j]) {
                    seen.add(i);
                    met.add(j);
                }
            }
        }
        linkNear(lesions, shifts, links, seen, met);
        return links;
    }

    private void linkNear(
            List<Lesion> lesions, List<Point> shifts, boolean[][] links, Set<Integer> seen, Set<Integer> met) {
        while (true) {
            double nearest = nearMm;
            int first = -1;
            int second = -1;
            for (int i = 0; i < sights.size(); i++) {
                for (int j = 0; j < lesions.size(); j++) {
                    if (!seen.contains(i) && !met.contains(j)) {
                        double mm = sights.get(i)
                                .centresMm(
                                        lesions.get(j), shifts.get(sights.get(i).study()));
                        if (mm <= nearest) {
                            nearest = mm;
                            first = i;
                            second = j;
                        }
                    }
                }
            }
            if (first < 0) {
                return;
            }
            links[first][second] = true;
            seen.add(first);
            met.add(second);
        }
    }

    private Change change(Group group, List<Lesion> lesions, int study) {
        List<Lesion> before =
                group.before().stream().map(each -> sights.get(each).lesion()).toList();
        List<Lesion> after = group.after().stream().map(lesions::get).toList();
        boolean wasAway =
                group.before().stream().allMatch(each -> sights.get(each).study() < study - 1);
        Change.Kind kind = kind(before.size(), after.size(), wasAway);
        List<Lesion> renamed = new ArrayList<>();
        String whole = String.join("+", before.stream().map(Lesion::id).toList());
        for (Lesion lesion : after) {
            String name = switch (kind) {
                case NEW -> "L" + ++names;
                case SPLIT, REGROUPED -> (before.size() > 1 ? "(" + whole + ")" : whole) + part(renamed.size());
                case SAME, REAPPEARED, MERGED, GONE -> whole;
            };
            renamed.add(lesion.named(name));
        }
        return new Change(kind, before, renamed);
    }

    /** a, b, ... z, then numbers. */
    private static String part(int index) {
        return index < 26 ? String.valueOf((char) ('a' + index)) : "." + (index + 1);
    }

    private static Change.Kind kind(int before, int after, boolean wasAway) {
        if (before == 0) {
            return Change.Kind.NEW;
        }
        if (after == 0) {
            return Change.Kind.GONE;
        }
        if (before == 1 && after == 1) {
            return wasAway ? Change.Kind.REAPPEARED : Change.Kind.SAME;
        }
        return after == 1 ? Change.Kind.MERGED : before == 1 ? Change.Kind.SPLIT : Change.Kind.REGROUPED;
    }

    /** Each lesion counts for the first of the targets that it comes from. */
    private LesionCourse.Sum sum(int study, int newLesions) {
        List<Figure> diameters = new ArrayList<>();
        for (String target : targets) {
            diameters.add(sights.stream()
                    .filter(sight -> sight.study() == study)
                    .filter(sight -> targets.stream().filter(sight.targets()::contains).findFirst().stream()
                            .anyMatch(target::equals))
                    .map(sight -> sight.lesion().axial().longestMm())
                    .reduce(new Figure(0, 0, 0), Figure::plus));
        }
        return new LesionCourse.Sum(diameters, newLesions);
    }

    /** How an earlier study is moved. */
    private static Point shift(Quantification earlier, Quantification now) {
        Runs then = earlier.anatomy().liver();
        Runs liver = now.anatomy().liver();
        if (then.isEmpty()
                || liver.isEmpty()
                || earlier.anatomy().grid().isSameAs(now.anatomy().grid())) {
            return new Point(0, 0, 0);
        }
        Point from = centre(then, earlier.anatomy().grid());
        Point to = centre(liver, now.anatomy().grid());
        return new Point(to.x() - from.x(), to.y() - from.y(), to.z() - from.z());
    }

    private static Point centre(Runs runs, Grid grid) {
        Spacing spacing = grid.spacing();
        PrincipalAxes.Moments moments = new PrincipalAxes.Moments(runs, spacing);
        Box box = runs.box();
        return grid.affine()
                .place(
                        box.x0() + moments.meanMm(0) / spacing.x(),
                        box.y0() + moments.meanMm(1) / spacing.y(),
                        box.z0() + moments.meanMm(2) / spacing.z());
    }
}
