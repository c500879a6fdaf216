package org.liverleaf.pathway.fhir.in;

import java.util.Optional;
import java.util.Set;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Payload.FactStatement;
import org.liverleaf.pathway.record.Statement;

/**
 * Diagnoses: the primary tumour with the date of its diagnosis, liver metastases with the date of the first, other facts.
 * Of several entries of one diagnosis the earliest date counts.
 */
final class ConditionMapper {

    private static final Set<String> NOT_SURE =
            Set.of("refuted", "entered-in-error", "unconfirmed", "provisional", "differential");
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

    private final CodeMaps codes;
    private final First primary = new First("primaryDiagnosisDate");
    private final First metastasis = new First("liverMetastasisDate");

    ConditionMapper(CodeMaps codes) {
        this.codes = codes;
    }

    /** The earliest diagnosis of one kind so far. */
    private static final class First {

        private final String fact;
        private PartialDate date = PartialDate.UNKNOWN;
        private ResourceDraft draft = new ResourceDraft();

        First(String fact) {
            this.fact = fact;
        }

        void see(ResourceDraft seen, PartialDate when) {
            if (!when.isUnknown() && (date.isUnknown() || when.earliest().isBefore(date.earliest()))) {
                date = when;
                draft = new ResourceDraft();
                draft.type = seen.type;
                draft.id = seen.id;
                draft.fullUrl = seen.fullUrl;
                draft.issued = seen.issued;
                draft.lastUpdated = seen.lastUpdated;
            }
        }

        void finish(PatientIntake intake) {
            if (!date.isUnknown()) {
                String text = date.toString();
                intake.add(
                        draft, fact, date, new FactStatement(fact, new Statement.Word(text), Payload.Sample.UNKNOWN));
            }
        }
    }

    void map(ResourceDraft draft, PatientIntake intake) {
        Optional<CodeMaps.Diagnosis> diagnosis = codes.findDiagnosis(draft.code, draft.sites);
        if (diagnosis.isEmpty() || NOT_SURE.contains(draft.verification)) {
            intake.unmapped(draft, draft.code);
            return;
        }
        if (diagnosis.get().kind() == CodeMaps.Diagnosis.Kind.FACT && OVER.contains(draft.clinicalStatus)) {
            // It was so once; what the fact asks is whether it is so now.
            intake.unmapped(draft, draft.code);
            return;
        }
        Optional<PartialDate> date = intake.findDate(draft, draft.start.isEmpty() ? draft.issued : draft.start);
        if (date.isEmpty()) {
            return;
        }
        switch (diagnosis.get().kind()) {
            case PRIMARY -> primary.see(draft, date.get());
            case LIVER_METASTASIS -> metastasis.see(draft, date.get());
            case FACT -> {
                // States a fact and nothing else.
            }
        }
        for (CodeMaps.Stated stated : diagnosis.get().stated()) {
            intake.add(
                    draft,
                    stated.fact(),
                    date.get(),
                    new FactStatement(stated.fact(), stated.statement(), Payload.Sample.UNKNOWN));
        }
    }

    void finish(PatientIntake intake) {
        primary.finish(intake);
        metastasis.finish(intake);
    }
}
