package org.liverleaf.pathway.fhir.out;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** How one resource points to another: inside a document by its URN, alone by type and id. */
@FunctionalInterface
interface References {

    /** Inside a document, which has to stand for itself. */
    References URNS = References::urn;

    /** Of a resource that is read alone from a server. */
    References RELATIVE = (type, id) -> type + "/" + id;

    /** The reference to a resource. */
    String to(String type, String id);

    /** The name of a resource that depends on nothing but what it is. */
    static String urn(String type, String id) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((type + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
