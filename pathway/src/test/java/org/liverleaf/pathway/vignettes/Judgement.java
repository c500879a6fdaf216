package org.liverleaf.pathway.vignettes;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.reason.Reasoner;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.knowledge.CaseShape;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.RegimenText;
import org.liverleaf.pathway.options.CaseKnowns;
import org.liverleaf.pathway.record.Intake;

/** A vignette, read and held against a body of knowledge. */
final class Judgement {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> ALL =
            Stream.of(Verdict.values()).map(Verdict::text).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OFFERED = Set.of(Verdict.INDICATED.text(), Verdict.POSSIBLE.text());
    private static final Set<String> CLOSED = Set.of(Verdict.NOT_INDICATED.text(), Verdict.EXCLUDED.text());

    private static final int FEW = 4;

    /** Models by shape: most shapes are those of many vignettes. */
    private static final Map<CaseShape, KnowledgeModel> MODELS = new ConcurrentHashMap<>();

    private final Knowledge knowledge;
    private final Vignette vignette;
    private final List<String> faults = new ArrayList<>();
    private final List<Situation> situations = new ArrayList<>();

    private Judgement(Knowledge knowledge, Vignette vignette) {
        this.knowledge = knowledge;
        this.vignette = vignette;
    }

    /** What the knowledge makes of a vignette. */
    static Judgement of(Knowledge knowledge, Vignette vignette) {
        Judgement judgement = new Judgement(knowledge, vignette);
        judgement.read();
        judgement.situations.forEach(
                situation -> judgement.faults.addAll(situation.faults(judgement.reasoner(situation))));
        return judgement;
    }

    /** The engine; where little is expected, for what is expected alone, which says the same and is sooner compiled. */
    private Reasoner reasoner(Situation situation) {
        Set<String> names = situation.claims().stream().map(Claim::name).collect(Collectors.toSet());
        return names.size() < FEW
                ? ModelPart.reasoner(ModelPart.of(model(situation.shape()), names))
                : knowledge.reasoner(situation.shape());
    }

    private KnowledgeModel model(CaseShape shape) {
        return MODELS.computeIfAbsent(shape, knowledge::model);
    }

    /** Every expectation that is not met; empty if all are. */
    List<String> faults() {
        return faults;
    }

    /** The case, and the case without each fact that should hold something back. */
    List<Situation> situations() {
        return situations;
    }

    private void read() {
        Vignette.Expectation expected = vignette.expectation();
        Case theCase = assemble(vignette.caseFile());
        CaseShape shape = CaseKnowns.shape(theCase);
        List<Claim> claims = new ArrayList<>();
        expected.labels()
                .forEach((name, labels) ->
                        claims.add(new Claim.Labelled(name, Set.copyOf(labels), "expected " + labels)));
        expected.top().forEach(name -> claims.add(new Claim.Labelled(name, OFFERED, "expected among the top")));
        expected.never().forEach(name -> claims.add(new Claim.Labelled(name, CLOSED, "expected never to be offered")));
        expected.argues()
                .forEach((name, rules) -> rules.forEach(rule -> claims.add(new Claim.Argued(name, rule, true))));
        expected.silent()
                .forEach((name, rules) -> rules.forEach(rule -> claims.add(new Claim.Argued(name, rule, false))));
        regimens(shape).forEach(regimen -> claims.addAll(ofRegimen(regimen)));
        expected.regimens()
                .offered()
                .forEach((name, label) -> claims.add(new Claim.Labelled(
                        name, label.equals("closed") ? CLOSED : Set.of(label), "expected " + label)));
        situations.add(new Situation(CaseKnowns.of(theCase), shape, claims));
        expected.blocks().forEach(this::withhold);
    }

    private void withhold(String fact, List<String> options) {
        Case without = assemble(without(vignette.caseFile(), fact));
        Set<String> held =
                ALL.stream().filter(label -> !OFFERED.contains(label)).collect(Collectors.toSet());
        List<Claim> claims = options.stream()
                .map(name -> (Claim) new Claim.Labelled(name, held, "although " + fact + " is not known"))
                .toList();
        situations.add(new Situation(CaseKnowns.of(without), CaseKnowns.shape(without), claims));
    }

    /** Lists of what is open, of what is excluded and of what is indicated are complete where they are given. */
    private List<Claim> ofRegimen(String id) {
        Vignette.Expectation expected = vignette.expectation();
        Vignette.Regimens lists = expected.regimens();
        List<Claim> claims = new ArrayList<>();
        if (!lists.offered().isEmpty() && !lists.offered().containsKey(id)) {
            claims.add(new Claim.Labelled(id, CLOSED, "expected closed"));
        }
        if (!lists.excluded().isEmpty()) {
            claims.add(
                    lists.excluded().contains(id)
                            ? new Claim.Labelled(id, Set.of(Verdict.EXCLUDED.text()), "expected excluded")
                            : new Claim.Labelled(id, otherThan(Verdict.EXCLUDED), "expected not excluded"));
        }
        if (!expected.top().isEmpty() && !expected.top().contains(id)) {
            claims.add(new Claim.Labelled(id, otherThan(Verdict.INDICATED), "but does not stand among the top"));
        }
        return claims;
    }

    private static Set<String> otherThan(Verdict verdict) {
        return ALL.stream().filter(label -> !label.equals(verdict.text())).collect(Collectors.toSet());
    }

    private List<String> regimens(CaseShape shape) {
        Set<String> argued = model(shape).options().keySet();
        return knowledge.regimens().stream()
                .map(RegimenText::id)
                .filter(argued::contains)
                .toList();
    }

    private Case assemble(String caseFile) {
        Intake intake = Shipped.CASE_FILES.read("vignette.json", caseFile.getBytes(StandardCharsets.UTF_8));
        intake.problems().forEach(problem -> faults.add(problem.toString()));
        return Shipped.ASSEMBLER.assemble(intake.patientRecord(), intake.asOf());
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
