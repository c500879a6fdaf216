package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.liverleaf.pathway.record.PartialDate;

/**
 * A questionnaire that the patient filled in.
 *
 * @param instrument name of the questionnaire, such as {@code qlq-c30}
 * @param date when it was filled in
 * @param answers the answers by item; items left out were not answered
 * @param source where this comes from
 */
public record FilledQuestionnaire(String instrument, PartialDate date, Map<String, BigDecimal> answers, String source) {

    /** Copies and sorts. */
    public FilledQuestionnaire {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }
}
