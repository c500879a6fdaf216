package org.liverleaf.pathway.interview;

import java.util.List;

/** What came of an answer. */
public sealed interface Reply {

    /** It stands in the draft now. */
    record Accepted(CaseDraft draft) implements Reply {}

    /** It cannot be used; one line for each reason. */
    record Refused(List<String> reasons) implements Reply {

        /** Copies the list. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
