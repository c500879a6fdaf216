package org.liverleaf.pathway.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.liverleaf.pathway.cases.LesionHistory.Seen;
import org.liverleaf.pathway.response.Course;
import org.liverleaf.pathway.response.Criteria;
import org.liverleaf.pathway.response.Size;

/**
 * The course of scans since a treatment began, as the criteria want it: the baseline is the last measurement of each lesion in
 * the 28 days before the first day of treatment, the liver gives at most two targets, the largest, and the other lesions are
 * not targets. A lesion that was treated itself is no target. Where nothing was measured before treatment the first of several
 * scans under it takes the place of the baseline.
 */
final class ResponseCourse {

    /** Of all RECIST targets the liver as one organ gives at most two (Eisenhauer 2009). */
    private static final int MOST_TARGETS = 2;

    private static final int BASELINE_DAYS = 28;
    private static final int MEASURABLE_TENTHS = 100;
    private static final int FIVE_MM = 50;

    private final LesionHistory history;
    private final LocalDate start;
    private final boolean isConfined;
    private final boolean isOfLocal;
    private final NavigableMap<String, Seen> baseline = new TreeMap<>();
    private final Set<String> seenBefore = new HashSet<>();
    private final List<LocalDate> visits;
    private final LocalDate baselineDate;
    private final boolean isUnderTreatment;

    /**
     * @param start first day of the treatment
     * @param isConfined whether there is surely no disease outside the liver
     * @param isOfLocal whether the treatment was of the lesions themselves, so that a treated lesion is the one to look at
     */
    ResponseCourse(LesionHistory history, LocalDate start, boolean isConfined, boolean isOfLocal) {
        this.history = history;
        this.start = start;
        this.isConfined = isConfined;
        this.isOfLocal = isOfLocal;
        NavigableMap<LocalDate, NavigableMap<String, Seen>> before =
                history.days().headMap(start, true);
        NavigableMap<LocalDate, NavigableMap<String, Seen>> under =
                history.days().tailMap(start, false);
        this.isUnderTreatment = before.isEmpty() && under.size() > 1;
        NavigableMap<LocalDate, NavigableMap<String, Seen>> known =
                isUnderTreatment ? under.headMap(under.firstKey(), true) : before;
        known.values().forEach(day -> seenBefore.addAll(day.keySet()));
        this.baselineDate = known.isEmpty() ? start : known.lastKey();
        LocalDate from = isInWindow() ? start.minusDays(BASELINE_DAYS) : baselineDate;
        known.forEach((day, seen) -> {
            if (!day.isBefore(from)) {
                seen.forEach((lesion, found) -> baseline.merge(lesion, found, ResponseCourse::newer));
            }
        });
        this.visits =
                under.keySet().stream().filter(day -> day.isAfter(baselineDate)).toList();
    }

    /** A new size takes the place of all that was measured with the old one. */
    private static Seen newer(Seen old, Seen later) {
        return later.tenths().isPresent() ? later : old.with(later);
    }

    /** Why there is nothing to assess. */
    Optional<String> findObstacle() {
        if (baseline.isEmpty()) {
            return Optional.of("No lesion was measured before the treatment began on " + start + ".");
        }
        return visits.isEmpty()
                ? Optional.of("No lesion was measured since the treatment began on " + start + ".")
                : Optional.empty();
    }

    LocalDate baselineDate() {
        return baselineDate;
    }

    List<LocalDate> visits() {
        return visits;
    }

    /** Whether the baseline is young enough to stand for the disease at the start. */
    boolean isInWindow() {
        return ChronoUnit.DAYS.between(baselineDate, start) <= BASELINE_DAYS;
    }

    /** Whether a scan under treatment has to stand for the baseline, so that growth alone can be told. */
    boolean isUnderTreatment() {
        return isUnderTreatment;
    }

    /** What must be said of the baseline. */
    List<String> remarks() {
        if (isUnderTreatment) {
            return List.of(
                    "No lesion was measured before the treatment began; the first scan under it, of " + baselineDate
                            + ", takes the place of the baseline. What shrank before it is not seen, so of this response only"
                            + " progression counts.");
        }
        return isInWindow()
                ? List.of()
                : List.of("The last scan before treatment is of " + baselineDate + ", "
                        + ChronoUnit.DAYS.between(baselineDate, start)
                        + " days before it began; a baseline is at most 28 days old. Growth in between counts as if it had"
                        + " come under treatment, so this response enters no table.");
    }

