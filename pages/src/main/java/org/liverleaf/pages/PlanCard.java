package org.liverleaf.pages;

import java.time.LocalDate;
import java.util.List;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.plan.PlanIntent;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.plan.Step;
import org.liverleaf.pathway.plan.Supportive;

/** What the software proposes: intent, steps with their dates, points at which the board looks again. */
final class PlanCard {

    private final Sheet sheet;

    PlanCard(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        Plan plan = sheet.assessment().plan();
        sheet.open(html, "plan", "Plan");
        intent(html, plan.intent());
        html.element("h3", "Steps");
        if (plan.steps().isEmpty()) {
            html.element(
                    "p",
                    "No step is proposed. The options below say what is open; the order is the board's.",
                    "class",
                    "calm");
        } else {
            html.open("ol", "class", "steps");
            plan.steps().forEach(step -> step(html, step));
            html.close();
        }
        if (!plan.reassessments().isEmpty()) {
            html.element("h3", "Look again");
            html.open("ul", "class", "reassessments");
            plan.reassessments().forEach(each -> reassessment(html, each));
            html.close();
        }
        if (!plan.supportive().isEmpty()) {
            html.element("h3", "Protect meanwhile");
            html.open("ul", "class", "supportive");
            plan.supportive().forEach(each -> supportive(html, each));
            html.close();
        }
        html.close();
    }

    private static void intent(Html html, PlanIntent intent) {
        html.open("p", "class", "intent").text("Intent: ");
        html.element("strong", intent.isDetermined() ? Wording.words(intent.label()) : "open");
        html.close();
        if (!intent.isDetermined() && intent.possible().size() > 1) {
            List<String> possible =
                    intent.possible().stream().map(Wording::words).toList();
            html.element("p", "May be " + String.join(" or ", possible) + ", depending on what is missing.");
        }
        if (!intent.text().isEmpty()) {
            html.element("p", intent.text());
        }
    }

    private void step(Html html, Step step) {
        html.open("li", "id", "step-" + step.id());
        html.open("p", "class", "step-text");
        sheet.cited(html, step.text(), step.evidence());
        html.close();
        means(html, step.means());
        step.notBefore().stream()
                .max(java.util.Comparator.comparing(Step.NotBefore::date))
                .ifPresent(binding -> {
                    html.open("p", "class", "not-before");
                    dated(html, "Not before ", binding.date());
                    html.text(": ");
                    sheet.cited(html, Wording.inside(binding.why()), binding.evidence());
                    html.close();
                });
        for (String condition : step.conditions()) {
            html.open("p", "class", "once").element("b", "Once: ").text(condition);
            html.close();
        }
        if (!step.because().reasons().isEmpty()) {
            html.open("details").element("summary", "Why");
            step.because().reasons().forEach(reason -> html.element("p", reason));
            sheet.because(html, step.because().facts());
            html.close();
        }
        html.close();
    }

    private void means(Html html, Step.Means means) {
        switch (means) {
            case Step.Means.Treatment treatment -> {
                html.open("p", "class", "means");
                html.element(
                        "a",
                        sheet.assessment().ledger().option(treatment.optionId()).title(),
                        "href",
                        "#option-" + treatment.optionId());
                if (!treatment.regimens().isEmpty()) {
                    List<String> titles = treatment.regimens().stream()
                            .map(id -> sheet.assessment().ledger().option(id).title())
                            .toList();
                    html.text(": " + String.join(", ", titles));
                }
                html.close();
            }
            case Step.Means.Test test -> {
                if (!test.facts().isEmpty()) {
                    List<String> titles = test.facts().stream()
                            .map(sheet.knowledge()::titleOf)
                            .toList();
                    html.element("p", "Yields: " + String.join(", ", titles), "class", "means");
                }
            }
            case Step.Means.Review review -> html.text("");
        }
    }

    private void reassessment(Html html, Reassessment each) {
        html.open("li");
        html.open("p", "class", "step-text");
        dated(html, "By ", each.due());
        html.text(": " + Wording.inside(each.occasion()));
        sheet.citations().cite(html, each.evidence());
        html.close();
        html.open("ul");
        each.what().forEach(what -> html.element("li", what));
        html.close();
        for (String then : each.then()) {
            html.element("p", then, "class", "then");
        }
        html.close();
    }

    private void supportive(Html html, Supportive each) {
        html.open("li");
        sheet.cited(html, each.text(), each.evidence());
        sheet.because(html, each.because());
        html.close();
    }

    private static void dated(Html html, String before, LocalDate date) {
        html.text(before);
        html.element("time", Wording.date(date), "datetime", date.toString());
    }
}
