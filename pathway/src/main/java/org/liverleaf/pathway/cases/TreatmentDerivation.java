package org.liverleaf.pathway.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.DrugCatalogue.Drug;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload.TreatmentCourse.Kind;

/** What the history of treatment yields: lines, time under control, refractoriness, cytotoxic exposure, classes of drugs. */
final class TreatmentDerivation {

    private static final String SOURCE = "the list of treatments";
    private static final int NEVER = 3650;

    /** More than 12 weeks of cytotoxic treatment in the last 12 months (the window is a project rule). */
    private static final int CHEMOTHERAPY_LIVER_DAYS = 84;

    private static final Set<String> LIVER_RADIATION = Set.of("sirt", "liver-sbrt", "liver-radiation");

    /**
     * A kind of drug whose last dose matters.
     *
     * @param dateFact the day of the last dose
     * @param daysFact the days since then
     * @param drugs the drugs
     * @param classes their classes
     * @param classesAreAll whether every drug of the kind has one of these classes
     */
    private record Exposure(
            String dateFact, String daysFact, Predicate<Drug> drugs, Set<String> classes, boolean classesAreAll) {}

    /** Drugs that carry a cytotoxic one into the tumour; a line with one of them counts as chemotherapy. */
    private static final Set<String> CONJUGATES = Set.of(
            "trastuzumab deruxtecan",
            "trastuzumab emtansine",
            "sacituzumab govitecan",
            "datopotamab deruxtecan",
            "mirvetuximab soravtansine",
            "enfortumab vedotin");

    private static final Exposure CYTOTOXIC = new Exposure(
            "lastCytotoxicDate",
            "daysSinceCytotoxic",
            Drug::cytotoxic,
            Set.of("fluoropyrimidine", "oxaliplatin", "irinotecan", "trifluridine-tipiracil"),
            false);
    private static final Exposure BEVACIZUMAB = new Exposure(
            "lastBevacizumabDate",
            "daysSinceBevacizumab",
            drug -> drug.name().equals("bevacizumab"),
            Set.of("anti-vegf"),
            true);

    private final FactSheet sheet;
    private final TreatmentHistory history;
    private final List<Derivation> derived = new ArrayList<>();
    private final PartialDate today;

    TreatmentDerivation(FactSheet sheet, TreatmentHistory history) {
        this.sheet = sheet;
        this.history = history;
        this.today = PartialDate.of(sheet.asOf());
    }

    /** Dates of the primary's treatment, and what was begun last; needed before the timing and the response. */
    List<Derivation> deriveDates() {
        derived.clear();
        first(treatment -> treatment.kind() == Kind.PRIMARY_RESECTION).ifPresent(date -> {
            addDate("primarySurgeryDate", date);
            event("primaryStatus", "resected", date);
        });
        first(treatment -> treatment.kind() == Kind.PRIMARY_RESECTION || TreatmentHistory.isPerioperative(treatment))
                .ifPresent(date -> addDate("primaryTreatmentDate", date));
        JudgedTreatment.derive(sheet, history, SOURCE).ifPresent(derived::add);
        return List.copyOf(derived);
    }

    private Optional<PartialDate> first(Predicate<Treatment> kind) {
        return history.treatments().stream()
                .filter(kind)
                .map(treatment -> treatment.span().start())
                .filter(date -> !date.isUnknown())
                .findFirst();
    }

    private void addDate(String fact, PartialDate date) {
        Domain.Days days = (Domain.Days) sheet.definition(fact).domain();
        ValueSet values = ValueSet.range(days.index(date.earliest()), days.index(date.latest()));
        if (sheet.belief(fact).isUnknown()) {
            add(fact, Belief.oneOf(values), date);
        }
    }

    List<Derivation> derive() {
        derived.clear();
        lines();
        chemotherapyLines();
        controlMonths();
        cytotoxics();
        classes();
        locals();
        return List.copyOf(derived);
    }

