package org.liverleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.liverleaf.decision.model.Fact;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.knowledge.CaseShape;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.options.CaseKnowns;

/** Looks for answers that met a bound: on every case as it is, blanked at random, and with nothing known but the primary. */
final class BoundCheck {

    private static final int UNKNOWN = 30;
    private static final int BLANKINGS = 20;
    private static final long SEED = 20260224L;

    private final Knowledge knowledge;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Random random = new Random(SEED);
    private int inexact;
    private int runs;

    BoundCheck(Knowledge knowledge, PrintWriter out, PrintWriter err) {
        this.knowledge = knowledge;
        this.out = out;
        this.err = err;
    }

    /** How many answers met a bound. */
    int of(Path samples) throws IOException {
        Pathway pathway = Pathway.of(knowledge);
        new Patients(RecordReaders.of(knowledge, LocalDate.now(ZoneOffset.UTC).plusDays(1))).read(samples, intake -> {
            if (!intake.isRefused()) {
                check(pathway.assess(intake));
            }
        });
        int onSamples = inexact;
        primaries();
        out.println(runs + " runs on samples and primaries, seed " + SEED + ": " + onSamples
                + " answers on samples met a bound.");
        return onSamples;
    }

    private void check(Assessment assessment) {
        Reasoner reasoner = knowledge.reasoner(CaseKnowns.shape(assessment.theCase()));
        Knowns knowns = CaseKnowns.of(assessment.theCase());
        report(assessment.meta().name(), reasoner.reason(knowns));
        List<String> known = new ArrayList<>();
        int unknown = 0;
        for (Fact fact : reasoner.model().model().facts().values()) {
            if (!reasoner.model().isRead(reasoner.model().number(fact.id()))) {
                continue;
            }
            Belief belief = knowns.beliefs().get(fact.id());
            if (belief == null || belief.isUnknown()) {
                unknown++;
            } else {
                known.add(fact.id());
            }
        }
        for (int blanking = 0; blanking < BLANKINGS && unknown < UNKNOWN; blanking++) {
            Collections.shuffle(known, random);
            Knowns blanked = knowns;
            for (String fact : known.subList(0, Math.min(known.size(), UNKNOWN - unknown))) {
                blanked = blanked.with(fact, Belief.unknown(knowledge.domainOf(fact)));
            }
            report(assessment.meta().name() + ", blanked " + (blanking + 1), reasoner.reason(blanked));
        }
    }

    /** Each primary with all else unknown; hits are listed, but do not fail the check. */
    private void primaries() {
        var domain = knowledge.domainOf("primarySite");
        for (int primary = 0; primary < domain.size(); primary++) {
            CaseShape shape = new CaseShape(List.of(), 0, Set.of(domain.text(primary)));
            report(
                    "primary " + domain.text(primary) + " alone",
                    knowledge.reasoner(shape).reason(Knowns.of(Map.of("primarySite", Belief.known(primary)))));
        }
    }

    private void report(String name, Reasoning reasoning) {
        runs++;
        reasoning.options().values().stream().filter(option -> !option.exact()).forEach(option -> {
            inexact++;
            err.println(name + ": " + option.id() + " met a bound, its verdicts may be too many");
        });
    }
}
