package org.liverleaf.pathway.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.answers.ReadingLevel;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;

/** What letters tell of a decided course, and what of it is refused. */
class DecidedCourseTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    private static final LetterWriter WRITER = new LetterWriter(KNOWLEDGE);
    private static final DecidedCourse COURSE = new DecidedCourse(
            "convertible",
            "conversion",
            List.of(
                    new DecidedCourse.LesionPlan("L1", "resect", "with the right liver"),
                    new DecidedCourse.LesionPlan("L2", "ablate", ""),
                    new DecidedCourse.LesionPlan("L3", "resect", ""),
                    new DecidedCourse.LesionPlan("other", "systemic-therapy", "")),
            List.of(
                    new DecidedCourse.NextStep("Embolise the right portal vein", "Dr Amsel", LocalDate.of(2026, 3, 12)),
                    new DecidedCourse.NextStep("CT volumetry", "", LocalDate.MAX)),
            List.of(new DecidedCourse.LookAgain("After growth", LocalDate.of(2026, 4, 9), "CT and remnant")));

    private static Assessment facts(String facts) {
        return Pathway.of(KNOWLEDGE)
                .assess(Shipped.intake(
                        "{'asOf': '2026-03-01', 'facts': {'primarySite': 'colorectal', 'ecog': 0" + facts + "}}"));
    }

    private static String letter(Assessment assessment, DecidedCourse course, Recipient to) {
        BoardDecision decision = new BoardDecision(
                LocalDate.of(2026, 3, 5),
                List.of("Dr Amsel"),
                List.of("resection"),
                "Fit.",
                List.of(),
                List.of(new Deviation("resection", "undetermined", "the surgeon has seen it")),
                FollowUp.NONE,
                "Dr Amsel");
        return WRITER.write(assessment, decision.with(course), to).text();
    }

    @Test
    void doctorsReadIntentLesionsStepsAndDates() {
        assertThat(letter(facts(""), COURSE, Recipient.BOARD))
                .contains(
                        "Intent of the board: downstaging, to open local treatment.",
                        "Resectability as the board sees it: convertible.",
                        "L1 | resect | with the right liver",
                        "other lesions | leave for systemic therapy | ",
                        "Embolise the right portal vein. Responsible: Dr Amsel. By 12 March 2026.",
                        "By 9 April 2026: After growth. CT and remnant.");
        assertThat(letter(facts(""), COURSE, Recipient.REFERRER))
                .contains("Lesions: resect L1, L3; ablate L2; leave for systemic therapy other lesions.");
        for (Recipient to : Recipient.values()) {
            assertThat(letter(facts(""), DecidedCourse.NONE, to))
                    .doesNotContain("Intent of the board", "Lesions:", "Spots to be");
        }
    }

    @Test
    void patientsReadCountsInPlainWordsAndNoJargon() {
        String letter = letter(facts(""), COURSE, Recipient.PATIENT);
        assertThat(letter)
                .contains(
                        "Spots to be taken out: 2.",
                        "Spots to be destroyed through a needle: 1.",
                        "Spots to be treated with drugs: some.",
                        "Your team will look at your case again by 9 April 2026.")
                .doesNotContain("Embolise", "L1");
        assertThat(ReadingLevel.of(letter).grade()).isLessThanOrEqualTo(6.0);
    }

    /** Safety rule S14: whether it can be cured is told only to who wants it, and then from what the board decided. */
    @Test
    void whetherItCanBeCuredIsToldFromTheDecidedIntentToWhoWantsIt() {
        assertThat(letter(facts(""), COURSE, Recipient.PATIENT)).doesNotContain("Can it be cured?");
        assertThat(letter(facts(", 'wantsPrognosis': false"), COURSE, Recipient.PATIENT))
                .doesNotContain("Can it be cured?");
        Assessment wants = facts(", 'wantsPrognosis': true");
        assertThat(letter(wants, COURSE, Recipient.PATIENT))
                .contains("Can it be cured?", "The first aim is to make the cancer smaller.");
        assertThat(letter(wants, DecidedCourse.NONE, Recipient.PATIENT)).doesNotContain("Can it be cured?");
        for (DecisionWord intent : DecisionWord.INTENT) {
            DecidedCourse only = new DecidedCourse("", intent.id(), List.of(), List.of(), List.of());
            String letter = letter(wants, only, Recipient.PATIENT);
            assertThat(letter).contains("Can it be cured?");
            assertThat(ReadingLevel.of(letter).grade()).as(letter).isLessThanOrEqualTo(6.0);
        }
    }

    @Test
    void aCourseIsReadStrictly() {
        DecisionReader good = new DecisionReader(facts("").ledger());
        assertThat(good.find("d.json", json("""
                        "resectability": "convertible", "intent": "cure",
                        "lesions": [{"lesion": "L1", "action": "resect"}],
                        "steps": [{"what": "CT", "due": "2026-04-01"}],
                        "reassessments": [{"occasion": "After two cycles"}]""")).orElseThrow().course())
                .isEqualTo(new DecidedCourse(
                        "convertible",
                        "cure",
                        List.of(new DecidedCourse.LesionPlan("L1", "resect", "")),
                        List.of(new DecidedCourse.NextStep("CT", "", LocalDate.of(2026, 4, 1))),
                        List.of(new DecidedCourse.LookAgain("After two cycles", LocalDate.MAX, ""))));
        DecisionReader bad = new DecisionReader(facts("").ledger());
        assertThat(bad.find("d.json", json("""
                        "resectability": "maybe", "intent": 3,
                        "lesions": [{"lesion": "L1", "action": "cut"}, {"lesion": "L1"}, 7],
                        "steps": [{"due": "soon"}], "reassessments": {}"""))).isEmpty();
        assertThat(bad.problems().stream().map(Object::toString))
                .anySatisfy(line -> assertThat(line).contains("/resectability", "'maybe'", "resectable, convertible"))
                .anySatisfy(line -> assertThat(line).contains("/lesions/0/action", "'cut'"))
                .anySatisfy(line -> assertThat(line).contains("/lesions/1/lesion", "again"))
                .anySatisfy(line -> assertThat(line).contains("/lesions/1/action", "is missing"))
                .anySatisfy(line -> assertThat(line).contains("/steps/0/what", "is missing"))
                .anySatisfy(line -> assertThat(line).contains("/steps/0/due", "'soon'"))
                .anySatisfy(line -> assertThat(line).contains("/reassessments", "expected a list"));
    }

    private static byte[] json(String more) {
        return ("{\"decidedOn\": \"2026-03-05\", " + more + "}").getBytes(StandardCharsets.UTF_8);
    }
}
