package org.liverleaf.imaging.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liverleaf.imaging.dose.DoseHistogram;
import org.liverleaf.imaging.dose.DoseReport;
import org.liverleaf.imaging.dose.RegionDose;

/** The dose-volume histogram of a treatment on one slide: a curve for each region, and the figures that are asked for. */
public final class DoseSlide {

    private static final Mark.Style TITLE = new Mark.Style(26, Palette.WORDS, true, Mark.Anchor.START);
    private static final Mark.Style SMALL = new Mark.Style(15, Palette.FAINT, false, Mark.Anchor.START);
    private static final Mark.Style RIGHT = new Mark.Style(16, Palette.WORDS, false, Mark.Anchor.END);
    private static final Mark.Style HEAD = new Mark.Style(15, Palette.FAINT, false, Mark.Anchor.END);
    private static final Mark.Style TICK = new Mark.Style(15, Palette.FAINT, false, Mark.Anchor.MIDDLE);
    private static final int LEFT = 90;
    private static final int TOP = 118;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 680;
    private static final int TABLE_X = 1030;
    private static final int MOST_REGIONS = 12;
    private static final int[] LESIONS = {
        0xc77dff, 0xff8fa3, 0x70d6ff, 0xf28482, 0x9be564, 0xb8c0ff, 0xd4a373, 0x8fa0b0, 0xff5a5f
    };

    private final DoseReport report;
    private final List<RegionDose> regions;
    private final Slide slide = new Slide();
    private final double mostGy;

    private DoseSlide(DoseReport report) {
        this.report = report;
        this.regions = report.regions().stream()
                .filter(region -> !region.name().equals("liver"))
                .limit(MOST_REGIONS)
                .toList();
        double most = regions.stream()
                .mapToDouble(region -> region.doses().mostGy())
                .max()
                .orElse(1);
        this.mostGy = Math.max(1, most * 1.04);
    }

    /** @param title what stands above it, such as the name of the file */
    public static Slide of(DoseReport report, String title) {
        DoseSlide made = new DoseSlide(report);
        made.draw(title);
        return made.slide;
    }

    private void draw(String title) {
        slide.add(new Mark.Area(0, 0, Slide.WIDTH, Slide.HEIGHT, Palette.GROUND));
        slide.words(32, 46, title, TITLE);
        slide.words(
                32,
                72,
                "Dose of yttrium-90 by "
                        + (report.method().equals("kernel") ? "kernel" : "local deposition")
                        + format(", %.2f GBq in the picture at implantation", report.activityGbq())
                        + report.findLungs()
                                .map(lungs -> format("; lungs %.1f Gy", lungs.gy()))
                                .orElse(""),
                SMALL);
        axes();
        for (int i = regions.size() - 1; i >= 0; i--) {
            curve(regions.get(i), colour(regions.get(i), i));
        }
        table();
    }

    private static int colour(RegionDose region, int number) {
        return switch (region.name()) {
            case "tumour" -> Palette.TUMOUR;
            case "normalLiver" -> 0x5fc9a0;
            default -> LESIONS[number % LESIONS.length];
        };
    }

    private static double width(RegionDose region) {
        return region.name().startsWith("L") ? 2 : 4;
    }

    private double x(double gy) {
        return LEFT + gy / mostGy * WIDTH;
    }

    private static double y(double percent) {
        return TOP + HEIGHT - percent / 100 * HEIGHT;
    }

    private void axes() {
        slide.add(new Mark.Area(LEFT, TOP, WIDTH, HEIGHT, Palette.PANEL));
        for (int percent = 0; percent <= 100; percent += 20) {
            slide.add(new Mark.Line(
                    LEFT, y(percent), LEFT + WIDTH, y(percent), 1, Palette.mixed(Palette.PANEL, Palette.FAINT, 0.3)));
            slide.words(LEFT - 12, y(percent) + 5, percent + "", HEAD);
        }
        double step = step(mostGy);
        for (double gy = 0; gy <= mostGy; gy += step) {
            slide.add(new Mark.Line(
                    x(gy), TOP, x(gy), TOP + HEIGHT, 1, Palette.mixed(Palette.PANEL, Palette.FAINT, 0.3)));
            slide.words(x(gy), TOP + HEIGHT + 24, format("%.4g", gy).replaceFirst("\\.0*$", ""), TICK);
        }
        slide.words(LEFT + WIDTH / 2.0, TOP + HEIGHT + 54, "dose in Gy", TICK);
        slide.words(32, TOP - 12, "percent of the volume with at least this dose", SMALL);
    }

    private static double step(double most) {
        double step = 1;
        for (int i = 0; most / step > 9; i++) {
            step *= i % 3 == 1 ? 2.5 : 2;
        }
        return step;
    }

    private void curve(RegionDose region, int colour) {
        DoseHistogram doses = region.doses();
        int steps = 450;
        double before = 100;
        for (int i = 1; i <= steps; i++) {
            double gy = mostGy * i / steps;
            double percent = doses.percentFrom(gy);
            if (before > 0 || percent > 0) {
                slide.add(new Mark.Line(
                        x(mostGy * (i - 1) / steps), y(before), x(gy), y(percent), width(region), colour));
            }
            before = percent;
        }
    }

    private void table() {
        double y = TOP + 4;
        double[] columns = {TABLE_X + 190, TABLE_X + 270, TABLE_X + 345, TABLE_X + 420, TABLE_X + 500};
        String[] heads = {"ml", "mean", "D95", "D70", "V100 %"};
        for (int i = 0; i < heads.length; i++) {
            slide.words(columns[i], y, heads[i], HEAD);
        }
        for (int number = 0; number < regions.size(); number++) {
            RegionDose region = regions.get(number);
            y += 34;
            slide.add(new Mark.Line(TABLE_X, y - 6, TABLE_X + 24, y - 6, width(region), colour(region, number)));
            slide.words(
                    TABLE_X + 34,
                    y,
                    words(region.name()),
                    new Mark.Style(16, Palette.WORDS, width(region) > 3, Mark.Anchor.START));
            List<String> cells = new ArrayList<>();
            cells.add(format(region.volumeMl() < 10 ? "%.1f" : "%.0f", region.volumeMl()));
            cells.add(format("%.0f", region.doses().meanGy()));
            cells.add(format("%.0f", region.doses().receivedBy(95)));
            cells.add(format("%.0f", region.doses().receivedBy(70)));
            cells.add(format("%.0f", region.doses().percentFrom(100)));
            for (int i = 0; i < cells.size(); i++) {
                slide.words(columns[i], y, cells.get(i), RIGHT);
            }
        }
        int hidden = report.regions().size() - 1 - regions.size();
        if (hidden > 0) {
            slide.words(TABLE_X, y + 34, "and " + hidden + " more", SMALL);
        }
    }

    private static String words(String key) {
        return key.startsWith("L") ? key : key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
