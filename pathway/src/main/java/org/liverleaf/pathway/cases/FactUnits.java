package org.liverleaf.pathway.cases;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.pathway.catalogue.CsvTable;
import org.liverleaf.pathway.catalogue.FactDefinition;

/** The units of {@code knowledge/vocabularies/fact-units.csv}: for each fact the units it may come in, each with a factor. */
public final class FactUnits implements UnitConverter {

    private final Map<String, BigDecimal> factors = new HashMap<>();

    private FactUnits() {}

    /** Reads the table, columns {@code fact, unit, factor}; the stream is left open. */
    public static FactUnits read(InputStream table) {
        FactUnits units = new FactUnits();
        for (CsvTable.Row row : CsvTable.read("fact-units.csv", table).rows()) {
            units.factors.put(key(row.text("fact"), row.text("unit")), new BigDecimal(row.text("factor")));
        }
        return units;
    }

    private static String key(String fact, String unit) {
        return fact + ' ' + unit;
    }

    /** Both the micro sign and the Greek letter stand for UCUM's u, and UCUM's litre is l or L. */
    private static String plain(String unit) {
        String micro = unit.replace('\u00b5', 'u').replace('\u03bc', 'u');
        boolean litre = micro.endsWith("/l") || micro.endsWith("/dl") || micro.endsWith("/ml") || micro.endsWith("/ul");
        return litre ? micro.substring(0, micro.length() - 1) + 'L' : micro;
    }

    @Override
    public Optional<BigDecimal> findConverted(FactDefinition fact, BigDecimal value, String unit) {
        if (unit.equals(fact.unit())) {
            return Optional.of(value);
        }
        String plain = plain(unit);
        BigDecimal factor = factors.get(key(fact.id(), plain));
        if (factor == null) {
            factor = plain.equals(fact.unit()) ? BigDecimal.ONE : factors.get(key("*", plain + ">" + fact.unit()));
        }
        return factor == null ? Optional.empty() : Optional.of(value.multiply(factor));
    }
}
