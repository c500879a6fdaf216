package org.liverleaf.cli;

import java.util.List;
import java.util.Locale;
import org.liverleaf.imaging.ablation.Coverage;
import org.liverleaf.imaging.ablation.Gap;
import org.liverleaf.imaging.ablation.Margin;
import org.liverleaf.imaging.ablation.MarginVerdict;
import org.liverleaf.imaging.ablation.Thinnest;
import org.liverleaf.imaging.lesion.Figures;
import org.liverleaf.imaging.shape.Figure;

/** The margin of an ablation for people: the smallest margin and its verdict first, then coverage and what is short. */
final class MarginText {

    /** More places that are short than anybody reads. */
    private static final int MOST_GAPS = 6;

    /** Less is a few voxels. */
    private static final double SMALLEST_ML = 0.005;

    private MarginText() {}

    static String of(Margin margin, String title) {
        TextBlock text = new TextBlock(Terminal.isWatched());
        text.title(title);
        text.field(
                "Smallest margin", margin.findThinnest().map(MarginText::words).orElse("cannot be measured"));
        text.field("Verdict", verdict(margin));
        if (margin.criteria().registrationErrorMm() > 0) {
            text.field(
                    "Registration",
                    format("may be off by %.1f mm", margin.criteria().registrationErrorMm()));
        }
        margin.findCapsule()
                .ifPresent(capsule -> text.field(
                        "Capsule",
                        (capsule.distanceMm().value() < Double.MAX_VALUE
                                        ? format(
                                                "%.1f mm from the tumour",
                                                capsule.distanceMm().value())
                                        : "not in the image")
                                + (capsule.isSubcapsular() ? ", subcapsular" : "")
                                + format(
                                        "; %.0f %% of the tumour's surface faces it and does not count (it would be %.1f mm)",
                                        capsule.excludedSurfacePercent(), capsule.plainMarginMm())));
        coverage(text, margin);
        gaps(text, margin);
        margin.notes().forEach(note -> text.field("Note", note));
        text.blank();
        return text.text();
    }

    private static String words(Thinnest thinnest) {
        Figure mm = thinnest.mm();
        return format(
                "%.1f mm (%.1f to %.1f), thinnest in slice %d at %.0f, %.0f, %.0f mm",
                mm.value(),
                mm.low(),
                mm.high(),
                thinnest.slice() + 1,
                thinnest.tumour().x(),
                thinnest.tumour().y(),
                thinnest.tumour().z());
    }

    private static String verdict(Margin margin) {
        String word = margin.verdict().words();
        if (margin.verdict() == MarginVerdict.NOT_ASSESSABLE) {
            return word;
        }
        String others = String.join(
                " or ",
                margin.verdicts().stream()
                        .filter(each -> each != margin.verdict())
                        .map(MarginVerdict::words)
                        .toList());
        return word
                + format(" (cut-off %s mm)", plain(margin.criteria().cutOffMm()))
                + (others.isEmpty() ? "" : "; within the error of the grid also " + others);
    }

    private static void coverage(TextBlock text, Margin margin) {
        text.heading(
                "Ablated, in percent      tumour and margin       margin alone            surface with this margin");
        for (Coverage each : margin.coverages()) {
            text.line(format(
                    "  %2d mm                  %-23s %-23s %-23s",
                    each.marginMm(),
                    percent(each.expanded()),
                    each.marginMm() == 0 ? "-" : percent(each.shell()),
                    percent(each.surface())));
        }
        margin.findCapsule()
                .ifPresent(capsule -> text.line(format(
                        "  beyond the capsule, not counted: %.0f %% of the margin at 5 mm, %.0f %% at 10 mm",
                        margin.coverages().get(1).outsideLiver(),
                        margin.coverages().get(2).outsideLiver())));
    }

    private static void gaps(TextBlock text, Margin margin) {
        String cutOff = plain(margin.criteria().cutOffMm());
        text.heading("Short of " + cutOff + " mm");
        if (margin.gaps().isEmpty()) {
            text.line("  nowhere");
        }
        List<Gap> seen = margin.gaps().stream()
                .filter(gap -> gap.volumeMl() >= SMALLEST_ML)
                .toList();
        for (Gap gap : seen.stream().limit(MOST_GAPS).toList()) {
            text.indented(
                    2,
                    format(
                            "%.2f ml, %s, from %.1f mm on (centre %.0f, %.0f, %.0f mm)",
                            gap.volumeMl(),
                            gap.direction().isEmpty() ? "all round" : String.join(" and ", gap.direction()),
                            gap.thinnestMm(),
                            gap.centre().x(),
                            gap.centre().y(),
                            gap.centre().z()));
        }
        int more = margin.gaps().size() - Math.min(MOST_GAPS, seen.size());
        if (more > 0) {
            text.line(more == 1 ? "  and 1 smaller place" : "  and " + more + " smaller places");
        }
        if (margin.gaps().size() > 1) {
            text.line(format("  together %.2f ml", margin.shortMl()));
        }
    }

    private static String percent(Figure figure) {
        return format("%.1f (%.1f-%.1f)", figure.value(), figure.low(), figure.high());
    }

    private static String plain(double value) {
        return Figures.plain(value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
