package org.liverleaf.pathway.fhir.in;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads the items of a questionnaire from the stream, however deep they are nested; bounded in number. */
final class QuestionnaireItems {

    /** No questionnaire that is read has as many. */
    private static final int MOST_ITEMS = 500;

    private QuestionnaireItems() {}

    /** The parser stands on the first token of {@code item} and ends on its last. */
    static void read(JsonParser parser, ResourceDraft draft) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            item(parser, draft);
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                item(parser, draft);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void item(JsonParser parser, ResourceDraft draft) throws IOException {
        String linkId = "";
        RawValue answer = RawValue.NOTHING;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            boolean structure = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
            switch (name) {
                case "linkId" -> linkId = Elements.text(parser);
                case "answer" -> answer = structure ? answer(parser, draft) : answer;
                case "item" -> read(parser, draft);
                default -> parser.skipChildren();
            }
            if (name.equals("linkId")) {
                parser.skipChildren();
            }
        }
        if (!(answer instanceof RawValue.None) && draft.filledItems.size() < MOST_ITEMS) {
            draft.filledItems.add(new FilledItem(linkId, answer));
        }
    }

    /** The first answer of one or several. */
    private static RawValue answer(JsonParser parser, ResourceDraft draft) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return oneAnswer(parser, draft);
        }
        RawValue first = RawValue.NOTHING;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                RawValue value = oneAnswer(parser, draft);
                first = first instanceof RawValue.None ? value : first;
            } else {
                parser.skipChildren();
            }
        }
        return first;
    }

    private static RawValue oneAnswer(JsonParser parser, ResourceDraft draft) throws IOException {
        RawValue value = RawValue.NOTHING;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            boolean structure = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
            if (name.equals("item")) {
                read(parser, draft);
            } else if (name.equals("valueCoding") && structure) {
                value = new RawValue.Coded(Elements.codingOnly(parser));
            } else if (name.startsWith("value")) {
                value = structure ? Elements.structuredValue(parser, name) : Elements.plainValue(parser, name);
            } else {
                parser.skipChildren();
            }
        }
        return value;
    }
}
