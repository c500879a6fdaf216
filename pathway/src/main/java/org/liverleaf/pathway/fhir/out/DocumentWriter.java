package org.liverleaf.pathway.fhir.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.fhir.out.CompositionPart.Section;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.Recipient;

/** Makes FHIR R4 documents. The same assessment, decision and letter always give the same document. Thread-safe. */
public final class DocumentWriter {

    private final Knowledge knowledge;

    /** Takes titles and sources from the knowledge. */
    public DocumentWriter(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** What the software proposes: the whole assessment. */
    public FhirDocument proposal(DocumentHead head, Assessment assessment) {
        return document(new Parts(head, assessment, knowledge, Optional.empty()));
    }

    /** What the board decided, before the whole assessment that it decided on. */
    public FhirDocument decision(DocumentHead head, Assessment assessment, Decided decided) {
        return document(new Parts(head, assessment, knowledge, Optional.of(decided)));
    }

    /**
     * A letter. Beside its words it holds the plan; one to the patient holds nothing but its words, so that no figure
     * reaches somebody who does not want it.
     *
     * @param decided what was decided; empty if the letter is a proposal
     */
    public FhirDocument letter(DocumentHead head, Assessment assessment, Letter letter, Optional<Decided> decided) {
        Parts parts = new Parts(head, assessment, knowledge, decided);
        List<Resource> plans = letter.recipient() == Recipient.PATIENT ? List.of() : plans(parts);
        List<Section> sections = new ArrayList<>(LetterSections.of(letter));
        if (!plans.isEmpty()) {
            Resource plan = plans.getFirst();
            sections.add(new Section("plan", "The plan in codes", new Xhtml().line(plan.title()), plans));
        }
        sections.add(new AssessmentSections(parts).sources(sections));
        Resource composition =
                new CompositionPart(parts).write(letter.title(), Optional.of(letter.recipient()), sections);
        return finish(parts, composition, plans);
    }

    private static FhirDocument document(Parts parts) {
        List<Resource> options = new LedgerPart(parts).write();
        List<Resource> scores = new ScorePart(parts).write();
        List<Resource> outlook = new OutlookPart(parts).write();
        List<Resource> observations = new ArrayList<>(scores);
        observations.addAll(options);
        Resource impression = new ImpressionPart(parts).write(observations, outlook);
        List<Resource> plans = plans(parts);
        List<Resource> opinions = new OriginPart(parts).opinions();
        AssessmentSections words = new AssessmentSections(parts);
        List<Section> sections = new ArrayList<>();
        parts.decided.ifPresent(decided -> sections.addAll(words.decision(decided, plans.getFirst(), opinions)));
        sections.add(words.theCase());
        sections.add(words.questions(impression));
        sections.add(words.ledger(options));
        sections.add(words.scores(scores));
        sections.add(words.outlook(outlook));
        sections.add(words.plan(proposal(plans)));
        sections.add(words.missing());
        sections.add(words.sources(sections));
        String title = parts.decided.isPresent()
                ? "Decision of the liver tumour board"
                : "Proposal for the liver tumour board";
        Resource composition = new CompositionPart(parts).write(title, Optional.empty(), sections);
        List<Resource> rest = new ArrayList<>(plans);
        rest.add(impression);
        rest.addAll(observations);
        rest.addAll(outlook);
        rest.addAll(opinions);
        return finish(parts, composition, rest);
    }

    /** The plans, the decided one first, then the goals that they name. */
    private static List<Resource> plans(Parts parts) {
        PlanPart part = new PlanPart(parts);
        List<Resource> goals = part.goals();
        Resource proposal = part.proposal(goals);
        List<Resource> all = new ArrayList<>();
        parts.decided.ifPresent(decided -> all.add(part.decided(decided, proposal, goals)));
        all.add(proposal);
        all.addAll(goals);
        return all;
    }

    private static Resource proposal(List<Resource> plans) {
        return plans.stream()
                .filter(each -> each.type().equals("CarePlan"))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static FhirDocument finish(Parts parts, Resource composition, List<Resource> rest) {
        List<Resource> all = new ArrayList<>(List.of(composition, parts.patient, parts.device));
        all.addAll(parts.participants);
        all.addAll(parts.signatory);
        all.addAll(rest);
        List<Resource> targets = new ArrayList<>(List.of(composition));
        rest.stream().filter(each -> each.type().equals("CarePlan")).forEach(targets::add);
        all.add(new OriginPart(parts).provenance(targets));
        return new FhirDocument(parts.head.id(), parts.timestamp(), all);
    }
}
