package org.liverleaf.pathway.plan;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;
import org.liverleaf.pathway.situation.TextFile.Row;

/** When to look again, in the order of the file. */
record ReassessmentTexts(List<ReassessmentText> all) {

    private static final Set<String> KEYS = Set.of(
            "id",
            "when",
            "mayHold",
            "withStep",
            "unlessStep",
            "redFlag",
            "anchor",
            "occasion",
            "days",
            "weeks",
            "months",
            "what",
            "then",
            "evidence",
            "replaces");

    ReassessmentTexts {
        all = List.copyOf(all);
    }

    /**
     * One point.
     *
     * @param trigger when it counts
     * @param interval from when to when
     * @param replaces points that fall away if it counts
     */
    record ReassessmentText(
            String id,
            String occasion,
            Trigger trigger,
            Interval interval,
            List<String> what,
            List<String> then,
            List<String> evidence,
            List<String> replaces) {

        ReassessmentText {
            what = List.copyOf(what);
            then = List.copyOf(then);
            evidence = List.copyOf(evidence);
            replaces = List.copyOf(replaces);
        }
    }

    /** Conditions, steps of which one must stand in the plan (none for all plans) or must not, and whether a red flag must stand. */
    record Trigger(Applies applies, List<String> withStep, List<String> unlessStep, boolean redFlag) {

        Trigger {
            withStep = List.copyOf(withStep);
            unlessStep = List.copyOf(unlessStep);
        }
    }

    /** From the board or from the first day on which the operation may be. */
    record Interval(boolean fromOperation, int days, int weeks, int months) {

        LocalDate after(LocalDate board, LocalDate operation) {
            return (fromOperation ? operation : board)
                    .plusMonths(months)
                    .plusWeeks(weeks)
                    .plusDays(days);
        }
    }

    static ReassessmentTexts read(String path, InputStream text) {
        return new ReassessmentTexts(TextFile.read(path, text).rows("reassessments", KEYS).stream()
                .map(ReassessmentTexts::row)
                .toList());
    }

    private static ReassessmentText row(Row row) {
        return new ReassessmentText(
                row.text("id"),
                row.text("occasion"),
                new Trigger(
                        Applies.of(row),
                        row.texts("withStep"),
                        row.texts("unlessStep"),
                        row.textOrEmpty("redFlag").equals("true")),
                new Interval(
                        row.textOrEmpty("anchor").equals("operation"),
                        row.wholeOrZero("days"),
                        row.wholeOrZero("weeks"),
                        row.wholeOrZero("months")),
                row.texts("what"),
                row.texts("then"),
                row.evidence(),
                row.texts("replaces"));
    }
}
