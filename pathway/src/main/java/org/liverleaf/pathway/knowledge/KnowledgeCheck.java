package org.liverleaf.pathway.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liverleaf.decision.check.TableCheck;
import org.liverleaf.decision.check.TableFinding;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.dmn.DmnFile;
import org.liverleaf.decision.dmn.DmnProblem;
import org.liverleaf.decision.dmn.ItemDefinition;
import org.liverleaf.decision.model.KnowledgeModel;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.HitPolicy;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.catalogue.FactDefinition;

/**
 * Finds what is wrong with the knowledge: tables outside the profile, names that nobody defines, types that differ from
 * {@code facts.yaml}, gaps, overlaps, rules that nothing reaches, rules without evidence, evidence that is not in the
 * library, options without a table.
 */
public final class KnowledgeCheck {

    /** One lesion is enough to see every table that runs for lesions. */
    private static final List<String> SAMPLE_LESION = List.of("L1");

    private static final String REGIMENS = "systemic/*/regimens.yaml";

    private final Knowledge knowledge;
    private final List<Finding> findings = new ArrayList<>();

    private KnowledgeCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Everything that is wrong, file by file; empty if nothing is. */
    public static List<Finding> of(Knowledge knowledge) {
        KnowledgeCheck check = new KnowledgeCheck(knowledge);
        check.quickForms();
        check.readable();
        check.names();
        check.ruleIds();
        check.evidence();
        check.options();
        if (check.findings.isEmpty()) {
            check.tables();
        }
        return check.findings;
    }

    private void add(String file, String place, String text) {
        findings.add(new Finding(file, place, text));
    }

    private void quickForms() {
        KnowledgeFiles files = knowledge.files();
        if (!files.hash().equals(files.countedHash())) {
            add(
                    "knowledge.quick",
                    "",
                    "was made of other files than stand beside it; expected one made of these, build again");
        }
    }

    private void readable() {
        Map<String, String> fileOfTable = new HashMap<>();
        for (DmnFile file : knowledge.dmnFiles().values()) {
            for (DmnProblem problem : file.problems()) {
                add(problem.file() + (problem.line() > 0 ? ":" + problem.line() : ""), place(problem), problem.text());
            }
            for (DecisionTable table : file.tables()) {
                String other = fileOfTable.put(table.id(), file.name());
                if (other != null) {
                    add(file.name(), table.id(), "this decision stands in " + other + " too");
                }
            }
        }
    }

    private static String place(DmnProblem problem) {
        return problem.rule().isEmpty() ? problem.decision() : problem.decision() + ", rule " + problem.rule();
    }

    private void names() {
        for (DecisionTable table : knowledge.tables().values()) {
            for (int column = 0; column < table.columns().size(); column++) {
                checkColumn(table, column);
            }
            Optional<FactDefinition> produced = knowledge.catalogue().find(table.id());
            if (produced.isPresent() && table.hitPolicy() != HitPolicy.COLLECT) {
                for (String output : table.outputs()) {
                    if (produced.get().domain().find(output).isEmpty()) {
                        add(
                                table.file(),
                                table.id(),
                                "may answer '" + output + "', which facts.yaml does not allow: "
                                        + produced.get().domain().describe());
                    }
                }
            } else if (table.hitPolicy() != HitPolicy.COLLECT) {
                add(table.file(), table.id(), "answers a fact that facts.yaml does not have");
            }
        }
    }

