package org.liverleaf.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every estimator beside R's {@code survival} and {@code cmprsk}, on R's own data sets and on random ones. */
final class AgreementWithRTest {

    private static final double RELATIVE = 1e-8;

    /** Below this, two numbers that should be 0 differ by rounding only. */
    private static final double ABSOLUTE = 1e-11;

    @TestFactory
    Stream<DynamicTest> everyEstimatorAgrees(@TempDir Path folder) throws IOException {
        Optional<String> reason = RPeer.findReasonToSkip();
        reason.ifPresent(text -> System.out.println("AgreementWithRTest: skipped, " + text));
        Assumptions.assumeTrue(reason.isEmpty(), reason.orElse(""));
        RandomCases.write(folder);
        Map<String, Map<String, double[]>> theirs = RPeer.run("agreement.R", folder);
        assertThat(theirs).hasSize(18);
        return theirs.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> compare(
                                ours(CaseTable.read(folder.resolve(entry.getKey() + ".csv"))), entry.getValue())));
    }

    private static Map<String, double[]> ours(CaseTable table) {
        Map<String, double[]> answers = new LinkedHashMap<>();
        new CurveAnswers(table, answers).tell();
        if (table.has("x1")) {
            new CoxAnswers(table, answers).tell();
        }
        return answers;
    }

    private static void compare(Map<String, double[]> ours, Map<String, double[]> theirs) {
        List<String> wrong = new ArrayList<>();
        assertThat(ours.keySet()).containsExactlyInAnyOrderElementsOf(theirs.keySet());
        theirs.forEach((key, expected) -> {
            double[] found = ours.get(key);
            if (found.length != expected.length) {
                wrong.add(key + ": " + found.length + " numbers, R has " + expected.length);
                return;
            }
            for (int i = 0; i < found.length; i++) {
                if (!isClose(found[i], expected[i])) {
                    wrong.add(key + "[" + i + "]: " + found[i] + ", R says " + expected[i]);
                    return;
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static boolean isClose(double ours, double theirs) {
        return Double.isNaN(ours)
                ? Double.isNaN(theirs)
                : Math.abs(ours - theirs) <= RELATIVE * Math.abs(theirs) + ABSOLUTE;
    }
}
