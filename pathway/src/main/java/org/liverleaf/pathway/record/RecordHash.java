package org.liverleaf.pathway.record;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hash of a record: SHA-256 over its canonical JSON as RFC 8785 writes it. Decimals are written as strings, since the
 * RFC would round them to binary floating point. Every component of every entry takes part, so that a component added
 * later cannot be forgotten.
 */
final class RecordHash {

    private RecordHash() {}

    static String of(PatientRecord patientRecord) {
        byte[] json = canonical(patientRecord).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    static String canonical(PatientRecord patientRecord) {
        StringBuilder json = new StringBuilder();
        write(json, patientRecord);
        return json.toString();
    }

    private static void write(StringBuilder json, Object value) {
        switch (value) {
            case Boolean truth -> json.append(truth);
            case Integer number -> json.append(number);
            case BigDecimal decimal -> quote(json, plain(decimal));
            case PartialDate date -> quote(json, date.earliest() + "/" + date.latest());
            case Collection<?> items -> {
                char before = '[';
                for (Object item : items) {
                    json.append(before);
                    write(json, item);
                    before = ',';
                }
                json.append(before == '[' ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                Map<String, Object> sorted = new TreeMap<>();
                map.forEach((key, item) -> sorted.put((String) key, item));
                writeObject(json, sorted);
            }
            case Record components -> writeObject(json, components(components));
            default -> quote(json, value.toString());
        }
    }

    private static String plain(BigDecimal decimal) {
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    /** The accessors of a kind of record by component, sorted by name; looking them up is dear, calling them is not. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new TreeMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                String name = component.getName().equals("kind") ? "type" : component.getName();
                accessors.put(name, component.getAccessor());
            }
            return accessors;
        }
    };

    /** The components by name, with the kind of record where several kinds may stand in one place. */
    private static Map<String, Object> components(Record value) {
        Map<String, Object> components = new TreeMap<>();
        if (value instanceof Payload || value instanceof Statement) {
            components.put("kind", value.getClass().getSimpleName());
        }
        ACCESSORS.get(value.getClass()).forEach((name, accessor) -> {
            try {
                components.put(name, accessor.invoke(value));
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("a record's accessor can be called", impossible);
            }
        });
        return components;
    }

    private static void writeObject(StringBuilder json, Map<String, Object> members) {
        char before = '{';
        for (Map.Entry<String, Object> member : members.entrySet()) {
            json.append(before);
            quote(json, member.getKey());
            json.append(':');
            write(json, member.getValue());
            before = ',';
        }
        json.append(before == '{' ? "{}" : "}");
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