    private void checkColumn(DecisionTable table, int column) {
        Column read = table.columns().get(column);
        Optional<Domain> domain = domain(read.fact());
        if (domain.isEmpty()) {
            add(table.file(), table.id(), "reads '" + read.fact() + "', which is no fact of facts.yaml");
            return;
        }
        for (Rule rule : table.rules()) {
            for (String strange : strange(rule.tests().get(column), domain.get())) {
                add(
                        table.file(),
                        table.id() + ", rule " + rule.id(),
                        "tests " + read.fact() + " for " + strange + "; allowed are "
                                + domain.get().describe());
            }
            boolean knownFlag = knowledge.catalogue().find(read.fact()).isEmpty();
            boolean tests = !(rule.tests().get(column) instanceof UnaryTest.Any);
            if (knownFlag && tests && Set.of("excludes", "indicates").contains(rule.output())) {
                add(
                        table.file(),
                        table.id() + ", rule " + rule.id(),
                        "lets missing knowledge " + rule.output() + "; " + read.fact()
                                + " may only serve supports, against and requires");
            }
        }
        checkType(table, read.fact(), domain.get());
    }

    private Optional<Domain> domain(String fact) {
        Optional<Domain> own = knowledge.catalogue().find(fact).map(FactDefinition::domain);
        if (own.isPresent() || !fact.endsWith(KnowledgeModel.KNOWN)) {
            return own;
        }
        String base = fact.substring(0, fact.length() - KnowledgeModel.KNOWN.length());
        return knowledge.catalogue().find(base).map(found -> new Domain.Truth(false));
    }

    /** Values of a test that the domain does not have. */
    private static List<String> strange(UnaryTest test, Domain domain) {
        return switch (test) {
            case UnaryTest.Any any -> List.of();
            case UnaryTest.Literal literal -> {
                boolean fits =
                        domain.find(literal.value()).isPresent() && literal.quoted() == isQuoted(domain, literal);
                yield fits ? List.of() : List.of(literal.text());
            }
            case UnaryTest.Interval interval -> domain instanceof Domain.Grid ? List.of() : List.of(interval.text());
            case UnaryTest.Either(List<UnaryTest> each) ->
                each.stream().flatMap(one -> strange(one, domain).stream()).toList();
            case UnaryTest.Not(UnaryTest inner) -> strange(inner, domain);
        };
    }

    private static boolean isQuoted(Domain domain, UnaryTest.Literal literal) {
        return !(domain instanceof Domain.Truth) || literal.value().equals(Domain.NOT_APPLICABLE);
    }

    /** The item definition of a DMN file must say the same as facts.yaml. */
    private void checkType(DecisionTable table, String fact, Domain domain) {
        DmnFile file = knowledge.dmnFiles().get(table.file());
        String type = file == null ? null : file.typeOfName().get(fact);
        if (file == null || type == null) {
            add(table.file(), table.id(), "has no typed input or decision named " + fact);
            return;
        }
        ItemDefinition item = file.items().get(type);
        String expected = expected(domain);
        String found = item == null
                ? type
                : item.typeRef()
                        + item.allowed().stream().map(UnaryTest::text).collect(Collectors.joining(", ", " ", ""));
        if (!found.strip().equals(expected)) {
            add(
                    table.file(),
                    table.id(),
                    "types " + fact + " as '" + found.strip() + "', facts.yaml says '" + expected + "'");
        }
    }

    private static String expected(Domain domain) {
        return switch (domain) {
            case Domain.Truth truth -> "boolean";
            case Domain.Grid grid -> "number [" + grid.text(0) + ".." + grid.text(grid.points() - 1) + "]";
            case Domain.Words words ->
                IntStream.range(0, words.size())
                        .mapToObj(i -> '"' + words.text(i) + '"')
                        .collect(Collectors.joining(", ", "string ", ""));
            case Domain.Days days -> "date";
        };
    }

    private void ruleIds() {
        Map<String, String> tableOfRule = new HashMap<>();
        for (DecisionTable table : knowledge.tables().values()) {
            for (Rule rule : table.rules()) {
                String other = tableOfRule.put(rule.id(), table.id());
                if (other != null && !other.equals(table.id())) {
                    add(table.file(), table.id() + ", rule " + rule.id(), "this rule id stands in " + other + " too");
                }
            }
        }
    }

