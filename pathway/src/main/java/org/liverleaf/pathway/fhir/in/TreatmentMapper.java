package org.liverleaf.pathway.fhir.in;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liverleaf.pathway.catalogue.DrugCatalogue.Drug;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Span;
import org.liverleaf.pathway.record.Statement;

/**
 * Procedures and anticancer drugs. A dose given is a dose; an order or a patient's statement is a course of unstated intent
 * whose end may be unknown, so that it never counts as a line by itself.
 */
final class TreatmentMapper {

    /** The intent of courses of which the source does not say whether they were for metastatic disease. */
    static final String UNSTATED = "unstated";

    private static final Set<String> NOT_DONE = Set.of(
            "not-done",
            "entered-in-error",
            "cancelled",
            "draft",
            "on-hold",
            "preparation",
            "unknown",
            "not-taken",
            "intended");

    /** Intents of requests that order nothing. */
    private static final Set<String> NO_ORDER = Set.of("proposal", "plan", "option", "do-not-perform");

    private static final String SURGERY = "387713003";
    private static final String CANCER_SURGERY = "/mcode-cancer-related-surgical-procedure";
    private static final Statement COLORECTAL = new Statement.Word("colorectal");

    /** The first histology is often that of the operation; eight weeks as for the timing of metastases (project rule). */
    private static final int LONGEST_BEFORE_DIAGNOSIS = 56;

    private final CodeMaps codes;
    private final Map<String, Concept> medications;
    private final PendingStatements pending;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<BowelOperation> bowelOperations = new ArrayList<>();

    /** A dose or course whose drug stands in a Medication resource that may come later. */
    private record Waiting(ResourceDraft draft, String reference) {}

    /** An operation on the bowel, until the primary is known. */
    private record BowelOperation(ResourceDraft draft, boolean forCancer) {}

    /** Medications may stand in another file than the doses, so whoever reads several files keeps them. */
    TreatmentMapper(CodeMaps codes, Map<String, Concept> medications, PendingStatements pending) {
        this.codes = codes;
        this.medications = medications;
        this.pending = pending;
    }

    static void keep(ResourceDraft draft, Map<String, Concept> medications) {
        medications.put(draft.id, draft.code);
        if (!draft.fullUrl.isEmpty()) {
            medications.put(ResourceDraft.tail(draft.fullUrl), draft.code);
        }
    }

    void medicationResource(ResourceDraft draft) {
        keep(draft, medications);
    }

    void procedure(ResourceDraft draft, PatientIntake intake) {
        if (NOT_DONE.contains(draft.status)) {
            intake.unmapped(draft, draft.code);
            return;
        }
        Optional<CodeMaps.Operation> operation = codes.findOperation(draft.code);
        if (operation.isPresent()) {
            course(draft, operation.get().kind(), operation.get().name(), intake);
            return;
        }
        boolean cancerSurgery = draft.profiles.stream().anyMatch(TreatmentMapper::isCancerSurgery);
        boolean surgery = draft.categories.stream()
                .anyMatch(category -> category.findCode(CodeMaps.SNOMED)
                        .filter(SURGERY::equals)
                        .isPresent());
        Optional<TreatmentCourse.Kind> kind =
                cancerSurgery || surgery ? codes.findKindByWords(draft.code, draft.sites) : Optional.empty();
        if (kind.isEmpty()) {
            intake.unmapped(draft, draft.code);
        } else if (kind.get() == TreatmentCourse.Kind.PRIMARY_RESECTION) {
            bowelOperations.add(new BowelOperation(draft.stub(), cancerSurgery));
        } else {
            course(draft, kind.get(), words(draft.code), intake);
        }
    }

    private static boolean isCancerSurgery(String profile) {
        int version = profile.indexOf('|');
        return (version < 0 ? profile : profile.substring(0, version)).endsWith(CANCER_SURGERY);
    }

    private static String words(Concept code) {
        String words = code.text().isEmpty() && !code.codings().isEmpty()
                ? code.codings().getFirst().display()
                : code.text();
        return PatientIntake.cut(words);
    }

