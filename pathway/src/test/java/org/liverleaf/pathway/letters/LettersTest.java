package org.liverleaf.pathway.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.answers.ReadingLevel;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;
import org.liverleaf.pathway.options.LedgerOption;

/** Letters over all samples and over invented cases, as proposal and as decision. */
class LettersTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    private static final Pathway PATHWAY = Pathway.of(KNOWLEDGE);
    private static final RecordReaders READERS = RecordReaders.of(KNOWLEDGE, LocalDate.of(2026, 12, 31));
    private static final LetterWriter WRITER = new LetterWriter(KNOWLEDGE);
    private static final FollowUp FOLLOW_UP =
            new FollowUp(LocalDate.of(2026, 6, 1), "A scan and a blood test", "Nurse Fern, 0100 555 020");

    /** Words that a patient would have to look up. */
    private static final List<String> JARGON = List.of(
            "metasta",
            "lesion",
            "resect",
            "hepat",
            "systemic",
            "regimen",
            "ablation",
            "embolis",
            "prognos",
            "verdict",
            "ledger",
            "indicated",
            "median");

    private record Told(String name, Assessment assessment) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Told> TOLD = samples();

    static Stream<Told> told() {
        return TOLD.stream();
    }

    private static List<Told> samples() {
        List<Told> told = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("..", "samples"))) {
            for (Path folder : folders.sorted().toList()) {
                Path bundle = folder.resolve("bundle.json");
                if (Files.exists(bundle)) {
                    try (InputStream in = Files.newInputStream(bundle)) {
                        told.add(new Told(
                                folder.getFileName().toString(),
                                PATHWAY.assess(READERS.fhir().readBundle(folder.toString(), in))));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertThat(told).hasSizeGreaterThanOrEqualTo(18);
        told.add(new Told("nothing known", facts("")));
        return told;
    }

    private static Assessment facts(String facts) {
        return PATHWAY.assess(Shipped.intake("{'asOf': '2026-03-01', 'facts': {" + facts + "}}"));
    }

    private static BoardDecision decide(List<String> options, List<Deviation> deviations) {
        return new BoardDecision(
                LocalDate.of(2026, 3, 5),
                List.of("Dr Amsel, liver surgery"),
                options,
                "The patient wants it.",
                List.of(),
                deviations,
                FOLLOW_UP,
                "Dr Amsel");
    }

    private static BoardDecision decideAllOpen(Assessment assessment) {
        return decide(
                assessment.ledger().options().stream()
                        .filter(option -> option.result().label().isOpen())
                        .map(LedgerOption::id)
                        .toList(),
                List.of());
    }

    private static List<Letter> bothPatientLetters(Assessment assessment) {
        return List.of(
                WRITER.writeProposal(assessment, Recipient.PATIENT),
                WRITER.write(assessment, decideAllOpen(assessment), Recipient.PATIENT));
    }

    /** The measure: Flesch-Kincaid over the letter as it is read, headings and points included, and over each section alone. */
    @ParameterizedTest
    @MethodSource("told")
    void wholePatientLetterReadsAtGradeSixOrBelow(Told told) {
        assertThat(bothPatientLetters(told.assessment())).allSatisfy(letter -> {
            assertThat(ReadingLevel.of(spoken(letter)).grade())
                    .as(letter.text())
                    .isLessThanOrEqualTo(6.0);
            assertThat(letter.sections())
                    .allSatisfy(
                            section -> assertThat(ReadingLevel.of(told(section)).grade())
                                    .as(told(section))
                                    .isLessThanOrEqualTo(6.0));
            assertThat(letter.text().toLowerCase(Locale.ROOT)).doesNotContain(JARGON);
        });
    }

    private static String told(Section section) {
        return section.paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .map(sentence -> Words.closed(sentence.text()))
                .reduce("", (all, line) -> all + " " + line);
    }

    /** Headings and points end like sentences, as a reader takes them. */
    private static String spoken(Letter letter) {
        return letter.text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Words::closed)
                .reduce("", (all, line) -> all + " " + line);
    }

    /** S15: after the status of the letter and the names of the board, nothing stands before what cannot wait. */
    @ParameterizedTest
    @MethodSource("told")
    void whatToReportAtOnceStandsBeforeAllOther(Told told) {
        assertThat(bothPatientLetters(told.assessment()))
                .allSatisfy(letter -> assertThat(letter.sections().get(1).heading())
                        .startsWith("What should I report at once, and whom do I call?"));
    }

    @ParameterizedTest
    @MethodSource("told")
    void proposalSaysInItsFirstLineThatTheBoardHasNotDecided(Told told) {
        for (Recipient to : Recipient.values()) {
            Letter letter = WRITER.writeProposal(told.assessment(), to);
            assertThat(letter.sections().getFirst().heading()).isEmpty();
            assertThat(letter.sections()
                            .getFirst()
                            .paragraphs()
                            .getFirst()
                            .sentences()
                            .getFirst()
                            .text())
                    .contains("has not decided");
            assertThat(letter.text()).doesNotContain("decided on", "What your team chose");
        }
    }

    @ParameterizedTest
    @MethodSource("told")
    void everySourceIsInTheLibraryAndEveryPlaceIsFilled(Told told) {
        for (Recipient to : Recipient.values()) {
            for (Letter letter : List.of(
                    WRITER.writeProposal(told.assessment(), to),
                    WRITER.write(told.assessment(), decideAllOpen(told.assessment()), to))) {
                assertThat(letter.text()).doesNotContain("{", "}", "null");
                letter.sections().stream()
                        .flatMap(section -> section.paragraphs().stream())
                        .flatMap(paragraph -> paragraph.sentences().stream())
                        .forEach(sentence -> assertThat(sentence.evidence())
                                .as(sentence.text())
                                .allMatch(KNOWLEDGE.evidence()::containsKey));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("told")
    void patientIsToldOnlyWhatWasDecidedAndTheLedgerBearsOut(Told told) {
        for (LedgerOption option : told.assessment().ledger().options()) {
            Letter letter = WRITER.write(told.assessment(), decide(List.of(option.id()), List.of()), Recipient.PATIENT);
            List<String> chosen = chosen(letter);
            if (option.result().label().isOpen()) {
                assertThat(chosen).as(option.id()).hasSize(1);
            } else {
                assertThat(chosen).as(option.id()).isEmpty();
                assertThat(letter.text()).contains("There is more that your team will tell you in person.");
            }
        }
    }

    private static List<String> chosen(Letter letter) {
        return letter.sections().stream()
                .filter(section -> section.heading().equals("What your team chose"))
                .flatMap(section -> section.paragraphs().stream())
                .filter(Paragraph.Bullets.class::isInstance)
                .flatMap(paragraph -> paragraph.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("told")
    void protocolNamesWhatDiffersWithoutAReason(Told told) {
        Assessment assessment = told.assessment();
        BoardDecision nothing = decide(List.of(), List.of());
        List<String> indicated = assessment.ledger().options().stream()
                .filter(option -> option.result().label() == Verdict.INDICATED)
                .map(LedgerOption::title)
                .toList();
        String protocol = WRITER.write(assessment, nothing, Recipient.BOARD).text();
        assertThat(indicated)
                .allSatisfy(title -> assertThat(protocol)
                        .contains(title + " was not chosen; the proposal says indicated. No reason was recorded."));
        assessment.ledger().options().stream()
                .filter(option -> !option.result().label().isOpen())
                .findFirst()
                .ifPresent(closed -> assertThat(
                                WRITER.write(assessment, decide(List.of(closed.id()), List.of()), Recipient.BOARD)
                                        .text())
                        .contains(closed.title() + " was decided; the proposal says "));
    }

    @Test
    void givenReason_thenTheDeviationIsToldAndThePatientHearsOfIt() {
        Assessment assessment = facts("'primarySite': 'colorectal', 'ecog': 4");
        LedgerOption closed = assessment.ledger().option("resection");
        assertThat(closed.result().label()).isEqualTo(Verdict.EXCLUDED);
        BoardDecision decision =
                decide(List.of("resection"), List.of(new Deviation("resection", "excluded", "ECOG was mistyped.")));
        assertThat(WRITER.write(assessment, decision, Recipient.BOARD).text())
                .contains("Liver resection: proposed excluded. ECOG was mistyped.")
                .doesNotContain("Liver resection was decided; the proposal says");
        assertThat(chosen(WRITER.write(assessment, decision, Recipient.PATIENT)))
                .singleElement()
                .asString()
                .startsWith("Surgery of the liver.");
    }

    private static final String FIGURES = "How long will I live?";

    /** S14 both ways. */
    @ParameterizedTest
    @MethodSource("told")
    void figuresOfOutlookStandThereOnlyIfThePatientWantsThem(Told told) {
        boolean wants =
                told.assessment().theCase().fact("wantsPrognosis").value().equals("true");
        assertThat(bothPatientLetters(told.assessment())).allSatisfy(letter -> {
            assertThat(letter.text().contains(FIGURES)).isEqualTo(wants);
            if (!wants) {
                assertThat(letter.text()).doesNotContain("in studies lived", "months.", "Can it be cured?");
            }
        });
    }

    /** A letter with every option of the ledger at once, so that no text is spared. */
    @Test
    void evenALetterOfAllOptionsIsPlain() {
        Assessment assessment = TOLD.getFirst().assessment();
        List<String> all =
                assessment.ledger().options().stream().map(LedgerOption::id).toList();
        List<Deviation> reasons = all.stream()
                .map(id -> new Deviation(id, "excluded", "A reason."))
                .toList();
        List<String> chosen = chosen(WRITER.write(assessment, decide(all, reasons), Recipient.PATIENT));
        assertThat(chosen)
                .hasSameSizeAs(all)
                .allSatisfy(text ->
                        assertThat(ReadingLevel.of(text).grade()).as(text).isLessThanOrEqualTo(6.0));
    }

    @Test
    void bothWaysOccurAmongTheSamples() {
        List<String> wishes = TOLD.stream()
                .map(told -> told.assessment().theCase().fact("wantsPrognosis").value())
                .distinct()
                .toList();
        assertThat(wishes).contains("true", "false", "unknown");
    }

    /** What studies say of surgery is told to nobody for whom no surgery was decided. */
    @Test
    void figuresOfATreatmentComeOnlyWithIt() {
        Assessment assessment = TOLD.getFirst().assessment();
        String surgery = "After surgery of the liver,";
        assertThat(WRITER.write(assessment, decide(List.of("resection"), List.of()), Recipient.PATIENT)
                        .text())
                .contains(surgery);
        assertThat(WRITER.write(assessment, decide(List.of("ablation"), List.of()), Recipient.PATIENT)
                        .text())
                .doesNotContain(surgery, "Before surgery of the liver,");
    }

    /** S15: what the patient's own answers ask for today counts like a red flag. */
    @Test
    void whatCannotWaitStandsInEveryLetter() {
        Assessment assessment = facts("'primarySite': 'colorectal', 'thoughtsOfDeath': true, 'painScore': 8");
        assertThat(WRITER.writeProposal(assessment, Recipient.BOARD).text())
                .contains("self-harm today", "Pain: severe.");
        assertThat(WRITER.writeProposal(assessment, Recipient.REFERRER).text())
                .contains("Present now: ", "self-harm today", "every step below waits for it");
        assertThat(WRITER.writeProposal(assessment, Recipient.PATIENT).text())
                .contains("You told us of something that cannot wait.");
        Assessment calm = facts("'primarySite': 'colorectal', 'thoughtsOfDeath': false, 'painScore': 1");
        for (Recipient to : Recipient.values()) {
            assertThat(WRITER.writeProposal(calm, to).text())
                    .doesNotContain("Present now: ", "self-harm", "told us of something that cannot wait");
        }
    }

    @Test
    void unsignedLettersAreDrafts() {
        Assessment assessment = TOLD.getFirst().assessment();
        BoardDecision signed = decide(List.of("resection"), List.of());
        BoardDecision unsigned = new BoardDecision(
                signed.decidedOn(), List.of(), signed.options(), "", List.of(), List.of(), FOLLOW_UP, " ");
        for (Recipient to : Recipient.values()) {
            assertThat(WRITER.write(assessment, signed, to).text()).contains("Dr Amsel");
            assertThat(WRITER.write(assessment, unsigned, to).text()).containsAnyOf("draft", "Nobody has signed yet.");
            assertThat(WRITER.write(assessment, signed, to).text()).doesNotContain("draft", "Nobody has signed yet.");
        }
    }

    @Test
    void nextCheckAndContactAreThoseOfTheDecision() {
        Assessment assessment = TOLD.getFirst().assessment();
        String told = WRITER.write(assessment, decide(List.of("resection"), List.of()), Recipient.PATIENT)
                .text();
        assertThat(told)
                .contains(
                        "Your next check is on 1 June 2026.",
                        "What will be done: A scan and a blood test.",
                        "Whom to call: Nurse Fern, 0100 555 020.");
        BoardDecision bare =
                new BoardDecision(LocalDate.MAX, List.of(), List.of(), "", List.of(), List.of(), FollowUp.NONE, "");
        assertThat(WRITER.write(assessment, bare, Recipient.PATIENT).text())
                .contains(
                        "Your cancer team has met.",
                        "Your team will tell you the day of your next check.",
                        "your team will give you a name and a number",
                        "Your team has not chosen a treatment yet.")
                .doesNotContain("+999999999");
        assertThat(WRITER.write(assessment, bare, Recipient.BOARD).text())
                .contains(
                        "no day recorded",
                        "Nobody has signed yet.",
                        "No participants were recorded.",
                        "No dissent was recorded.",
                        "No reasons were recorded.",
                        "No day was set for the next check.");
    }

    @Test
    void regimenIsToldAsTheNarrowestOptionThatHasIt() {
        Assessment assessment = TOLD.stream()
                .filter(told -> told.name().startsWith("A06"))
                .findFirst()
                .orElseThrow()
                .assessment();
        String regimen = assessment.ledger().option("immunotherapy").regimens().stream()
                .filter(each -> each.result().label().isOpen())
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(chosen(WRITER.write(assessment, decide(List.of(regimen), List.of()), Recipient.PATIENT)))
                .singleElement()
                .asString()
                .startsWith("Drugs that help your own defence");
    }

    @Test
    void textsOfADecisionAreNeverReadAsPlaces() {
        Assessment assessment = facts("");
        BoardDecision hostile = new BoardDecision(
                LocalDate.of(2026, 3, 5),
                List.of("{date}"),
                List.of(),
                "{option} <b>",
                List.of(new Dissent("{name}", "{}")),
                List.of(),
                new FollowUp(LocalDate.MAX, "{what}", "{contact"),
                "{reasons}");
        for (Recipient to : Recipient.values()) {
            assertThat(WRITER.write(assessment, hostile, to).text()).contains("{reasons}", "{what}", "{contact");
        }
    }
}
