package org.liverleaf.pathway.fhir.in;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.record.Intake;

/**
 * Reads FHIR R4 JSON as a stream: a bundle or a single resource of one patient, or lines of them. Memory does not grow with
 * the size of a bundle but with what is kept of it. Refused are: no JSON, a cut-off or nested too deeply (200) document, a
 * text of more than 10 million characters, what is not UTF-8, two patients in one bundle. Thread-safe.
 */
public final class FhirReader {

    /** Deepest nesting of JSON that is read. */
    public static final int DEEPEST = 200;

    /** Longest single text that is read; longer ones in elements that nobody needs are skipped. */
    public static final int LONGEST_TEXT = 10_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(1000)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final FactCatalogue catalogue;
    private final CodeMaps codes;
    private final LocalDate notAfter;

    /**
     * A reader.
     *
     * @param notAfter entries with a later date are set aside as mistakes; for instance tomorrow
     */
    public FhirReader(FactCatalogue catalogue, CodeMaps codes, LocalDate notAfter) {
        this.catalogue = catalogue;
        this.codes = codes;
        this.notAfter = notAfter;
    }

    /** Reads one document: a Bundle, or a single resource; the stream is left open. */
    public Intake readBundle(String name, InputStream in) {
        ResourceMapper mapper = mapper(new HashMap<>());
        read(name, in, new Single(mapper), true);
        mapper.finish();
        return mapper.intake().finish(name);
    }

    /**
     * Reads one document that was taken apart already, without its being written and read again.
     *
     * @param tokens before its first token; whoever made them has set the bounds
     */
    public Intake readTokens(String name, JsonParser tokens) {
        ResourceMapper mapper = mapper(new HashMap<>());
        read(name, new Single(mapper), true, () -> tokens);
        mapper.finish();
        return mapper.intake().finish(name);
    }

    /**
     * Reads NDJSON: a Bundle a line is a patient a line and is handed on at once; single resources are grouped by patient
     * and handed on at the end. A line that cannot be read refuses itself, not the others.
     */
    public void readLines(String name, InputStream in, Consumer<Intake> sink) {
        BulkReading bulk = new BulkReading(this);
        bulk.read(name, in, sink);
        bulk.finish(sink);
    }

    /** Starts a reading of several files of resources, as bulk export writes them, grouped by patient at its end. */
    public BulkReading bulk() {
        return new BulkReading(this);
    }

    /** Parts NDJSON into one bundle a patient; memory grows with the file. */
    public PatientLines.Parted part(String name, InputStream in) {
        return PatientLines.part(this, name, in);
    }

    ResourceMapper mapper(Map<String, Concept> medications) {
        return new ResourceMapper(catalogue, codes, new PatientIntake(notAfter), medications);
    }

    /** Where resources go. */
    interface Target {

        /** The document is a bundle. */
        void startBundle();

        /** A resource was read. */
        void resource(ResourceDraft draft);

        /** The document cannot be used. */
        void refuse(String place, String text);
    }

    /** All resources go to one patient. */
    private record Single(ResourceMapper mapper) implements Target {

        @Override
        public void startBundle() {
            // One document is one patient, bundle or not.
        }

        @Override
        public void resource(ResourceDraft draft) {
            mapper.map(draft);
        }

        @Override
        public void refuse(String place, String text) {
            mapper.refuse(place, text);
        }
    }

    /** Reads one document to its end. */
    void read(String name, InputStream in, Target target, boolean alone) {
        read(name, target, alone, () -> JSON.createParser(new Utf8Only(in)));
    }

    /** Where tokens come from. */
    @FunctionalInterface
    private interface Tokens {
        JsonParser open() throws IOException;
    }

    private static void read(String name, Target target, boolean alone, Tokens tokens) {
        try (JsonParser parser = tokens.open()) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                target.refuse(name, "expected a FHIR Bundle or resource, a JSON object");
                return;
            }
            new BundleReading(name, target, alone).read(parser);
            if (parser.nextToken() != null) {
                target.refuse(
                        name, "expected nothing after the end of the document" + (alone ? "; is it NDJSON?" : ""));
            }
        } catch (StreamConstraintsException bound) {
            target.refuse(name, bound(bound.getOriginalMessage()));
        } catch (JsonEOFException cut) {
            target.refuse(
                    name,
                    "ends in the middle of the document, at byte "
                            + cut.getLocation().getByteOffset());
        } catch (JsonProcessingException syntax) {
            target.refuse(name, place(syntax) + reason(syntax.getOriginalMessage()));
        } catch (CharConversionException notUtf8) {
            target.refuse(name, "is not UTF-8 text");
        } catch (IOException unreadable) {
            target.refuse(name, "cannot be read: " + unreadable.getMessage());
        }
    }

    private static String bound(String message) {
        if (message.contains("nesting depth")) {
            return "is nested deeper than " + DEEPEST + " levels";
        }
        return message.contains("String")
                ? "holds a text of more than " + LONGEST_TEXT + " characters"
                : "holds a number or a name of unreasonable length";
    }

    private static String place(JsonProcessingException syntax) {
        return syntax.getLocation() == null
                ? ""
                : "line " + syntax.getLocation().getLineNr() + ", column "
                        + syntax.getLocation().getColumnNr() + ": ";
    }

    private static String reason(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.contains("UTF-8") ? "is not UTF-8 text" : "is not JSON: " + line;
    }
}
