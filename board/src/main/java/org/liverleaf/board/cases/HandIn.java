package org.liverleaf.board.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.board.store.StoredCase;
import org.liverleaf.pathway.casefile.CaseFileReader;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;
import org.springframework.stereotype.Component;

/** Takes documents in: read first, and kept only if they can be read as a record of this patient. */
@Component
public final class HandIn {

    /** What is said when a bundle belongs to somebody else. */
    public static final String ANOTHER_PATIENT =
            "The document tells of another patient than the documents of this case. Nothing was kept.";
    /** What is said when the case is not any more what its author saw. */
    public static final String SOMEBODY_ELSE =
            "Somebody else has handed in a document meanwhile. Look at the case again, then hand yours in.";

    private static final int LONGEST_NAME = 120;
    private static final Problem EMPTY =
            new Problem(Problem.Kind.REFUSED, "the file", "is empty, expected a FHIR R4 bundle or a case file");

    private final CaseDesk desk;
    private final CaseStore cases;

    HandIn(CaseDesk desk, CaseStore cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /** What became of a document. */
    public sealed interface Result {

        /** It is kept. */
        record Kept(UUID caseId, Intake intake) implements Result {}

        /** It is not; a line for each problem. */
        record Refused(List<String> problems) implements Result {

            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** Others have handed in documents since; nothing was kept. */
        record Late() implements Result {

            /** In words. */
            public String text() {
                return SOMEBODY_ELSE;
            }
        }
    }

    private record Reading(DocumentKind kind, String name, DocumentBytes content, Intake intake) {}

    /** Opens a case with its first document. */
    public Result open(String name, String fileName, byte[] content, String author) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME || wanted.indexOf('\0') >= 0) {
            return new Result.Refused(
                    List.of("Name: found " + wanted.length() + " characters, expected 1 to " + LONGEST_NAME + "."));
        }
        Reading reading = read(fileName, content);
        if (reading.intake().isRefused()) {
            return new Result.Refused(lines(reading.intake()));
        }
        return new Result.Kept(
                cases.open(wanted, reading.kind(), reading.name(), reading.content(), author), reading.intake());
    }

    /**
     * Adds a document to a case.
     *
     * @param seen how many documents the author knew of
     */
    public Result add(StoredCase stored, int seen, String fileName, byte[] content, String author) {
        Reading reading = read(fileName, content);
        if (reading.intake().isRefused()) {
            return new Result.Refused(lines(reading.intake()));
        }
        if (tellsOfAnother(desk, stored, reading.kind(), reading.intake())) {
            return new Result.Refused(List.of(ANOTHER_PATIENT));
        }
        return cases.add(stored.id(), seen, reading.kind(), reading.name(), reading.content(), author)
                ? new Result.Kept(stored.id(), reading.intake())
                : new Result.Late();
    }

    private Reading read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            return new Reading(DocumentKind.CASE_FILE, "", new DocumentBytes(bytes), Intake.refused("", EMPTY));
        }
        DocumentKind kind = isCaseFile(bytes) ? DocumentKind.CASE_FILE : DocumentKind.FHIR_BUNDLE;
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return new Reading(kind, shown, new DocumentBytes(bytes), desk.read(shown, kind, bytes));
    }

    private static boolean isCaseFile(byte[] bytes) {
        try {
            return CaseFileReader.recognises(new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Whether a document tells of another patient than those of a case. A case file may carry a number of the clinic and a
     * bundle that of a server: only like is compared with like.
     */
    public static boolean tellsOfAnother(CaseDesk desk, StoredCase stored, DocumentKind kind, Intake intake) {
        String patient = desk.patient(stored, Set.of(kind));
        String other = intake.patientRecord().patient();
        return !patient.isEmpty() && !other.isEmpty() && !patient.equals(other);
    }

    /** A line for each problem. */
    public static List<String> lines(Intake intake) {
        return intake.problems().stream().map(Problem::toString).toList();
    }
}
