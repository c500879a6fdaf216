package org.liverleaf.pathway.response;

import java.util.Arrays;
import java.util.Optional;

/** Which criterion of response is applied. */
public enum Criteria {
    /** RECIST 1.1. */
    RECIST("recist1.1", "RECIST 1.1", "eisenhauer-2009"),
    /** Modified RECIST: the viable, arterially enhancing part is measured. */
    MRECIST("mrecist", "mRECIST", "lencioni-2010"),
    /** Choi: size or density. */
    CHOI("choi", "Choi", "choi-2007"),
    /** Modified Choi: size and density. */
    MODIFIED_CHOI("modified-choi", "modified Choi", "choi-2007"),
    /** iRECIST: progression must be confirmed. */
    IRECIST("irecist", "iRECIST", "seymour-2017");

    private final String text;
    private final String title;
    private final String evidence;

    Criteria(String text, String title, String evidence) {
        this.text = text;
        this.title = title;
        this.evidence = evidence;
    }

    /** As typed and printed. */
    public String text() {
        return text;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Evidence key. */
    public String evidence() {
        return evidence;
    }

    /** The criterion of a text. */
    public static Optional<Criteria> find(String text) {
        return Arrays.stream(values())
                .filter(criteria -> criteria.text.equals(text))
                .findFirst();
    }
}
