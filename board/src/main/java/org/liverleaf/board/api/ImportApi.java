package org.liverleaf.board.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.cases.ImportCounter;
import org.liverleaf.board.cases.ImportMapping;
import org.liverleaf.board.cases.ImportPlan;
import org.liverleaf.board.cases.ImportReading;
import org.liverleaf.board.signon.SignedOn;
import org.liverleaf.board.store.StagedFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files of many patients: taken in, shown as they would be read, handed in as a whole. */
@RestController
@Tag(name = "imports")
final class ImportApi {

    private static final String IMPORTS = "/api/v1/imports";

    private final ImportCounter counter;

    ImportApi(ImportCounter counter) {
        this.counter = counter;
    }

    /** A file that waits for its confirmation, an hour at most. */
    record WaitingFile(UUID id) {}

    /** How a table is to be read; what is left out is as it is proposed. Of no matter for NDJSON. */
    record Mapping(List<ColumnUse> columns, String day, String decimal) {}

    /** What a column is taken for, and the unit of its numbers; an empty use leaves it unread. */
    record ColumnUse(String use, String unit) {}

    /** That a file is to be handed in as it was shown. */
    record NewConfirmation(Mapping mapping, String prefix, Boolean leaveOut) {}

    /** What was handed in. */
    record ImportDone(long newCases, long furtherDocuments, long knownAlready, int leftOut) {

        static ImportDone of(ImportPlan plan) {
            return new ImportDone(
                    plan.fresh(), plan.further(), plan.known(), plan.faults().size());
        }
    }

    @PostMapping(IMPORTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Takes in a file of many patients; nothing of it is kept before it is confirmed",
            description = "FHIR as NDJSON, a bundle or a resource a line; or a table as CSV, a row a patient.")
    WaitingFile takeFile(
            @AuthenticationPrincipal SignedOn person,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = {
                                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
                            })
                    @RequestBody
                    byte[] body,
            HttpServletResponse response) {
        return switch (counter.take("", body, person.getUsername())) {
            case ImportCounter.Taken.Waits(UUID id) -> {
                response.setHeader(HttpHeaders.LOCATION, IMPORTS + "/" + id);
                yield new WaitingFile(id);
            }
            case ImportCounter.Taken.Refused(String problem) -> throw ApiException.refused(problem);
        };
    }

    @GetMapping(IMPORTS + "/{id}")
    @Operation(summary = "What a file would do, its columns taken as proposed. Its ETag guards the confirmation")
    ImportView previewImport(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit,
            HttpServletResponse response) {
        return view(person, find(id, person), ImportMapping.proposed(), new Part(offset, limit), response);
    }

    @PostMapping(IMPORTS + "/{id}/preview")
    @Operation(summary = "What a file would do by another mapping. Its ETag guards the confirmation by this mapping")
    ImportView previewMapping(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Paging.USUAL) int limit,
            @RequestBody Mapping wanted,
            HttpServletResponse response) {
        return view(person, find(id, person), mapping(wanted), new Part(offset, limit), response);
    }

    private record Part(int offset, int limit) {}

    private ImportView view(
            SignedOn person, StagedFile file, ImportMapping mapping, Part part, HttpServletResponse response) {
        ImportReading reading = counter.preview(file, mapping, person.getUsername());
        checkColumns(mapping, reading);
        response.setHeader(HttpHeaders.ETAG, tag(reading));
        return ImportView.of(file, reading, part.offset(), part.limit());
    }

    @PostMapping(IMPORTS + "/{id}/confirmation")
    @Operation(summary = "Hands a file in as it was shown, all of it or nothing")
    ImportDone confirmImport(
            @AuthenticationPrincipal SignedOn person,
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody NewConfirmation wanted,
            HttpServletResponse response) {
        StagedFile file = find(id, person);
        ImportMapping mapping = mapping(wanted.mapping());
        ImportReading reading = counter.read(file, mapping);
        checkColumns(mapping, reading);
        Seen.check(ifMatch, tag(reading));
        ImportCounter.Consent consent = new ImportCounter.Consent(
                reading.plan().fingerprint(),
                Optional.ofNullable(wanted.leaveOut()).orElse(false),
                Texts.check("prefix", wanted.prefix(), 0, Texts.LINE));
        return switch (counter.handIn(file, reading, consent, person.getUsername())) {
            case ImportCounter.Result.Done done -> {
                response.setHeader(HttpHeaders.ETAG, tag(reading));
                yield ImportDone.of(reading.plan());
            }
            case ImportCounter.Result.Refused(String problem) -> throw ApiException.refused(problem);
            case ImportCounter.Result.Late(String problem) -> throw ApiException.late(problem);
        };
    }

    @PostMapping(IMPORTS + "/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forgets a file that waits")
    void discard(@AuthenticationPrincipal SignedOn person, @PathVariable UUID id) {
        counter.forget(find(id, person).id(), person.getUsername());
    }

    private StagedFile find(UUID id, SignedOn person) {
        return counter.find(id, person.getUsername()).orElseThrow(() -> ApiException.notThere("no such file"));
    }

    private static String tag(ImportReading reading) {
        return "\"" + reading.plan().fingerprint() + "\"";
    }

    private static ImportMapping mapping(@Nullable Mapping wanted) {
        if (wanted == null) {
            return ImportMapping.proposed();
        }
        List<ColumnUse> columns = Texts.list(wanted.columns());
        String decimal = Texts.check("decimal", wanted.decimal(), 0, Texts.LINE);
        if (!List.of("", "comma", "point").contains(decimal)) {
            throw ApiException.refused("decimal: expected comma or point");
        }
        return new ImportMapping(
                columns.stream()
                        .map(column -> Texts.check("use", column.use(), 0, Texts.LINE))
                        .toList(),
                columns.stream()
                        .map(column -> Texts.check("unit", column.unit(), 0, Texts.LINE))
                        .toList(),
                Texts.check("day", wanted.day(), 0, Texts.LINE),
                decimal.isEmpty() ? Optional.empty() : Optional.of(decimal.equals("comma")));
    }

    /** A mapping is for every column or for none; one for some would be taken for somebody else's. */
    private static void checkColumns(ImportMapping mapping, ImportReading reading) {
        int expected = reading.table().map(table -> table.columns().size()).orElse(0);
        if (!mapping.uses().isEmpty() && mapping.uses().size() != expected) {
            throw ApiException.refused(
                    "columns: found " + mapping.uses().size() + ", expected one for each of the " + expected);
        }
    }
}
