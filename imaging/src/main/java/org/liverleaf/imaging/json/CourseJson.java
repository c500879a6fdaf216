package org.liverleaf.imaging.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.liverleaf.imaging.course.Change;
import org.liverleaf.imaging.course.LesionCourse;
import org.liverleaf.imaging.lesion.Figures;
import org.liverleaf.imaging.lesion.Lesion;
import org.liverleaf.imaging.shape.Figure;
import org.liverleaf.imaging.volume.Point;

/** Writes several studies as JSON: each study as {@link QuantificationJson} does, what became of each lesion, and RECIST sums. */
public final class CourseJson {

    private final JsonGenerator json;
    private final List<LocalDate> dates;

    /** @param dates of the studies; none where they are not known */
    public CourseJson(JsonGenerator json, List<LocalDate> dates) {
        this.json = json;
        this.dates = List.copyOf(dates);
    }

    /** An object. */
    public void write(LesionCourse course) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("studies");
        for (int study = 0; study < course.studies().size(); study++) {
            json.writeStartObject();
            date(study);
            new QuantificationJson(json).writeFields(course.studies().get(study));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("changes");
        for (int interval = 0; interval < course.intervals().size(); interval++) {
            interval(course.intervals().get(interval), interval + 1);
        }
        json.writeEndArray();
        sums(course);
        if (!dates.isEmpty() && !course.targets().isEmpty()) {
            recist(course);
        }
        json.writeEndObject();
    }

    private void date(int study) throws IOException {
        if (!dates.isEmpty()) {
            json.writeStringField("date", dates.get(study).toString());
        }
    }

    private void interval(LesionCourse.Interval interval, int to) throws IOException {
        json.writeStartObject();
        json.writeNumberField("fromStudy", to - 1);
        json.writeNumberField("toStudy", to);
        json.writeArrayFieldStart("shiftMm");
        Point shift = interval.shift();
        for (double each : new double[] {shift.x(), shift.y(), shift.z()}) {
            json.writeNumber(Figures.rounded(each, 2));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("lesions");
        for (Change change : interval.changes()) {
            change(change, to);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void change(Change change, int to) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", change.kind().text());
        ids("before", change.before());
        ids("after", change.after());
        if (change.findGrowth().isPresent()) {
            Change.Growth growth = change.findGrowth().get();
            json.writeStringField("growth", growth.word().replace(' ', '-'));
            figure("volumeChangePercent", growth.percent(), 1);
            if (!dates.isEmpty()) {
                long days = ChronoUnit.DAYS.between(dates.get(to - 1), dates.get(to));
                if (growth.findDoublingDays(days).isPresent()) {
                    json.writeNumberField(
                            "volumeDoublingDays",
                            Figures.rounded(growth.findDoublingDays(days).get(), 0));
                }
            }
        }
        json.writeEndObject();
    }

    private void ids(String name, List<Lesion> lesions) throws IOException {
        json.writeArrayFieldStart(name);
        for (Lesion lesion : lesions) {
            json.writeString(lesion.id());
        }
        json.writeEndArray();
    }

    private void sums(LesionCourse course) throws IOException {
        json.writeArrayFieldStart("targets");
        for (String target : course.targets()) {
            json.writeString(target);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sums");
        for (int study = 0; study < course.sums().size(); study++) {
            json.writeStartObject();
            date(study);
            figure("sumMm", course.sums().get(study).mm(), 2);
            if (study > 0 && !course.targets().isEmpty()) {
                figure("changeFromBaselinePercent", course.changePercent(0, study), 1);
                int nadir = course.nadirBefore(study);
                if (course.sums().get(nadir).mm().value() > 0) {
                    figure("changeFromNadirPercent", course.changePercent(nadir, study), 1);
                }
            }
            json.writeNumberField("newLesions", course.sums().get(study).newLesions());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What {@code liverleaf recist} takes; lesions that are no targets and lesions outside of the liver are for the reader to add. */
    private void recist(LesionCourse course) throws IOException {
        json.writeObjectFieldStart("recistInput");
        json.writeObjectFieldStart("baseline");
        targets(course, 0);
        json.writeEndObject();
        json.writeArrayFieldStart("timepoints");
        for (int study = 1; study < course.sums().size(); study++) {
            json.writeStartObject();
            targets(course, study);
            json.writeBooleanField("newLesions", course.sums().get(study).newLesions() > 0);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void targets(LesionCourse course, int study) throws IOException {
        date(study);
        json.writeObjectFieldStart("targets");
        for (int target = 0; target < course.targets().size(); target++) {
            json.writeNumberField(
                    course.targets().get(target),
                    Figures.rounded(
                            course.sums().get(study).diametersMm().get(target).value(), 1));
        }
        json.writeEndObject();
    }

    private void figure(String name, Figure figure, int decimals) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("value", Figures.rounded(figure.value(), decimals));
        json.writeNumberField("low", Figures.rounded(figure.low(), decimals));
        json.writeNumberField("high", Figures.rounded(figure.high(), decimals));
        json.writeEndObject();
    }
}
