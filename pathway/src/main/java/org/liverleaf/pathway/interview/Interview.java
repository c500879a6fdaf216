package org.liverleaf.pathway.interview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liverleaf.decision.reason.Question;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.casefile.CaseFileReader;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseAssembler;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.catalogue.Dependence.Place;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.knowledge.FactAddress;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.options.CaseKnowns;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;

/**
 * Asks what can still change the plan: the cheapest question first, then the one that can open or close most options. The
 * primary tumour comes before all, since it decides which regimens are argued at all. Thread-safe; the state is the draft.
 */
public final class Interview {

    private static final String NAME = "case file";
    private static final String PRIMARY = "primarySite";

    private final Knowledge knowledge;
    private final CaseFileReader reader;
    private final CaseAssembler assembler;
    private final QuestionTexts texts;

    /** An interview by one version of the knowledge. */
    public Interview(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.reader = RecordReaders.of(knowledge, LocalDate.MAX).caseFiles();
        this.assembler = RecordReaders.assembler(knowledge);
        this.texts = new QuestionTexts(knowledge);
    }

    /** The question to ask next; empty when no answer can change anything any more. */
    public Optional<NextQuestion> findNext(CaseDraft draft) {
        return findNext(theCase(draft), draft.mayCompleteLesions());
    }

    /** The same of a case that was not made by an interview; whether its list of lesions is whole is not asked. */
    public Optional<NextQuestion> findNext(Case theCase) {
        return findNext(theCase, false);
    }

    private Optional<NextQuestion> findNext(Case theCase, boolean mayCompleteLesions) {
        List<Question> questions =
                knowledge.reasoner(CaseKnowns.shape(theCase)).questions(CaseKnowns.of(theCase)).stream()
                        .filter(question -> !question.fact().equals(FactAddress.LESION_LIST) || mayCompleteLesions)
                        .toList();
        Set<String> addresses = new LinkedHashSet<>();
        questions.forEach(question -> addresses.add(address(question.fact())));
        CaseFact primary = theCase.fact(PRIMARY);
        boolean primaryFirst = primary.belief().isUnknown() && !primary.askedNotKnown();
        return questions.stream()
                .filter(question -> primaryFirst && question.fact().equals(PRIMARY))
                .findFirst()
                .or(() -> questions.stream().findFirst())
                .map(question -> texts.next(address(question.fact()), question, addresses.size()));
    }

    private Case theCase(CaseDraft draft) {
        Intake intake = reader.read(NAME, draft.toJson());
        return assembler.assemble(intake.patientRecord(), intake.asOf());
    }

    /** What a person is asked: the list instead of one of its values. */
    private String address(String fact) {
        return knowledge
                .catalogue()
                .find(fact)
                .map(FactDefinition::dependence)
                .filter(dependence -> dependence.place() instanceof Place.OfList)
                .map(dependence -> ((Place.OfList) dependence.place()).list())
                .orElse(fact);
    }

    /** Puts an answer into the draft, or says why it cannot be used. */
    public Reply answer(CaseDraft draft, NextQuestion question, String typed) {
        Optional<JsonNode> value = AnswerReading.find(question.form(), typed);
        if (value.isEmpty()) {
            return new Reply.Refused(List.of("'" + typed.strip() + "' is no answer to this; expected "
                    + QuestionTexts.expected(question.form())));
        }
        CaseDraft changed = with(draft, question.address(), value.get());
        List<Problem> problems = reader.read(NAME, changed.toJson()).problems();
        return problems.isEmpty()
                ? new Reply.Accepted(changed)
                : new Reply.Refused(
                        problems.stream().map(Problem::text).distinct().toList());
    }

    private static CaseDraft with(CaseDraft draft, String address, JsonNode value) {
        if (address.equals(FactAddress.LESION_LIST)) {
            return draft.withKey("lesionsComplete", value.isBoolean() ? value : BooleanNode.FALSE);
        }
        if (address.startsWith(QuestionTexts.LESIONS)) {
            String[] parts = address.split("\\.", 3);
            return draft.withLesionFact(parts[1], parts[2], value);
        }
        return draft.withFact(address, value);
    }
}
