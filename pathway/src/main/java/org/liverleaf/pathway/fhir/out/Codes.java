package org.liverleaf.pathway.fhir.out;

/** Systems and codes of what we write. Foreign codes are only those whose meaning was looked up. */
final class Codes {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String URI = "urn:ietf:rfc:3986";
    static final String PROVENANCE_ROLE = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    static final String ORIGIN = own("origin");
    static final String SECTION = own("section");
    static final String LETTER = own("letter");
    static final String OPTION = own("option");
    static final String VERDICT = own("verdict");
    static final String ARGUMENT = own("argument");
    static final String QUESTION = own("question");
    static final String ANSWER = own("answer");
    static final String SCORE = own("score");
    static final String SCALE = own("scale");
    static final String INTENT = own("intent");
    static final String ACTIVITY = own("activity");
    static final String STANCE = own("stance");
    static final String RESECTABILITY = own("resectability");
    static final String ACTION = own("action");
    static final String BOARD = own("board");

    private Codes() {}

    private static String own(String name) {
        return "https://liverleaf.org/fhir/CodeSystem/" + name;
    }

    /** A system for identifiers of ours. */
    static String identifiers(String name) {
        return "https://liverleaf.org/fhir/NamingSystem/" + name;
    }
}
