package org.liverleaf.board.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.http.HttpStatus;

/** Cuts the document out of the body in which it came, byte by byte, since documents are kept as they were handed in. */
final class NewCaseReading {

    private static final int DEEPEST = 210;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(10_000_000)
                    .build())
            .build();

    private final byte[] body;
    private String name = "";
    private int from = -1;
    private int to = -1;

    private NewCaseReading(byte[] body) {
        this.body = body;
    }

    static NewCaseReading of(byte[] body) {
        NewCaseReading reading = new NewCaseReading(body);
        try (JsonParser parser = JSON.createParser(body)) {
            reading.read(parser);
        } catch (IOException syntax) {
            throw bad("body: is not JSON");
        }
        if (reading.from < 0) {
            throw ApiException.refused("document: is missing, expected a FHIR Bundle or a case file");
        }
        return reading;
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw bad("body: expected an object with name and document");
        }
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (field.equals("name") && token == JsonToken.VALUE_STRING) {
                name = parser.getText();
            } else if (field.equals("document") && token == JsonToken.START_OBJECT) {
                from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                to = (int) parser.currentLocation().getByteOffset();
            } else {
                throw bad("body: found '" + field + "', expected name (a text) and document (an object)");
            }
        }
        if (parser.nextToken() != null) {
            throw bad("body: expected nothing after its end");
        }
    }

    private static ApiException bad(String problem) {
        return new ApiException(HttpStatus.BAD_REQUEST, java.util.List.of(problem));
    }

    String name() {
        return name;
    }

    byte[] document() {
        return Arrays.copyOfRange(body, from, to);
    }
}
