package org.liverleaf.imaging.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.Structure;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.shape.AxialDiameters;
import org.liverleaf.imaging.volume.Box;
import org.liverleaf.imaging.volume.Runs;

/** One measured study on one slide: the liver in space, the axial plane of the largest diameter, the coronal plane through the same lesion, and the figures. */
public final class QuantificationSlide {

    private static final Mark.Style TITLE = new Mark.Style(26, Palette.WORDS, true, Mark.Anchor.START);
    private static final Mark.Style SMALL = new Mark.Style(15, Palette.FAINT, false, Mark.Anchor.START);
    private static final Mark.Style ROW = new Mark.Style(16, Palette.WORDS, false, Mark.Anchor.START);
    private static final Mark.Style SIDE = new Mark.Style(15, Palette.FAINT, true, Mark.Anchor.MIDDLE);
    private static final int SPACE_WIDTH = 960;
    private static final int SPACE_HEIGHT = 620;
    private static final int PLANE_X = 1010;
    private static final int PLANE_WIDTH = 560;
    private static final int PLANE_HEIGHT = 380;
    private static final int MOST_ROWS = 5;

    private final Quantification study;
    private final Anatomy anatomy;
    private final Runs organ;
    private final Slide slide = new Slide();

    private QuantificationSlide(Quantification study) {
        this.study = study;
        this.anatomy = study.anatomy();
        Runs liver = anatomy.organ();
        this.organ = liver.isEmpty() ? anatomy.tumour() : liver;
    }

    /**
     * The slide of a study in which something is labelled.
     *
     * @param title what stands above it, such as the name of the file
     */
    public static Slide of(Quantification study, String title) {
        QuantificationSlide made = new QuantificationSlide(study);
        made.draw(title);
        return made.slide;
    }

    private void draw(String title) {
        slide.add(new Mark.Area(0, 0, Slide.WIDTH, Slide.HEIGHT, Palette.GROUND));
        slide.words(32, 46, title, TITLE);
        slide.words(32, 72, summary(), SMALL);
        if (organ.isEmpty()) {
            return;
        }
        space();
        Box box = organ.box();
        int slice = (box.z0() + box.z1()) / 2;
        int[] centre = {(box.x0() + box.x1()) / 2, (box.y0() + box.y1()) / 2};
        if (!study.lesions().isEmpty()) {
            Lesion lesion = largest();
            slice = lesion.axial().slice();
            AxialDiameters.Line line = lesion.axial().longest();
            centre[0] = (int) Math.round((line.x0() + line.x1()) / 2);
            centre[1] = (int) Math.round((line.y0() + line.y1()) / 2);
        }
        axial(slice);
        coronal(centre[1 - PlaneView.sideways(anatomy.grid())]);
        legend();
        rows();
    }

    private Lesion largest() {
        return study.lesions().stream()
                .max(Comparator.comparingDouble(
                        lesion -> lesion.axial().longestMm().value()))
                .orElseThrow();
    }

    private String summary() {
        StringBuilder words = new StringBuilder();
        study.findLiverMl().ifPresent(liver -> words.append(format("Liver %.0f ml   ", liver.value())));
        words.append(format("Tumour %.1f ml", study.tumourMl().value()));
        study.findInvolvementPercent().ifPresent(share -> words.append(format(" (%.1f %%)", share.value())));
        words.append(
                study.lesions().size() == 1
                        ? "   1 lesion"
                        : "   " + study.lesions().size() + " lesions");
        return words.toString();
    }

    private void space() {
        SpaceView view = new SpaceView(anatomy, organ, SPACE_WIDTH, SPACE_HEIGHT);
        slide.add(new Mark.Image(24, 90, view.picture()));
        List<Lesion> left = new ArrayList<>();
        List<Lesion> right = new ArrayList<>();
        for (Lesion lesion : study.lesions().stream().limit(12).toList()) {
            (view.project(lesion.place().centre())[0] < SPACE_WIDTH / 2.0 ? left : right).add(lesion);
        }
        labels(view, left, 40, Mark.Anchor.START);
        labels(view, right, 24 + SPACE_WIDTH - 16, Mark.Anchor.END);
        scale(24 + SPACE_WIDTH / 2.0 - 25 / view.pixelMm(), 90 + SPACE_HEIGHT - 18, view.pixelMm());
        slide.words(24 + 14, 90 + SPACE_HEIGHT / 2.0, "R", SIDE);
        slide.words(24 + SPACE_WIDTH - 14, 90 + SPACE_HEIGHT / 2.0, "L", SIDE);
    }

    /** One under the other in the order of their height, none on another, with a line to each lesion. */
    private void labels(SpaceView view, List<Lesion> lesions, double x, Mark.Anchor anchor) {
        List<Lesion> ordered = new ArrayList<>(lesions);
        ordered.sort(
                Comparator.comparingDouble(lesion -> view.project(lesion.place().centre())[1]));
        double below = 118;
        for (Lesion lesion : ordered) {
            double[] at = view.project(lesion.place().centre());
            double y = Math.max(below, 90 + at[1]);
            below = y + 26;
            String words = format(
                    "%s  %.0f mm", lesion.id(), lesion.axial().longestMm().value());
            double end = anchor == Mark.Anchor.START ? x + 10.0 * words.length() : x - 10.0 * words.length();
            slide.add(new Mark.Line(
                    end, y - 5, 24 + at[0], 90 + at[1], 1, Palette.mixed(Palette.TUMOUR, Palette.GROUND, 0.4)));
            slide.words(x, y, words, new Mark.Style(17, Palette.TUMOUR, true, anchor));
        }
    }

