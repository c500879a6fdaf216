package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Series;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

/**
 * Reads the bundles that the build makes with Synthea, and compares every laboratory value with what a plain reading of the
 * JSON tree finds.
 */
class SyntheaIntakeTest {

    /** LOINC code to fact, factor to the fact's unit and step of the fact, written down a second time. */
    private static final Map<String, Expected> LABORATORY = Map.of(
            "1975-2", new Expected("bilirubinUmolL", "mg/dL", "17.104", 1),
            "1751-7", new Expected("albuminGL", "g/dL", "10", 1),
            "1742-6", new Expected("altUL", "U/L", "1", 0),
            "1920-8", new Expected("astUL", "U/L", "1", 0),
            "6768-6", new Expected("alpUL", "U/L", "1", 0),
            "777-3", new Expected("platelets10e9L", "10*3/uL", "1", 0),
            "718-7", new Expected("haemoglobinGL", "g/dL", "10", 0),
            "6690-2", new Expected("leukocytes10e9L", "10*3/uL", "1", 2));

    private record Expected(String fact, String unit, String factor, int decimals) {}

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/synthea/fhir"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Intake read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Shipped.FHIR.readBundle(file.getFileName().toString(), in);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLaboratoryValueArrivesInTheUnitOfItsFact(Path file) throws IOException {
        Intake intake = read(file);
        assertThat(intake.problems()).allMatch(problem -> problem.kind() == Problem.Kind.NOTED);
        Case found = Shipped.ASSEMBLER.assemble(intake.patientRecord(), intake.asOf());
        // Synthea gives some patients in kidney failure a creatinine that no living patient has; nothing else is set
        // aside.
        assertThat(found.problems())
                .filteredOn(problem -> problem.kind() == Problem.Kind.SET_ASIDE)
                .allMatch(problem -> problem.text().startsWith("creatinineUmolL")
                        && problem.text().contains("mg/dL lies outside the bounds"));

        Map<String, List<String>> expected = new TreeMap<>();
        JsonNode bundle = new ObjectMapper().readTree(file.toFile());
        bundle.path("entry").forEach(entry -> expect(entry.path("resource"), expected));
        Map<String, List<String>> read = new TreeMap<>();
        for (Series series : found.course().series()) {
            if (expected.containsKey(series.fact())) {
                read.put(
                        series.fact(),
                        series.points().stream()
                                .map(point -> point.date() + " " + plain(point.low()))
                                .sorted()
                                .toList());
            }
        }
        expected.values().forEach(values -> values.sort(null));
        assertThat(expected).isNotEmpty();
        assertThat(read).isEqualTo(expected);
    }

    private static void expect(JsonNode resource, Map<String, List<String>> into) {
        Expected lab = LABORATORY.get(
                resource.path("code").path("coding").path(0).path("code").asText());
        if (lab == null || !resource.path("resourceType").asText().equals("Observation")) {
            return;
        }
        assertThat(resource.path("valueQuantity").path("code").asText()).isEqualTo(lab.unit());
        BigDecimal value = new BigDecimal(
                        resource.path("valueQuantity").path("value").asText())
                .multiply(new BigDecimal(lab.factor()))
                .setScale(lab.decimals(), RoundingMode.HALF_UP);
        into.computeIfAbsent(lab.fact(), fact -> new ArrayList<>())
                .add(resource.path("effectiveDateTime").asText().substring(0, 10) + " " + plain(value));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyResourceIsCounted(Path file) throws IOException {
        JsonNode bundle = new ObjectMapper().readTree(file.toFile());
        Map<String, Integer> expected = new TreeMap<>();
        bundle.path("entry")
                .forEach(entry -> expected.merge(
                        entry.path("resource").path("resourceType").asText(), 1, Integer::sum));
        assertThat(read(file).counts().resources()).isEqualTo(expected);
    }
}