    /** Refractoriness depends on the number of lines and the response, so it comes after them. */
    List<Derivation> deriveRefractory() {
        derived.clear();
        refractory();
        return List.copyOf(derived);
    }

    private void lines() {
        Domain.Grid grid = (Domain.Grid) sheet.definition("priorLines").domain();
        if (history.isNaive()) {
            add("priorLines", Belief.assumed(grid.index("0")), today);
            return;
        }
        List<Treatment> lines = history.lines();
        if (lines.isEmpty()) {
            return;
        }
        int numbered = lines.stream().mapToInt(Treatment::line).max().orElse(0);
        long unnumbered = lines.stream()
                .filter(line -> line.line() == 0 && !line.intent().equals("maintenance"))
                .count();
        int last = grid.points() - 1;
        int low = Math.clamp(Math.max(numbered, 1), 0, last);
        int high = history.hasUnstated() ? last : (int) Math.clamp(numbered + unnumbered, low, last);
        add(
                "priorLines",
                Belief.oneOf(ValueSet.range(low, high)),
                lines.getLast().span().start());
    }

    /** Lines with a cytotoxic drug or a conjugate; where a line or a drug may be missing from the list, nothing is counted. */
    private void chemotherapyLines() {
        List<Treatment> lines = history.lines();
        if (lines.isEmpty() || history.hasUnstated() || !history.isSilentOnDrugs()) {
            return;
        }
        List<Treatment> chemotherapies = lines.stream()
                .filter(line -> history.drugs(line).stream()
                        .anyMatch(drug -> drug.cytotoxic() || CONJUGATES.contains(drug.name())))
                .toList();
        long numbered = chemotherapies.stream()
                .mapToInt(Treatment::line)
                .filter(line -> line > 0)
                .distinct()
                .count();
        long unnumbered = chemotherapies.stream()
                .filter(line -> line.line() == 0 && !line.intent().equals("maintenance"))
                .count();
        Domain.Grid grid = (Domain.Grid) sheet.definition("chemotherapyLines").domain();
        int counted = (int) Math.min(numbered + unnumbered, grid.points() - 1);
        add("chemotherapyLines", Belief.known(counted), lines.getLast().span().start());
    }

    private void controlMonths() {
        Optional<Treatment> last = history.findLastLine();
        if (last.isEmpty()) {
            return;
        }
        Treatment line = last.get();
        PartialDate start = line.span().start();
        if (start.isUnknown() || isProgressed(line) && line.span().end().isUnknown()) {
            return;
        }
        PartialDate end = line.span().end().isUnknown() ? today : line.span().end();
        Domain.Grid months =
                (Domain.Grid) sheet.definition("diseaseControlMonths").domain();
        ValueSet values = ValueSet.range(
                months.floor(TimingDerivation.months(start.latest(), end.earliest())),
                months.floor(TimingDerivation.months(start.earliest(), end.latest())));
        add("diseaseControlMonths", Belief.oneOf(values), end);
    }

    static boolean isProgressed(Treatment line) {
        return line.stopReason().equals("progression") || line.bestResponse().equals("pd");
    }

    private void cytotoxics() {
        lastDose(CYTOTOXIC);
        lastDose(BEVACIZUMAB);
        HeldDrugs.lastDoses(history).forEach(this::addDate);
        daysSince("daysSinceCheckpointInhibitor", "checkpoint-inhibitor")
                .ifPresent(belief -> assumeOrAdd("daysSinceCheckpointInhibitor", belief, today));
        // The relapse came at some day between the last dose and today.
        daysSince("platinumFreeDays", "platinum")
                .map(belief -> Belief.oneOf(ValueSet.range(0, belief.values().last())))
                .ifPresent(belief -> assumeOrAdd("platinumFreeDays", belief, today));
        if (!history.isHeld()) {
            return;
        }
        boolean allKnown = history.isSilentOnDrugs();
        LocalDate yearAgo = sheet.asOf().minusMonths(12);
        List<Long> days = history.cytotoxicDays(yearAgo);
        Domain.Grid weeks =
                (Domain.Grid) sheet.definition("cytotoxicWeeksLastYear").domain();
        int last = weeks.points() - 1;
        int low = (int) Math.min(last, (days.getFirst() + 6) / 7);
        int high = allKnown ? (int) Math.min(last, (days.getLast() + 6) / 7) : last;
        if (low > 0 || high < last) {
            Belief span = history.isEmpty() ? Belief.assumed(0) : Belief.oneOf(ValueSet.range(low, high));
            assumeOrAdd("cytotoxicWeeksLastYear", span, today);
        }
        if (days.getFirst() > CHEMOTHERAPY_LIVER_DAYS) {
            chemotherapyLiver();
        }
    }