    /**
     * An operation on the bowel is the resection of the primary if that is colorectal and nothing else; one that nobody
     * says was for cancer must not lie long before the diagnosis.
     */
    private void bowel(PatientIntake intake) {
        List<Statement> sites = intake.statements("primarySite");
        boolean colorectal = !sites.isEmpty() && sites.stream().allMatch(COLORECTAL::equals);
        Optional<LocalDate> first = intake.statements("primaryDiagnosisDate").stream()
                .flatMap(stated -> stated instanceof Statement.Word word
                        ? PartialDate.parse(word.value()).stream()
                        : Stream.empty())
                .map(diagnosis -> diagnosis.earliest().minusDays(LONGEST_BEFORE_DIAGNOSIS))
                .min(Comparator.naturalOrder());
        for (BowelOperation operation : bowelOperations) {
            ResourceDraft draft = operation.draft();
            boolean early = PartialDate.parse(draft.start)
                    .filter(done -> first.filter(done.latest()::isBefore).isPresent())
                    .isPresent();
            if (colorectal && (operation.forCancer() || !early)) {
                course(draft, TreatmentCourse.Kind.PRIMARY_RESECTION, words(draft.code), intake);
            } else {
                intake.unmapped(draft, draft.code);
            }
        }
    }

    void medication(ResourceDraft draft, PatientIntake intake) {
        if (draft.medication.isEmpty() && !draft.medicationReference.isEmpty()) {
            waiting.add(new Waiting(draft.stub(), ResourceDraft.tail(draft.medicationReference)));
        } else {
            drug(draft, draft.medication, intake);
        }
    }

    private void drug(ResourceDraft draft, Concept medication, PatientIntake intake) {
        Optional<Drug> drug = codes.findDrug(medication);
        if (drug.isEmpty() && isRunning(draft)) {
            Optional<String> medicine = codes.findMedicine(medication);
            if (medicine.isPresent()) {
                pending.addToList(draft, "otherMedicines", new Statement.AllOf(List.of(medicine.get())), intake);
                return;
            }
        }
        if (drug.isEmpty() || NOT_DONE.contains(draft.status) || NO_ORDER.contains(draft.intent)) {
            intake.unmapped(draft, medication);
        } else if (draft.type.equals("MedicationAdministration")) {
            intake.add(draft, "", new Payload.Administration(drug.get().name()));
        } else {
            course(draft, TreatmentCourse.Kind.SYSTEMIC, drug.get().name(), intake);
        }
    }

    /** Ordered or taken without an end, and not one dose of the past. */
    private static boolean isRunning(ResourceDraft draft) {
        return !draft.type.equals("MedicationAdministration")
                && draft.end.isEmpty()
                && (draft.status.isEmpty() || draft.status.equals("active") || draft.status.equals("recorded"))
                && !NO_ORDER.contains(draft.intent);
    }

    private static void course(ResourceDraft draft, TreatmentCourse.Kind kind, String name, PatientIntake intake) {
        Optional<PartialDate> start = intake.findDate(draft, draft.start.isEmpty() ? draft.issued : draft.start);
        Optional<PartialDate> end = intake.findDate(draft, draft.end);
        if (start.isEmpty()) {
            return;
        }
        PartialDate until = end.orElse(PartialDate.UNKNOWN);
        if (until.latest().isBefore(start.get().earliest()) && !start.get().isUnknown()) {
            intake.problem(
                    Problem.Kind.SET_ASIDE, draft.place(), "ends on " + until + " before it starts on " + start.get());
            return;
        }
        boolean systemic = kind == TreatmentCourse.Kind.SYSTEMIC;
        PartialDate last = systemic || !until.isUnknown() ? until : start.get();
        TreatmentCourse course = new TreatmentCourse(
                kind, 0, List.of(name), new Span(start.get(), last, false), systemic ? UNSTATED : "", "", "");
        intake.add(draft, "", start.get(), course);
    }

    /** Doses and courses whose drug stood in another resource; lists of medicines wait for them. */
    void finishDrugs(PatientIntake intake) {
        for (Waiting each : waiting) {
            drug(each.draft(), medications.getOrDefault(each.reference(), Concept.NONE), intake);
        }
    }

    void finish(PatientIntake intake) {
        bowel(intake);
    }
}
