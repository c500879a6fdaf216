package org.liverleaf.pathway.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.liverleaf.pathway.catalogue.DrugCatalogue;
import org.liverleaf.pathway.catalogue.DrugCatalogue.Drug;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload.Administration;
import org.liverleaf.pathway.record.Payload.CompleteHistory;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Span;

/** The treatments up to the day of the case: courses as stated, and single doses. */
final class TreatmentHistory {

    private static final Set<String> PERIOPERATIVE = Set.of("neoadjuvant", "adjuvant", "perioperative");

    /** Doses further apart than six weeks belong to different stretches of treatment (project rule). */
    static final int LARGEST_GAP_DAYS = 42;

    private final LocalDate asOf;
    private final List<Treatment> treatments;
    private final List<VisibleEntries.Found<Administration>> doses;
    private final boolean statedComplete;
    private final OptionalInt mostLines;
    private final DrugCatalogue drugs;

    /**
     * The history.
     *
     * @param mostLines the most lines that a statement on their number allows; empty if nobody counted them
     */
    TreatmentHistory(VisibleEntries visible, DrugCatalogue drugs, OptionalInt mostLines) {
        this.mostLines = mostLines;
        this.asOf = visible.asOf();
        this.drugs = drugs;
        this.treatments = visible.of(TreatmentCourse.class).stream()
                .map(this::treatment)
                .sorted(Comparator.comparing(
                                (Treatment each) -> each.span().start().earliest())
                        .thenComparing(Treatment::line)
                        .thenComparing(Treatment::source))
                .toList();
        this.doses = visible.of(Administration.class);
        this.statedComplete = !visible.of(CompleteHistory.class).isEmpty();
    }

    /** A course that ended after the day of the case was still running on it, and nobody knew how it would end. */
    private Treatment treatment(VisibleEntries.Found<TreatmentCourse> found) {
        TreatmentCourse course = found.payload();
        Span span = course.span();
        boolean running = !span.end().isUnknown() && span.end().earliest().isAfter(asOf);
        return new Treatment(
                course.kind(),
                course.line(),
                course.agents(),
                running ? new Span(span.start(), PartialDate.UNKNOWN, true) : span,
                course.intent(),
                running ? "" : course.bestResponse(),
                running ? "" : course.stopReason(),
                found.entry().source());
    }

    List<Treatment> treatments() {
        return treatments;
    }

    /** Treatments as people tell them, by start: the courses as stated, and single doses as stretches. */
    List<Treatment> told() {
        return Stream.concat(treatments.stream(), DoseStretches.of(doses).stream())
                .sorted(Comparator.comparing(
                        (Treatment each) -> each.span().start().earliest()))
                .toList();
    }

    /**
     * Whether silence on a treatment means that it was not given: the source is complete, tells of treatments, or counts
     * the lines, and who counts lines has seen the history.
     */
    boolean isHeld() {
        return statedComplete || !treatments.isEmpty() || !doses.isEmpty() || mostLines.isPresent();
    }

    /**
     * Whether silence on a drug means that it was not given. It does not while a drug can hide: in a course of unknown drugs,
     * or in a line that was counted but is not on record.
     */
    boolean isSilentOnDrugs() {
        int numbered = lines().stream().mapToInt(Treatment::line).max().orElse(0);
        boolean allListed = hasUnstated() || mostLines.orElse(0) <= Math.max(numbered, lines().size());
        return isHeld() && allListed && courses().stream().allMatch(this::isFullyKnown);
    }

    /** Whether nothing is on record and no source says that this is all. */
    boolean isEmpty() {
        return !statedComplete && treatments.isEmpty() && doses.isEmpty();
    }

    /** Whether no systemic treatment was ever given, by a source that says it is complete. */
    boolean isNaive() {
        return statedComplete && courses().isEmpty() && doses.isEmpty();
    }

    boolean hasDoses() {
        return !doses.isEmpty();
    }

    /** The systemic courses, by start. */
    List<Treatment> courses() {
        return treatments.stream()
                .filter(treatment -> treatment.kind() == TreatmentCourse.Kind.SYSTEMIC)
                .toList();
    }

    /**
     * The systemic courses for metastatic disease: all that carry a line number, or are neither perioperative nor of
     * unstated intent.
     */
    List<Treatment> lines() {
        return courses().stream()
                .filter(course -> course.line() > 0 || !isPerioperative(course) && !isUnstated(course))
                .toList();
    }

    /** Whether drugs were given of which nobody says whether they were a line. */
    boolean hasUnstated() {
        return hasDoses() || courses().stream().anyMatch(course -> course.line() == 0 && isUnstated(course));
    }

    private static boolean isUnstated(Treatment treatment) {
        return treatment.intent().equals("unstated");
    }

    static boolean isPerioperative(Treatment treatment) {
        return PERIOPERATIVE.contains(treatment.intent());
    }

