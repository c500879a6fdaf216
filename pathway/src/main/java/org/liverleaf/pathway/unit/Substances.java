package org.liverleaf.pathway.unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The factors of {@code knowledge/vocabularies/substances.csv}, read once when first needed. */
final class Substances {

    private static final String PLACE = "knowledge/vocabularies/substances.csv";
    private static final Map<String, Substance> BY_NAME = read();

    private Substances() {}

    static Optional<Substance> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, Substance> read() {
        InputStream stream = Substances.class.getClassLoader().getResourceAsStream(PLACE);
        if (stream == null) {
            throw new IllegalStateException(PLACE + " is not on the class path");
        }
        Map<String, Substance> found = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("substance,")) {
                    Substance row = row(line, PLACE + ":" + number);
                    if (found.put(row.name(), row) != null) {
                        throw new IllegalStateException(PLACE + ":" + number + ": second factor for " + row.name());
                    }
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(PLACE + " cannot be read", broken);
        }
        return Map.copyOf(found);
    }

    private static Substance row(String line, String place) {
        String[] cells = line.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalStateException(place + ": expected 5 cells, found " + cells.length);
        }
        return new Substance(cells[0], unit(cells[1], place), unit(cells[2], place), new BigDecimal(cells[3]));
    }

    private static UcumUnit unit(String code, String place) {
        return UcumUnit.find(code)
                .orElseThrow(() -> new IllegalStateException(place + ": unknown unit '" + code + "'"));
    }
}
