package org.liverleaf.pathway.catalogue;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The anticancer drugs of {@code knowledge/vocabularies/drugs.csv}. Immutable. */
public final class DrugCatalogue {

    private final Map<String, Drug> byName = new HashMap<>();
    private final Map<String, Drug> byAtc = new HashMap<>();
    private final Map<String, Drug> byRxNorm = new HashMap<>();

    private DrugCatalogue() {}

    /**
     * A drug.
     *
     * @param name international non-proprietary name in lower case
     * @param drugClasses its values of {@code priorDrugClasses}; empty if none
     * @param cytotoxic whether it is a cytotoxic drug
     */
    public record Drug(String name, List<String> drugClasses, boolean cytotoxic) {

        /** Copies the list. */
        public Drug {
            drugClasses = List.copyOf(drugClasses);
        }
    }

    /** Reads the table, columns {@code name, class, cytotoxic, atc, rxnorm, names}; the stream is left open. */
    public static DrugCatalogue read(InputStream table) {
        DrugCatalogue drugs = new DrugCatalogue();
        for (CsvTable.Row row : CsvTable.read("drugs.csv", table).rows()) {
            Drug drug = new Drug(
                    row.text("name"), row.texts("class"), row.text("cytotoxic").equals("yes"));
            drugs.byName.put(drug.name(), drug);
            row.texts("names").forEach(name -> drugs.byName.put(name, drug));
            row.texts("atc").forEach(code -> drugs.byAtc.put(code, drug));
            row.texts("rxnorm").forEach(code -> drugs.byRxNorm.put(code, drug));
        }
        return drugs;
    }

    /** The drug with a name, in any case. */
    public Optional<Drug> findByName(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The drug with an ATC code. */
    public Optional<Drug> findByAtc(String code) {
        return Optional.ofNullable(byAtc.get(code));
    }

    /** The drug with an RxNorm code. */
    public Optional<Drug> findByRxNorm(String code) {
        return Optional.ofNullable(byRxNorm.get(code));
    }

    /**
     * The drug whose name of one or two words stands in a description such as {@code 10 ML oxaliplatin 5 MG/ML Injection};
     * two words come first, since {@code trastuzumab deruxtecan} is not {@code trastuzumab}.
     */
    public Optional<Drug> findInText(String description) {
        String text = description.toLowerCase(Locale.ROOT);
        String before = "";
        Drug single = null;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-')) {
                continue;
            }
            if (i > start) {
                String word = text.substring(start, i);
                Drug pair = before.isEmpty() ? null : byName.get(before + ' ' + word);
                if (pair != null) {
                    return Optional.of(pair);
                }
                single = single == null ? byName.get(word) : single;
                before = word;
            }
            start = i + 1;
        }
        return Optional.ofNullable(single);
    }
}
