package org.liverleaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.lesion.Place;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Spacing;

/** Measured lesions for people: a table, then a line for each lesion on what lies near. */
final class QuantifyText {

    private QuantifyText() {}

    static String of(Quantification study, String title) {
        TextBlock text = new TextBlock(Terminal.isWatched());
        text.title(title);
        Grid grid = study.anatomy().grid();
        Spacing spacing = grid.spacing();
        text.field(
                "Grid",
                format(
                        "%d x %d x %d voxels of %.2f x %.2f x %.2f mm, %s",
                        grid.nx(), grid.ny(), grid.nz(), spacing.x(), spacing.y(), spacing.z(), grid.orientation()));
        study.findLiverMl().ifPresent(liver -> text.field("Liver", millilitres(liver)));
        text.field(
                "Tumour",
                millilitres(study.tumourMl())
                        + study.findInvolvementPercent()
                                .map(share -> format(
                                        ", %.1f %% of the liver (%.1f to %.1f)",
                                        share.value(), share.low(), share.high()))
                                .orElse(""));
        if (!study.segmentsMl().isEmpty()) {
            List<String> segments = new ArrayList<>();
            study.segmentsMl().forEach((number, figure) -> segments.add(format("%d: %.0f", number, figure.value())));
            text.field("Segments", String.join(", ", segments) + " ml");
        }
        lesions(text, study);
        study.notes().forEach(note -> text.field("Note", note));
        text.blank();
        text.faint(
                "Ranges: half a voxel either way at each surface. Distances are between voxel centres; the surfaces lie about one voxel"
                        + " nearer, as the range says. A contour that was drawn wrong is in no range.");
        return text.text();
    }

    private static void lesions(TextBlock text, Quantification study) {
        text.heading(
                study.lesions().isEmpty() ? "No lesion" : count(study.lesions().size()));
        if (study.lesions().isEmpty()) {
            return;
        }
        text.line(format(
                "%-6s %-8s %-29s %-20s %-20s %s",
                "", "segment", "longest axial mm", "across mm", "in space mm", "volume ml"));
        for (Lesion lesion : study.lesions()) {
            text.line(format(
                    "%-6s %-8s %-29s %-20s %-20s %s",
                    lesion.id(),
                    segments(lesion.place()),
                    range(lesion.axial().longestMm(), 1) + " slice "
                            + (lesion.axial().slice() + 1),
                    range(lesion.axial().shortMm(), 1),
                    range(lesion.solid().feretMm(), 1),
                    range(lesion.solid().volumeMl(), lesion.solid().volumeMl().value() < 10 ? 2 : 1)));
        }
        if (study.lesions().stream()
                .anyMatch(lesion -> !lesion.place().distancesMm().isEmpty())) {
            text.heading("Distances in mm");
            study.lesions().forEach(lesion -> text.field(lesion.id(), distances(lesion.place())));
        }
    }

    static String count(int lesions) {
        return lesions == 1 ? "1 lesion" : lesions + " lesions";
    }

    private static String segments(Place place) {
        return place.segments().isEmpty()
                ? "-"
                : String.join(
                        "+", place.segments().stream().map(String::valueOf).toList());
    }

    private static String distances(Place place) {
        List<String> words = new ArrayList<>();
        for (Map.Entry<String, Place.Distance> each : place.distancesMm().entrySet()) {
            String name = each.getKey().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
            words.add(
                    each.getValue().isTouching()
                            ? name + " touches"
                            : name + " " + range(each.getValue().mm(), 1));
        }
        return String.join(", ", words);
    }

    private static String millilitres(Figure figure) {
        return format("%.1f ml (%.1f to %.1f)", figure.value(), figure.low(), figure.high());
    }

    static String range(Figure figure, int decimals) {
        String number = "%." + decimals + "f";
        return format(number + " (" + number + "-" + number + ")", figure.value(), figure.low(), figure.high());
    }

    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
