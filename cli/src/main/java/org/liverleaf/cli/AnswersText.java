package org.liverleaf.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.answers.Answers;
import org.liverleaf.pathway.knowledge.Evidence;
import org.liverleaf.pathway.knowledge.Knowledge;

/** Answers for a patient, to be read aloud or printed. */
final class AnswersText {

    private final Knowledge knowledge;
    private final TextBlock out;

    AnswersText(Knowledge knowledge, boolean colour) {
        this.knowledge = knowledge;
        this.out = new TextBlock(colour);
    }

    String of(Assessment assessment) {
        out.title("Your questions, answered on " + assessment.meta().asOf());
        Set<String> keys = new LinkedHashSet<>();
        for (Answers.Answer answer : assessment.answers().all()) {
            out.heading(answer.question());
            for (Answers.Sentence sentence : answer.sentences()) {
                out.indented(0, sentence.text());
                keys.addAll(sentence.evidence());
            }
        }
        out.heading("Where this comes from");
        for (String key : keys) {
            Evidence source = knowledge.evidence().get(key);
            if (source != null) {
                out.indented(0, "- " + source.citation());
            }
        }
        out.blank();
        out.faint("This paper helps you to talk with your team. It does not replace the talk. Case "
                + assessment.meta().name() + ", knowledge " + assessment.meta().knowledgeVersion() + ".");
        out.blank();
        return out.text();
    }
}
