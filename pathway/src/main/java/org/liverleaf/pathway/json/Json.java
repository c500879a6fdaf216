package org.liverleaf.pathway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import org.liverleaf.decision.value.Domain;

/** Small steps of writing JSON: values of a domain get the JSON type that fits them. */
final class Json {

    private final JsonGenerator out;

    Json(JsonGenerator out) {
        this.out = out;
    }

    JsonGenerator out() {
        return out;
    }

    /** One step inside an object or array. */
    @FunctionalInterface
    interface Part {
        void write() throws IOException;
    }

    void object(String name, Part inside) throws IOException {
        out.writeObjectFieldStart(name);
        inside.write();
        out.writeEndObject();
    }

    void object(Part inside) throws IOException {
        out.writeStartObject();
        inside.write();
        out.writeEndObject();
    }

    void array(String name, Part inside) throws IOException {
        out.writeArrayFieldStart(name);
        inside.write();
        out.writeEndArray();
    }

    void text(String name, String value) throws IOException {
        out.writeStringField(name, value);
    }

    void textIfAny(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.writeStringField(name, value);
        }
    }

    void flag(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    void strings(String name, Collection<String> values) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    /** A value of a domain under a name: a number, a truth value or a word. */
    void value(String name, Domain domain, int index) throws IOException {
        out.writeFieldName(name);
        value(domain, index);
    }

    void value(Domain domain, int index) throws IOException {
        value(domain, domain.text(index));
    }

    /** A value written as in {@link Domain#text}. */
    void value(Domain domain, String text) throws IOException {
        switch (domain) {
            case Domain.Grid grid when !text.equals(Domain.NOT_APPLICABLE) -> out.writeNumber(new BigDecimal(text));
            case Domain.Truth truth when !text.equals(Domain.NOT_APPLICABLE) -> out.writeBoolean(text.equals("true"));
            default -> out.writeString(text);
        }
    }
}
