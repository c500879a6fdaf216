package org.liverleaf.board.store;

/** What a document is. */
public enum DocumentKind {
    /** A FHIR R4 bundle of one patient. */
    FHIR_BUNDLE,
    /** A case file of Liverleaf. */
    CASE_FILE;

    /** As the database spells it. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The kind of this text. */
    public static DocumentKind of(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