    /**
     * The catalogue defines a liver under chemotherapy by its weeks, so these decide, whatever a shorter statement says: of
     * several conditions of the parenchyma the strictest rules hold.
     */
    private void chemotherapyLiver() {
        if (sheet.is("parenchymaChemotherapy", "false")) {
            sheet.note(
                    "parenchyma",
                    "stated without chemotherapy, but " + SOURCE
                            + " gives more than 12 weeks of cytotoxic treatment in the last 12 months; chemotherapy counts");
        }
        sheet.conclude("parenchymaChemotherapy", Belief.known(1), SOURCE);
        sheet.conclude("parenchymaNormal", Belief.known(0), SOURCE);
    }

    private void lastDose(Exposure kind) {
        Optional<PartialDate> last = history.findLastDose(kind.drugs());
        if (last.isPresent()) {
            if (last.get().earliest().isAfter(PartialDate.FIRST)) {
                addDate(kind.dateFact(), last.get());
            }
        } else if (isNever(kind)) {
            Domain.Grid days = (Domain.Grid) sheet.definition(kind.daysFact()).domain();
            assumeOrAdd(kind.daysFact(), Belief.assumed(days.index(Integer.toString(NEVER))), today);
            return;
        }
        PartialDate date = last.filter(found -> sheet.belief(kind.dateFact()).isUnknown())
                .orElseGet(() -> sheet.date(kind.dateFact()));
        if (!date.isUnknown() && !date.earliest().isAfter(sheet.asOf())) {
            add(kind.daysFact(), ImagingDerivation.daysSince(sheet, kind.daysFact(), date), date);
        }
    }

    /** Days since the last dose of a class, where nobody states them. */
    private Optional<Belief> daysSince(String fact, String drugClass) {
        return history.findLastDose(drug -> drug.drugClasses().contains(drugClass))
                .filter(date -> isSilent(fact) && !date.earliest().isAfter(sheet.asOf()))
                .map(date -> ImagingDerivation.daysSince(sheet, fact, date));
    }

    /** Whether no dose may be assumed: nobody states one, nobody was asked in vain, and no drug can hide. */
    private boolean isNever(Exposure kind) {
        List<FactDefinition> classes = sheet.membersOf("priorDrugClasses").stream()
                .filter(member -> kind.classes().contains(sheet.listValue(member)))
                .toList();
        boolean stated = !isSilent(kind.dateFact())
                || classes.stream()
                        .anyMatch(member -> !sheet.belief(member.id()).isUnknown() && sheet.mayBe(member.id(), "true"));
        boolean ruledOut = kind.classesAreAll() && classes.stream().allMatch(member -> sheet.is(member.id(), "false"));
        return !stated && (ruledOut || history.isSilentOnDrugs());
    }

    private boolean isSilent(String fact) {
        return sheet.belief(fact).isUnknown() && !sheet.fact(fact).askedNotKnown();
    }

    /** An assumption never stands against a statement, nor takes the place of an 'asked, not known'. */
    private void assumeOrAdd(String fact, Belief belief, PartialDate date) {
        if (belief.state() != Belief.State.ASSUMED) {
            add(fact, belief, date);
        } else if (isSilent(fact)) {
            sheet.conclude(fact, belief, "");
        }
    }