    private void evidence() {
        Map<String, String> fileOfKey = new HashMap<>();
        for (String path : knowledge.files().paths("evidence/", ".yaml")) {
            for (Evidence each : knowledge.evidenceEntries(path)) {
                String other = fileOfKey.put(each.key(), path);
                if (other != null) {
                    add(path, each.key(), "this key stands in " + other + " too");
                }
                if (each.citation().isBlank() || each.title().isBlank()) {
                    add(path, each.key(), "has no " + (each.title().isBlank() ? "title" : "citation"));
                }
                if (!Set.of("seen", "known", "unverified").contains(each.certainty())) {
                    add(path, each.key(), "certainty '" + each.certainty() + "'; expected seen, known or unverified");
                }
            }
        }
        for (DecisionTable table : knowledge.tables().values()) {
            for (Rule rule : table.rules()) {
                for (String key : rule.evidence()) {
                    if (!fileOfKey.containsKey(key)) {
                        add(
                                table.file(),
                                table.id() + ", rule " + rule.id(),
                                "cites '" + key + "', which is not in the evidence library");
                    }
                }
            }
        }
    }

    private void options() {
        Set<String> ids = new HashSet<>();
        for (OptionText option : knowledge.options()) {
            if (!ids.add(option.id())) {
                add("options.yaml", option.id(), "stands twice");
            }
            checkArguing("options.yaml", option.id(), option.table(), option.minimumSet());
            if (!Set.of("treatment", "step", "layer").contains(option.role())) {
                add("options.yaml", option.id(), "role '" + option.role() + "'; expected treatment, step or layer");
            }
        }
        for (RegimenText regimen : knowledge.regimens()) {
            if (!ids.add(regimen.id())) {
                add(REGIMENS, regimen.id(), "stands twice");
            }
            checkArguing(REGIMENS, regimen.id(), regimen.table(), regimen.minimumSet());
            checkPrimaries(regimen);
        }
        for (DrugCaution caution : knowledge.cautions()) {
            checkArguing("drugs/cautions.yaml", caution.table(), caution.table(), List.of());
        }
    }

    private void checkPrimaries(RegimenText regimen) {
        Domain domain = knowledge.catalogue().fact("primarySite").domain();
        if (regimen.primaries().isEmpty()) {
            add(REGIMENS, regimen.id(), "names no primary");
        }
        for (String primary : regimen.primaries()) {
            if (domain.find(primary).isEmpty()) {
                add(REGIMENS, regimen.id(), "is argued for '" + primary + "'; allowed are " + domain.describe());
            }
        }
    }

    private void checkArguing(String file, String id, String decision, List<String> minimumSet) {
        DecisionTable table = knowledge.tables().get(decision);
        if (table == null) {
            add(file, id, "is argued by '" + decision + "', which no file has");
        } else {
            for (String output : table.outputs()) {
                if (java.util.Arrays.stream(ArgumentKind.values())
                        .noneMatch(kind -> kind.text().equals(output))) {
                    add(table.file(), table.id(), "may argue '" + output + "', which is no kind of argument");
                }
            }
        }
        for (String fact : minimumSet) {
            boolean exists = knowledge.catalogue().find(fact).isPresent()
                    || knowledge.catalogue().findList(fact).isPresent();
            if (!exists) {
                add(file, id, "has '" + fact + "' in its minimum set, which is no fact of facts.yaml");
            }
        }
    }

    private void tables() {
        CompiledModel model;
        try {
            model = new CompiledModel(knowledge.model(SAMPLE_LESION));
        } catch (IllegalArgumentException | KnowledgeException broken) {
            add("facts.yaml", "", String.valueOf(broken.getMessage()));
            return;
        }
        for (DecisionTable table : model.model().tables()) {
            for (TableFinding found : TableCheck.of(model, table.id())) {
                String place = found.rule().isEmpty() ? found.table() : found.table() + ", rule " + found.rule();
                add(table.file(), place, found.text());
            }
        }
    }
}
