package org.liverleaf.pathway.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.catalogue.Asking;
import org.liverleaf.pathway.plan.PlanIntent;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.plan.Step;
import org.liverleaf.pathway.plan.Supportive;
import org.liverleaf.pathway.staging.ThreeQuestion;
import org.liverleaf.pathway.workup.Gap;

/** The letter to the referring doctor: one page, with what is asked of them. */
final class ReferrerLetter {

    private static final Set<Asking.Effort> AT_HOME =
            Set.of(Asking.Effort.ASK, Asking.Effort.CHART, Asking.Effort.BLOOD);
    private static final int MOST_GAPS = 4;
    private static final int MOST_MEASURES = 4;
    private static final int MOST_MEDICINES = 2;
    private static final int MOST_DATES = 3;
    private static final String PALLIATIVE_CARE = "palliative-care";

    private final LetterBasis basis;
    private final Draft draft;

    ReferrerLetter(LetterBasis basis) {
        this.basis = basis;
        this.draft = new Draft(Recipient.REFERRER, basis.texts());
    }

    Letter write() {
        status();
        diagnosis();
        if (basis.decided()) {
            decision();
        } else {
            proposal();
        }
        requests();
        followUp();
        redFlags();
        close();
        return draft.letter();
    }

    private void status() {
        BoardDecision decision = basis.decision();
        if (!basis.decided()) {
            draft.stressed(draft.frame(
                    "proposed", "date", Words.day(basis.assessment().meta().asOf())));
        } else if (decision.hasDate()) {
            draft.line(draft.frame("decided", "date", Words.day(decision.decidedOn())));
        } else {
            draft.line(draft.frame("decided-no-date"));
        }
        if (basis.decided() && decision.signedBy().isBlank()) {
            draft.stressed(draft.frame("not-signed"));
        }
        present().forEach(draft::stressed);
    }

    /** What holds now and cannot wait; each takes room from what is asked, since the letter has one page. */
    private List<Sentence> present() {
        return basis.today().stream()
                .map(alert -> new Sentence(draft.text("present", "alert", alert.text()), alert.evidence()))
                .toList();
    }

    private void diagnosis() {
        draft.section("diagnosis");
        draft.text(basis.told(Recipient.REFERRER, "diagnosis"));
        List<Sentence> ladder = new ArrayList<>();
        for (ThreeQuestion question : basis.assessment().staging().questions()) {
            ladder.add(draft.frame(
                    "question", "question", question.question(), "answer", Words.sentence(question.answer())));
        }
        draft.text(ladder);
    }

    private void decision() {
        BoardDecision decision = basis.decision();
        draft.section("decision");
        draft.ordered(decision.options().stream()
                .map(option -> draft.frame("chosen", "option", basis.titleOf(option)))
                .toList());
        if (decision.options().isEmpty()) {
            draft.line(draft.frame("nothing-chosen"));
        }
        if (!decision.reasons().isBlank()) {
            draft.line(draft.frame("reasons", "reasons", Words.closed(decision.reasons())));
        }
        new CourseSections(decision.course(), draft).brief();
        draft.bullets(decision.deviations().stream()
                .filter(deviation -> !deviation.reason().isBlank())
                .map(deviation -> draft.frame(
                        "deviation",
                        "option",
                        basis.titleOf(deviation.option()),
                        "verdict",
                        Words.spaced(deviation.proposed()),
                        "reason",
                        Words.closed(deviation.reason())))
                .toList());
    }

    private void proposal() {
        PlanIntent intent = basis.assessment().plan().intent();
        draft.section("proposal");
        if (!present().isEmpty()) {
            draft.line(draft.frame("red-flags-first"));
        }
        draft.line(draft.frame(
                "intent", "intent", intent.isDetermined() ? Words.spaced(intent.label()) : draft.text("intent-open")));
        draft.ordered(basis.assessment().plan().steps().stream()
                .filter(step -> step.means() instanceof Step.Means.Treatment)
                .map(this::step)
                .toList());
    }

    private Sentence step(Step step) {
        String waits = step.conditions().isEmpty() ? "" : " " + draft.text("waits");
        return new Sentence(Words.closed(step.text()) + waits, step.evidence());
    }

    private void requests() {
        draft.section("requests");
        List<Sentence> requests = new ArrayList<>();
        basis.assessment().workUp().gaps().stream()
                .filter(gap -> gap.decisive() && isAtHome(gap) && concerns(gap))
                .limit(Math.max(1, MOST_GAPS - present().size()))
                .map(gap -> draft.frame("request", "fact", gap.title(), "how", Words.closed(gap.obtainBy())))
                .forEach(requests::add);
        basis.assessment().wellbeing().medicines().stream()
                .limit(MOST_MEDICINES)
                .map(each -> new Sentence(each.title() + ": " + Words.closed(each.text()), each.evidence()))
                .forEach(requests::add);
        basis.texts().forReferrer().requests().stream()
                .flatMap(id -> basis.assessment().plan().supportive().stream()
                        .filter(measure -> measure.id().equals(id)))
                .limit(Math.max(1, MOST_MEASURES - present().size()))
                .map(ReferrerLetter::measure)
                .forEach(requests::add);
        if (basis.decision().options().contains(PALLIATIVE_CARE)) {
            requests.add(draft.frame(PALLIATIVE_CARE));
        }
        requests.add(draft.frame("bring-results"));
        draft.bullets(requests);
    }

    private static Sentence measure(Supportive measure) {
        return new Sentence(measure.text(), measure.evidence());
    }

    /** What a doctor outside the centre can find out. */
    private boolean isAtHome(Gap gap) {
        CaseFact fact = basis.assessment().theCase().facts().get(gap.fact());
        return fact != null
                && !gap.obtainBy().isEmpty()
                && AT_HOME.contains(fact.definition().asking().effort());
    }

    /** Once the board has decided, only what can change something that it decided is worth asking for. */
    private boolean concerns(Gap gap) {
        return !basis.decided()
                || gap.changes().stream().anyMatch(basis.decision().options()::contains);
    }

    private void followUp() {
        draft.section("follow-up");
        if (basis.decided()) {
            draft.line(FollowUpLine.of(draft, basis.decision().followUp()));
            return;
        }
        draft.bullets(basis.assessment().plan().reassessments().stream()
                .limit(MOST_DATES)
                .map(this::lookAgain)
                .toList());
    }

    private Sentence lookAgain(Reassessment each) {
        return new Sentence(
                draft.text("look-again", "date", Words.day(each.due()), "occasion", each.occasion()), each.evidence());
    }

    private void redFlags() {
        draft.section("red-flags");
        draft.bullets(basis.texts().forReferrer().redFlags());
    }

    private void close() {
        String contact = basis.decision().followUp().contact();
        draft.line(
                contact.isBlank()
                        ? draft.frame("no-contact")
                        : draft.frame("contact", "contact", Words.closed(contact)));
        String name = basis.decision().signedBy().strip();
        if (!name.isEmpty()) {
            draft.line(draft.frame("signed", "name", name));
        }
    }
}
