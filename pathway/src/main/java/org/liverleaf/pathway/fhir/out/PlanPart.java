package org.liverleaf.pathway.fhir.out;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.DecidedCourse;
import org.liverleaf.pathway.letters.DecisionWord;
import org.liverleaf.pathway.letters.Deviation;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.plan.Step;

/** The proposed plan and, once there is one, the decided plan, as CarePlans. */
final class PlanPart {

    private final Parts parts;
    private final Plan plan;

    PlanPart(Parts parts) {
        this.parts = parts;
        this.plan = parts.assessment.plan();
    }

    /** What is done, by when, and why; text for people stands beside the code. */
    private record Activity(
            String system,
            String code,
            String title,
            String description,
            List<String> reasons,
            Optional<LocalDate> notBefore,
            Optional<LocalDate> due,
            Done done) {}

    /**
     * By whom and on what something is done.
     *
     * @param responsible name for people; empty if nobody was named
     * @param on what says on what; may be none
     */
    private record Done(String responsible, List<Resource> on) {

        static final Done OPEN = new Done("", List.of());
    }

    /** The intent of the board, where it said one. */
    List<Resource> decidedGoals(Decided decided) {
        String intent = decided.decision().course().intent();
        if (intent.isEmpty()) {
            return List.of();
        }
        String text = DecisionWord.textOf(DecisionWord.INTENT, intent);
        return List.of(new Resource("Goal", parts.head.part("decided-intent"), text, new Xhtml().line(text), json -> {
            json.text("lifecycleStatus", decided.isSigned() ? "accepted" : "proposed");
            json.concept("description", Codes.INTENT, intent, text);
            parts.subject(json);
            json.text("startDate", day().toString());
        }));
    }

    /** The proposed intent; nothing while it is open. */
    List<Resource> goals() {
        if (!plan.intent().isDetermined()) {
            return List.of();
        }
        String intent = plan.intent().label();
        return List.of(new Resource(
                "Goal",
                parts.head.part("intent"),
                plan.intent().text(),
                new Xhtml().line(plan.intent().text()),
                json -> {
                    json.text("lifecycleStatus", "proposed");
                    json.concept(
                            "description", Codes.INTENT, intent, plan.intent().text());
                    parts.subject(json);
                    json.text("startDate", parts.asOf().toString());
                }));
    }

    /** What the software proposes. */
    Resource proposal(List<Resource> goals) {
        List<Activity> activities = Stream.concat(
                        plan.steps().stream().map(PlanPart::step),
                        plan.reassessments().stream().map(PlanPart::lookAgain))
                .toList();
        String id = parts.decided.isPresent()
                ? parts.head.part("proposal")
                : parts.head.id().toString();
        return carePlan(id, "Proposed plan", "draft", "proposal", activities, json -> {
            json.references("goal", goals);
            json.notes(plan.supportive().stream()
                    .map(each -> Parts.cited(each.text(), each.evidence()))
                    .toList());
        });
    }

    /**
     * What the board decided.
     *
     * @param lesions what is done to each lesion
     */
    Resource decided(Decided decided, Resource proposal, List<Resource> goals, List<Resource> lesions) {
        BoardDecision decision = decided.decision();
        List<Activity> activities = new ArrayList<>();
        for (String option : decision.options()) {
            activities.add(new Activity(
                    Codes.OPTION,
                    option,
                    parts.titleOf(option),
                    parts.titleOf(option),
                    deviations(decision, option),
                    Optional.empty(),
                    Optional.empty(),
                    Done.OPEN));
        }
        if (decision.followUp().hasDate() || !decision.followUp().what().isBlank()) {
            String what = decision.followUp().what();
            activities.add(new Activity(
                    Codes.ACTIVITY,
                    "follow-up",
                    "Follow-up",
                    what.isBlank() ? "Next check" : what,
                    List.of(),
                    Optional.empty(),
                    Optional.of(decision.followUp().nextCheck())
                            .filter(day -> decision.followUp().hasDate()),
                    Done.OPEN));
        }
        lesions.forEach(lesion -> activities.add(onLesion(lesion)));
        decision.course().steps().forEach(step -> activities.add(decided(step)));
        decision.course().reassessments().forEach(each -> activities.add(decided(each)));
        String status = decided.isSuperseded() ? "revoked" : decided.isSigned() ? "active" : "draft";
        return carePlan(
                parts.head.id().toString(),
                decided.isSigned() ? "Decided plan" : "Decided plan, not signed",
                status,
                "plan",
                activities,
                json -> {
                    json.references("goal", goals);
                    json.notes(List.of(decision.reasons()));
                },
                proposal);
    }