    /** The current or last line. */
    Optional<Treatment> findLastLine() {
        return lines().stream()
                .max(Comparator.comparingInt(Treatment::line)
                        .thenComparing(course -> course.span().start().earliest()));
    }

    /** The drugs of a course that the catalogue of drugs knows. */
    List<Drug> drugs(Treatment course) {
        return course.agents().stream()
                .map(drugs::findByName)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether all drugs of a course are known, so that nothing can hide in it. */
    boolean isFullyKnown(Treatment course) {
        return !course.agents().isEmpty()
                && course.agents().stream()
                        .allMatch(agent -> drugs.findByName(agent).isPresent());
    }

    /** The classes of all drugs given. */
    Set<String> drugClasses() {
        Set<String> classes = new HashSet<>();
        courses().forEach(course -> drugs(course).forEach(drug -> classes.addAll(drug.drugClasses())));
        doses.forEach(
                dose -> drugs.findByName(dose.payload().agent()).ifPresent(drug -> classes.addAll(drug.drugClasses())));
        return classes;
    }

    /** The last dose of a kind of drug: from the latest day that is sure to the latest that is possible. */
    Optional<PartialDate> findLastDose(Predicate<Drug> kind) {
        List<PartialDate> last = new ArrayList<>();
        for (Treatment course : courses()) {
            if (drugs(course).stream().anyMatch(kind)) {
                last.add(lastDose(course.span()));
            }
        }
        doses.stream()
                .filter(dose ->
                        drugs.findByName(dose.payload().agent()).filter(kind).isPresent())
                .map(VisibleEntries.Found::effective)
                .forEach(last::add);
        Optional<LocalDate> sure = last.stream().map(PartialDate::earliest).max(Comparator.naturalOrder());
        Optional<LocalDate> possible = last.stream().map(PartialDate::latest).max(Comparator.naturalOrder());
        return sure.flatMap(earliest -> possible.map(latest -> new PartialDate(earliest, latest)));
    }

    /** A course without an end may have given its last dose on its first day, or today. */
    private PartialDate lastDose(Span span) {
        LocalDate start =
                span.start().isUnknown() ? PartialDate.FIRST : span.start().earliest();
        if (span.ongoing() || span.end().isUnknown()) {
            return new PartialDate(start, asOf);
        }
        LocalDate latest = span.end().latest().isAfter(asOf) ? asOf : span.end().latest();
        LocalDate earliest =
                span.end().earliest().isAfter(latest) ? start : span.end().earliest();
        return new PartialDate(earliest, latest);
    }

    /** From one day to another. */
    private record Stretch(LocalDate from, LocalDate to) {}

    /** Days of cytotoxic treatment since a day, fewest and most that the dates allow. */
    List<Long> cytotoxicDays(LocalDate since) {
        List<Stretch> certain = new ArrayList<>(stretches());
        List<Stretch> possible = new ArrayList<>(certain);
        for (Treatment course : courses()) {
            if (drugs(course).stream().anyMatch(Drug::cytotoxic)) {
                PartialDate last = lastDose(course.span());
                LocalDate sureEnd = course.span().ongoing() ? asOf : last.earliest();
                certain.add(new Stretch(course.span().start().latest(), sureEnd));
                possible.add(new Stretch(course.span().start().earliest(), last.latest()));
            }
        }
        return List.of(covered(certain, since), covered(possible, since));
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        for (VisibleEntries.Found<Administration> dose : doses) {
            if (drugs.findByName(dose.payload().agent()).filter(Drug::cytotoxic).isEmpty()) {
                continue;
            }
            LocalDate day = dose.effective().latest();
            LocalDate from = day;
            if (!stretches.isEmpty()
                    && ChronoUnit.DAYS.between(stretches.getLast().to(), day) <= LARGEST_GAP_DAYS) {
                from = stretches.removeLast().from();
            }
            stretches.add(new Stretch(from, day));
        }
        return stretches;
    }

    /** Days from first to last dose, overlapping stretches counted once; a single dose counts as a day. */
    private static long covered(List<Stretch> stretches, LocalDate since) {
        List<Stretch> sorted = stretches.stream()
                .filter(stretch ->
                        !stretch.to().isBefore(stretch.from()) && !stretch.to().isBefore(since))
                .sorted(Comparator.comparing(Stretch::from).thenComparing(Stretch::to))
                .toList();
        long days = 0;
        LocalDate reached = since;
        for (Stretch stretch : sorted) {
            LocalDate from = stretch.from().isBefore(reached) ? reached : stretch.from();
            days += Math.max(0, ChronoUnit.DAYS.between(from, stretch.to()));
            reached = stretch.to().isAfter(reached) ? stretch.to() : reached;
        }
        return sorted.isEmpty() ? 0 : Math.max(1, days);
    }
}
