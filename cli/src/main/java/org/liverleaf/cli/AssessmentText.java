package org.liverleaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pages.FlipText;
import org.liverleaf.pages.ResponseWords;
import org.liverleaf.pages.Wording;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.ScanResponse;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.Condition;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.outlook.OutlookRange;
import org.liverleaf.pathway.outlook.ScoreCard;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.plan.Step;
import org.liverleaf.pathway.plan.Supportive;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.score.Evaluation;
import org.liverleaf.pathway.score.ScoreResult;
import org.liverleaf.pathway.staging.Staging;
import org.liverleaf.pathway.staging.ThreeQuestion;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.Gap;
import org.liverleaf.pathway.workup.MarkerTrend;
import org.liverleaf.pathway.workup.StudyAdvice;

/** An assessment for a terminal: what a board needs first stands first. */
final class AssessmentText {

    private static final int MOST_ARGUMENTS = 6;
    private static final int MOST_FLIPS = 4;
    private static final int MOST_GAPS = 12;

    private final Knowledge knowledge;
    private final TextBlock out;
    private final WorkUpText workUp;

    AssessmentText(Knowledge knowledge, boolean colour) {
        this.knowledge = knowledge;
        this.out = new TextBlock(colour);
        this.workUp = new WorkUpText(out);
    }

    String of(Assessment assessment) {
        return of(assessment, List.of());
    }

    String of(Assessment assessment, List<Changes> changes) {
        head(assessment);
        changes.forEach(each -> ChangesText.write(each, out));
        alerts(assessment.workUp().alerts());
        WellbeingText wellbeing = new WellbeingText(assessment.wellbeing(), out);
        wellbeing.today();
        workUp.signals(assessment.workUp().signals());
        questions(assessment);
        staging(assessment.staging());
        plan(assessment);
        wellbeing.write();
        ledger(assessment);
        gaps(assessment.workUp().gaps());
        studies(assessment.workUp().studies());
        workUp.readiness(assessment.workUp());
        trends(assessment.workUp().trends());
        outlook(assessment);
        problems(assessment.meta().problems());
        out.blank();
        out.faint("Knowledge " + assessment.meta().knowledgeVersion() + " ("
                + assessment.meta().knowledgeHash().substring(0, 12) + "), record "
                + assessment.meta().recordHash().substring(0, 12) + ", software "
                + assessment.meta().softwareVersion()
                + ". The software proposes; the board decides and signs. Not a medical device.");
        out.blank();
        return out.text();
    }

    private void head(Assessment assessment) {
        out.title("Case " + assessment.meta().name() + ", as of "
                + assessment.meta().asOf());
    }

    private void alerts(List<Alert> alerts) {
        for (Alert alert : alerts) {
            out.alert(alert.urgency().text().toUpperCase(Locale.ROOT) + ": " + alert.title());
            out.indented(2, alert.text());
        }
    }

    private void questions(Assessment assessment) {
        out.heading("Three questions");
        int number = 1;
        for (ThreeQuestion question : assessment.staging().questions()) {
            out.answer(
                    number++ + ". " + question.question(),
                    question.answer() + (question.fragile() ? ", fragile: measure again" : ""));
            question.because().stream()
                    .limit(3)
                    .forEach(reason -> out.indented(
                            5, (reason.certain() ? "" : "open: ") + reason.text() + keys(reason.evidence())));
        }
    }

    private static String keys(List<String> evidence) {
        return evidence.isEmpty() ? "" : " [" + String.join(", ", evidence) + "]";
    }

