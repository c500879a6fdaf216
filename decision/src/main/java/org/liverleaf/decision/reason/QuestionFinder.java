package org.liverleaf.decision.reason;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.liverleaf.decision.compile.CompiledModel;
import org.liverleaf.decision.reason.CaseRun.Found;

/**
 * Orders the unknown facts worth asking for: cheapest first, then by how many contending options the answer moves between
 * open and closed, then by what the least helpful answer still settles, then in the order of the file.
 */
final class QuestionFinder {

    private final CaseRun run;
    private final CompiledModel model;
    private final Map<String, SequencedMap<Integer, Integer>> relevance;

    /** @param relevance for each option and conclusion the relevant nodes with their bits */
    QuestionFinder(CaseRun run, Map<String, SequencedMap<Integer, Integer>> relevance) {
        this.run = run;
        this.model = run.model();
        this.relevance = relevance;
    }

    List<Question> find(List<Found> ofOptions, List<Found> ofFacts, Map<String, Set<Verdict>> verdicts) {
        List<Question> questions = new ArrayList<>();
        for (int node : run.openFacts()) {
            if (!run.worlds().belief(node).isUnknown() || run.worlds().wasAsked(node)) {
                continue;
            }
            List<String> crosses = new ArrayList<>();
            List<String> changes = new ArrayList<>();
            for (Found found : ofOptions) {
                String id = found.target().id();
                int bits = bits(id, node);
                boolean contending = !Set.of(Verdict.EXCLUDED).equals(verdicts.get(id));
                if (bits != 0) {
                    changes.add(id);
                }
                if ((bits & DiagramReader.CROSSES) != 0 && contending) {
                    crosses.add(id);
                }
            }
            ofFacts.stream()
                    .map(found -> found.target().id())
                    .filter(id -> bits(id, node) != 0)
                    .forEach(changes::add);
            if (!changes.isEmpty()) {
                CompiledModel.Node each = model.nodes().get(node);
                questions.add(new Question(
                        model.nodes().get(each.base()).name(),
                        each.kind() == CompiledModel.NodeKind.AGED,
                        each.fact().effort(),
                        crosses,
                        changes,
                        worstDrop(node, ofOptions)));
            }
        }
        questions.sort(Comparator.comparing(Question::effort)
                .thenComparing(question -> -question.crosses().size())
                .thenComparing(question -> -question.worstDrop())
                .thenComparing(question -> model.number(question.fact())));
        Set<String> seen = new HashSet<>();
        questions.removeIf(question -> !seen.add(question.fact()));
        return questions;
    }

    private int bits(String id, int node) {
        SequencedMap<Integer, Integer> of = relevance.get(id);
        return of == null ? 0 : of.getOrDefault(node, 0);
    }

    private int worstDrop(int node, List<Found> ofOptions) {
        List<Found> touched = ofOptions.stream()
                .filter(found -> found.isExact() && bits(found.target().id(), node) != 0)
                .toList();
        int[] now = touched.stream()
                .mapToInt(found -> run.values(found).cardinality())
                .toArray();
        int worst = Integer.MAX_VALUE;
        for (AnsweredFrames.PossibleAnswer answer : run.answered().answersTo(node)) {
            int drop = 0;
            boolean possible = touched.isEmpty();
            for (int i = 0; i < now.length; i++) {
                int then = run.answered().verdictsAt(touched.get(i), node, answer);
                possible |= then > 0;
                drop += now[i] - then;
            }
            if (possible) {
                worst = Math.min(worst, drop);
            }
        }
        return worst == Integer.MAX_VALUE ? 0 : worst;
    }
}
