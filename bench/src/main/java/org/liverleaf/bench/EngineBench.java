package org.liverleaf.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.options.CaseKnowns;
import org.liverleaf.pathway.record.Intake;

/** How long 'what would change the plan' takes on every sample, as it is and blanked at random to 30 unknown facts. */
final class EngineBench {

    private static final int UNKNOWN = 30;
    private static final int WARM_UP = 40;
    private static final long SEED = 20260224L;

    private final Path home;
    private final Knowledge knowledge;
    private final int blankings;
    private final PrintStream out;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Double> processor = new ArrayList<>();
    private int inexactAsItIs;
    private int inexactBlanked;

    EngineBench(Path home, int blankings, PrintStream out) throws IOException {
        this.home = home;
        this.knowledge = KnowledgeFolder.read(home.resolve("knowledge"));
        this.blankings = blankings;
        this.out = out;
    }

    void run() throws IOException {
        List<Path> bundles;
        try (Stream<Path> folders = Files.list(home.resolve("samples"))) {
            bundles = folders.map(folder -> folder.resolve("bundle.json"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
        out.printf(
                Locale.ROOT,
                "%-42s %9s | %8s %8s %8s %8s  (ms, %d blankings to %d unknown facts)%n",
                "sample",
                "as it is",
                "median",
                "p95",
                "max",
                "inexact",
                blankings,
                UNKNOWN);
        double[][] all = new double[bundles.size()][];
        double[] asItIs = new double[bundles.size()];
        for (int i = 0; i < all.length; i++) {
            String name = String.valueOf(
                    home.resolve("samples").relativize(bundles.get(i)).getName(0));
            Case theCase = theCase(bundles.get(i));
            Reasoner reasoner = knowledge.reasoner(CaseKnowns.shape(theCase));
            Knowns knowns = CaseKnowns.of(theCase);
            Blanking blanking = new Blanking(reasoner.model(), knowns, SEED + i);
            for (int warm = 0; warm < WARM_UP; warm++) {
                time(reasoner, warm % 2 == 0 ? knowns : blanking.next(UNKNOWN), false);
            }
            asItIs[i] = median(DoubleStream.generate(() -> time(reasoner, knowns, false))
                    .limit(9)
                    .toArray());
            inexactAsItIs += reasoner.whatWouldChange(knowns).exact() ? 0 : 1;
            int before = inexactBlanked;
            double[] times = new double[blankings];
            for (int n = 0; n < times.length; n++) {
                times[n] = time(reasoner, blanking.next(UNKNOWN), true);
            }
            all[i] = times;
            line(name + ", " + blanking.unknownAsItIs() + " unknown", asItIs[i], times, inexactBlanked - before);
        }
        double[] together = Arrays.stream(all).flatMapToDouble(Arrays::stream).toArray();
        line("all", Arrays.stream(asItIs).max().orElse(0), together, inexactBlanked);
        out.printf(
                Locale.ROOT,
                "RESULT engine %.3f %.3f %.3f %.3f %d %d %.3f%n",
                median(together),
                quantile(together, 0.95),
                quantile(together, 1),
                Arrays.stream(asItIs).max().orElse(0),
                inexactAsItIs,
                inexactBlanked,
                quantile(processor.stream().mapToDouble(Double::doubleValue).toArray(), 0.95));
    }

    private Case theCase(Path bundle) throws IOException {
        RecordReaders readers = RecordReaders.of(knowledge, LocalDate.of(2100, 1, 1));
        try (InputStream in = Files.newInputStream(bundle)) {
            Intake intake = readers.fhir().readBundle(bundle.toString(), in);
            return Pathway.of(knowledge).assess(intake).theCase();
        }
    }

    private double time(Reasoner reasoner, Knowns knowns, boolean counts) {
        long before = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        Reasoner.WhatWouldChange change = reasoner.whatWouldChange(knowns);
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (counts) {
            processor.add((threads.getCurrentThreadCpuTime() - before) / 1e6);
            inexactBlanked += change.exact() ? 0 : 1;
        }
        return milliseconds;
    }

    private void line(String name, double asItIs, double[] times, int inexact) {
        out.printf(
                Locale.ROOT,
                "%-42s %9.1f | %8.1f %8.1f %8.1f %8d%n",
                name,
                asItIs,
                median(times),
                quantile(times, 0.95),
                quantile(times, 1),
                inexact);
    }

    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** The smallest value that at least this share of the values does not exceed. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
