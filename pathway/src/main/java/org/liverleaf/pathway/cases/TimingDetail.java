package org.liverleaf.pathway.cases;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the timing of the liver metastases came about.
 *
 * @param definition the definition used, {@code e-ahpba-2023}
 * @param intervalMonths calendar months from the diagnosis of the primary to the first liver metastasis: empty if not
 *     known, one value, or the lowest and the highest that the dates allow
 * @param egoslim the class by the definition that counts from the operation: {@code synchronous},
 *     {@code early-metachronous}, {@code late-metachronous}, {@code indeterminate} between diagnosis and operation, or
 *     {@code undetermined} where a date is missing
 */
public record TimingDetail(String definition, List<BigDecimal> intervalMonths, String egoslim) {

    /** Copies the list. */
    public TimingDetail {
        intervalMonths = List.copyOf(intervalMonths);
    }
}
