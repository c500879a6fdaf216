package org.liverleaf.pathway.fhir.in;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.FactStatement;
import org.liverleaf.pathway.record.Payload.Study;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.record.Statement;

/** Makes entries of the resources of one patient, type by type. */
final class ResourceMapper {

    private static final int LONGEST_CONCLUSION = 2000;
    private static final String LIVER = "10200004";
    private static final Pattern WITHOUT_CONTRAST = Pattern.compile(
            "\\b(non-?contrast|unenhanced|without( iv| intravenous)? contrast|w/?o( iv)? contrast|nativ|ohne (km|kontrastmittel))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SEXES = Set.of("female", "male", "other");
    private static final String MISTAKE = "entered-in-error";
    private static final Set<String> NOT_DONE = Set.of(MISTAKE, "cancelled");

    private final PatientIntake intake;
    private final CodeMaps codes;
    private final PendingStatements pending = new PendingStatements();
    private final ObservationMapper observations;
    private final ConditionMapper conditions;
    private final TreatmentMapper treatments;
    private final QuestionnaireMapper questionnaires;

    ResourceMapper(FactCatalogue catalogue, CodeMaps codes, PatientIntake intake, Map<String, Concept> medications) {
        this.intake = intake;
        this.codes = codes;
        this.observations = new ObservationMapper(catalogue, codes, pending);
        this.conditions = new ConditionMapper(codes);
        this.treatments = new TreatmentMapper(codes, medications, pending);
        this.questionnaires = new QuestionnaireMapper(catalogue, codes.questionnaires());
    }

    PatientIntake intake() {
        return intake;
    }

    void map(ResourceDraft draft) {
        intake.count(draft.type);
        if (draft.isOurs) {
            // What we computed from a record is no finding of its own: counted again it would confirm itself.
            intake.ours();
            return;
        }
        if (!ResourceParser.READ.contains(draft.type)) {
            return;
        }
        if (draft.type.equals("Patient")) {
            patient(draft);
            return;
        }
        if (draft.subject.indexOf('/') >= 0 && !draft.subject.contains("Patient/")) {
            // About a group, a device or a place, not about the patient.
            intake.unmapped(draft, draft.code);
            return;
        }
        intake.subject(draft.subject);
        if (draft.status.equals(MISTAKE) || draft.verification.equals(MISTAKE)) {
            intake.retract(draft);
        }
        if (NOT_DONE.contains(draft.status)) {
            intake.unmapped(draft, new Concept(List.of(new Coding("", draft.status, "")), ""));
            return;
        }
        switch (draft.type) {
            case "Observation" -> observations.map(draft, intake);
            case "Condition" -> conditions.map(draft, intake);
            case "Procedure" -> treatments.procedure(draft, intake);
            case "Medication" -> treatments.medicationResource(draft);
            case "MedicationAdministration", "MedicationRequest", "MedicationStatement" ->
                treatments.medication(draft, intake);
            case "Specimen" -> pending.specimen(draft);
            case "DiagnosticReport" -> report(draft);
            case "ImagingStudy" -> imaging(draft);
            case "BodyStructure" -> bodyStructure(draft);
            case "QuestionnaireResponse" -> questionnaires.map(draft, intake);
            default -> throw new IllegalStateException("no reader for " + draft.type);
        }
    }

    private void patient(ResourceDraft draft) {
        intake.patient(draft);
        Optional<PartialDate> birth = intake.findDate(draft, draft.birthDate).filter(date -> !date.isUnknown());
        birth.ifPresent(date -> intake.add(draft, "birth", date, new Payload.Birth()));
        if (SEXES.contains(draft.gender)) {
            FactStatement sex = new FactStatement("sex", new Statement.Word(draft.gender), Payload.Sample.UNKNOWN);
            intake.add(draft, "sex", birth.orElse(PartialDate.of(PartialDate.FIRST)), sex);
        }
    }

    /** A report in words is kept for the line of time and named as not read; a panel only points to its observations. */
    private void report(ResourceDraft draft) {
        if (draft.conclusion.isEmpty() && !draft.hasAttachment) {
            return;
        }
        String text = draft.conclusion.length() > LONGEST_CONCLUSION
                ? draft.conclusion.substring(0, LONGEST_CONCLUSION)
                : draft.conclusion;
        intake.add(draft, "", new Payload.ReportNoted(draft.code.label(), text));
        intake.unmapped(draft, draft.code);
    }

    private void imaging(ResourceDraft draft) {
        boolean mapped = false;
        for (String modality : draft.modalities) {
            for (Study study : codes.studiesOf(modality, draft.sites)) {
                if (study == Study.LIVER_CT && isWithoutContrast(draft)) {
                    continue;
                }
                intake.add(draft, study.name(), new Payload.ImagingDone(study));
                mapped = true;
            }
        }
        if (!mapped) {
            String words = draft.modalities.isEmpty() ? "without a modality" : String.join(", ", draft.modalities);
            intake.unmapped(draft, new Concept(List.of(new Coding("", words, "")), ""));
        }
    }

    /** A CT without contrast does not show liver metastases well enough to count as the CT of the liver. */
    private static boolean isWithoutContrast(ResourceDraft draft) {
        return draft.procedureCodes.stream()
                .anyMatch(
                        procedure -> WITHOUT_CONTRAST.matcher(procedure.label()).find());
    }

    /** A structure in the liver with a morphology, or in one of our segments, is a lesion. */
    private void bodyStructure(ResourceDraft draft) {
        List<Integer> segments = Segments.of(draft.sites);
        boolean liver = draft.sites.stream()
                .anyMatch(site ->
                        site.findCode(CodeMaps.SNOMED).filter(LIVER::equals).isPresent());
        if (segments.isEmpty() && !(liver && draft.hasMorphology)) {
            intake.unmapped(draft, draft.sites.isEmpty() ? draft.code : draft.sites.getFirst());
            return;
        }
        String id = draft.identifier.isEmpty() ? draft.id : draft.identifier;
        intake.add(draft, "", new Payload.LesionFinding(id, segments, Map.of()));
    }

    void refuse(String place, String text) {
        intake.problem(Problem.Kind.REFUSED, place, text);
    }

    void finish() {
        observations.finish(intake);
        treatments.finishDrugs(intake);
        pending.finish(intake);
        conditions.finish(intake);
        treatments.finish(intake);
    }
}
