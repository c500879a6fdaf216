package org.liverleaf.pathway.response;

/** A category of response. */
public enum Response {
    /** Complete response. */
    CR("CR"),
    /** Partial response. */
    PR("PR"),
    /** Stable disease. */
    SD("SD"),
    /** Neither complete response nor progression, where nothing is measured. */
    NON_CR_NON_PD("Non-CR/Non-PD"),
    /** Progressive disease. */
    PD("PD"),
    /** Not evaluable. */
    NE("NE"),
    /** There are no target lesions. */
    NONE("none"),
    /** Complete response under iRECIST. */
    ICR("iCR"),
    /** Partial response under iRECIST. */
    IPR("iPR"),
    /** Stable disease under iRECIST. */
    ISD("iSD"),
    /** Neither complete response nor progression under iRECIST. */
    INON("iNon-CR/iNon-PD"),
    /** Progression under iRECIST, to be confirmed. */
    IUPD("iUPD"),
    /** Progression under iRECIST, confirmed. */
    ICPD("iCPD");

    private final String text;

    Response(String text) {
        this.text = text;
    }

    /** As printed. */
    public String text() {
        return text;
    }
}
