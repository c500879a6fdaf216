package org.liverleaf.pathway.catalogue;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The laboratory tests of {@code knowledge/vocabularies/loinc-labs.csv}. Immutable. */
public final class LabCatalogue {

    private final Map<String, Lab> byLoinc = new HashMap<>();
    private final Map<String, Lab> byName = new HashMap<>();

    private LabCatalogue() {}

    /**
     * A test.
     *
     * @param fact the fact that its result states
     * @param upperLimitFact the fact that keeps the laboratory's upper limit; empty if none
     * @param remark what a board should know of the result; empty if nothing
     */
    public record Lab(String fact, String upperLimitFact, String remark) {}

    /** Reads the table, columns {@code loinc, fact, unit, name, upper-limit, remark}; the stream is left open. */
    public static LabCatalogue read(InputStream table) {
        LabCatalogue labs = new LabCatalogue();
        for (CsvTable.Row row : CsvTable.read("loinc-labs.csv", table).rows()) {
            Lab lab = new Lab(row.text("fact"), row.text("upper-limit"), row.text("remark"));
            labs.byLoinc.put(row.text("loinc"), lab);
            row.texts("name").forEach(name -> labs.byName.put(name, lab));
            labs.byName.put(lab.fact().toLowerCase(Locale.ROOT), lab);
        }
        return labs;
    }

    /** The test with a LOINC code. */
    public Optional<Lab> findByLoinc(String code) {
        return Optional.ofNullable(byLoinc.get(code));
    }

    /** The test with a short name, such as {@code cea}, or whose fact has that id; in any case. */
    public Optional<Lab> findByName(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }
}
