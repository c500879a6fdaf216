package org.liverleaf.pathway.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.catalogue.DrugCatalogue;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.knowledge.LoneTable;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.PatientRecord;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Problem;

/**
 * Puts the case together: folds the record by two clocks, what is true of the patient by a day and what was known by an
 * instant, merges entries by the rule of each fact and derives what follows from the record. A pure function: the order of
 * entries, later entries, locale and time zone change nothing.
 */
public final class CaseAssembler {

    private final FactCatalogue catalogue;
    private final Valuation valuation;
    private final DrugCatalogue drugs;
    private final Optional<LoneTable> criterion;

    /** With the facts, the reading of their values and the drugs that treatments name; no response is computed. */
    public CaseAssembler(FactCatalogue catalogue, Valuation valuation, DrugCatalogue drugs) {
        this.catalogue = catalogue;
        this.valuation = valuation;
        this.drugs = drugs;
        this.criterion = Optional.empty();
    }

    /** With the table, too, that chooses the criterion by which a response is computed. */
    public CaseAssembler(FactCatalogue catalogue, Valuation valuation, DrugCatalogue drugs, LoneTable criterion) {
        this.catalogue = catalogue;
        this.valuation = valuation;
        this.drugs = drugs;
        this.criterion = Optional.of(criterion);
    }

    /** The case as everything recorded so far tells it. */
    public Case assemble(PatientRecord patientRecord, LocalDate asOf) {
        return assemble(patientRecord, asOf, patientRecord.findNewestRecorded().orElse(Instant.EPOCH));
    }

    /**
     * The case.
     *
     * @param asOf what is true of the patient later takes no part
     * @param knownAt what was recorded later takes no part
     */
    public Case assemble(PatientRecord patientRecord, LocalDate asOf, Instant knownAt) {
        PatientRecord known = patientRecord.knownAt(knownAt);
        VisibleEntries visible = VisibleEntries.of(known, asOf);
        ClaimBook claims = new ClaimBook(catalogue, valuation, visible);
        FactSheet sheet = new FactSheet(catalogue, visible);
        state(sheet, claims);

        TreatmentHistory history = new TreatmentHistory(visible, drugs, mostLines(sheet));
        TreatmentDerivation treatment = new TreatmentDerivation(sheet, history);
        age(sheet, visible);
        treatment.deriveDates().forEach(sheet::derive);
        TimingDerivation timing = new TimingDerivation(sheet);
        timing.derive().forEach(sheet::derive);
        LesionDerivation lesions = new LesionDerivation(catalogue, valuation, visible);
        lesions.derive().forEach(sheet::derive);
        RemnantDerivation remnants = new RemnantDerivation(sheet, valuation, visible);
        remnants.derive().forEach(sheet::derive);
        SeriesDerivation series = new SeriesDerivation(sheet, claims);
        series.derive().forEach(sheet::derive);
        new BloodCourseDerivation(sheet, claims).derive().forEach(sheet::derive);
        new ImagingDerivation(sheet, visible).derive().forEach(sheet::derive);
        new SymptomDerivation(sheet).derive().forEach(sheet::derive);
        treatment.derive().forEach(sheet::derive);
        ScanResponse response = response(sheet, history, visible);
        ResponseDerivation responses = new ResponseDerivation(sheet, response);
        history.findLastLine().ifPresentOrElse(responses::enter, responses::enter);
        treatment.deriveRefractory().forEach(sheet::derive);
        CatalogueRules.apply(sheet, history.isHeld());

        CourseOfDisease course = new CourseOfDisease(
                history.told(),
                series.series(),
                remnants.remnants(),
                Timeline.of(sheet, visible, history.told()),
                timing.detail(),
                overrides(visible),
                SymptomDerivation.questionnaires(visible),
                response);
        List<Problem> problems = problems(claims.problems(), lesions.problems(), remnants.problems(), sheet.problems());
        return new Case(
                asOf, knownAt, known.hash(), sheet.facts(), lesions.lesions(), lesions.isComplete(), course, problems);
    }

    private ScanResponse response(FactSheet sheet, TreatmentHistory history, VisibleEntries visible) {
        return criterion
                .map(table -> new ScanReview(sheet, history, new LesionHistory(catalogue, valuation, visible), table)
                        .review())
                .orElseGet(() -> ScanResponse.none("No table chooses a criterion of response."));
    }

    /** The most lines that the statements allow, if there are any. */
    private static OptionalInt mostLines(FactSheet sheet) {
        Belief lines = sheet.belief("priorLines");
        Domain.Grid grid = (Domain.Grid) sheet.definition("priorLines").domain();
        return lines.isUnknown()
                ? OptionalInt.empty()
                : OptionalInt.of(grid.value(lines.values().last()).intValue());
    }

    private static List<Payload.RuleOverride> overrides(VisibleEntries visible) {
        return visible.of(Payload.RuleOverride.class).stream()
                .map(VisibleEntries.Found::payload)
                .toList();
    }

    private void state(FactSheet sheet, ClaimBook claims) {
        for (FactDefinition fact : catalogue.caseFacts()) {
            List<Claim> stated = claims.of(fact.id());
            if (fact.id().equals("ceaPeakUgL")) {
                // The peak is the highest of all values, stated as a peak or measured.
                stated = Stream.concat(stated.stream(), claims.of("ceaUgL").stream())
                        .toList();
            }
            sheet.state(fact, stated, claims.isAsked(fact.id()));
        }
    }

    /** Completed years from birth; of a partial date every age that it allows. */
    private static void age(FactSheet sheet, VisibleEntries visible) {
        List<VisibleEntries.Found<Payload.Birth>> births = visible.of(Payload.Birth.class);
        if (births.isEmpty()) {
            return;
        }
        PartialDate birth = births.getLast().effective();
        Domain.Grid years = (Domain.Grid) sheet.definition("age").domain();
        int last = years.points() - 1;
        long youngest = ChronoUnit.YEARS.between(birth.latest(), sheet.asOf());
        long oldest = ChronoUnit.YEARS.between(birth.earliest(), sheet.asOf());
        if (youngest > last) {
            sheet.note("age", "born " + birth + ", which no living patient was");
            return;
        }
        ValueSet ages = ValueSet.range((int) Math.max(0, youngest), (int) Math.min(last, oldest));
        sheet.derive(new Derivation("age", Belief.oneOf(ages), PartialDate.of(sheet.asOf()), "the date of birth"));
    }

    @SafeVarargs
    private static List<Problem> problems(List<Problem>... lists) {
        List<Problem> all = new ArrayList<>();
        for (List<Problem> list : lists) {
            all.addAll(list);
        }
        all.sort(Comparator.comparing(Problem::kind)
                .thenComparing(Problem::place)
                .thenComparing(Problem::text));
        return all;
    }
}
