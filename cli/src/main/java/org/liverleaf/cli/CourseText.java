package org.liverleaf.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.liverleaf.imaging.course.Change;
import org.liverleaf.imaging.course.LesionCourse;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Point;

/** Several studies for people: each study, what became of each lesion, RECIST sums. */
final class CourseText {

    private final LesionCourse course;
    private final List<String> titles;
    private final List<LocalDate> dates;
    private final TextBlock text = new TextBlock(Terminal.isWatched());

    private CourseText(LesionCourse course, List<String> titles, List<LocalDate> dates) {
        this.course = course;
        this.titles = titles;
        this.dates = dates;
    }

    static String of(LesionCourse course, List<String> titles, List<LocalDate> dates) {
        CourseText written = new CourseText(course, titles, dates);
        StringBuilder studies = new StringBuilder();
        for (int study = 0; study < titles.size(); study++) {
            studies.append(QuantifyText.of(course.studies().get(study), titles.get(study)))
                    .append('\n');
        }
        written.changes();
        written.sums();
        return studies + written.text.text();
    }

    private void changes() {
        for (int interval = 0; interval < course.intervals().size(); interval++) {
            text.title("What became of the lesions: study " + (interval + 1) + " to " + (interval + 2));
            Point shift = course.intervals().get(interval).shift();
            if (shift.distanceMm(new Point(0, 0, 0)) > 0) {
                text.field(
                        "Moved",
                        QuantifyText.format(
                                "the earlier study by %.0f, %.0f, %.0f mm, so that the centres of the livers meet",
                                shift.x(), shift.y(), shift.z()));
            }
            for (Change change : course.intervals().get(interval).changes()) {
                text.field(change.kind().text(), line(change, interval));
            }
            text.blank();
        }
    }

    private String line(Change change, int interval) {
        String before = ids(change.before());
        String after = ids(change.after());
        String names =
                before.isEmpty() ? after : after.isEmpty() || before.equals(after) ? before : before + " to " + after;
        return names
                + change.findGrowth().map(growth -> growth(growth, interval)).orElse("");
    }

    private String growth(Change.Growth growth, int interval) {
        Figure percent = growth.percent();
        String words = QuantifyText.format(
                ": %.1f to %.1f ml, %+.0f %% (%+.0f to %+.0f), %s",
                growth.beforeMl().value(),
                growth.afterMl().value(),
                percent.value(),
                percent.low(),
                percent.high(),
                growth.word());
        if (dates.isEmpty()) {
            return words;
        }
        Optional<Double> days =
                growth.findDoublingDays(ChronoUnit.DAYS.between(dates.get(interval), dates.get(interval + 1)));
        return words
                + days.map(each -> QuantifyText.format(", doubles in %.0f days", each))
                        .orElse("");
    }

    private static String ids(List<Lesion> lesions) {
        return String.join(", ", lesions.stream().map(Lesion::id).toList());
    }

    private void sums() {
        text.title("Sum of the longest axial diameters (RECIST 1.1)");
        if (course.targets().isEmpty()) {
            text.field("Targets", "none: no lesion of the first study is measurable");
            return;
        }
        text.field("Targets", String.join(", ", course.targets()));
        for (int study = 0; study < titles.size(); study++) {
            LesionCourse.Sum sum = course.sums().get(study);
            StringBuilder line = new StringBuilder(QuantifyText.range(sum.mm(), 1)).append(" mm");
            if (study > 0) {
                change(line, 0, study, "baseline");
                int nadir = course.nadirBefore(study);
                if (nadir > 0 && course.sums().get(nadir).mm().value() > 0) {
                    change(line, nadir, study, "nadir");
                }
                line.append(sum.newLesions() > 0 ? ", new: " + QuantifyText.count(sum.newLesions()) : "");
            }
            text.field("Study " + (study + 1), line.toString());
        }
        text.blank();
        text.faint(
                "A target that is gone counts 0, parts of a split one are added, targets that merged count once. Response is for 'liverleaf"
                        + " recist', with the lesions outside of the liver; JSON has its input.");
    }

    private void change(StringBuilder line, int from, int to, String name) {
        Figure percent = course.changePercent(from, to);
        line.append(QuantifyText.format(
                ", %+.1f %% (%+.1f to %+.1f) from %s", percent.value(), percent.low(), percent.high(), name));
    }
}
