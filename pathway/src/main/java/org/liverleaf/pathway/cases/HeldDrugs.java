package org.liverleaf.pathway.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.liverleaf.pathway.catalogue.DrugCatalogue.Drug;
import org.liverleaf.pathway.record.PartialDate;

/**
 * Drugs beside cytotoxic ones and bevacizumab whose last dose binds the day of an operation. How long each is held stands with
 * the plan; imatinib is taken up to the operation and is none of them.
 *
 * @param dateFact the fact that holds the day of the last dose
 * @param drugs the drugs
 */
record HeldDrugs(String dateFact, Predicate<Drug> drugs) {

    private static final List<HeldDrugs> ALL = List.of(
            new HeldDrugs("lastVegfrInhibitorDate", drug -> drug.drugClasses().contains("vegfr-inhibitor")),
            new HeldDrugs("lastCabozantinibDate", drug -> drug.name().equals("cabozantinib")),
            new HeldDrugs("lastRegorafenibDate", drug -> drug.name().equals("regorafenib")),
            new HeldDrugs("lastFruquintinibDate", drug -> drug.name().equals("fruquintinib")),
            new HeldDrugs(
                    "lastAfliberceptOrRamucirumabDate",
                    drug -> Set.of("aflibercept", "ramucirumab").contains(drug.name())));

    /** The days of the last doses by fact, of drugs that were given and whose day is not wholly unknown. */
    static Map<String, PartialDate> lastDoses(TreatmentHistory history) {
        Map<String, PartialDate> days = new LinkedHashMap<>();
        for (HeldDrugs held : ALL) {
            history.findLastDose(held.drugs)
                    .filter(day -> day.earliest().isAfter(PartialDate.FIRST))
                    .ifPresent(day -> days.put(held.dateFact, day));
        }
        return days;
    }
}
