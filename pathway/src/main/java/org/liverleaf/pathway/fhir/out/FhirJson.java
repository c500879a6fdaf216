package org.liverleaf.pathway.fhir.out;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** Small steps of writing FHIR JSON. Empty texts and lists are left out, as FHIR asks. */
final class FhirJson {

    private final JsonGenerator out;
    private final References references;

    FhirJson(JsonGenerator out, References references) {
        this.out = out;
        this.references = references;
    }

    /** One step inside an object or array. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    /** One step for each item of a list. */
    @FunctionalInterface
    interface Each<T> {
        void write(T item) throws IOException;
    }

    void object(Part inside) throws IOException {
        out.writeStartObject();
        inside.write();
        out.writeEndObject();
    }

    void object(String name, Part inside) throws IOException {
        out.writeFieldName(name);
        object(inside);
    }

    /** A list of objects; left out if there is none. */
    <T> void objects(String name, Collection<T> items, Each<T> inside) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart(name);
        for (T item : items) {
            object(() -> inside.write(item));
        }
        out.writeEndArray();
    }

    /** A list of one object. */
    void only(String name, Part inside) throws IOException {
        objects(name, List.of(name), one -> inside.write());
    }

    void text(String name, String value) throws IOException {
        String clean = clean(value);
        if (!clean.isEmpty()) {
            out.writeStringField(name, clean);
        }
    }

    /** A list of texts. */
    void texts(String name, List<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(clean(value));
        }
        out.writeEndArray();
    }

    /** Text that is well-formed as it is. */
    void raw(String name, String value) throws IOException {
        out.writeStringField(name, value);
    }

    void flag(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    void number(String name, BigDecimal value) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(value);
    }

    void coding(String system, String code, String display) throws IOException {
        text("system", system);
        text("code", code);
        text("display", display);
    }

    /** A concept with one code; without a code only its text. */
    void concept(String name, String system, String code, String words) throws IOException {
        object(name, () -> concept(system, code, words));
    }

    void concept(String system, String code, String words) throws IOException {
        if (!code.isEmpty()) {
            // The words are those of the case; how a code is displayed, its code system says.
            only("coding", () -> coding(system, code, ""));
        }
        text("text", words);
    }

    void words(String name, String words) throws IOException {
        object(name, () -> text("text", words));
    }

    void reference(String name, Resource to) throws IOException {
        object(name, () -> reference(to));
    }

    /** Where another resource is. */
    void address(String name, Resource to) throws IOException {
        text(name, references.to(to.type(), to.id()));
    }

    void reference(Resource to) throws IOException {
        text("reference", references.to(to.type(), to.id()));
        text("display", to.title());
    }

    void references(String name, List<Resource> to) throws IOException {
        objects(name, to, this::reference);
    }

    void notes(List<String> notes) throws IOException {
        objects("note", notes.stream().filter(note -> !note.isBlank()).toList(), note -> text("text", note));
    }

    /** A quantity; units that are UCUM's own annotations are units too. */
    void quantity(BigDecimal value, String unit) throws IOException {
        String code = unit.isEmpty() ? "1" : unit;
        number("value", value);
        text("unit", code.startsWith("{") ? code.substring(1, code.length() - 1) : code);
        text("system", Codes.UCUM);
        text("code", code);
    }

    void range(String name, BigDecimal low, BigDecimal high, String unit) throws IOException {
        object(name, () -> {
            object("low", () -> quantity(low, unit));
            object("high", () -> quantity(high, unit));
        });
    }

    /** Text as FHIR and XML take it: no control characters, no half characters, no space around. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .filter(point -> point != 0xFFFE && point != 0xFFFF)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }
}
