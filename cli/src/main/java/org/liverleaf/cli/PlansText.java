package org.liverleaf.cli;

import java.util.List;
import java.util.Locale;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.planning.Body;
import org.liverleaf.imaging.planning.Plan;
import org.liverleaf.imaging.planning.Plans;
import org.liverleaf.imaging.planning.Remnant;
import org.liverleaf.imaging.planning.Resection;
import org.liverleaf.imaging.shape.Figure;

/** Plans for people: the lesions, what each named resection leaves, then the plans that no other one beats. */
final class PlansText {

    /** More plans than anybody compares; JSON has them all. */
    private static final int MOST_PLANS = 20;

    private PlansText() {}

    static String of(Plans plans, Quantification study, Body body, String title) {
        TextBlock text = new TextBlock(Terminal.isWatched());
        text.title(title);
        text.field("Liver", format("%.0f ml, of which tumour %.1f ml", plans.liverMl(), plans.tumourMl()));
        if (body.standardMl() > 0) {
            text.field("Usual volume", format("%.0f ml for this height and weight", body.standardMl()));
        }
        for (Lesion lesion : study.lesions()) {
            List<String> segments =
                    lesion.place().segments().stream().map(String::valueOf).toList();
            text.field(
                    lesion.id(),
                    format("%.0f mm", lesion.axial().longestMm().value())
                            + (segments.isEmpty() ? "" : ", segment " + String.join("+", segments)));
        }
        resections(text, plans);
        plans(text, plans);
        plans.notes().forEach(note -> text.field("Note", note));
        text.blank();
        return text.text();
    }

    private static void resections(TextBlock text, Plans plans) {
        if (plans.resections().isEmpty()) {
            return;
        }
        text.heading(
                "Resection                                   leaves ml          % of usual    % measured    clears");
        for (Resection each : plans.resections()) {
            text.line(format(
                    "  %-43s %-18s %-13s %-13s %s",
                    each.name(),
                    range(each.remnant().ml()),
                    each.remnant()
                            .findStandardisedPercent()
                            .map(PlansText::range)
                            .orElse("-"),
                    range(each.remnant().measuredPercent()),
                    each.clears().isEmpty() ? "none" : String.join(" ", each.clears())));
        }
    }

    private static void plans(TextBlock text, Plans plans) {
        List<Plan> front = plans.plans().stream().filter(Plan::isOnFront).toList();
        text.heading("Plans that no other beats: " + front.size() + " of "
                + plans.plans().size() + " looked at");
        text.indented(2, "compared by: " + String.join("; ", Plans.CRITERIA));
        if (plans.refused() > 0) {
            text.indented(
                    2,
                    plans.refused() + " sets of segments were set aside: they leave no two whole segments that touch");
        }
        int number = 1;
        for (Plan plan : front.stream().limit(MOST_PLANS).toList()) {
            text.blank();
            text.indented(0, format("%2d. ", number++) + plan.name());
            text.indented(
                    4,
                    remnant(plan.remnant())
                            + plan.findMarginMm().map(PlansText::margin).orElse(""));
            if (!plan.touches().isEmpty()) {
                text.indented(
                        4,
                        "near: "
                                + String.join(
                                        ", ",
                                        plan.touches().stream()
                                                .map(each -> each.lesion() + " " + words(each.structure())
                                                        + format(" %.1f mm", each.mm()))
                                                .toList()));
            }
        }
        if (front.size() > MOST_PLANS) {
            text.blank();
            text.line("  and " + (front.size() - MOST_PLANS) + " more: --format json");
        }
        text.blank();
    }

    private static String remnant(Remnant remnant) {
        return "leaves " + range(remnant.ml()) + " ml"
                + remnant.findStandardisedPercent()
                        .map(percent -> ", " + range(percent) + " % of the usual volume")
                        .orElse("")
                + ", " + range(remnant.measuredPercent()) + " % of the measured";
    }

    private static String margin(Figure mm) {
        return mm.low() == mm.high()
                ? format("; margin %.0f mm as planned", mm.value())
                : format("; smallest margin %.1f mm (%.1f to %.1f)", mm.value(), mm.low(), mm.high());
    }

    private static String words(String key) {
        return key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String range(Figure figure) {
        return format("%.0f (%.0f-%.0f)", figure.value(), figure.low(), figure.high());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
