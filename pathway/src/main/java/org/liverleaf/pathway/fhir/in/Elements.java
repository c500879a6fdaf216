package org.liverleaf.pathway.fhir.in;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads FHIR data types from a stream. Every method starts on the first token of its element and ends on the last one; an
 * element of another shape than expected is skipped and gives nothing.
 */
final class Elements {

    /** The tag that stands on every resource that we write ({@code fhir.out}). */
    private static final String OWN_ORIGIN = CodeMaps.OUR_SYSTEMS + "origin";

    /** A longer number is no measurement, and writing one out could fill the memory. */
    private static final int LONGEST_NUMBER = 40;

    private Elements() {}

    static String text(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return token == JsonToken.VALUE_STRING || token.isNumeric() || token.isBoolean() ? parser.getText() : "";
    }

    /** One text of an object, or of the first object of a list that has it. */
    static String textOf(JsonParser parser, String wanted) throws IOException {
        String found = "";
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String each = textOf(parser, wanted);
                found = found.isEmpty() ? each : found;
            }
            return found;
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return found;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals(wanted)) {
                found = text(parser);
            }
            parser.skipChildren();
        }
        return found;
    }

    static String reference(JsonParser parser) throws IOException {
        return textOf(parser, "reference");
    }

    /** A concept; of a list of concepts the first. */
    static Concept concept(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Concept> all = new ArrayList<>();
            concepts(parser, all);
            return all.isEmpty() ? Concept.NONE : all.getFirst();
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Concept.NONE;
        }
        List<Coding> codings = new ArrayList<>(2);
        String text = "";
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("text")) {
                text = text(parser);
            } else if (name.equals("coding") && token == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    coding(parser, codings);
                }
                continue;
            }
            parser.skipChildren();
        }
        return new Concept(codings, text);
    }

    /** One concept or a list of them. */
    static void concepts(JsonParser parser, List<Concept> into) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                into.add(concept(parser));
            }
        } else {
            into.add(concept(parser));
        }
    }

    /** A coding that stands by itself, as a concept. */
    static Concept codingOnly(JsonParser parser) throws IOException {
        List<Coding> codings = new ArrayList<>(1);
        coding(parser, codings);
        return new Concept(codings, "");
    }

    private static void coding(JsonParser parser, List<Coding> into) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        String system = "";
        String code = "";
        String display = "";
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "system" -> system = text(parser);
                case "code" -> code = text(parser);
                case "display" -> display = text(parser);
                default -> parser.skipChildren();
            }
        }
        into.add(new Coding(system, code, display));
    }

    static void period(JsonParser parser, ResourceDraft draft) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            switch (name) {
                case "start" -> draft.start = text(parser);
                case "end" -> draft.end = text(parser);
                default -> parser.skipChildren();
            }
        }
    }

    static void components(JsonParser parser, List<Component> into) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                into.add(component(parser));
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Component component(JsonParser parser) throws IOException {
        Concept code = Concept.NONE;
        RawValue value = RawValue.NOTHING;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            boolean structure = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
            if (name.equals("code")) {
                code = concept(parser);
            } else if (name.startsWith("value")) {
                value = structure ? structuredValue(parser, name) : plainValue(parser, name);
            } else {
                value = name.equals("dataAbsentReason") ? new RawValue.Absent() : value;
                parser.skipChildren();
            }
        }
        return new Component(code, value);
    }

    /** Whether it is ours stands in a tag. */
    private static void tags(JsonParser parser, JsonToken list, ResourceDraft draft) throws IOException {
        if (list != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                List<Coding> tags = new ArrayList<>(1);
                coding(parser, tags);
                draft.isOurs |= tags.stream().anyMatch(tag -> tag.system().equals(OWN_ORIGIN));
            } else {
                parser.skipChildren();
            }
        }
    }

    /** When a resource was stored, the profiles that it claims, and whether we wrote it. */
    static void meta(JsonParser parser, ResourceDraft draft) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (name.equals("tag")) {
                tags(parser, token, draft);
            } else if (name.equals("profile") && token == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    draft.profiles.add(text(parser));
                    parser.skipChildren();
                }
            } else {
                draft.lastUpdated = name.equals("lastUpdated") ? text(parser) : draft.lastUpdated;
                parser.skipChildren();
            }
        }
    }

    /** Where a specimen was taken from. */
    static void collection(JsonParser parser, List<Concept> sites) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            if (name.equals("bodySite")) {
                concepts(parser, sites);
            } else {
                parser.skipChildren();
            }
        }
    }

    static void modalities(JsonParser parser, List<String> into) throws IOException {
        boolean list = parser.currentToken() == JsonToken.START_ARRAY;
        List<Coding> codings = new ArrayList<>();
        if (list) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                coding(parser, codings);
            }
        } else {
            coding(parser, codings);
        }
        codings.forEach(coding -> into.add(coding.code()));
    }

    /** Modality and body site of each series of an imaging study. */
    static void series(JsonParser parser, ResourceDraft draft) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                switch (name) {
                    case "modality" -> modalities(parser, draft.modalities);
                    case "bodySite" -> {
                        List<Coding> site = new ArrayList<>();
                        coding(parser, site);
                        draft.sites.add(new Concept(site, ""));
                    }
                    default -> parser.skipChildren();
                }
            }
        }
    }

    static RawValue plainValue(JsonParser parser, String name) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> new RawValue.Truth(true);
            case VALUE_FALSE -> new RawValue.Truth(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                List<BigDecimal> number = decimal(parser);
                yield number.isEmpty()
                        ? new RawValue.Unreadable("a number too long for a measurement")
                        : new RawValue.Number(number.getFirst());
            }
            case VALUE_STRING -> new RawValue.Text(parser.getText());
            default -> new RawValue.Unreadable(name);
        };
    }

    static RawValue structuredValue(JsonParser parser, String name) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            switch (name) {
                case "valueQuantity" -> {
                    return quantity(parser);
                }
                case "valueCodeableConcept" -> {
                    return new RawValue.Coded(concept(parser));
                }
                case "valueRange" -> {
                    return range(parser);
                }
                default -> {
                    // Ratios, periods and sampled data are named as unmapped.
                }
            }
        }
        parser.skipChildren();
        return new RawValue.Unreadable(name);
    }

    private static RawValue.Range range(JsonParser parser) throws IOException {
        RawValue.Quantity low = RawValue.Quantity.NONE;
        RawValue.Quantity high = RawValue.Quantity.NONE;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            boolean structure = parser.nextToken() == JsonToken.START_OBJECT;
            if (structure && name.equals("low")) {
                low = quantity(parser);
            } else if (structure && name.equals("high")) {
                high = quantity(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new RawValue.Range(low, high);
    }

    /** The upper end of a single reference range; of several ranges nobody knows which one is meant. */
    static RawValue.Quantity upperLimit(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return RawValue.Quantity.NONE;
        }
        List<RawValue.Quantity> limits = new ArrayList<>(1);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                limits.add(range(parser).high());
            } else {
                parser.skipChildren();
            }
        }
        return limits.size() == 1 ? limits.getFirst() : RawValue.Quantity.NONE;
    }

    private static RawValue.Quantity quantity(JsonParser parser) throws IOException {
        List<BigDecimal> value = List.of();
        String unit = "";
        String code = "";
        String comparator = "";
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "value" -> value = token.isNumeric() ? decimal(parser) : List.of();
                case "unit" -> unit = text(parser);
                case "code" -> code = text(parser);
                case "comparator" -> comparator = text(parser);
                default -> {
                    // The system of the unit is UCUM or the unit is refused later.
                }
            }
            parser.skipChildren();
        }
        return new RawValue.Quantity(value, code.isEmpty() ? unit : code, comparator);
    }

    private static List<BigDecimal> decimal(JsonParser parser) throws IOException {
        if (parser.getTextLength() > LONGEST_NUMBER) {
            return List.of();
        }
        try {
            BigDecimal number =
                    new BigDecimal(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            return Math.abs((long) number.scale()) > LONGEST_NUMBER ? List.of() : List.of(number);
        } catch (NumberFormatException exponentOutOfBounds) {
            return List.of();
        }
    }
}
