package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liverleaf.pathway.score.RefusedInputException;
import org.liverleaf.pathway.score.Score;
import org.liverleaf.pathway.score.ScoreJson;
import org.liverleaf.pathway.score.Scores;
import org.liverleaf.pathway.score.Scoring;
import org.liverleaf.pathway.unit.Quantity;

/** Many scores: one request a line in, one answer a line out, in the same order. Holds one line at a time. */
final class ScoreBatch {

    private static final int LONGEST_LINE = 200_000;

    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private final PrintWriter out;
    private final PrintWriter err;
    private long lines;
    private long refused;

    ScoreBatch(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    int run(String place) throws IOException {
        if (!place.equals("-") && !RecistCommand.isReadable(place)) {
            err.println(place + ": no such file, or not readable");
            err.flush();
            return ScoreCommand.USAGE;
        }
        try (InputStream stream = place.equals("-") ? System.in : Files.newInputStream(Path.of(place));
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            answerAll(reader);
        }
        out.flush();
        if (refused > 0) {
            err.println(place + ": " + refused + " of " + lines + " lines refused, see the errors in their answers");
            err.flush();
        }
        return refused > 0 ? ScoreCommand.REFUSED : 0;
    }

    private void answerAll(Reader reader) throws IOException {
        BoundedLines source = new BoundedLines(reader, LONGEST_LINE);
        StringBuilder line = new StringBuilder();
        long number = 0;
        Progress progress = new Progress(err, "scores", 50_000);
        while (source.next(line)) {
            number++;
            if (!source.wasTooLong() && line.toString().isBlank()) {
                continue;
            }
            lines++;
            out.println(
                    source.wasTooLong()
                            ? error("expected at most " + LONGEST_LINE + " characters", "", number)
                            : answer(line.toString(), number));
            progress.step();
        }
        progress.finish();
    }

    private String answer(String line, long number) throws IOException {
        Request request = new Request();
        try {
            request.read(factory, line);
            Score score = Scores.find(request.id)
                    .orElseThrow(() ->
                            new RefusedInputException("id: no score is called '" + Quantity.shown(request.id) + "'"));
            StringWriter text = new StringWriter();
            try (JsonGenerator json = factory.createGenerator(text)) {
                ScoreJson.write(json, Scoring.score(score, request.inputs));
            }
            return text.toString();
        } catch (JsonProcessingException broken) {
            return error(
                    "expected one JSON object with id and inputs: " + firstLine(broken.getOriginalMessage()),
                    "",
                    number);
        } catch (RefusedInputException problem) {
            return error(String.valueOf(problem.getMessage()), Quantity.shown(request.id), number);
        }
    }

    private String error(String message, String id, long number) throws IOException {
        refused++;
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("error", message);
            if (!id.isEmpty()) {
                json.writeStringField("id", id);
            }
            json.writeNumberField("line", number);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** One line of the batch. */
    private static final class Request {

        private String id = "";
        private final Map<String, String> inputs = new LinkedHashMap<>();

        void read(JsonFactory factory, String line) throws IOException {
            try (JsonParser json = factory.createParser(line)) {
                expect(json.nextToken() == JsonToken.START_OBJECT, "expected an object with id and inputs");
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    String key = json.currentName();
                    JsonToken token = json.nextToken();
                    switch (key) {
                        case "id" -> {
                            expect(token == JsonToken.VALUE_STRING, "id: expected the id of a score");
                            id = json.getText();
                        }
                        case "inputs" -> {
                            expect(token == JsonToken.START_OBJECT, "inputs: expected an object");
                            readInputs(json);
                        }
                        default ->
                            throw new RefusedInputException(
                                    "found the key '" + Quantity.shown(key) + "', expected id and inputs");
                    }
                }
                expect(json.nextToken() == null, "expected one object a line");
                expect(!id.isEmpty(), "id: expected the id of a score");
            }
        }

        private void readInputs(JsonParser json) throws IOException {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                expect(
                        token.isScalarValue() && token != JsonToken.VALUE_NULL,
                        name + ": expected a text, number or boolean");
                inputs.put(name, json.getText());
            }
        }

        private static void expect(boolean holds, String message) {
            if (!holds) {
                throw new RefusedInputException(message);
            }
        }
    }
}
