package org.liverleaf.pathway.fhir.out;

import java.io.IOException;

/**
 * A resource that we write.
 *
 * @param type its FHIR type
 * @param id its id
 * @param title what it is, for people; stands beside references to it
 * @param narrative its words; none for a Binary
 * @param body its elements
 */
record Resource(String type, String id, String title, Xhtml narrative, Body body) {

    /** The elements of a resource after id and narrative. */
    @FunctionalInterface
    interface Body {
        void write(FhirJson json) throws IOException;
    }

    void write(FhirJson json) throws IOException {
        json.text("resourceType", type);
        json.text("id", id);
        json.object(
                "meta", () -> json.only("tag", () -> json.coding(Codes.ORIGIN, "liverleaf", "Written by Liverleaf")));
        json.text("language", "en");
        // A Binary is no more than its content.
        if (!narrative.isEmpty()) {
            json.object("text", () -> {
                json.text("status", "generated");
                json.raw("div", narrative.div());
            });
        }
        body.write(json);
    }
}
