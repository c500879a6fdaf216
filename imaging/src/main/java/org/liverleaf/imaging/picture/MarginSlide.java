package org.liverleaf.imaging.picture;

import java.util.Locale;
import java.util.stream.Collectors;
import org.liverleaf.imaging.ablation.AblationMaps;
import org.liverleaf.imaging.ablation.Coverage;
import org.liverleaf.imaging.ablation.Gap;
import org.liverleaf.imaging.ablation.Margin;
import org.liverleaf.imaging.ablation.Thinnest;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Affine;

/** The margin of an ablation on one slide: the axial plane through its thinnest place, the whole margin unrolled on a sphere, and the figures. */
public final class MarginSlide {

    private static final Mark.Style TITLE = new Mark.Style(26, Palette.WORDS, true, Mark.Anchor.START);
    private static final Mark.Style BIG = new Mark.Style(22, Palette.WORDS, true, Mark.Anchor.START);
    private static final Mark.Style SMALL = new Mark.Style(15, Palette.FAINT, false, Mark.Anchor.START);
    private static final Mark.Style ROW = new Mark.Style(17, Palette.WORDS, false, Mark.Anchor.START);
    private static final Mark.Style SIDE = new Mark.Style(15, Palette.FAINT, true, Mark.Anchor.MIDDLE);
    private static final int PLANE = 720;
    private static final int PLANE_X = 32;
    private static final int TOP = 100;
    private static final int MAP_X = 800;
    private static final int MAP_WIDTH = 768;
    private static final int MAP_HEIGHT = 384;

    private final AblationMaps maps;
    private final Margin margin;
    private final Slide slide = new Slide();

    private MarginSlide(AblationMaps maps, Margin margin) {
        this.maps = maps;
        this.margin = margin;
    }

    /** @param title what stands above it, such as the names of the files */
    public static Slide of(AblationMaps maps, Margin margin, String title) {
        MarginSlide made = new MarginSlide(maps, margin);
        made.draw(title);
        return made.slide;
    }

    private void draw(String title) {
        slide.add(new Mark.Area(0, 0, Slide.WIDTH, Slide.HEIGHT, Palette.GROUND));
        slide.words(32, 46, title, TITLE);
        plane();
        unrolled();
        figures();
        legend();
    }

    private void plane() {
        int slice = margin.findThinnest()
                .map(Thinnest::slice)
                .orElse((maps.tumour().box().z0() + maps.tumour().box().z1()) / 2);
        MarginPlane view = new MarginPlane(maps, margin.criteria().cutOffMm(), slice, PLANE);
        slide.words(PLANE_X, TOP - 12, "Axial, slice " + (slice + 1) + ", through the thinnest place", SMALL);
        slide.add(new Mark.Image(PLANE_X, TOP, view.picture()));
        margin.findThinnest().ifPresent(thinnest -> arrow(view, thinnest));
        slide.words(PLANE_X + 14, TOP + PLANE / 2.0, "R", SIDE);
        slide.words(PLANE_X + PLANE - 14, TOP + PLANE / 2.0, "L", SIDE);
        slide.words(PLANE_X + PLANE / 2.0, TOP + 22, "A", SIDE);
        slide.words(PLANE_X + PLANE / 2.0, TOP + PLANE - 10, "P", SIDE);
        double length = 10 / view.pixelMm();
        double x = PLANE_X + PLANE - 30 - length;
        double y = TOP + PLANE - 20;
        slide.add(new Mark.Line(x, y, x + length, y, 2, Palette.WORDS));
        slide.words(x + length / 2, y - 8, "10 mm", new Mark.Style(14, Palette.WORDS, false, Mark.Anchor.MIDDLE));
    }

    private void arrow(MarginPlane view, Thinnest thinnest) {
        Affine affine = maps.grid().affine();
        double[] from = view.project(affine.index(0, thinnest.tumour()), affine.index(1, thinnest.tumour()));
        double[] to = view.project(affine.index(0, thinnest.edge()), affine.index(1, thinnest.edge()));
        slide.add(new Mark.Line(PLANE_X + from[0], TOP + from[1], PLANE_X + to[0], TOP + to[1], 3, 0xffffff));
        // Beyond the edge, where no tumour lies under it.
        boolean isLeft = to[0] < from[0];
        slide.words(
                PLANE_X + to[0] + (isLeft ? -14 : 14),
                TOP + to[1] + (to[1] < from[1] ? -10 : 22),
                format("%.1f mm", thinnest.mm().value()),
                new Mark.Style(20, 0xffffff, true, isLeft ? Mark.Anchor.END : Mark.Anchor.START));
    }

