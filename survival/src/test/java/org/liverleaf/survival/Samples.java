package org.liverleaf.survival;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.liverleaf.survival.sample.Covariates;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;

/** Samples for laws: few rows with many ties, all shapes of censoring. */
final class Samples extends DomainContextBase {

    /** A row before it is put into a sample. */
    record Row(int time, int event, int group, double x) {}

    /** Rows, and the sample, groups and covariates made of them. */
    record Drawn(List<Row> rows) {

        Sample sample() {
            return Sample.of(
                    rows.stream().mapToDouble(Row::time).toArray(),
                    rows.stream().mapToInt(Row::event).toArray());
        }

        Sample anyEvent() {
            return Sample.of(
                    rows.stream().mapToDouble(Row::time).toArray(),
                    rows.stream().mapToInt(row -> Math.min(row.event(), 1)).toArray());
        }

        /** No two rows at one time. */
        Sample apart() {
            double[] times = new double[rows.size()];
            for (int i = 0; i < times.length; i++) {
                times[i] = rows.get(i).time() + i / 1024.0;
            }
            return Sample.of(
                    times,
                    rows.stream().mapToInt(row -> Math.min(row.event(), 1)).toArray());
        }

        /** Each came under observation somewhere between 0 and its time. */
        Sample late() {
            double[] entries = new double[rows.size()];
            double[] exits = new double[rows.size()];
            for (int i = 0; i < exits.length; i++) {
                exits[i] = rows.get(i).time() + 1;
                entries[i] = Math.floor(exits[i] * Math.abs(rows.get(i).x()) / 5.5);
            }
            return Sample.of(
                    entries,
                    exits,
                    rows.stream().mapToInt(row -> Math.min(row.event(), 1)).toArray());
        }

        Grouping groups() {
            return Grouping.of(rows.stream().mapToInt(Row::group).toArray(), List.of("a", "b"));
        }

        Covariates covariates() {
            return Covariates.of(
                    List.of("x", "g"),
                    List.of(
                            rows.stream().mapToDouble(Row::x).toArray(),
                            rows.stream().mapToDouble(Row::group).toArray()));
        }
    }

    @Provide
    Arbitrary<Drawn> drawn() {
        Arbitrary<Row> row = Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(-20, 20).map(each -> each / 4.0))
                .as(Row::new);
        return row.list().ofMinSize(1).ofMaxSize(60).map(Drawn::new);
    }
}