    private void classes() {
        Set<String> given = history.drugClasses();
        for (FactDefinition member : sheet.membersOf("priorDrugClasses")) {
            if (given.contains(sheet.listValue(member)) && !sheet.is(member.id(), "true")) {
                sheet.conclude(member.id(), Belief.known(1), SOURCE);
            } else if (!history.isSilentOnDrugs()) {
                sheet.leaveOpen(member.id());
            }
        }
    }

    private void locals() {
        for (Treatment treatment : history.treatments()) {
            PartialDate date = treatment.span().start();
            if (treatment.kind() == Kind.RADIATION
                    && treatment.agents().stream().anyMatch(LIVER_RADIATION::contains)) {
                event("priorLiverRadiation", "true", date);
            }
            if (treatment.kind() == Kind.EMBOLISATION) {
                treatment.agents().stream()
                        .filter(name -> sheet.definition("embolisation")
                                .domain()
                                .find(name)
                                .isPresent())
                        .findFirst()
                        .ifPresent(name -> event("embolisation", name, date));
            }
        }
        boolean treated = history.treatments().stream()
                .anyMatch(each -> each.kind() == Kind.LIVER_RESECTION || each.kind() == Kind.ABLATION);
        if (treated && sheet.belief("recurrenceAfterLocalTreatment").isUnknown()) {
            // A lesion now seen may be new or left over: only a statement can tell.
            sheet.leaveOpen("recurrenceAfterLocalTreatment");
        }
    }

    private void refractory() {
        // Without a line there is nothing to be refractory to.
        if (history.isNaive() || hasNoLine()) {
            add("chemoRefractory", Belief.assumed(0), today);
            return;
        }
        Optional<Treatment> last = history.findLastLine();
        if (last.isEmpty()) {
            return;
        }
        boolean stable = sheet.is("responseCategory", "sd")
                || sheet.is("responseCategory", "pr")
                || sheet.is("responseCategory", "cr");
        PartialDate date = last.get().span().start();
        if (!isProgressed(last.get()) && stable) {
            add("chemoRefractory", Belief.known(0), date);
        } else if (sheet.is("primarySite", "colorectal")) {
            colorectalRefractory(date);
        } else if (isProgressed(last.get()) && !sheet.belief("primarySite").isUnknown()) {
            add("chemoRefractory", Belief.known(1), date);
        }
    }

    private boolean hasNoLine() {
        Belief lines = sheet.belief("priorLines");
        return !lines.isUnknown()
                && lines.values().last() == 0
                && history.courses().isEmpty();
    }

    /** Refractory if every class needed was in a line that ended in progression; else unfitness may still make it so. */
    private void colorectalRefractory(PartialDate date) {
        Set<String> failed = new HashSet<>();
        for (Treatment line : history.lines()) {
            if (isProgressed(line)) {
                history.drugs(line).forEach(drug -> failed.addAll(drug.drugClasses()));
            }
        }
        boolean antibody = failed.contains("anti-egfr") || sheet.is("ras", "mutant");
        if (failed.containsAll(List.of("fluoropyrimidine", "oxaliplatin", "irinotecan")) && antibody) {
            add("chemoRefractory", Belief.known(1), date);
        }
    }

    /** What a treatment made so: it takes the place of an older statement, and contradicts one of the same time or later. */
    private void event(String fact, String value, PartialDate date) {
        boolean older = sheet.fact(fact)
                .findEffective()
                .filter(stated -> stated.latest().isBefore(date.earliest()))
                .isPresent();
        if (older) {
            sheet.conclude(fact, known(fact, value), SOURCE);
        } else {
            add(fact, known(fact, value), date);
        }
    }

    private Belief known(String fact, String value) {
        return Belief.known(sheet.definition(fact).domain().index(value));
    }

    private void add(String fact, Belief belief, PartialDate date) {
        derived.add(new Derivation(fact, belief, date, SOURCE));
    }
}