    private void scale(double x, double y, double pixelMm) {
        double length = 50 / pixelMm;
        slide.add(new Mark.Line(x, y, x + length, y, 2, Palette.WORDS));
        slide.add(new Mark.Line(x, y - 5, x, y + 5, 2, Palette.WORDS));
        slide.add(new Mark.Line(x + length, y - 5, x + length, y + 5, 2, Palette.WORDS));
        slide.words(x + length / 2, y - 8, "50 mm", new Mark.Style(14, Palette.WORDS, false, Mark.Anchor.MIDDLE));
    }

    private void axial(int slice) {
        PlaneView view = PlaneView.axial(anatomy, organ, slice, PLANE_WIDTH, PLANE_HEIGHT);
        int y = 52;
        slide.words(PLANE_X, y - 10, "Axial, slice " + (slice + 1), SMALL);
        slide.add(new Mark.Image(PLANE_X, y, view.picture()));
        for (Lesion lesion : study.lesions()) {
            if (lesion.axial().slice() == slice) {
                diameter(view, lesion.axial().longest(), y, 0xffffff);
                diameter(view, lesion.axial().across(), y, Palette.ACROSS);
            }
        }
        sides(y, "R", "L", "A", "P");
        scale(PLANE_X + PLANE_WIDTH - 24 - 50 / view.pixelMm(), y + PLANE_HEIGHT - 14, view.pixelMm());
    }

    private void diameter(PlaneView view, AxialDiameters.Line line, int y, int colour) {
        boolean isTurned = PlaneView.sideways(anatomy.grid()) == 1;
        double[] from = isTurned ? view.project(line.y0(), line.x0()) : view.project(line.x0(), line.y0());
        double[] to = isTurned ? view.project(line.y1(), line.x1()) : view.project(line.x1(), line.y1());
        slide.add(new Mark.Line(PLANE_X + from[0], y + from[1], PLANE_X + to[0], y + to[1], 2, colour));
    }

    private void coronal(int index) {
        int y = 52 + PLANE_HEIGHT + 36;
        PlaneView view = PlaneView.coronal(anatomy, organ, index, PLANE_WIDTH, PLANE_HEIGHT);
        slide.words(PLANE_X, y - 10, "Coronal", SMALL);
        slide.add(new Mark.Image(PLANE_X, y, view.picture()));
        sides(y, "R", "L", "S", "I");
        scale(PLANE_X + PLANE_WIDTH - 24 - 50 / view.pixelMm(), y + PLANE_HEIGHT - 14, view.pixelMm());
    }

    private void sides(int y, String... letters) {
        slide.words(PLANE_X + 14, y + PLANE_HEIGHT / 2.0, letters[0], SIDE);
        slide.words(PLANE_X + PLANE_WIDTH - 14, y + PLANE_HEIGHT / 2.0, letters[1], SIDE);
        slide.words(PLANE_X + PLANE_WIDTH / 2.0, y + 20, letters[2], SIDE);
        slide.words(PLANE_X + PLANE_WIDTH / 2.0, y + PLANE_HEIGHT - 8, letters[3], SIDE);
    }

    private void legend() {
        double x = 40;
        List<Map.Entry<String, Integer>> entries = new ArrayList<>();
        entries.add(Map.entry("tumour", Palette.TUMOUR));
        for (Structure structure : anatomy.parts().keySet()) {
            if (structure != Structure.LIVER && structure != Structure.TUMOUR) {
                entries.add(Map.entry(structure.words(), Palette.of(structure)));
            }
        }
        anatomy.segments()
                .keySet()
                .forEach(number -> entries.add(Map.entry(number.toString(), Palette.ofSegment(number))));
        for (Map.Entry<String, Integer> entry : entries) {
            slide.add(new Mark.Area(x, 90 + SPACE_HEIGHT + 10, 12, 12, entry.getValue()));
            slide.words(x + 18, 90 + SPACE_HEIGHT + 21, entry.getKey(), SMALL);
            x += 40 + 8.2 * entry.getKey().length();
        }
    }

    private void rows() {
        double y = 90 + SPACE_HEIGHT + 50;
        double[] columns = {40, 100, 190, 330, 450, 580, 700};
        String[] heads = {"", "segment", "axial mm", "across", "in space", "ml", "nearest mm"};
        for (int i = 0; i < heads.length; i++) {
            slide.words(columns[i], y, heads[i], SMALL);
        }
        for (Lesion lesion : study.lesions().stream().limit(MOST_ROWS).toList()) {
            y += 20;
            String[] cells = {
                lesion.id(),
                String.join(
                        "+",
                        lesion.place().segments().stream().map(String::valueOf).toList()),
                format(
                        "%.0f (%.0f-%.0f)",
                        lesion.axial().longestMm().value(),
                        lesion.axial().longestMm().low(),
                        lesion.axial().longestMm().high()),
                format("%.0f", lesion.axial().shortMm().value()),
                format("%.0f", lesion.solid().feretMm().value()),
                format("%.1f", lesion.solid().volumeMl().value()),
                nearest(lesion)
            };
            for (int i = 0; i < cells.length; i++) {
                slide.words(columns[i], y, cells[i], ROW);
            }
        }
        if (study.lesions().size() > MOST_ROWS) {
            slide.words(40, y + 18, "and " + (study.lesions().size() - MOST_ROWS) + " more", SMALL);
        }
    }

    private static String nearest(Lesion lesion) {
        return lesion.place().distancesMm().entrySet().stream()
                .min(Comparator.comparingDouble(each -> each.getValue().mm().value()))
                .map(each -> {
                    String name = each.getKey().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
                    return each.getValue().isTouching()
                            ? name + " touches"
                            : format("%s %.0f", name, each.getValue().mm().value());
                })
                .orElse("");
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
