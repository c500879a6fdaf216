package org.liverleaf.decision.reason;

import java.util.List;
import java.util.SequencedMap;

/**
 * Everything that the engine says of a case.
 *
 * @param options by option, in order
 * @param conclusions by derived fact asked for
 * @param answers by decision: every table and score
 * @param questions unknown facts worth asking for, best first
 * @param contradictions implications that the record contradicts, in words
 */
public record Reasoning(
        SequencedMap<String, OptionResult> options,
        SequencedMap<String, Conclusion> conclusions,
        SequencedMap<String, Answer> answers,
        List<Question> questions,
        List<String> contradictions) {

    /** Copies the lists. */
    public Reasoning {
        questions = List.copyOf(questions);
        contradictions = List.copyOf(contradictions);
    }

    /** An option's result; throws when there is no such option. */
    public OptionResult option(String id) {
        OptionResult result = options.get(id);
        if (result == null) {
            throw new IllegalArgumentException("no option '" + id + "'");
        }
        return result;
    }

    /** The answer of a table or score; throws when there is none. */
    public Answer answer(String decision) {
        Answer answer = answers.get(decision);
        if (answer == null) {
            throw new IllegalArgumentException("nothing answers '" + decision + "'");
        }
        return answer;
    }

    /** The conclusion on a derived fact; throws when it was not asked for. */
    public Conclusion conclusion(String fact) {
        Conclusion conclusion = conclusions.get(fact);
        if (conclusion == null) {
            throw new IllegalArgumentException("no conclusion was asked for on '" + fact + "'");
        }
        return conclusion;
    }
}
