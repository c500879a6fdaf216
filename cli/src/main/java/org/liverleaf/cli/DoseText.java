package org.liverleaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liverleaf.imaging.dose.DoseHistogram;
import org.liverleaf.imaging.dose.DoseReport;
import org.liverleaf.imaging.dose.RegionDose;
import org.liverleaf.imaging.shape.Figure;

/** Voxel dose for people: one line a region, then shares of the volume. */
final class DoseText {

    private DoseText() {}

    static String of(DoseReport report, List<Integer> thresholds, String title) {
        TextBlock text = new TextBlock(Terminal.isWatched());
        text.title(title);
        text.field("Method", report.method().equals("kernel") ? "kernel of voxel S values" : "local deposition");
        text.field("Activity", format("%.2f GBq in the picture at implantation", report.activityGbq()));
        report.findLungs()
                .ifPresent(lungs -> text.field(
                        "Lungs",
                        format("%.1f Gy (shunt %.1f %%, %.2f kg)", lungs.gy(), lungs.shuntPercent(), lungs.massKg())));
        text.heading(
                "Dose in Gy            ml   mean (contour one voxel in or out)         D95        D70        D50  most");
        for (RegionDose region : report.regions()) {
            Figure mean = region.figure(DoseHistogram::meanGy);
            text.line(format(
                    "  %-14s %9.1f   %6.1f (%.1f to %.1f) %s %10.1f %10.1f %10.1f %5.0f",
                    words(region.name()),
                    region.volumeMl(),
                    mean.value(),
                    mean.low(),
                    mean.high(),
                    " "
                            .repeat(Math.max(
                                    0,
                                    22
                                            - format("(%.1f to %.1f)", mean.low(), mean.high())
                                                    .length())),
                    region.doses().receivedBy(95),
                    region.doses().receivedBy(70),
                    region.doses().receivedBy(50),
                    region.doses().mostGy()));
        }
        text.heading("Percent of the volume with at least"
                + String.join(
                        "", thresholds.stream().map(gy -> format(" %7d Gy", gy)).toList()));
        for (RegionDose region : report.regions()) {
            List<String> shares = new ArrayList<>();
            thresholds.forEach(gy -> shares.add(format(" %10.1f", region.doses().percentFrom(gy))));
            text.line(format("  %-33s", words(region.name())) + String.join("", shares));
        }
        text.blank();
        report.notes().forEach(note -> text.field("Note", note));
        text.blank();
        return text.text();
    }

    private static String words(String key) {
        return key.startsWith("L") ? key : key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
