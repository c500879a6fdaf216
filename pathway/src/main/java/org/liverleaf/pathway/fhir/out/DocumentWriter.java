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
        List<Resource> course = letter.recipient() == Recipient.PATIENT ? List.of() : course(parts);
        List<Resource> plans = letter.recipient() == Recipient.PATIENT ? List.of() : plans(parts, course);
        List<Section> sections = new ArrayList<>(LetterSections.of(letter));
        List<Resource> coded = new ArrayList<>();
        if (!plans.isEmpty()) {
            Resource plan = plans.getFirst();
            coded.addAll(plans);
            coded.addAll(course);
            sections.add(new Section("plan", "The plan in codes", new Xhtml().line(plan.title()), coded));
        }
        sections.add(new AssessmentSections(parts).sources(sections));
        Resource composition =
                new CompositionPart(parts).write(letter.title(), Optional.of(letter.recipient()), sections);
        return finish(parts, composition, coded);
    }

    /**
     * A letter that was signed: its words, and the files of it. The plan in codes stands in the document on the decision.
     *
     * @param decided what was decided, with the signature of the letter
     */
    public FhirDocument signedLetter(DocumentHead head, Assessment assessment, SignedLetter signed, Decided decided) {
        Parts parts = new Parts(head, assessment, knowledge, Optional.of(decided));
        FilePart part = new FilePart(parts, signed);
        List<Resource> binaries = part.binaries();
        Resource reference = part.reference(binaries);
        List<Section> sections = new ArrayList<>(LetterSections.of(signed.letter()));
        sections.add(new Section(
                "file", "The letter as it was signed", new Xhtml().line(reference.title()), List.of(reference)));
        Resource composition = new CompositionPart(parts)
                .write(signed.letter().title(), Optional.of(signed.letter().recipient()), sections);
        List<Resource> rest = new ArrayList<>(List.of(reference));
        rest.addAll(binaries);
        return finish(parts, composition, rest);
    }

    private static FhirDocument document(Parts parts) {
        List<Resource> options = new LedgerPart(parts).write();
        List<Resource> scores = new ScorePart(parts).write();
        List<Resource> outlook = new OutlookPart(parts).write();
        List<Resource> observations = new ArrayList<>(scores);
        observations.addAll(options);
        Resource impression = new ImpressionPart(parts).write(observations, outlook);
        List<Resource> course = course(parts);
        List<Resource> plans = plans(parts, course);
        List<Resource> opinions = new OriginPart(parts).opinions();
        AssessmentSections words = new AssessmentSections(parts);
        List<Section> sections = new ArrayList<>();
        parts.decided.ifPresent(
                decided -> sections.addAll(words.decision(decided, plans.getFirst(), opinions, course)));
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
        rest.addAll(course);
        return finish(parts, composition, rest);
    }

    /** The plans, the decided one first, then the goals that they name. */
    private static List<Resource> plans(Parts parts, List<Resource> course) {
        PlanPart part = new PlanPart(parts);
        List<Resource> goals = part.goals();
        List<Resource> decidedGoals = parts.decided.map(part::decidedGoals).orElse(List.of());
        List<Resource> lesions = course.stream()
                .filter(each -> !each.id().equals(parts.head.part("resectability")))
                .toList();
        Resource proposal = part.proposal(goals);
        List<Resource> all = new ArrayList<>();
        parts.decided.ifPresent(decided ->
                all.add(part.decided(decided, proposal, decidedGoals.isEmpty() ? goals : decidedGoals, lesions)));
        all.add(proposal);
        all.addAll(goals);
        all.addAll(decidedGoals);
        return all;
    }

    /** How the board sees resectability, then what is done to each lesion. */
    private static List<Resource> course(Parts parts) {
        CoursePart part = new CoursePart(parts);
        List<Resource> all = new ArrayList<>();
        parts.decided.map(decided -> decided.decision().course()).ifPresent(course -> {
            all.addAll(part.resectability(course));
            all.addAll(part.lesions(course));
        });
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