    private void unrolled() {
        slide.words(
                MAP_X,
                TOP - 12,
                "Margin in every direction, as seen from the middle of the tumour (front in the centre, back at both ends)",
                SMALL);
        slide.add(new Mark.Image(
                MAP_X, TOP, new MarginSphere(maps).picture(margin.criteria().cutOffMm(), MAP_WIDTH, MAP_HEIGHT)));
        double middle = TOP + MAP_HEIGHT / 2.0;
        slide.words(MAP_X + MAP_WIDTH / 4.0, middle, "R", SIDE);
        slide.words(MAP_X + MAP_WIDTH / 2.0, middle, "A", SIDE);
        slide.words(MAP_X + MAP_WIDTH * 0.75, middle, "L", SIDE);
        slide.words(MAP_X + MAP_WIDTH / 2.0, TOP + 18, "S", SIDE);
        slide.words(MAP_X + MAP_WIDTH / 2.0, TOP + MAP_HEIGHT - 8, "I", SIDE);
        double x = MAP_X + 60;
        double y = TOP + MAP_HEIGHT + 14;
        for (int mm = -3; mm <= 12; mm++) {
            slide.add(new Mark.Area(
                    x,
                    y,
                    40,
                    14,
                    MarginSphere.colour(mm + 0.5, margin.criteria().cutOffMm())));
            slide.words(x, y + 30, Integer.toString(mm), new Mark.Style(13, Palette.FAINT, false, Mark.Anchor.MIDDLE));
            x += 40;
        }
        slide.words(x + 8, y + 12, "mm", SMALL);
    }

    private void figures() {
        double y = TOP + MAP_HEIGHT + 92;
        slide.words(
                MAP_X,
                y,
                margin.findThinnest()
                        .map(thinnest -> format(
                                "Smallest margin %.1f mm (%.1f to %.1f)",
                                thinnest.mm().value(),
                                thinnest.mm().low(),
                                thinnest.mm().high()))
                        .orElse("The margin cannot be measured"),
                BIG);
        slide.words(
                MAP_X,
                y + 28,
                margin.verdict().words()
                        + format(", cut-off %.0f mm", margin.criteria().cutOffMm())
                        + (margin.verdicts().size() > 1
                                ? "; possible: "
                                        + margin.verdicts().stream()
                                                .map(each -> each.words())
                                                .collect(Collectors.joining(", "))
                                : ""),
                ROW);
        y += 64;
        double[] columns = {MAP_X, MAP_X + 110, MAP_X + 330, MAP_X + 550};
        String[] heads = {"percent", "tumour and margin", "margin alone", "surface with it"};
        for (int i = 0; i < 4; i++) {
            slide.words(columns[i], y, heads[i], SMALL);
        }
        for (Coverage each : margin.coverages()) {
            y += 24;
            slide.words(columns[0], y, each.marginMm() + " mm", ROW);
            slide.words(columns[1], y, percent(each.expanded()), ROW);
            slide.words(columns[2], y, each.marginMm() == 0 ? "" : percent(each.shell()), ROW);
            slide.words(columns[3], y, percent(each.surface()), ROW);
        }
        String gaps = margin.gaps().isEmpty()
                ? "Nowhere short of the cut-off"
                : format("Short of the cut-off: %.2f ml", margin.shortMl())
                        + where(margin.gaps().getFirst());
        slide.words(MAP_X, y + 34, gaps, ROW);
    }

    private static String where(Gap gap) {
        return gap.direction().isEmpty() ? ", all round" : ", most of it " + String.join(" and ", gap.direction());
    }

    private void legend() {
        Object[][] entries = {
            {"tumour", Palette.TUMOUR},
            {"ablated", MarginPlane.ZONE},
            {"short of the cut-off", MarginPlane.SHORT},
            {"liver", Palette.LIVER},
            {"line: the wanted margin", 0xffffff}
        };
        double x = PLANE_X;
        for (Object[] entry : entries) {
            slide.add(new Mark.Area(x, TOP + PLANE + 18, 12, 12, (int) entry[1]));
            slide.words(x + 18, TOP + PLANE + 29, (String) entry[0], SMALL);
            x += 46 + 8.0 * ((String) entry[0]).length();
        }
    }

    private static String percent(Figure figure) {
        return format("%.0f (%.0f to %.0f)", figure.value(), figure.low(), figure.high());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
