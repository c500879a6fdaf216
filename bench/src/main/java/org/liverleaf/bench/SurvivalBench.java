package org.liverleaf.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.liverleaf.survival.compare.LogRank;
import org.liverleaf.survival.cox.CoxModel;
import org.liverleaf.survival.cox.CoxOptions;
import org.liverleaf.survival.curve.Confidence;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.KaplanMeier;
import org.liverleaf.survival.estimate.Interval;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.sample.Covariates;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/** Kaplan-Meier, log-rank and Cox on many rows beside R's {@code survival}, on the same rows, answers compared. */
final class SurvivalBench {

    private static final int ROUNDS = 9;
    private static final int ROUNDS_OF_R = 3;
    private static final double TARGET = 10;
    private static final double SAME = 1e-8;
    private static final String ROW = "%-44s %10s %10s %8s %12s %12s %8s %5s%n";

    private final Path folder;
    private final int rows;
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private boolean failed;

    SurvivalBench(Path home, int rows) throws IOException {
        this.folder = Files.createDirectories(home.resolve("bench/target/survival"));
        this.rows = rows;
    }

    /** A measure: our best times, then what was answered. */
    private record Taken(double wallSeconds, double processorSeconds, List<Double> answers) {}

    boolean run() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "%d rows; load before: %.1f on %d cores; best of %d rounds, R's best of %d%n",
                rows,
                machine.getSystemLoadAverage(),
                machine.getAvailableProcessors(),
                ROUNDS,
                ROUNDS_OF_R);
        System.out.printf(
                Locale.ROOT, ROW, "measure", "ours ms", "R ms", "ratio", "ours cpu ms", "R cpu ms", "ratio", "met");
        measure("whole days", 1);
        measure("thousandths of a day", 1000);
        System.out.printf(Locale.ROOT, "load after: %.1f%n", machine.getSystemLoadAverage());
        return !failed;
    }

    private void measure(String kind, double steps) throws IOException, InterruptedException {
        double[][] columns = draw(steps);
        String[] names = {"time", "event", "group", "x1", "x2"};
        for (int i = 0; i < names.length; i++) {
            ByteBuffer bytes = ByteBuffer.allocate(8 * rows).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asDoubleBuffer().put(columns[i]);
            Files.write(folder.resolve(names[i]), bytes.array());
        }
        int[] events = new int[rows];
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            events[row] = (int) columns[1][row];
            codes[row] = (int) columns[2][row];
        }
        Grouping groups = Grouping.of(codes, List.of("a", "b", "c", "d", "e"));
        Covariates covariates = Covariates.of(List.of("x1", "x2"), List.of(columns[3], columns[4]));
        Map<String, double[]> theirs = askR();
        // Checking and sorting the rows is part of each.
        compare(
                "Kaplan-Meier by 5 groups, " + kind,
                theirs.get("km"),
                take(() -> curves(Sample.of(columns[0], events), groups)));
        compare(
                "log-rank of 5 groups, " + kind,
                theirs.get("logrank"),
                take(() -> List.of(((TestResult.Tested) LogRank.of(Sample.of(columns[0], events), groups)
                                .test())
                        .chiSquare())));
        compare(
                "Cox, 2 covariates, " + kind,
                theirs.get("cox"),
                take(() -> model(Sample.of(columns[0], events), covariates)));
    }

    private double[][] draw(double steps) {
        Random random = new Random(1);
        double[][] columns = new double[5][rows];
        for (int row = 0; row < rows; row++) {
            int group = random.nextInt(5);
            double x1 = random.nextInt(2);
            double x2 = random.nextGaussian();
            double hazard = 0.001 * Math.exp(0.5 * x1 - 0.3 * x2 + 0.1 * group);
            double death = -Math.log(1 - random.nextDouble()) / hazard;
            double censoring = random.nextDouble() * 2000;
            columns[0][row] = Math.ceil(Math.min(death, censoring) * steps) / steps;
            columns[1][row] = death <= censoring ? 1 : 0;
            columns[2][row] = group;
            columns[3][row] = x1;
            columns[4][row] = x2;
        }
        return columns;
    }

    /** Every interval is computed, as R does. */
    private static List<Double> curves(Sample sample, Grouping groups) {
        double survival = 0;
        double low = 0;
        for (Curve curve : KaplanMeier.of(sample, groups)) {
            for (int i = 0; i < curve.size(); i++) {
                double here = curve.survival(i);
                Interval interval = curve.interval(i, Confidence.USUAL);
                survival += here;
                low += here > 0 && here < 1 ? interval.low() : 0;
            }
        }
        return List.of(survival, low);
    }

    private static List<Double> model(Sample sample, Covariates covariates) {
        CoxModel model = (CoxModel) CoxModel.fit(sample, covariates, CoxOptions.usual(sample.size()));
        return List.of(model.beta(0), model.beta(1), model.standardError(0), model.standardError(1));
    }

    private Taken take(Supplier<List<Double>> measure) {
        double wall = Double.POSITIVE_INFINITY;
        double processor = Double.POSITIVE_INFINITY;
        List<Double> answers = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
            long before = machine.getProcessCpuTime();
            long start = System.nanoTime();
            answers = measure.get();
            wall = Math.min(wall, (System.nanoTime() - start) / 1e9);
            processor = Math.min(processor, (machine.getProcessCpuTime() - before) / 1e9);
        }
        return new Taken(wall, processor, answers);
    }

    private Map<String, double[]> askR() throws IOException, InterruptedException {
        Path script = folder.resolve("survival.R");
        try (InputStream in = SurvivalBench.class.getResourceAsStream("survival.R")) {
            Files.write(script, in.readAllBytes());
        }
        Process process = new ProcessBuilder(
                        "Rscript",
                        script.toString(),
                        folder.toString(),
                        String.valueOf(rows),
                        String.valueOf(ROUNDS_OF_R))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, double[]> answers = new HashMap<>();
        try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] words = line.strip().split(" +", -1);
                answers.put(
                        words[0],
                        Stream.of(words)
                                .skip(1)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
        }
        if (process.waitFor() != 0 || answers.size() != 3) {
            throw new IOException("R with its package survival gave no answer; is it installed?");
        }
        return answers;
    }

    private void compare(String name, double[] theirs, Taken ours) {
        double wall = theirs[0] / ours.wallSeconds();
        double processor = theirs[1] / ours.processorSeconds();
        System.out.printf(
                Locale.ROOT,
                ROW,
                name,
                milliseconds(ours.wallSeconds()),
                milliseconds(theirs[0]),
                String.format(Locale.ROOT, "%.1f", wall),
                milliseconds(ours.processorSeconds()),
                milliseconds(theirs[1]),
                String.format(Locale.ROOT, "%.1f", processor),
                wall >= TARGET ? "yes" : "NO");
        for (int i = 0; i < ours.answers().size(); i++) {
            double difference = Math.abs(ours.answers().get(i) - theirs[i + 2]) / Math.abs(theirs[i + 2]);
            if (!(difference < SAME)) {
                failed = true;
                System.out.println(
                        "FAILED " + name + ": found " + ours.answers().get(i) + ", R says " + theirs[i + 2]);
            }
        }
    }

    private static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%.0f", seconds * 1000);
    }
}