    private void staging(Staging staging) {
        out.heading("Staging");
        out.field("Timing", staging.timing());
        out.field(
                "Burden",
                staging.burden().stream()
                        .map(fact -> fact.title().toLowerCase(Locale.ROOT) + " "
                                + Wording.quantity(fact.value(), fact.unit()))
                        .collect(Collectors.joining("; ")));
        out.field(
                "Resectability",
                staging.resectability().labelText() + (staging.resectability().fragile() ? " (fragile)" : ""));
        out.field(
                "Liver function",
                staging.liverFunction().stream().map(AssessmentText::score).collect(Collectors.joining("; "))
                        + "; scores of cirrhosis, not validated here");
        out.field("Response", Wording.value(staging.response()));
        response(staging.scans());
    }

    /** The response as computed from the lesions, and by which criterion. */
    private void response(ScanResponse scans) {
        if (scans.basis().treatment().isEmpty()) {
            return;
        }
        String found = scans.assessments().isEmpty()
                ? ""
                : " " + scans.assessments().stream().map(ResponseWords::newest).collect(Collectors.joining("; ")) + ".";
        out.field("Measured", ResponseWords.basis(scans) + found);
        scans.choice()
                .because()
                .forEach(fired -> out.indented(
                        4, fired.rule().reason() + keys(fired.rule().evidence())));
        scans.notes().forEach(note -> out.indented(4, note));
    }

    private static String score(ScoreResult result) {
        return result.sheet().title() + " " + range(result.evaluation());
    }

