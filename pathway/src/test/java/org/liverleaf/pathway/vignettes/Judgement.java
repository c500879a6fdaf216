package org.liverleaf.pathway.vignettes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liverleaf.decision.reason.Answer;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Conclusion;
import org.liverleaf.decision.reason.Knowns;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.RegimenText;
import org.liverleaf.pathway.options.CaseKnowns;
import org.liverleaf.pathway.record.Intake;

/** What a body of knowledge makes of a vignette, held against what is expected. */
final class Judgement {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<Verdict> OFFERED = Set.of(Verdict.INDICATED, Verdict.POSSIBLE);
    private static final Set<Verdict> CLOSED = Set.of(Verdict.NOT_INDICATED, Verdict.EXCLUDED);

    private final Knowledge knowledge;
    private final Vignette vignette;
    private final List<String> faults = new ArrayList<>();
    private final List<Screening> screenings = new ArrayList<>();

    private Judgement(Knowledge knowledge, Vignette vignette) {
        this.knowledge = knowledge;
        this.vignette = vignette;
    }

    /** What the knowledge makes of a vignette. */
    static Judgement of(Knowledge knowledge, Vignette vignette) {
        Judgement judgement = new Judgement(knowledge, vignette);
        judgement.judge();
        return judgement;
    }

    /** Every expectation that is not met; empty if all are. */
    List<String> faults() {
        return faults;
    }

    /** The faults of another version of the knowledge on the same vignette. */
    List<String> again(Knowledge changed) {
        return of(changed, vignette).faults;
    }

    /** Whether a wrong cell can make any difference here. */
    boolean mayNotice(DecisionTable original, TableMutants.Mutant mutant) {
        return screenings.stream().anyMatch(screening -> screening.mayNotice(original, mutant));
    }

    private void judge() {
        Vignette.Expectation expected = vignette.expectation();
        Reasoning reasoning = reason(vignette.caseFile());
        expected.labels().forEach((name, labels) -> {
            String found = label(reasoning, name);
            expect(labels.contains(found), name + " is " + found + ", expected " + labels);
        });
        expected.top().forEach(name -> expectOption(reasoning, name, OFFERED, "expected among the top"));
        expected.never().forEach(name -> expectOption(reasoning, name, CLOSED, "expected never to be offered"));
        if (!expected.top().isEmpty()) {
            knowledge.regimens().stream()
                    .map(RegimenText::id)
                    .filter(id -> reasoning.options().containsKey(id)
                            && !expected.top().contains(id))
                    .filter(id -> reasoning.option(id).label() == Verdict.INDICATED)
                    .forEach(id -> faults.add(id + " is indicated, but does not stand among the top"));
        }
        expected.argues()
                .forEach((name, rules) -> rules.forEach(rule ->
                        expect(certainRules(reasoning, name).contains(rule), name + " is not argued by " + rule)));
        expected.silent()
                .forEach((name, rules) -> rules.forEach(
                        rule -> expect(!certainRules(reasoning, name).contains(rule), name + " is argued by " + rule)));
        regimens(reasoning, expected.regimens());
        expected.blocks().forEach((fact, options) -> {
            Reasoning without = reason(without(vignette.caseFile(), fact));
            options.forEach(name -> {
                OptionResult option = without.options().get(name);
                expect(
                        option != null && !OFFERED.contains(option.label()),
                        name + " is " + label(without, name) + " although " + fact + " is not known");
            });
        });
    }

    /** Lists of what is open and of what is excluded are complete where they are given. */
    private void regimens(Reasoning reasoning, Vignette.Regimens expected) {
        for (RegimenText regimen : knowledge.regimens()) {
            OptionResult result = reasoning.options().get(regimen.id());
            if (result == null) {
                continue;
            }
            String label = result.label().text();
            if (!expected.offered().isEmpty()) {
                String wanted = expected.offered().getOrDefault(regimen.id(), "closed");
                boolean met = wanted.equals("closed") ? CLOSED.contains(result.label()) : wanted.equals(label);
                expect(met, regimen.id() + " is " + label + ", expected " + wanted);
            }
            if (!expected.excluded().isEmpty()) {
                boolean wanted = expected.excluded().contains(regimen.id());
                expect(
                        wanted == (result.label() == Verdict.EXCLUDED),
                        regimen.id() + " is " + label + ", expected " + (wanted ? "excluded" : "not excluded"));
            }
        }
        expected.offered().keySet().stream()
                .filter(id -> !reasoning.options().containsKey(id))
                .forEach(id -> faults.add(id + " is no regimen of this primary"));
    }

    private void expect(boolean met, String fault) {
        if (!met) {
            faults.add(fault);
        }
    }

    private void expectOption(Reasoning reasoning, String name, Set<Verdict> verdicts, String wish) {
        OptionResult option = reasoning.options().get(name);
        expect(
                option != null && verdicts.contains(option.label()),
                name + " is " + label(reasoning, name) + ", " + wish);
    }

    private static String label(Reasoning reasoning, String name) {
        OptionResult option = reasoning.options().get(name);
        if (option != null) {
            return option.label().text();
        }
        Conclusion conclusion = reasoning.conclusions().get(name);
        if (conclusion != null) {
            return conclusion.label().orElse(Conclusion.UNDETERMINED);
        }
        Answer answer = reasoning.answers().get(name);
        return answer == null ? "not known to the knowledge" : String.join("|", answer.values());
    }

    private static List<String> certainRules(Reasoning reasoning, String name) {
        OptionResult option = reasoning.options().get(name);
        var fired = option != null
                ? option.arguments()
                : reasoning.answers().containsKey(name)
                        ? reasoning.answers().get(name).fired()
                        : List.<org.liverleaf.decision.reason.FiredRule>of();
        return fired.stream()
                .filter(each -> each.certainty() == Certainty.CERTAIN)
                .map(each -> each.rule().id())
                .toList();
    }

    private Reasoning reason(String caseFile) {
        Intake intake = Shipped.CASE_FILES.read("vignette.json", caseFile.getBytes(StandardCharsets.UTF_8));
        intake.problems().forEach(problem -> faults.add(problem.toString()));
        Case theCase = Shipped.ASSEMBLER.assemble(intake.patientRecord(), intake.asOf());
        Knowns knowns = CaseKnowns.of(theCase);
        Reasoning reasoning = knowledge.reasoner(CaseKnowns.shape(theCase)).reasonWithoutFlips(knowns);
        screenings.add(new Screening(knowledge, knowns, reasoning));
        return reasoning;
    }

    private static String without(String caseFile, String fact) {
        try {
            ObjectNode root = (ObjectNode) MAPPER.readTree(caseFile);
            if (root.path("facts") instanceof ObjectNode facts) {
                facts.remove(fact);
            }
            return root.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
