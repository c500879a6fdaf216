package org.liverleaf.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.liverleaf.pathway.wellbeing.Action;
import org.liverleaf.pathway.wellbeing.Ladder;
import org.liverleaf.pathway.wellbeing.ScaleCourse;
import org.liverleaf.pathway.wellbeing.TreatmentQuestion;
import org.liverleaf.pathway.wellbeing.Wellbeing;
import org.liverleaf.pathway.workup.MarkerTrend;
import org.liverleaf.pathway.workup.Urgency;

/** How the patient lives with the disease: scales, what they ask for, steps against symptoms, questions to treatment. */
final class WellbeingCard {

    private final Sheet sheet;
    private final Wellbeing wellbeing;

    WellbeingCard(Sheet sheet) {
        this.sheet = sheet;
        this.wellbeing = sheet.assessment().wellbeing();
    }

    /** What the patient's own answers ask for today, beside the alerts. */
    void today(Html html) {
        List<Action> today = wellbeing.actions().stream()
                .filter(action -> action.urgency() == Urgency.SAME_DAY)
                .toList();
        if (today.isEmpty()) {
            return;
        }
        html.open("section", "class", "alerts", "aria-label", "Asked for by the patient's own answers");
        for (Action action : today) {
            html.open("div", "class", "patient-call a-same-day");
            html.open("p", "class", "alert-title");
            VerdictMark.shape(html, "same-day");
            html.element("span", "Today", "class", "when");
            html.element("strong", action.because());
            html.close();
            html.open("p");
            sheet.cited(html, action.text(), action.evidence());
            html.close().close();
        }
        html.close();
    }

    void write(Html html) {
        sheet.open(html, "wellbeing", "Daily life");
        if (wellbeing.scales().isEmpty()) {
            html.element("p", "No questionnaire and no symptom score is on record.", "class", "calm");
        }
        questions(html);
        actions(html);
        charts(html);
        scales(html);
        ladders(html);
        medicines(html);
        if (!wellbeing.notAsked().isEmpty()) {
            html.element(
                    "p",
                    "Not asked yet: " + String.join(", ", wellbeing.notAsked()) + ". What was not asked may be there.",
                    "class",
                    "not-asked");
        }
        html.close();
    }

    private void questions(Html html) {
        if (wellbeing.questionsToTreatment().isEmpty()) {
            return;
        }
        html.element("h3", "Is the treatment worth it?");
        html.open("ul", "class", "supportive");
        for (TreatmentQuestion question : wellbeing.questionsToTreatment()) {
            html.open("li");
            sheet.cited(html, question.text(), question.evidence());
            html.close();
        }
        html.close();
    }

    private void actions(Html html) {
        if (wellbeing.actions().isEmpty()) {
            return;
        }
        html.element("h3", "To do");
        html.open("ul", "class", "supportive");
        for (Action action : wellbeing.actions()) {
            html.open("li");
            html.element("span", when(action.urgency()), "class", "tag").text(" ");
            sheet.cited(html, action.text(), action.evidence());
            html.element("span", " " + action.because() + ".", "class", "because");
            html.close();
        }
        html.close();
    }

    private static String when(Urgency urgency) {
        return switch (urgency) {
            case SAME_DAY -> "Today";
            case SOON -> "At this visit";
            case ROUTINE -> "By the next board";
        };
    }

    /** Small pictures of the scales that changed. */
    private void charts(Html html) {
        List<ScaleCourse> courses = wellbeing.scales().stream()
                .filter(scale -> scale.points().stream()
                                        .map(ScaleCourse.Point::value)
                                        .distinct()
                                        .count()
                                > 1
                        && scale.points().stream()
                                .noneMatch(point -> point.day().isEmpty()))
                .toList();
        if (courses.isEmpty()) {
            return;
        }
        LocalDate asOf = sheet.assessment().meta().asOf();
        LocalDate from = courses.stream()
                .map(scale -> scale.points().getFirst().date().earliest())
                .min(Comparator.naturalOrder())
                .orElse(asOf.minusYears(1));
        html.element("h3", "Courses of scales");
        html.open("div", "class", "multiples");
        courses.forEach(scale -> new SmallChart(trend(scale), from, asOf).write(html));
        html.close();
    }

