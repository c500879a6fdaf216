package org.liverleaf.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** All measures, one table. */
final class Report {

    private static final String ROW = "%-44s %14s %14s %24s %10s %5s%n";

    private final Path home;
    private final Forks forks;
    private final int tableForks;
    private final int intakeForks;
    private final int blankings;
    private final StringBuilder table = new StringBuilder();
    private boolean failed;

    /** @param quick few forks and blankings, to see that everything works */
    Report(Path home, boolean quick) {
        this.home = home;
        this.forks = new Forks(home);
        this.tableForks = quick ? 1 : 7;
        this.intakeForks = quick ? 1 : 5;
        this.blankings = quick ? 20 : 1000;
    }

    /** Measures everything; false when answers differed or something could not be measured. */
    boolean run() {
        table.append(String.format(Locale.ROOT, ROW, "measure", "ours", "peer", "ratio (min-max)", "target", "met"));
        attempt("decision tables", this::tables);
        attempt("what would change", this::engine);
        attempt("record intake", this::intake);
        attempt("assess as a process", this::launch);
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "%d cores, JDK %s (%s), %s %s%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("java.vm.name"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"));
        table.toString().lines().map(String::stripTrailing).forEach(System.out::println);
        return !failed;
    }

    private interface Measure {
        void take() throws IOException, InterruptedException;
    }

    private void attempt(String name, Measure measure) {
        System.out.println("measuring: " + name);
        try {
            measure.take();
        } catch (IOException | RuntimeException notMeasured) {
            fail(name + ": could not be measured: " + notMeasured.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            fail(name + ": interrupted");
        }
    }

    private void fail(String text) {
        failed = true;
        table.append("FAILED ").append(text).append(System.lineSeparator());
    }

    private void tables() throws IOException, InterruptedException {
        for (int fork = 0; fork < tableForks; fork++) {
            forks.run("tables", String.valueOf(fork + 1));
        }
        for (String set : new String[] {"shipped", "generated"}) {
            String result = "tables-" + set;
            double[] ours = forks.column(result, 0);
            double[] maps = forks.column(result, 1);
            double[] kie = forks.column(result, 2);
            String tables = String.format(Locale.ROOT, "%d %s tables", (int) forks.column(result, 4)[0], set);
            compare(tables + ", KIE, ns a table", ours, kie, 200);
            compare("  the same from a map of facts", maps, kie, 0);
            double differences = Arrays.stream(forks.column(result, 3)).sum();
            if (differences > 0) {
                fail(tables + ": " + (long) differences + " answers differ, see bench/target/tables-errors.txt");
            }
        }
    }

    /** Times of both, the lower the better. */
    private void compare(String name, double[] ours, double[] peer, double target) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> peer[i] / ours[i]);
        row(name, number(ours), number(peer), ratios, target);
    }

    private void row(String name, String ours, String peer, double[] ratios, double target) {
        double middle = EngineBench.median(ratios);
        String spread = String.format(
                Locale.ROOT,
                "%.0f (%.0f-%.0f)",
                middle,
                Arrays.stream(ratios).min().orElse(0),
                Arrays.stream(ratios).max().orElse(0));
        table.append(String.format(
                Locale.ROOT,
                ROW,
                name,
                ours,
                peer,
                middle < 20 ? spread.replaceFirst("^\\d+", String.format(Locale.ROOT, "%.1f", middle)) : spread,
                target > 0 ? String.format(Locale.ROOT, ">= %.0f", target) : "",
                target > 0 ? middle >= target ? "yes" : "NO" : ""));
    }

    private static String number(double[] values) {
        return String.format(Locale.ROOT, "%.1f", EngineBench.median(values));
    }

    private void engine() throws IOException, InterruptedException {
        forks.run("engine", String.valueOf(blankings));
        below("what would change, blanked: median ms", forks.column("engine", 0)[0], 0);
        below("what would change, blanked: p95 ms", forks.column("engine", 1)[0], 50);
        below("what would change, blanked: maximum ms", forks.column("engine", 2)[0], 0);
        below("what would change, samples as they are: max", forks.column("engine", 3)[0], 0);
        table.append(String.format(
                Locale.ROOT,
                ROW,
                "  p95 in time of the processor, ms",
                number(forks.column("engine", 6)),
                "",
                "",
                "",
                ""));
        below("what would change, samples: inexact answers", forks.column("engine", 4)[0], 0.5);
        below("what would change, blanked: inexact answers", forks.column("engine", 5)[0], 0.5);
    }

    private void below(String name, double value, double limit) {
        table.append(String.format(
                Locale.ROOT,
                ROW,
                name,
                String.format(Locale.ROOT, "%.1f", value),
                "",
                "",
                limit <= 0 ? "" : limit < 1 ? "0" : String.format(Locale.ROOT, "< %.0f", limit),
                limit <= 0 ? "" : value < limit ? "yes" : "NO"));
    }

    private void intake() throws IOException, InterruptedException {
        for (int fork = 0; fork < intakeForks; fork++) {
            forks.run("intake", "");
        }
        double[] ours = forks.column("intake", 0);
        double[] hapi = forks.column("intake", 1);
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / hapi[i]);
        row("FHIR bundles to case facts, HAPI, MB/s", number(ours), number(hapi), ratios, 8);
        double differences = Arrays.stream(forks.column("intake", 2)).max().orElse(0);
        if (differences > 0) {
            fail("record intake: numbers of resources differ by " + (long) differences);
        }
    }

    private void launch() throws IOException, InterruptedException {
        LaunchBench launch = new LaunchBench(home);
        launch.warmUp();
        double[] times = launch.milliseconds();
        below("liverleaf assess, wall ms, median of 11", EngineBench.median(times), 1000);
        below("  slowest of 11", EngineBench.quantile(times, 1), 0);
        below("liverleaf assess, peak resident MB", EngineBench.median(launch.megabytes()), 250);
    }
}
