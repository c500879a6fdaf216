package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liverleaf.pathway.cases.ScanResponse;
import org.liverleaf.pathway.response.ResponseAssessment;
import org.liverleaf.pathway.response.ResponseAssessment.Timepoint;
import org.liverleaf.pathway.response.ResponseJson;

/** The computed response in words, for pages and terminals. */
public final class ResponseWords {

    private ResponseWords() {}

    /** To which treatment, and against which baseline. */
    public static String basis(ScanResponse scans) {
        ScanResponse.Basis basis = scans.basis();
        String text = "To " + basis.treatment() + (basis.since().isEmpty() ? "" : ", begun " + basis.since());
        if (basis.baseline().isEmpty()) {
            return text + ".";
        }
        return text + ". Baseline of " + basis.baseline()
                + (basis.targets().isEmpty()
                        ? ", nothing large enough to be a target."
                        : ", targets " + String.join(" and ", basis.targets()) + ".");
    }

    /** The response at the newest scan by one criterion. */
    public static String newest(ResponseAssessment assessment) {
        Timepoint last = assessment.timepoints().getLast();
        return last.overall().text() + " by " + assessment.criteria().title() + " on " + last.date() + " (" + sum(last)
                + ")";
    }

    /** The sum of one scan and how it changed. */
    public static String sum(Timepoint point) {
        List<String> parts = new ArrayList<>();
        parts.add("sum " + Wording.number(ResponseJson.millimetres(point.sum().tenths())) + " mm"
                + (point.sum().complete() ? "" : ", not all targets measured"));
        String fromBaseline = change(point, point.sum().baseline());
        String fromNadir = change(point, point.sum().nadir());
        if (!fromBaseline.isEmpty()) {
            parts.add(fromBaseline + " from the baseline");
        }
        if (!fromNadir.isEmpty() && point.sum().nadir() != point.sum().baseline()) {
            parts.add(fromNadir + " from the smallest");
        }
        return String.join(", ", parts);
    }

    /** The change against a sum in per cent; empty where it cannot be told. */
    static String change(Timepoint point, int reference) {
        return ResponseJson.findChange(point.sum(), reference)
                .map(percent -> (percent.signum() > 0 ? "+" : "")
                        + Wording.number(percent).replace('-', '\u2212') + " %")
                .orElse("");
    }

    /** Things to look at, for people. */
    static String flags(Timepoint point) {
        return String.join(
                "; ",
                point.flags().stream()
                        .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }
}
