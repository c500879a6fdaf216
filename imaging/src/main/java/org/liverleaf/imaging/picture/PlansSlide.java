package org.liverleaf.imaging.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.planning.Plan;
import org.liverleaf.imaging.planning.Plans;
import org.liverleaf.imaging.planning.Remnant;
import org.liverleaf.imaging.shape.Figure;

/** The first plans of the front side by side: the liver from the front with what is removed taken away, and what remains in figures. */
public final class PlansSlide {

    private static final Mark.Style TITLE = new Mark.Style(26, Palette.WORDS, true, Mark.Anchor.START);
    private static final Mark.Style SMALL = new Mark.Style(15, Palette.FAINT, false, Mark.Anchor.START);
    private static final Mark.Style NAME = new Mark.Style(16, Palette.WORDS, true, Mark.Anchor.START);
    private static final Mark.Style ROW = new Mark.Style(15, Palette.WORDS, false, Mark.Anchor.START);
    private static final int COLUMNS = 3;
    private static final int PANEL_WIDTH = 500;
    private static final int PANEL_HEIGHT = 255;
    private static final int LETTERS = 58;

    private final Slide slide = new Slide();

    private PlansSlide() {}

    /** @param title what stands above it, such as the name of the file */
    public static Slide of(Plans plans, Quantification study, String title) {
        PlansSlide made = new PlansSlide();
        made.draw(plans, study, title);
        return made.slide;
    }

    private void draw(Plans plans, Quantification study, String title) {
        long front = plans.plans().stream().filter(Plan::isOnFront).count();
        slide.add(new Mark.Area(0, 0, Slide.WIDTH, Slide.HEIGHT, Palette.GROUND));
        slide.words(32, 42, title, TITLE);
        slide.words(
                32,
                66,
                format(
                        "Liver %.0f ml, tumour %.1f ml. From the front, the patient's right on the left. %d plans looked at, no other beats %d of them; the"
                                + " first are shown",
                        plans.liverMl(), plans.tumourMl(), plans.plans().size(), front),
                SMALL);
        FrontView view = new FrontView(study, PANEL_WIDTH, PANEL_HEIGHT);
        List<Plan> shown = plans.plans().stream().limit(2L * COLUMNS).toList();
        for (int i = 0; i < shown.size(); i++) {
            panel(view, shown.get(i), 32 + i % COLUMNS * (PANEL_WIDTH + 24), 84 + i / COLUMNS * 388);
        }
        legend();
    }

    private void panel(FrontView view, Plan plan, double x, double y) {
        slide.add(new Mark.Image(x, y, view.picture(plan.actions())));
        double line = y + PANEL_HEIGHT + 22;
        for (String words : wrapped(plan.name())) {
            slide.words(x, line, words, NAME);
            line += 20;
        }
        Remnant remnant = plan.remnant();
        slide.words(
                x,
                line,
                "leaves " + range(remnant.ml()) + " ml, "
                        + remnant.findStandardisedPercent()
                                .map(percent -> range(percent) + " % of the usual volume")
                                .orElse(range(remnant.measuredPercent()) + " % of the measured"),
                ROW);
        slide.words(
                x,
                line + 20,
                plan.findMarginMm()
                                .map(margin -> format("smallest margin %.1f mm", margin.value()))
                                .orElse("nothing treated")
                        + (plan.touches().isEmpty() ? "" : "; near " + near(plan)),
                ROW);
    }

    private static String near(Plan plan) {
        List<String> words = new ArrayList<>();
        for (Plan.Touch touch : plan.touches().stream().limit(2).toList()) {
            words.add(touch.lesion() + " "
                    + touch.structure().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
        }
        int more = plan.touches().size() - words.size();
        return String.join(", ", words) + (more > 0 ? " and " + more + " more" : "");
    }

    /** At most two lines. */
    private static List<String> wrapped(String name) {
        if (name.length() <= LETTERS) {
            return List.of(name);
        }
        int cut = name.lastIndexOf(' ', LETTERS);
        String rest = name.substring(cut + 1);
        return List.of(
                name.substring(0, cut), rest.length() <= LETTERS ? rest : rest.substring(0, LETTERS - 3) + "...");
    }

    private void legend() {
        Object[][] entries = {
            {"stays, by segment", Palette.ofSegment(5)},
            {"removed", FrontView.REMOVED},
            {"lesion cut out", FrontView.CUT},
            {"lesion ablated", FrontView.ABLATED},
            {"lesion left", FrontView.LEFT}
        };
        double x = 32;
        for (Object[] entry : entries) {
            slide.add(new Mark.Area(x, 868, 12, 12, (int) entry[1]));
            slide.words(x + 18, 879, (String) entry[0], SMALL);
            x += 48 + 8.0 * ((String) entry[0]).length();
        }
    }

    private static String range(Figure figure) {
        return format("%.0f (%.0f-%.0f)", figure.value(), figure.low(), figure.high());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
