package org.liverleaf.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.answers.AnswerBasis;
import org.liverleaf.pathway.answers.AnswerTexts;
import org.liverleaf.pathway.answers.Respondent;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseAssembler;
import org.liverleaf.pathway.cases.Scenario;
import org.liverleaf.pathway.knowledge.CaseShape;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;
import org.liverleaf.pathway.options.Advocate;
import org.liverleaf.pathway.options.CaseKnowns;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.outlook.Forecaster;
import org.liverleaf.pathway.outlook.Outlook;
import org.liverleaf.pathway.outlook.OutlookTexts;
import org.liverleaf.pathway.plan.Plan;
import org.liverleaf.pathway.plan.PlanTexts;
import org.liverleaf.pathway.plan.Planner;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;
import org.liverleaf.pathway.staging.Stager;
import org.liverleaf.pathway.staging.Staging;
import org.liverleaf.pathway.wellbeing.WellbeingReview;
import org.liverleaf.pathway.wellbeing.WellbeingTexts;
import org.liverleaf.pathway.workup.WorkUp;
import org.liverleaf.pathway.workup.WorkUpReview;
import org.liverleaf.pathway.workup.WorkUpTexts;

/**
 * The table of contents of the pathway: from a record to an assessed case. Each stage reads only what stands to its left.
 * Thread-safe.
 */
public final class Pathway {

    private final Knowledge knowledge;
    private final CaseAssembler assembler;
    private final WorkUpReview review;
    private final Stager stager;
    private final Advocate advocate;
    private final Forecaster forecaster;
    private final Planner planner;
    private final WellbeingReview wellbeing;
    private final Respondent respondent;

    private Pathway(Knowledge knowledge) {
        KnowledgeFiles files = knowledge.files();
        // The texts are independent of each other and of the tables; reading them side by side shortens the start.
        CompletableFuture<OutlookTexts> outlook = CompletableFuture.supplyAsync(() -> OutlookTexts.read(files));
        CompletableFuture<PlanTexts> plan = CompletableFuture.supplyAsync(() -> PlanTexts.read(files));
        CompletableFuture<WellbeingTexts> daily = CompletableFuture.supplyAsync(() -> WellbeingTexts.read(files));
        CompletableFuture<AnswerTexts> answers = CompletableFuture.supplyAsync(() -> AnswerTexts.read(files));
        this.knowledge = knowledge;
        this.assembler = RecordReaders.assembler(knowledge);
        this.review = new WorkUpReview(WorkUpTexts.read(files::open), knowledge.model(CaseShape.WITHOUT_REGIMENS));
        this.stager = new Stager(knowledge);
        this.advocate = new Advocate(knowledge);
        this.forecaster = new Forecaster(done(outlook));
        this.planner = new Planner(done(plan), knowledge.regimens());
        this.wellbeing = new WellbeingReview(done(daily));
        this.respondent = new Respondent(done(answers));
    }

    /** What was read meanwhile; a fault of the knowledge is thrown as it was found. */
    private static <T> T done(CompletableFuture<T> reading) {
        try {
            return reading.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof KnowledgeException fault) {
                throw fault;
            }
            throw failed;
        }
    }

    /** The pathway with one version of the knowledge. */
    public static Pathway of(Knowledge knowledge) {
        return new Pathway(knowledge);
    }

    /** Assesses everything known of a patient on the day for which the content was written. */
    public Assessment assess(Intake intake) {
        return assess(intake, intake.asOf());
    }

    /** Assesses everything known of a patient, as true on a day. */
    public Assessment assess(Intake intake, LocalDate asOf) {
        Instant knownAt = intake.patientRecord().findNewestRecorded().orElse(Instant.EPOCH);
        return assess(intake, asOf, knownAt);
    }

    /**
     * Assesses a patient by two clocks.
     *
     * @param asOf what is true of the patient on this day
     * @param knownAt entries recorded later take no part
     */
    public Assessment assess(Intake intake, LocalDate asOf, Instant knownAt) {
        return assess(intake, assembler.assemble(intake.patientRecord(), asOf, knownAt));
    }

    /**
     * Assesses a case with some facts changed on trial.
     *
     * @param changes as for {@link Scenario#of}
     */
    public Assessment whatIf(Intake intake, Assessment now, Map<String, String> changes) {
        return assess(intake, Scenario.of(knowledge.catalogue(), now.theCase(), changes));
    }

    /**
     * Looks at everything known of a patient in passing, as true on a day: alerts, answers and verdicts, for who cannot wait
     * for flips and questions.
     */
    public Glance glance(Intake intake, LocalDate asOf) {
        Instant knownAt = intake.patientRecord().findNewestRecorded().orElse(Instant.EPOCH);
        Case theCase = assembler.assemble(intake.patientRecord(), asOf, knownAt);
        Reasoner reasoner = knowledge.reasoner(CaseKnowns.shape(theCase));
        Reasoning reasoning = reasoner.reasonWithoutFlips(CaseKnowns.of(theCase));
        return new Glance(
                meta(intake, theCase, reasoning),
                theCase,
                review.of(theCase, reasoning),
                stager.stage(theCase, reasoning),
                advocate.argue(theCase, reasoning),
                planner.intent(reasoning));
    }

    private Assessment assess(Intake intake, Case theCase) {
        Reasoning reasoning = reason(theCase);
        WorkUp workUp = review.of(theCase, reasoning);
        Staging staging = stager.stage(theCase, reasoning);
        Ledger ledger = advocate.argue(theCase, reasoning);
        Outlook outlook = forecaster.of(theCase, reasoning);
        Plan plan = planner.of(theCase, reasoning, ledger, workUp);
        Care care = new Care(
                plan,
                wellbeing.of(theCase, reasoning),
                respondent.of(new AnswerBasis(theCase, reasoning, workUp, outlook, plan)));
        return new Assessment(
                meta(intake, theCase, reasoning), theCase, workUp, staging, ledger, outlook, care, reasoning);
    }

    private Reasoning reason(Case theCase) {
        Reasoner reasoner = knowledge.reasoner(CaseKnowns.shape(theCase));
        return reasoner.reason(CaseKnowns.of(theCase));
    }

    private Assessment.Meta meta(Intake intake, Case theCase, Reasoning reasoning) {
        Set<Problem> problems = new LinkedHashSet<>(intake.problems());
        problems.addAll(theCase.problems());
        reasoning.contradictions().forEach(text -> problems.add(new Problem(Problem.Kind.NOTED, "case", text)));
        return new Assessment.Meta(
                intake.name(),
                knowledge.version(),
                knowledge.hash(),
                theCase.recordHash(),
                theCase.asOf(),
                theCase.knownAt(),
                SoftwareVersion.SOFTWARE,
                new ArrayList<>(problems));
    }
}