    private static MarkerTrend trend(ScaleCourse scale) {
        String limit = scale.threshold().limit();
        String number = limit.substring(limit.indexOf(' ') + 1);
        return new MarkerTrend(
                "scale-" + scale.id().replace('.', '-'),
                scale.title()
                        + (scale.better() == ScaleCourse.Better.HIGHER ? " (more is better)" : " (less is better)"),
                "1",
                number.isEmpty() ? "" : number + " limit",
                scale.points().stream()
                        .map(point -> new MarkerTrend.Point(point.day(), shown(point), shown(point), point.source()))
                        .toList(),
                List.of(),
                new MarkerTrend.Pace.NotGiven("No doubling time is given for a scale."),
                new MarkerTrend.Reading(List.of(), "", List.of(), List.of()));
    }

    private static BigDecimal shown(ScaleCourse.Point point) {
        return point.value().setScale(0, java.math.RoundingMode.HALF_UP);
    }

    private void scales(Html html) {
        if (wellbeing.scales().isEmpty()) {
            return;
        }
        html.open("details", "class", "chart-data").element("summary", "All scales");
        html.open("table");
        html.element("caption", "Scales of questionnaires and symptom scores", "class", "hidden");
        html.open("thead").open("tr");
        for (String head : List.of("Scale", "Newest", "Date", "Change since the first", "Limit")) {
            html.element("th", head, "scope", "col");
        }
        html.close().close();
        html.open("tbody");
        wellbeing.scales().forEach(scale -> row(html, scale));
        html.close().close();
        for (Wellbeing.FilledInstrument each : wellbeing.instruments()) {
            html.open("p");
            String left = each.notComputable().isEmpty()
                    ? ""
                    : "; too few answers for " + String.join(", ", each.notComputable());
            sheet.cited(
                    html,
                    each.title() + ": " + Wording.count(each.forms(), "form", "forms") + ", the newest with "
                            + Wording.count(each.answered(), "answer", "answers") + left + ". " + each.note(),
                    each.evidence());
            html.close();
        }
        html.close();
    }

    private static void row(Html html, ScaleCourse scale) {
        html.open("tr");
        html.element("td", scale.title());
        html.element("td", Wording.number(scale.last().value()));
        html.element(
                "td", scale.last().day().isEmpty() ? "not dated" : scale.last().day());
        html.element(
                "td",
                scale.findChangeSinceFirst()
                        .map(change -> signed(change.difference()) + ", " + change.direction()
                                + (change.size().equals("not-settled") ? "" : ", " + Wording.words(change.size())))
                        .orElse(""));
        html.element(
                "td",
                scale.threshold().limit()
                        + (scale.threshold().isReached()
                                ? " reached: " + Wording.words(scale.threshold().level())
                                : ""));
        html.close();
    }

    private static String signed(BigDecimal value) {
        return value.signum() > 0
                ? "+" + Wording.number(value)
                : Wording.number(value).replace('-', '\u2212');
    }

    private void ladders(Html html) {
        if (wellbeing.ladders().isEmpty()) {
            return;
        }
        html.element("h3", "Step by step");
        for (Ladder ladder : wellbeing.ladders()) {
            html.open("details", "class", "care-steps", "id", "ladder-" + ladder.id());
            html.element("summary", ladder.title());
            sheet.because(html, ladder.because());
            html.open("ol", "class", "steps");
            for (Ladder.Rung rung : ladder.steps()) {
                html.open("li").open("p", "class", "step-text");
                sheet.cited(html, rung.text(), rung.evidence());
                html.close();
                for (Ladder.Caution caution : rung.cautions()) {
                    html.open("p", "class", "not-before");
                    html.element("span", caution.certain() ? "mind" : "not ruled out", "class", "tag")
                            .text(" ");
                    sheet.cited(html, caution.text(), caution.evidence());
                    html.close();
                }
                html.close();
            }
            html.close().close();
        }
    }

    private void medicines(Html html) {
        if (wellbeing.medicines().isEmpty()) {
            return;
        }
        html.element("h3", "Medicines that can injure the liver");
        html.open("ul", "class", "supportive");
        for (Wellbeing.MedicineWarning each : wellbeing.medicines()) {
            html.open("li");
            html.element("strong", each.title() + ": ");
            sheet.cited(html, each.text(), each.evidence());
            html.close();
        }
        html.close();
    }
}
