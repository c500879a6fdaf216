package org.liverleaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.DataItem;
import org.liverleaf.pathway.workup.MarkerTrend;
import org.liverleaf.pathway.workup.Origin;
import org.liverleaf.pathway.workup.Remark;
import org.liverleaf.pathway.workup.Tissue;
import org.liverleaf.pathway.workup.WorkUp;

/** The work-up as text: signals, images at hand, tissue, primary or secondary, minimum data set. */
final class WorkUpText {

    private static final int INDENT = 4;

    private final TextBlock out;

    WorkUpText(TextBlock out) {
        this.out = out;
    }

    /** What symptoms and blood tests point to, short of a red flag. */
    void signals(List<Alert> signals) {
        if (signals.isEmpty()) {
            return;
        }
        out.heading("Signals");
        for (Alert signal : signals) {
            out.indented(0, "- " + signal.urgency().text() + ": " + signal.title());
            out.indented(INDENT, signal.text() + keys(signal.evidence()));
        }
    }

    void readiness(WorkUp workUp) {
        images(workUp);
        tissue(workUp.tissue());
        if (workUp.tissue().origin().inQuestion()) {
            origin(workUp.tissue().origin());
        }
        dataSet(workUp.dataSet());
    }

    private void images(WorkUp workUp) {
        out.heading("Images at hand");
        out.field(
                "Confidence",
                workUp.images().confidence().title() + confidenceReasons(workUp)
                        + "; it bounds the answer about removability");
        workUp.images().shortfalls().forEach(each -> out.indented(0, "- " + each.text() + keys(each.evidence())));
    }

    private static String confidenceReasons(WorkUp workUp) {
        return workUp.images().confidence().isCertainly("lowered")
                ? ". "
                        + workUp.images().confidence().reasons().stream()
                                .map(Remark::text)
                                .collect(Collectors.joining(" "))
                : "";
    }

    private void tissue(Tissue tissue) {
        out.heading("Tissue");
        out.field("Biopsy", tissue.biopsy().title());
        if (!tissue.biopsy().isCertainly("avoid")) {
            out.field("Bleeding", tissue.bleeding().title() + "; never a reason to leave it out");
            tissue.precautions().forEach(this::remark);
        }
        int number = 1;
        for (var question : tissue.questions()) {
            out.indented(0, number++ + ". " + question.question() + " " + question.answer());
            if (!question.answered() && !question.id().equals("biomarkers")) {
                question.because().forEach(reason -> out.indented(INDENT, reason.text()));
            }
        }
    }

    private void origin(Origin origin) {
        out.heading("Primary or secondary?");
        out.field("Answer", origin.nature().title());
        origin.reasons().forEach(this::remark);
        origin.consequences().forEach(this::remark);
    }

    private void remark(Remark remark) {
        out.indented(0, "- " + remark.title() + ": " + remark.text() + keys(remark.evidence()));
    }

    private void dataSet(List<DataItem> items) {
        List<DataItem> owed = items.stream().filter(DataItem::isOwed).toList();
        out.heading("Minimum data set: " + (items.size() - owed.size()) + " of " + items.size() + " there");
        for (DataItem.Level level : DataItem.Level.values()) {
            List<DataItem> ofLevel =
                    owed.stream().filter(item -> item.level() == level).toList();
            if (!ofLevel.isEmpty()) {
                out.indented(
                        0,
                        heading(level) + ": "
                                + ofLevel.stream().map(WorkUpText::item).collect(Collectors.joining("; ")));
            }
        }
    }

    private static String item(DataItem item) {
        String state = switch (item.state()) {
            case PRESENT, MISSING -> "";
            case STALE -> " (too old)";
            case BY_HAND -> " (look in the chart)";
        };
        boolean named = item.missing().isEmpty()
                || item.missing().size() == 1 && item.missing().getFirst().equals(item.title());
        return item.title() + state + (named ? "" : " (" + String.join(", ", item.missing()) + ")");
    }

    private static String heading(DataItem.Level level) {
        return switch (level) {
            case BLOCKS -> "Needed before any recommendation";
            case BLOCKS_BRANCH -> "Needed before one branch";
            case SHOULD -> "Should be known";
            case LATER -> "Needed at a later line";
        };
    }

    /** What distorts a marker, and what its course advises. */
    void reading(MarkerTrend trend) {
        if (!trend.reading().directions().isEmpty()) {
            out.indented(INDENT, "runs: " + String.join(" or ", trend.reading().directions()));
        }
        trend.reading().distorting().forEach(each -> out.indented(INDENT, "beware: " + each.text()));
        trend.advice().forEach(advice -> out.indented(INDENT, advice.text() + keys(advice.evidence())));
    }

    private static String keys(List<String> evidence) {
        return evidence.isEmpty() ? "" : String.format(Locale.ROOT, " [%s]", String.join(", ", evidence));
    }
}
