package org.liverleaf.board.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.liverleaf.board.store.DocumentBytes;

/** Writes the case file that takes one entry back. */
public final class CorrectionFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CorrectionFile() {}

    /**
     * The file.
     *
     * @param asOf the day of the case; a correction does not move it
     * @param entry what is taken back
     * @param reason why
     * @param now when
     */
    public static DocumentBytes of(LocalDate asOf, String entry, String reason, Instant now) {
        ObjectNode file = JSON.createObjectNode();
        file.put("asOf", asOf.toString());
        file.putArray("corrects")
                .addObject()
                .put("entry", entry)
                .put("reason", reason)
                .put("recorded", now.toString());
        return new DocumentBytes(file.toString().getBytes(StandardCharsets.UTF_8));
    }
}
