package org.liverleaf.survival.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.liverleaf.survival.accuracy.Concordance;
import org.liverleaf.survival.compare.LogRank;
import org.liverleaf.survival.competing.CumulativeIncidence;
import org.liverleaf.survival.competing.GrayTest;
import org.liverleaf.survival.cox.CoxFit;
import org.liverleaf.survival.cox.CoxModel;
import org.liverleaf.survival.cox.CoxOptions;
import org.liverleaf.survival.cox.ProportionalityTest;
import org.liverleaf.survival.curve.Curve;
import org.liverleaf.survival.curve.EqualPrecisionBand;
import org.liverleaf.survival.curve.KaplanMeier;
import org.liverleaf.survival.curve.RestrictedMean;
import org.liverleaf.survival.estimate.TestResult;
import org.liverleaf.survival.sample.EventTable;
import org.liverleaf.survival.sample.Grouping;
import org.liverleaf.survival.sample.Sample;
import org.liverleaf.survival.table.Column;
import org.liverleaf.survival.table.PatientTable;

/** Makes a study of a table: checks the cells, chooses the rows, computes. */
public final class Analyst {

    private static final int MOST_GROUPS = 100;

    private final PatientTable table;
    private final StudyColumns columns;
    private final StudySettings settings;

    /** An analyst of one table. */
    public Analyst(PatientTable table, StudyColumns columns, StudySettings settings) {
        this.table = table;
        this.columns = columns;
        this.settings = settings;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** A study. */
        record Done(Study study) implements Outcome {}

        /** No study: one line a problem with its place and what was expected. */
        record Refused(List<String> problems) implements Outcome {
            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** The study of the table. */
    public Outcome study() {
        Problems problems = new Problems();
        EventReading events = EventReading.of(table.column(columns.event().column()), columns.event(), problems);
        checkTimes(problems);
        for (String grouped : List.of(columns.by(), columns.strata())) {
            if (!grouped.isEmpty() && table.column(grouped).words().size() > MOST_GROUPS) {
                problems.add("column '" + grouped + "': found more than " + MOST_GROUPS
                        + " different values, expected at" + " most as many groups");
            }
        }
        CovariateReading.check(table, columns.cox(), problems);
        if (!problems.isEmpty()) {
            return new Outcome.Refused(problems.lines());
        }
        Rows selection = new Rows(table);
        int[] rows = selection.complete(
                IntStream.range(0, table.rows()).toArray(),
                List.of(columns.time(), columns.event().column(), columns.entry(), columns.by(), columns.strata()));
        List<Study.LeftOut> left = new ArrayList<>(selection.leftOut(false));
        if (rows.length == 0) {
            return new Outcome.Refused(
                    List.of("every row misses a value, expected at least one row with a time and an event"));
        }
        Sample sample = sample(rows, events);
        Study.Model model = new Study.Model.NotAsked();
        if (!columns.cox().isEmpty()) {
            List<String> needed = new ArrayList<>(columns.cox());
            needed.add(columns.cluster());
            int[] modelled = selection.complete(rows, needed);
            left.addAll(selection.leftOut(true));
            model = modelled.length == 0
                    ? new Study.Model.NotFitted("every row misses a covariate")
                    : model(modelled, events);
        }
        Grouping groups = groups(columns.by(), rows);
        Grouping strata = groups(columns.strata(), rows);
        return new Outcome.Done(new Study(
                settings,
                groups(sample, groups),
                LogRank.of(sample, groups, strata, settings.weight()).test(),
                causes(sample, groups, strata, events),
                model,
                left,
                notes(sample, events)));
    }

    private void checkTimes(Problems problems) {
        Column time = table.column(columns.time());
        for (int row = 0; row < table.rows(); row++) {
            double exit = time.isMissing(row) ? Double.POSITIVE_INFINITY : time.number(row);
            if (!time.isMissing(row) && !(exit >= 0 && exit <= Sample.LATEST)) {
                problems.cell(table.line(row), columns.time(), found(time, row), "a number from 0 to 1e15");
                continue;
            }
            if (!columns.entry().isEmpty() && !table.column(columns.entry()).isMissing(row)) {
                Column entry = table.column(columns.entry());
                if (!(entry.number(row) >= 0 && entry.number(row) < exit)) {
                    problems.cell(
                            table.line(row),
                            columns.entry(),
                            found(entry, row),
                            "a number of 0 or more and before " + found(time, row) + " of '" + columns.time() + "'");
                }
            }
        }
    }

    private static String found(Column column, int row) {
        if (column.isMissing(row)) {
            return "no value";
        }
        double number = column.number(row);
        if (Double.isNaN(number)) {
            return column.hasTooManyWords()
                    ? "no number"
                    : Problems.shown(column.words().get(column.code(row)));
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }

    private Sample sample(int[] rows, EventReading events) {
        Column time = table.column(columns.time());
        Column event = table.column(columns.event().column());
        int[] codes = events.codes(event);
        double[] exits = new double[rows.length];
        int[] ends = new int[rows.length];
        double[] entries = new double[columns.entry().isEmpty() ? 0 : rows.length];
        for (int i = 0; i < rows.length; i++) {
            exits[i] = time.number(rows[i]);
            ends[i] = codes[event.code(rows[i])];
            if (entries.length > 0) {
                entries[i] = table.column(columns.entry()).number(rows[i]);
            }
        }
        return entries.length > 0 ? Sample.of(entries, exits, ends) : Sample.of(exits, ends);
    }

    private Grouping groups(String column, int[] rows) {
        return column.isEmpty() ? Grouping.one(rows.length) : Words.grouping(table.column(column), rows);
    }

    private List<Study.Group> groups(Sample sample, Grouping grouping) {
        List<EventTable> tables = EventTable.of(sample, grouping);
        int[] counts = grouping.counts();
        List<Study.Group> groups = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            if (counts[group] > 0) {
                groups.add(group(grouping.names().get(group), counts[group], tables.get(group)));
            }
        }
        return groups;
    }

    private Study.Group group(String name, int n, EventTable events) {
        Curve curve = KaplanMeier.of(events);
        List<CumulativeIncidence> incidences = new ArrayList<>();
        for (int cause = 1; cause <= events.causes() && events.causes() > 1; cause++) {
            incidences.add(CumulativeIncidence.of(events, cause));
        }
        return new Study.Group(
                name,
                n,
                curve,
                EqualPrecisionBand.of(curve, settings.confidence()),
                curve.median(settings.confidence()),
                settings.landmarks().stream()
                        .map(time -> curve.landmark(time, settings.confidence()))
                        .toList(),
                settings.until().stream()
                        .map(until -> RestrictedMean.of(curve, until, settings.confidence()))
                        .toList(),
                incidences);
    }

    private List<Study.Cause> causes(Sample sample, Grouping groups, Grouping strata, EventReading events) {
        List<Study.Cause> causes = new ArrayList<>();
        for (int cause = 1; cause <= sample.causes() && sample.causes() > 1; cause++) {
            TestResult test = sample.isTruncated()
                    ? new TestResult.NotTestable("Gray's test does not know delayed entry")
                    : GrayTest.of(sample, cause, groups, strata);
            causes.add(new Study.Cause(events.causes().get(cause - 1), test));
        }
        return causes;
    }

    private List<String> notes(Sample sample, EventReading events) {
        List<String> notes = new ArrayList<>(events.notes());
        if (sample.causes() > 1) {
            notes.add("the curves count every cause as an event; the test between groups and the model count '"
                    + events.causes().getFirst() + "' only and take the other causes as censoring");
        }
        return notes;
    }

    private Study.Model model(int[] rows, EventReading events) {
        Sample sample = sample(rows, events);
        Grouping strata = groups(columns.strata(), rows);
        CoxOptions.Errors errors = columns.cluster().isEmpty()
                ? new CoxOptions.Errors.ModelBased()
                : new CoxOptions.Errors.Robust(groups(columns.cluster(), rows));
        CoxOptions options = new CoxOptions(
                settings.ties(), strata, errors, settings.confidence().level());
        return switch (CoxModel.fit(sample, CovariateReading.of(table, columns.cox(), rows), options)) {
            case CoxFit.NotFitted none -> new Study.Model.NotFitted(none.reason());
            case CoxModel model -> {
                double[] risk = IntStream.range(0, rows.length)
                        .mapToDouble(model::linearPredictor)
                        .toArray();
                yield new Study.Model.Fitted(
                        rows.length,
                        model.events(),
                        model.coefficients(),
                        !columns.cluster().isEmpty(),
                        List.of(model.likelihoodRatioTest(), model.scoreTest(), model.waldTest()),
                        Concordance.of(sample, risk, strata),
                        model.proportionality(ProportionalityTest.Scale.KAPLAN_MEIER));
            }
        };
    }
}