    private static String range(Evaluation evaluation) {
        String classes = evaluation.classes().isEmpty() ? "" : " (" + String.join(" or ", evaluation.classes()) + ")";
        if (!evaluation.range().hasValue()) {
            return "not computable" + classes;
        }
        String low = number(evaluation.range().low());
        String value = evaluation.range().isPoint()
                ? low
                : low + " to " + number(evaluation.range().high());
        return value + classes;
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    private void plan(Assessment assessment) {
        out.heading("Plan: " + assessment.plan().intent().label());
        int number = 1;
        for (Step step : assessment.plan().steps()) {
            out.indented(0, number++ + ". " + step.text());
            step.notBefore().forEach(wait -> out.indented(5, "not before " + wait.date() + ": " + wait.why()));
            step.conditions().forEach(condition -> out.indented(5, "once: " + condition));
        }
        for (Reassessment each : assessment.plan().reassessments()) {
            out.indented(
                    0, "Look again by " + each.due() + " (" + each.occasion() + "): " + String.join(", ", each.what()));
            each.then().forEach(then -> out.indented(5, then));
        }
        for (Supportive each : assessment.plan().supportive()) {
            out.indented(0, "- " + each.text());
        }
    }

    private void ledger(Assessment assessment) {
        out.heading("Options");
        for (Verdict verdict : List.of(
                Verdict.INDICATED,
                Verdict.POSSIBLE,
                Verdict.CONDITIONAL,
                Verdict.UNDETERMINED,
                Verdict.NOT_INDICATED,
                Verdict.EXCLUDED)) {
            assessment.ledger().options().stream()
                    .filter(option -> option.result().label() == verdict)
                    .forEach(option -> {
                        option(option, 0, verdict.isOpen() || verdict == Verdict.UNDETERMINED);
                        option.regimens().stream()
                                .filter(regimen -> regimen.result().label().isOpen())
                                .forEach(regimen -> option(regimen, 4, true));
                    });
        }
    }

    private void option(LedgerOption option, int indent, boolean full) {
        String verdict = option.result().label().text()
                + (option.result().fragile() ? ", fragile" : "")
                + (option.result().exact() ? "" : ", not exact");
        out.option(indent, option.title(), verdict, option.result().label());
        List<Argument> shown = option.arguments().stream()
                .filter(argument ->
                        full || argument.kind() == ArgumentKind.EXCLUDES || argument.kind() == ArgumentKind.AGAINST)
                .filter(argument -> argument.certainty() == Certainty.CERTAIN || full)
                .limit(full ? MOST_ARGUMENTS : 2)
                .toList();
        for (Argument argument : shown) {
            out.indented(
                    indent + 4,
                    argument.kindText() + (argument.certainty() == Certainty.OPEN ? " (open)" : "") + ": "
                            + argument.text() + (argument.remark().isEmpty() ? "" : " (" + argument.remark() + ")")
                            + keys(argument.evidence()));
        }
        if (full) {
            option.conditions().stream()
                    .filter(condition -> condition.kind() == Condition.Kind.UNKNOWN_FACT)
                    .limit(MOST_FLIPS)
                    .forEach(condition -> out.indented(indent + 4, "waits for: " + condition.text()));
            option.result().flips().stream()
                    .filter(FlipText::isTelling)
                    .limit(MOST_FLIPS)
                    .forEach(flip ->
                            out.indented(indent + 4, "would be " + flip.label() + " " + FlipText.of(flip, knowledge)));
        }
    }

    private void gaps(List<Gap> gaps) {
        List<Gap> decisive = gaps.stream().filter(Gap::decisive).toList();
        out.heading("Missing, and whether it matters");
        if (gaps.isEmpty()) {
            out.indented(0, "Nothing that is missing could change the plan.");
        }
        decisive.stream().limit(MOST_GAPS).forEach(gap -> {
            out.indented(
                    0,
                    "- " + gap.title() + (gap.stale() ? " (too old, repeat)" : "") + ": can change "
                            + String.join(", ", gap.changes()));
            out.indented(4, gap.obtainBy());
        });
        if (decisive.size() > MOST_GAPS) {
            out.indented(0, "... and " + (decisive.size() - MOST_GAPS) + " more that can change an option");
        }
        int others = gaps.size() - decisive.size();
        if (others > 0) {
            out.indented(
                    0, others + " more facts are missing that would only sharpen an option, not open or close it.");
        }
    }

    private void studies(List<StudyAdvice> studies) {
        if (!studies.isEmpty()) {
            out.heading("Examine next");
            studies.forEach(study -> out.indented(0, "- " + study.title() + ": " + study.text()));
        }
    }

    private void trends(List<MarkerTrend> trends) {
        if (trends.isEmpty()) {
            return;
        }
        out.heading("Courses");
        for (MarkerTrend trend : trends) {
            MarkerTrend.Point last = trend.last();
            out.indented(
                    0,
                    trend.title() + " " + Wording.quantity(last.high().toPlainString(), trend.unit()) + " on "
                            + last.date()
                            + (trend.points().size() > 1
                                    ? "; first " + trend.first().high().toPlainString() + " on "
                                            + trend.first().date() + ", highest "
                                            + trend.peak().high().toPlainString() + " on "
                                            + trend.peak().date()
                                    : ""));
            workUp.reading(trend);
        }
    }

    private void outlook(Assessment assessment) {
        out.heading("Outlook (ranges of published cohorts, not a forecast for one person)");
        for (OutlookRange range : assessment.outlook().ranges()) {
            out.indented(
                    0,
                    "- " + range.measure() + ": " + range.low().toPlainString() + " to "
                            + range.high().toPlainString() + " " + range.unit() + "; " + range.cohort()
                            + keys(range.evidence()));
            range.outsideCohort().forEach(why -> out.indented(4, "this patient lies outside: " + why));
        }
        for (ScoreCard card : assessment.outlook().scores()) {
            out.indented(
                    0,
                    "- " + card.title() + ": " + range(card.result().evaluation())
                            + (card.discrimination().isEmpty() ? "" : "; " + card.discrimination()));
        }
    }

    private void problems(List<Problem> problems) {
        if (!problems.isEmpty()) {
            out.heading("Remarks on the record");
            problems.stream()
                    .limit(MOST_GAPS)
                    .forEach(problem -> out.indented(
                            0,
                            "- "
                                    + problem.kind()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' ') + ": " + problem));
            if (problems.size() > MOST_GAPS) {
                out.indented(0, "... and " + (problems.size() - MOST_GAPS) + " more");
            }
        }
    }
}
