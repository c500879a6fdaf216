package org.liverleaf.board.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.ChangedMeanwhileException;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.StagedFile;
import org.liverleaf.board.store.StagedFileStore;
import org.liverleaf.pathway.csv.Sheet;
import org.liverleaf.pathway.csv.SheetReader;
import org.springframework.stereotype.Component;

/** Where files of many patients are taken in, shown as they would be read, and handed in as a whole when somebody says so. */
@Component
public final class ImportCounter {

    private static final int LONGEST_FILE_NAME = 80;
    private static final int LONGEST_PREFIX = 40;

    private final ImportDesk imports;
    private final CaseDesk desk;
    private final StagedFileStore files;
    private final AuditTrail audit;

    ImportCounter(ImportDesk imports, CaseDesk desk, StagedFileStore files, AuditTrail audit) {
        this.imports = imports;
        this.desk = desk;
        this.files = files;
        this.audit = audit;
    }

    /** What became of a file. */
    public sealed interface Taken {

        /** It waits for its confirmation. */
        record Waits(UUID id) implements Taken {}

        /** It is not kept; one line says why. */
        record Refused(String problem) implements Taken {}
    }

    /**
     * Takes a file in; nothing of it is a document yet.
     *
     * @param name name of the file; may be empty
     */
    public Taken take(String name, byte[] bytes, String author) {
        String shown = name.isBlank() ? "file" : name.substring(0, Math.min(name.length(), LONGEST_FILE_NAME));
        if (bytes.length == 0) {
            return new Taken.Refused(shown + ": the file is empty, expected NDJSON or a table as CSV");
        }
        StagedFile.Kind kind = kind(shown, bytes);
        if (kind == StagedFile.Kind.CSV && SheetReader.read(bytes) instanceof SheetReader.Outcome.Refused(String why)) {
            return new Taken.Refused(shown + ": " + why);
        }
        return new Taken.Waits(files.keep(author, kind, shown, new DocumentBytes(bytes)));
    }

    /** A line of NDJSON begins with a brace; a table never does. */
    private static StagedFile.Kind kind(String name, byte[] bytes) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return StagedFile.Kind.NDJSON;
        }
        for (byte each : bytes) {
            boolean isBlank = each == ' ' || each == '\n' || each == '\r' || each == '\t';
            if (!isBlank) {
                return each == '{' ? StagedFile.Kind.NDJSON : StagedFile.Kind.CSV;
            }
        }
        return StagedFile.Kind.CSV;
    }

    /** A file of this account that still waits. */
    public Optional<StagedFile> find(UUID id, String account) {
        return files.find(id, account);
    }

    /** Forgets a file of this account. */
    public void forget(UUID id, String account) {
        files.forget(id, account);
    }

    /** What handing a file in would do. That somebody looked is written down. */
    public ImportReading preview(StagedFile file, ImportMapping mapping, String account) {
        audit.add(account, "import-previewed", Optional.empty(), file.content().sha256());
        return read(file, mapping);
    }

    /** What handing a file in would do. */
    public ImportReading read(StagedFile file, ImportMapping mapping) {
        if (file.kind() == StagedFile.Kind.NDJSON) {
            return new ImportReading(imports.plan(file), Optional.empty(), "");
        }
        if (SheetReader.read(file.content().toArray()) instanceof SheetReader.Outcome.Read(Sheet sheet)) {
            return new TableMapping(imports, desk, mapping, sheet).read(file);
        }
        throw new IllegalStateException("a table that was read once can be read again");
    }

    /**
     * What somebody who hands a file in says beside the mapping.
     *
     * @param fingerprint of what was shown
     * @param leavesOut whether what cannot be read is left out
     * @param prefix stands before the names of new cases; may be empty
     */
    public record Consent(String fingerprint, boolean leavesOut, String prefix) {}

    /** What became of handing in. */
    public sealed interface Result {

        /** All of it is kept. */
        record Done() implements Result {}

        /** Nothing is kept; one line says why. */
        record Refused(String problem) implements Result {}

        /** What would be handed in is not what was shown; nothing is kept. */
        record Late(String problem) implements Result {}
    }

    /** Hands a file in, all or nothing, and forgets it. */
    public Result handIn(StagedFile file, ImportReading reading, Consent consent, String author) {
        ImportPlan plan = reading.plan();
        if (!consent.fingerprint().equals(plan.fingerprint())) {
            return new Result.Late("What would be handed in has changed since it was shown. Look at it again.");
        }
        if (!reading.problem().isEmpty()) {
            return new Result.Refused(reading.problem());
        }
        if (!plan.faults().isEmpty() && !consent.leavesOut()) {
            return new Result.Refused(
                    "Nothing was kept: say that what cannot be read is left out, or hand in a corrected file.");
        }
        if (consent.prefix().length() > LONGEST_PREFIX || consent.prefix().indexOf('\0') >= 0) {
            return new Result.Refused(
                    "Nothing was kept: the beginning of the names has more than " + LONGEST_PREFIX + " characters.");
        }
        try {
            imports.handIn(plan, consent.prefix(), author);
        } catch (ChangedMeanwhileException changed) {
            return new Result.Late(
                    "Nothing was kept: somebody else has added to one of these cases. Look at it again.");
        }
        files.forget(file.id(), author);
        return new Result.Done();
    }
}
