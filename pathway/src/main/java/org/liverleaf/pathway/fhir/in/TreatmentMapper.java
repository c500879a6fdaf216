package org.liverleaf.pathway.fhir.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.catalogue.DrugCatalogue.Drug;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.TreatmentCourse;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Span;

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

    private final CodeMaps codes;
    private final Map<String, Concept> medications;
    private final List<Waiting> waiting = new ArrayList<>();

    /** A dose or course whose drug stands in a Medication resource that may come later. */
    private record Waiting(ResourceDraft draft, String reference) {}

    /** Medications may stand in another file than the doses, so whoever reads several files keeps them. */
    TreatmentMapper(CodeMaps codes, Map<String, Concept> medications) {
        this.codes = codes;
        this.medications = medications;
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
        Optional<CodeMaps.Operation> operation = codes.findOperation(draft.code);
        if (operation.isEmpty() || NOT_DONE.contains(draft.status)) {
            intake.unmapped(draft, draft.code);
            return;
        }
        course(draft, operation.get().kind(), operation.get().name(), intake);
    }

    void medication(ResourceDraft draft, PatientIntake intake) {
        if (draft.medication.isEmpty() && !draft.medicationReference.isEmpty()) {
            ResourceDraft copy = new ResourceDraft();
            copy.type = draft.type;
            copy.id = draft.id;
            copy.fullUrl = draft.fullUrl;
            copy.status = draft.status;
            copy.intent = draft.intent;
            copy.start = draft.start;
            copy.end = draft.end;
            copy.issued = draft.issued;
            copy.lastUpdated = draft.lastUpdated;
            waiting.add(new Waiting(copy, ResourceDraft.tail(draft.medicationReference)));
        } else {
            drug(draft, draft.medication, intake);
        }
    }

    private void drug(ResourceDraft draft, Concept medication, PatientIntake intake) {
        Optional<Drug> drug = codes.findDrug(medication);
        if (drug.isEmpty() || NOT_DONE.contains(draft.status) || NO_ORDER.contains(draft.intent)) {
            intake.unmapped(draft, medication);
        } else if (draft.type.equals("MedicationAdministration")) {
            intake.add(draft, "", new Payload.Administration(drug.get().name()));
        } else {
            course(draft, TreatmentCourse.Kind.SYSTEMIC, drug.get().name(), intake);
        }
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

    void finish(PatientIntake intake) {
        for (Waiting each : waiting) {
            drug(each.draft(), medications.getOrDefault(each.reference(), Concept.NONE), intake);
        }
    }
}