    /** The names of the targets by a criterion, largest first; empty if none can be measured as it wants. */
    List<String> targets(Criteria criteria) {
        ToIntFunction<Seen> size =
                seen -> (criteria == Criteria.MRECIST ? seen.viableTenths() : seen.tenths()).orElse(0);
        boolean anyDensity = (criteria == Criteria.CHOI || criteria == Criteria.MODIFIED_CHOI)
                && baseline.values().stream()
                        .anyMatch(seen ->
                                isMeasurable(seen) && seen.hounsfieldTenths().isPresent());
        return baseline.entrySet().stream()
                .filter(each -> isMeasurable(each.getValue()) && size.applyAsInt(each.getValue()) >= MEASURABLE_TENTHS)
                .filter(each ->
                        !anyDensity || each.getValue().hounsfieldTenths().isPresent())
                .sorted(Comparator.comparingInt((Map.Entry<String, Seen> each) -> -size.applyAsInt(each.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_TARGETS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isMeasurable(Seen seen) {
        return !seen.isTreated() && !seen.isGone() && seen.tenths().orElse(0) >= MEASURABLE_TENTHS;
    }

    /** The course by a criterion. */
    Course course(Criteria criteria) {
        List<String> targets = targets(criteria);
        List<Course.Target> measured = targets.stream()
                .map(id -> new Course.Target(id, false, measured(at(baseline, id), criteria)))
                .toList();
        List<String> others = baseline.entrySet().stream()
                .filter(each ->
                        !targets.contains(each.getKey()) && !each.getValue().isTreated())
                .map(Map.Entry::getKey)
                .toList();
        List<Course.Visit> seen = new ArrayList<>();
        for (LocalDate visit : visits) {
            Map<String, Seen> day = history.days().getOrDefault(visit, new TreeMap<>());
            seen.add(new Course.Visit(
                    visit,
                    targets.stream().map(id -> size(at(day, id), criteria)).toList(),
                    new Course.NonTargets(nonTargets(others, day), false),
                    newLesions(visit, criteria)));
        }
        return new Course(baselineDate, measured, !others.isEmpty() || !isConfined, seen, Course.Rules.USUAL);
    }

    private static Seen at(Map<String, Seen> day, String lesion) {
        return day.getOrDefault(lesion, Seen.NOTHING);
    }

    private static Size.Measured measured(Seen seen, Criteria criteria) {
        OptionalInt viable = criteria == Criteria.MRECIST ? seen.viableTenths() : OptionalInt.empty();
        return new Size.Measured(seen.tenths().orElse(0), viable, seen.hounsfieldTenths());
    }

    private Size size(Seen seen, Criteria criteria) {
        if (seen.isGone()) {
            return new Size.Measured(
                    0, criteria == Criteria.MRECIST ? OptionalInt.of(0) : OptionalInt.empty(), OptionalInt.empty());
        }
        boolean usable = seen.tenths().isPresent()
                && (isOfLocal || !seen.isTreated())
                && (criteria != Criteria.MRECIST || seen.viableTenths().isPresent());
        return usable ? measured(seen, criteria) : new Size.NotEvaluable();
    }

    /** Unequivocal progression of lesions that are no targets is for a reader to call; it is never taken from sizes. */
    private Course.NonTargetState nonTargets(List<String> others, Map<String, Seen> day) {
        if (others.isEmpty()) {
            return isConfined ? Course.NonTargetState.NONE : Course.NonTargetState.NE;
        }
        boolean allGone = true;
        for (String lesion : others) {
            Seen seen = at(day, lesion);
            if (!seen.isGone() && seen.saysAnything() && !seen.isTreated()) {
                return Course.NonTargetState.NON_CR_NON_PD;
            }
            allGone &= seen.isGone();
        }
        return allGone && isConfined ? Course.NonTargetState.CR : Course.NonTargetState.NE;
    }

    /** Lesions first seen since the start count from then on until they are gone or treated. */
    private Course.NewLesions newLesions(LocalDate visit, Criteria criteria) {
        Map<String, Seen> last = new TreeMap<>();
        Map<String, LocalDate> first = new TreeMap<>();
        for (LocalDate day : visits) {
            if (!day.isAfter(visit)) {
                history.days().getOrDefault(day, new TreeMap<>()).forEach((lesion, seen) -> {
                    if (mayBeNew(lesion, seen)) {
                        first.putIfAbsent(lesion, day);
                    }
                    last.put(lesion, seen);
                });
            }
        }
        List<Integer> sizes = new ArrayList<>();
        int count = 0;
        boolean equivocal = false;
        for (Map.Entry<String, LocalDate> each : first.entrySet()) {
            Seen seen = at(last, each.getKey());
            if (seen.isGone() || seen.isTreated()) {
                continue;
            }
            if (isCertainlyNew(each.getKey(), each.getValue(), criteria)) {
                count++;
                sizes.add(seen.tenths().orElse(0));
            } else {
                equivocal = true;
            }
        }
        int sum = sizes.stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_TARGETS)
                .mapToInt(Integer::intValue)
                .sum();
        return new Course.NewLesions(count, count == 0 && equivocal, sum, false);
    }

    private boolean mayBeNew(String lesion, Seen seen) {
        boolean unseen = !seenBefore.contains(lesion) || at(baseline, lesion).isGone();
        return unseen
                && !seen.isGone()
                && !seen.isTreated()
                && !history.newness(lesion).equals("false");
    }

    /**
     * New beyond doubt: a reader says so, or the list at the start was whole and the later scan no other method. In the first
     * months of a kinase inhibitor a lesion that was there all the time comes into view as it loses density (Choi 2007), so
     * that there only a reader can call it new.
     */
    private boolean isCertainlyNew(String lesion, LocalDate first, Criteria criteria) {
        if (history.newness(lesion).equals("true")) {
            return true;
        }
        if (criteria == Criteria.CHOI || criteria == Criteria.MODIFIED_CHOI) {
            return false;
        }
        Seen seen = at(history.days().getOrDefault(first, new TreeMap<>()), lesion);
        return !seenBefore.contains(lesion)
                && seen.tenths().orElse(0) >= MEASURABLE_TENTHS
                && history.wasWhole(isUnderTreatment ? baselineDate : start)
                && !history.isOtherMethod(baselineDate, first);
    }

    /** Lesions that are no targets, but grew by 20 % and 5 mm over their smallest size at the newest scan. */
    List<String> grownOthers(Criteria criteria) {
        List<String> targets = targets(criteria);
        Map<String, Seen> newest = history.days().getOrDefault(visits.getLast(), new TreeMap<>());
        List<String> grown = new ArrayList<>();
        baseline.forEach((lesion, atStart) -> {
            int now = at(newest, lesion).tenths().orElse(0);
            int smallest = visits.stream()
                    .map(day -> at(history.days().getOrDefault(day, new TreeMap<>()), lesion)
                            .tenths())
                    .filter(OptionalInt::isPresent)
                    .mapToInt(OptionalInt::getAsInt)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            int nadir = Math.min(smallest, atStart.tenths().orElse(Integer.MAX_VALUE));
            boolean grew = 5L * now >= 6L * nadir && now - nadir >= FIVE_MM;
            if (!targets.contains(lesion) && !atStart.isTreated() && grew) {
                grown.add(lesion);
            }
        });
        return grown;
    }

    /** Lesions of the baseline that were treated themselves since the start. */
    List<String> treatedSince() {
        Set<String> treated = new java.util.TreeSet<>();
        visits.forEach(day -> history.days().getOrDefault(day, new TreeMap<>()).forEach((lesion, seen) -> {
            if (seen.isTreated() && !at(baseline, lesion).isTreated()) {
                treated.add(lesion);
            }
        }));
        return List.copyOf(treated);
    }

    /** Days since the start on which a target has no figure of a kind that a criterion needs. */
    List<LocalDate> visitsWithout(Criteria criteria) {
        List<String> targets = targets(criteria);
        return visits.stream()
                .filter(day -> targets.stream()
                        .map(id -> at(history.days().getOrDefault(day, new TreeMap<>()), id))
                        .anyMatch(seen -> !seen.isGone()
                                && (criteria == Criteria.MRECIST ? seen.viableTenths() : seen.hounsfieldTenths())
                                        .isEmpty()))
                .toList();
    }

    /** Whether a criterion finds its figure at the baseline. */
    boolean hasBaseline(Criteria criteria) {
        return switch (criteria) {
            case RECIST, IRECIST -> true;
            case MRECIST -> !targets(criteria).isEmpty();
            case CHOI, MODIFIED_CHOI ->
                targets(criteria).stream()
                        .allMatch(id -> at(baseline, id).hounsfieldTenths().isPresent());
        };
    }
}