    private static Activity onLesion(Resource lesion) {
        return new Activity(
                Codes.BOARD,
                "lesion",
                lesion.title(),
                lesion.title(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Done("", List.of(lesion)));
    }

    private static Activity decided(DecidedCourse.NextStep step) {
        return new Activity(
                Codes.ACTIVITY,
                "step",
                step.what(),
                step.what(),
                List.of(),
                Optional.empty(),
                Optional.of(step.due()).filter(day -> step.hasDate()),
                new Done(step.responsible(), List.of()));
    }

    private static Activity decided(DecidedCourse.LookAgain each) {
        return new Activity(
                Codes.ACTIVITY,
                "reassessment",
                "Reassessment: " + each.occasion(),
                each.what().isBlank() ? each.occasion() : each.occasion() + ": " + each.what(),
                List.of(),
                Optional.empty(),
                Optional.of(each.due()).filter(day -> each.hasDate()),
                Done.OPEN);
    }

    private static List<String> deviations(BoardDecision decision, String option) {
        return decision.deviations().stream()
                .filter(each -> each.option().equals(option))
                .map(PlanPart::deviation)
                .toList();
    }

    static String deviation(Deviation each) {
        return "Differs from the proposal (" + each.proposed().replace('-', ' ') + "): " + each.reason();
    }

    private static Activity step(Step step) {
        List<String> description = new ArrayList<>(List.of(Parts.cited(step.text(), step.evidence())));
        step.conditions().forEach(each -> description.add("Once: " + each));
        step.notBefore()
                .forEach(each ->
                        description.add(Parts.cited("Not before " + each.date() + ": " + each.why(), each.evidence())));
        Optional<LocalDate> notBefore =
                step.notBefore().stream().map(Step.NotBefore::date).max(LocalDate::compareTo);
        List<String> reasons = step.because().reasons();
        String text = String.join(" ", description);
        return switch (step.means()) {
            case Step.Means.Treatment(String option, List<String> regimens) ->
                new Activity(Codes.OPTION, option, step.text(), text, reasons, notBefore, Optional.empty(), Done.OPEN);
            case Step.Means.Test(List<String> facts) ->
                new Activity(
                        Codes.ACTIVITY, "test", step.text(), text, reasons, notBefore, Optional.empty(), Done.OPEN);
            case Step.Means.Review review ->
                new Activity(
                        Codes.ACTIVITY, "review", step.text(), text, reasons, notBefore, Optional.empty(), Done.OPEN);
        };
    }

    private static Activity lookAgain(Reassessment each) {
        String text = each.occasion() + ": " + String.join("; ", each.what()) + ". " + String.join(" ", each.then());
        return new Activity(
                Codes.ACTIVITY,
                "reassessment",
                "Reassessment: " + each.occasion(),
                Parts.cited(text, each.evidence()),
                List.of(),
                Optional.empty(),
                Optional.of(each.due()),
                Done.OPEN);
    }

    private Resource carePlan(
            String id,
            String title,
            String status,
            String intent,
            List<Activity> activities,
            Resource.Body more,
            Resource... basedOn) {
        Xhtml words = new Xhtml()
                .line(title)
                .numbered(activities.stream().map(PlanPart::line).toList());
        return new Resource("CarePlan", id, title, words, json -> {
            json.references("basedOn", List.of(basedOn));
            json.text("status", status);
            json.text("intent", intent);
            json.text("title", title);
            parts.subject(json);
            json.object("period", () -> json.text("start", day().toString()));
            json.text("created", day().toString());
            json.reference(
                    "author",
                    parts.signatory.isEmpty() || basedOn.length == 0 ? parts.device : parts.signatory.getFirst());
            json.objects("activity", activities, each -> json.object("detail", () -> detail(json, each)));
            more.write(json);
        });
    }

    private LocalDate day() {
        return LocalDate.ofInstant(parts.timestamp(), java.time.ZoneOffset.UTC);
    }

    private void detail(FhirJson json, Activity activity) throws IOException {
        json.concept("code", activity.system(), activity.code(), activity.title());
        json.objects("reasonCode", activity.reasons(), reason -> json.text("text", reason));
        json.references("reasonReference", activity.done().on());
        json.text("status", "not-started");
        json.flag("doNotPerform", false);
        if (activity.notBefore().isPresent() || activity.due().isPresent()) {
            json.object("scheduledPeriod", () -> {
                json.text("start", activity.notBefore().map(LocalDate::toString).orElse(""));
                json.text("end", activity.due().map(LocalDate::toString).orElse(""));
            });
        }
        if (!activity.done().responsible().isBlank()) {
            json.only("performer", () -> performer(json, activity.done().responsible()));
        }
        json.text("description", activity.description());
    }

    /** A participant by reference; somebody else by the words of the board. */
    private void performer(FhirJson json, String name) throws IOException {
        Optional<Resource> known = parts.participants.stream()
                .filter(each -> each.title().equals(name))
                .findFirst();
        if (known.isPresent()) {
            json.reference(known.get());
        } else {
            json.text("display", name);
        }
    }

    private static String line(Activity activity) {
        String due = activity.due().map(day -> " (by " + day + ")").orElse("");
        String by = activity.done().responsible().isBlank()
                ? ""
                : ", " + activity.done().responsible();
        return activity.description() + by + due;
    }
}
