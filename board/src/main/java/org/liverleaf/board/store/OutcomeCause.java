package org.liverleaf.board.store;

import java.util.Arrays;
import java.util.Optional;

/** Why something that was decided was not done. */
public enum OutcomeCause {
    /** The patient did not want it. */
    PATIENT_DECLINED("patient-declined", "the patient declined"),
    /** The disease grew first. */
    PROGRESSED("progressed", "the disease progressed"),
    /** The patient died; nothing is due any more. */
    DIED("died", "the patient died"),
    /** Another illness or frailty stood against it. */
    COMORBIDITY("comorbidity", "comorbidity or fitness"),
    /** The treatment, a place or a study could not be had. */
    NOT_AVAILABLE("not-available", "not available"),
    /** It was done elsewhere, or the patient went elsewhere. */
    OTHER_CENTRE("other-centre", "another centre"),
    /** It was decided anew. */
    CHANGED_PLAN("changed-plan", "the plan was changed"),
    /** Anything else, told in own words. */
    OTHER("other", "another reason");

    private final String id;
    private final String text;

    OutcomeCause(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** As forms and the database spell it. */
    public String id() {
        return id;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** The cause with this id, if there is one. */
    public static Optional<OutcomeCause> find(String id) {
        return Arrays.stream(values()).filter(cause -> cause.id.equals(id)).findFirst();
    }
}
