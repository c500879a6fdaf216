package org.liverleaf.pathway.fhir.in;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads one document from the stream, resource by resource. */
final class BundleReading {

    private final String name;
    private final FhirReader.Target target;
    private final ResourceDraft draft = new ResourceDraft();

    private final boolean alone;

    /**
     * @param alone whether the document is all there is, and not one line of many
     */
    BundleReading(String name, FhirReader.Target target, boolean alone) {
        this.name = name;
        this.target = target;
        this.alone = alone;
    }

    /** The parser stands on the first brace; at the end it stands on the last. */
    void read(JsonParser parser) throws IOException {
        String first = parser.nextFieldName();
        if (first == null) {
            target.refuse(name, "is an empty object, expected a FHIR Bundle or resource");
            return;
        }
        parser.nextToken();
        boolean typed = first.equals("resourceType");
        String type = typed ? Elements.text(parser) : "";
        if (typed && !type.equals("Bundle")) {
            single(parser, type);
        } else if (typed) {
            bundle(parser);
        } else {
            untyped(parser, first);
        }
    }

    private void single(JsonParser parser, String type) throws IOException {
        draft.clear("");
        draft.type = type;
        ResourceParser.readRest(parser, draft);
        take();
    }

    /** Of a resource by itself: one that can tell nothing of a patient is no record. */
    private void take() {
        boolean isType = !draft.type.isEmpty() && draft.type.chars().allMatch(Character::isLetter);
        if (!isType || alone && !ResourceParser.isRead(draft.type)) {
            String found = isType ? "is " + draft.type : "is no FHIR type";
            target.refuse(name + "#/resourceType", found + ", expected Bundle or a resource of a patient");
        } else {
            target.resource(draft);
        }
    }

    /** The type does not come first: an 'entry' or a Bundle's other elements say what it is. */
    private void untyped(JsonParser parser, String first) throws IOException {
        draft.clear("");
        boolean bundle = false;
        for (String field = first; field != null; ) {
            JsonToken token = parser.currentToken();
            if (field.equals("resourceType")) {
                draft.type = Elements.text(parser);
            } else if (field.equals("entry") && token == JsonToken.START_ARRAY) {
                bundle = true;
                target.startBundle();
                entries(parser);
                draft.clear("");
            } else {
                ResourceParser.element(parser, field, token, draft);
            }
            field = parser.nextFieldName();
            if (field != null) {
                parser.nextToken();
            }
        }
        if (draft.type.isEmpty() && !bundle) {
            target.refuse(name, "has no resourceType, expected a FHIR Bundle or resource");
        } else if (!bundle && !draft.type.equals("Bundle")) {
            take();
        }
    }

    private void bundle(JsonParser parser) throws IOException {
        target.startBundle();
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (field.equals("entry")) {
                if (token != JsonToken.START_ARRAY) {
                    target.refuse(name + "#/entry", "expected a list of entries");
                    parser.skipChildren();
                } else {
                    entries(parser);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entries(JsonParser parser) throws IOException {
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                entry(parser, index);
            } else {
                target.refuse(name + "#/entry/" + index, "expected an object");
                parser.skipChildren();
            }
            index++;
        }
    }

    private void entry(JsonParser parser, int index) throws IOException {
        String url = "";
        boolean read = false;
        draft.clear("");
        for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            JsonToken token = parser.nextToken();
            if (field.equals("fullUrl")) {
                url = Elements.text(parser);
            } else if (field.equals("resource")) {
                if (token != JsonToken.START_OBJECT) {
                    target.refuse(name + "#/entry/" + index + "/resource", "expected an object");
                    parser.skipChildren();
                } else {
                    draft.clear(url);
                    ResourceParser.read(parser, draft);
                    read = true;
                }
            } else {
                parser.skipChildren();
            }
        }
        if (read) {
            draft.fullUrl = url;
            if (draft.type.isEmpty()) {
                target.refuse(name + "#/entry/" + index + "/resource/resourceType", "is missing, expected a FHIR type");
            } else {
                target.resource(draft);
            }
        }
    }
}
