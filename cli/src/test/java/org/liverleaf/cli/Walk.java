package org.liverleaf.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.plan.Step;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.staging.ThreeQuestion;
import org.liverleaf.pathway.wellbeing.Ladder;
import org.liverleaf.pathway.wellbeing.Wellbeing;
import org.liverleaf.pathway.workup.Alert;

/** An assessment as compact text: what a change of a rule did to a patient shows in one look at a difference. */
final class Walk {

    private final StringBuilder text = new StringBuilder();

    private Walk() {}

    /** The text; the same assessment gives the same text. */
    static String of(Assessment assessment) {
        Walk walk = new Walk();
        walk.line("as of", assessment.meta().asOf().toString());
        walk.staging(assessment);
        walk.alerts(assessment.workUp().alerts());
        walk.options(assessment.ledger().options());
        walk.plan(assessment);
        walk.dailyLife(assessment.wellbeing());
        walk.line(
                "decisive gaps",
                assessment.workUp().gaps().stream()
                        .filter(gap -> gap.decisive())
                        .map(gap -> gap.fact() + (gap.stale() ? " (stale)" : ""))
                        .collect(Collectors.joining(", ")));
        walk.problems(assessment.meta().problems());
        return walk.text.toString();
    }

    private void line(String name, String value) {
        text.append(name).append(": ").append(value.isEmpty() ? "none" : value).append('\n');
    }

    private void staging(Assessment assessment) {
        line("timing", assessment.staging().timing());
        line(
                "resectability",
                assessment.staging().resectability().labelText()
                        + (assessment.staging().resectability().fragile() ? " (fragile)" : ""));
        for (ThreeQuestion question : assessment.staging().questions()) {
            line("question " + question.id(), question.answer());
        }
        line(
                "intent",
                assessment.plan().intent().label() + " of "
                        + assessment.plan().intent().possible());
    }

    private void alerts(List<Alert> alerts) {
        for (Alert alert : alerts) {
            line(
                    "alert " + alert.id(),
                    alert.urgency().text() + (alert.standing() == Alert.Standing.HOLDS ? "" : ", open"));
        }
    }

    private void options(List<LedgerOption> options) {
        for (LedgerOption option : options) {
            line("option " + option.id(), verdict(option));
            option.regimens().stream()
                    .filter(regimen -> isNotClosed(regimen.result().label()))
                    .forEach(regimen -> line("  regimen " + regimen.id(), verdict(regimen)));
        }
    }

    private static boolean isNotClosed(Verdict verdict) {
        return verdict.isOpen() || verdict == Verdict.UNDETERMINED;
    }

    private static String verdict(LedgerOption option) {
        String all =
                option.result().verdicts().stream().map(Verdict::text).sorted().collect(Collectors.joining("|"));
        String label = option.result().label().text();
        return label
                + (all.equals(label) ? "" : " of " + all)
                + (option.result().fragile() ? ", fragile" : "")
                + (option.result().exact() ? "" : ", not exact");
    }

    private void plan(Assessment assessment) {
        int number = 1;
        for (Step step : assessment.plan().steps()) {
            String waits = step.notBefore().stream()
                    .map(Step.NotBefore::date)
                    .max(LocalDate::compareTo)
                    .map(date -> ", not before " + date)
                    .orElse("");
            String means = switch (step.means()) {
                case Step.Means.Treatment(String option, List<String> regimens) ->
                    " (" + option + (regimens.isEmpty() ? "" : " " + regimens) + ")";
                case Step.Means.Test(List<String> facts) -> " (test " + facts + ")";
                case Step.Means.Review review -> "";
            };
            line("step " + number++, step.id() + means + waits);
        }
        for (Reassessment each : assessment.plan().reassessments()) {
            line("look again " + each.due(), each.id());
        }
    }

    private void dailyLife(Wellbeing wellbeing) {
        wellbeing
                .actions()
                .forEach(action ->
                        line("act on " + action.scale(), action.urgency().text()));
        wellbeing
                .questionsToTreatment()
                .forEach(question -> line("question to treatment", question.id() + " " + question.scales()));
        line("ladders", wellbeing.ladders().stream().map(Ladder::id).collect(Collectors.joining(", ")));
    }

    private void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            line(problem.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), problem.text());
        }
    }
}
