package org.liverleaf.board.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liverleaf.board.store.CaseAddition;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.PatientIndex;
import org.liverleaf.board.store.StagedFile;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.csv.HeaderReading;
import org.liverleaf.pathway.csv.Sheet;
import org.liverleaf.pathway.csv.TableReading;
import org.liverleaf.pathway.fhir.in.PatientLines;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;
import org.springframework.stereotype.Component;

/** Files of many patients: what they would do to the cases of the board, and doing it, all or nothing. */
@Component
public final class ImportDesk {

    /** Most cases in one file. */
    public static final int MOST_CASES = 2_000;

    private static final int LONGEST_NAME = 120;

    private final CaseDesk desk;
    private final CaseStore cases;
    private final PatientIndex patients;

    ImportDesk(CaseDesk desk, CaseStore cases, PatientIndex patients) {
        this.desk = desk;
        this.cases = cases;
        this.patients = patients;
    }

    /** A document of one patient, read. */
    private record ReadDocument(String patient, CaseAddition.Handed handed, Intake intake) {}

    /** What proposes the meaning of columns. */
    public HeaderReading headers() {
        return RecordReaders.headers(desk.knowledge());
    }

    /** What NDJSON would do. */
    public ImportPlan plan(StagedFile file) {
        RecordReaders readers = RecordReaders.of(desk.knowledge(), desk.today());
        PatientLines.Parted parted =
                readers.fhir().part(file.name(), file.content().open());
        List<String> faults =
                new ArrayList<>(parted.refused().stream().map(Problem::toString).toList());
        if (parted.ownerless() > 0) {
            faults.add(file.name() + ": " + parted.ownerless() + " resources name no patient and belong to nobody");
        }
        List<ReadDocument> read = new ArrayList<>();
        for (PatientLines.Found found : parted.found()) {
            byte[] bytes = found.json().getBytes(StandardCharsets.UTF_8);
            Intake intake = desk.read(found.place(), DocumentKind.FHIR_BUNDLE, bytes);
            String patient = intake.patientRecord().patient();
            if (intake.isRefused()) {
                intake.problems().forEach(problem -> faults.add(problem.toString()));
            } else if (patient.isEmpty() || patient.equals(found.place())) {
                faults.add(found.place() + ": names no patient, expected a Patient or resources with a subject");
            } else {
                read.add(new ReadDocument(
                        patient,
                        new CaseAddition.Handed(DocumentKind.FHIR_BUNDLE, cut(found.place()), new DocumentBytes(bytes)),
                        intake));
            }
        }
        return plan(read, faults);
    }

    /** What a table would do. */
    public ImportPlan plan(StagedFile file, TableReading.Table table) {
        List<ReadDocument> read = table.rows().stream()
                .map(row -> new ReadDocument(
                        row.patient(),
                        new CaseAddition.Handed(
                                DocumentKind.CASE_FILE,
                                cut(file.name() + " row " + row.line()),
                                new DocumentBytes(row.json().getBytes(StandardCharsets.UTF_8))),
                        row.intake()))
                .toList();
        return plan(
                read, table.faults().stream().map(TableReading.Fault::toString).toList());
    }

    /** A table read by a plan. */
    public TableReading.Table read(Sheet sheet, TableReading.Plan plan) {
        RecordReaders readers = RecordReaders.of(desk.knowledge(), desk.today());
        return new TableReading(desk.knowledge().catalogue(), readers.caseFiles()).read(sheet, plan);
    }

    private ImportPlan plan(List<ReadDocument> read, List<String> found) {
        lookAtNewCases();
        List<String> faults = new ArrayList<>(found);
        Map<String, List<ReadDocument>> byPatient = new LinkedHashMap<>();
        read.forEach(document -> byPatient
                .computeIfAbsent(document.patient(), key -> new ArrayList<>())
                .add(document));
        List<ImportPlan.Planned> planned = new ArrayList<>();
        byPatient.forEach((patient, documents) -> {
            List<UUID> known = patients.find(patient);
            if (planned.size() == MOST_CASES) {
                faults.add("patient " + patient + ": is one too many, expected at most " + MOST_CASES + " in one file");
            } else if (known.size() > 1) {
                faults.add("patient " + patient + ": has " + known.size()
                        + " cases, hand the documents in on the case that is meant");
            } else {
                planned.add(planned(patient, known.stream().findFirst(), documents));
            }
        });
        StringBuilder all = new StringBuilder();
        planned.forEach(each -> {
            all.append(each.patient())
                    .append('|')
                    .append(each.caseId())
                    .append('|')
                    .append(each.seen());
            each.documents()
                    .forEach(document ->
                            all.append('|').append(document.content().sha256()));
            all.append('\n');
        });
        return new ImportPlan(
                planned, faults, new DocumentBytes(all.toString().getBytes(StandardCharsets.UTF_8)).sha256());
    }

    private ImportPlan.Planned planned(String patient, Optional<UUID> caseId, List<ReadDocument> documents) {
        Optional<StoredCase> stored = caseId.flatMap(cases::find);
        Set<String> taken = new java.util.HashSet<>();
        List<CaseAddition.Handed> fresh = documents.stream()
                .map(ReadDocument::handed)
                .filter(handed -> taken.add(handed.content().sha256()))
                .filter(handed -> stored.isEmpty()
                        || !cases.has(stored.get().id(), handed.content().sha256()))
                .toList();
        return new ImportPlan.Planned(
                patient,
                caseId,
                stored.map(StoredCase::name).orElse(""),
                stored.map(StoredCase::documents).orElse(0),
                fresh,
                documents.stream()
                        .mapToInt(
                                each -> each.intake().patientRecord().entries().size())
                        .sum(),
                documents.stream()
                        .flatMap(each -> each.intake().problems().stream())
                        .map(Problem::toString)
                        .toList());
    }

    /** Notes whom cases name that nobody has asked yet. */
    private void lookAtNewCases() {
        for (UUID id : patients.unknown()) {
            cases.find(id)
                    .ifPresent(stored ->
                            patients.note(id, desk.patient(stored, Set.of(DocumentKind.values())), stored.documents()));
        }
    }

    /**
     * Hands in what was planned, in one transaction.
     *
     * @param prefix stands before the identifier in the names of new cases; may be empty
     * @throws org.liverleaf.board.store.ChangedMeanwhileException if a case got another document since
     */
    public void handIn(ImportPlan plan, String prefix, String author) {
        List<CaseAddition> additions = plan.cases().stream()
                .filter(each -> !each.documents().isEmpty())
                .map(each -> new CaseAddition(
                        each.caseId(), cut((prefix + " " + each.patient()).strip()), each.seen(), each.documents()))
                .toList();
        cases.addAll(additions, author);
    }

    private static String cut(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
