package org.liverleaf.pathway;

/** Versions that stand on every assessment. */
public final class SoftwareVersion {

    /** Version of this software. */
    public static final String SOFTWARE = "0.4.0";

    /** Version of the JSON Schema of assessments. */
    public static final String SCHEMA = "1.1";

    private SoftwareVersion() {}
}
