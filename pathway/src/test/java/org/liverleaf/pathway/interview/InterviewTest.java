package org.liverleaf.pathway.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;
import org.liverleaf.pathway.options.CaseKnowns;

class InterviewTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    private static final Interview INTERVIEW = new Interview(KNOWLEDGE);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static final String RESECTABLE = "'primarySite': 'colorectal', 'ecog': 0, 'oneStageR0Possible': true,"
            + " 'extrahepaticDisease': 'none', 'futureLiverRemnantPercent': 55, 'bilirubinUmolL': 12, 'ascites': 'none',"
            + " 'portalHypertension': false, 'priorLines': 0, 'histologyConfirmed': true, 'lesionCount': 2,"
            + " 'largestLesionMm': 24, 'mismatchRepair': 'proficient', 'braf': 'wild-type', 'ras': 'mutant'";

    private static final String UNFIT = "'primarySite': 'colorectal', 'ecog': 4, 'ecogCause': 'comorbidity',"
            + " 'extrahepaticDisease': 'uncontrolled', 'ascites': 'moderate-or-severe', 'bilirubinUmolL': 60,"
            + " 'biliaryObstruction': false, 'gilbert': false";

    /** Answers what the patient's facts say, and 'unknown' to everything else. */
    private static String answer(JsonNode facts, NextQuestion question) {
        JsonNode value = facts.path(question.address());
        if (value.isMissingNode()) {
            return "unknown";
        }
        return value.isBoolean() ? value.asBoolean() ? "yes" : "no" : value.asText();
    }

    private static final Map<String, Talk> TALKS = new HashMap<>();

    private record Talk(CaseDraft draft, List<NextQuestion> questions) {}

    /** Each is led once: an interview of many questions takes its time. */
    private static Talk talk(String facts) throws IOException {
        Talk known = TALKS.get(facts);
        if (known == null) {
            known = lead(facts);
            TALKS.put(facts, known);
        }
        return known;
    }

    private static Talk lead(String facts) throws IOException {
        JsonNode patient = new JsonMapper().readTree("{" + facts.replace('\'', '"') + "}");
        CaseDraft draft = CaseDraft.empty(DAY);
        List<NextQuestion> questions = new ArrayList<>();
        for (Optional<NextQuestion> next = INTERVIEW.findNext(draft);
                next.isPresent();
                next = INTERVIEW.findNext(draft)) {
            questions.add(next.get());
            Reply reply = INTERVIEW.answer(draft, next.get(), answer(patient, next.get()));
            assertThat(reply).as(next.get().address()).isInstanceOf(Reply.Accepted.class);
            draft = ((Reply.Accepted) reply).draft();
            assertThat(questions).hasSizeLessThan(150);
        }
        return new Talk(draft, questions);
    }

    private static Map<String, String> labels(String caseFile) {
        Case theCase = Shipped.caseOf(caseFile);
        return KNOWLEDGE
                .reasoner(CaseKnowns.shape(theCase))
                .reasonWithoutFlips(CaseKnowns.of(theCase))
                .options()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().label().text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {RESECTABLE, UNFIT})
    void whoAnswersOnlyWhatIsAskedGetsTheSameOptionsAsWhoTellsEverything(String facts) throws IOException {
        Talk talk = talk(facts);
        String asked = new String(talk.draft().toJson(), StandardCharsets.UTF_8);
        assertThat(labels(asked)).isEqualTo(labels("{'asOf': '2026-03-01', 'facts': {" + facts + "}}"));
    }

    @Test
    void noQuestionComesTwiceAndEachSaysWhy() throws IOException {
        List<NextQuestion> questions = talk(RESECTABLE).questions();
        assertThat(questions).extracting(NextQuestion::address).doesNotHaveDuplicates();
        assertThat(questions)
                .allSatisfy(question -> assertThat(
                                question.opens().size() + question.changes().size())
                        .isPositive());
        assertThat(questions.getFirst().address()).isEqualTo("primarySite");
    }

    @Test
    void givenBedboundPatient_whenAsked_thenFarFewerQuestionsMatter() throws IOException {
        assertThat(talk(UNFIT).questions().size())
                .isLessThan(talk(RESECTABLE).questions().size());
    }

    @Test
    void givenAnswersOfTheWrongForm_whenGiven_thenRefusedWithWhatIsExpected() {
        CaseDraft draft = CaseDraft.empty(DAY);
        NextQuestion primary = INTERVIEW.findNext(draft).orElseThrow();
        assertThat(INTERVIEW.answer(draft, primary, "spleen"))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .asString()
                                .contains("spleen", "colorectal"));
        CaseDraft colorectal = ((Reply.Accepted) INTERVIEW.answer(draft, primary, "1")).draft();
        NextQuestion ecog = INTERVIEW.findNext(colorectal).orElseThrow();
        assertThat(ecog.address()).isEqualTo("ecog");
        for (String wrong : List.of("fit", "9", "1..x", "", "-1")) {
            assertThat(INTERVIEW.answer(colorectal, ecog, wrong)).as(wrong).isInstanceOf(Reply.Refused.class);
        }
        assertThat(INTERVIEW.answer(colorectal, ecog, "1..2")).isInstanceOf(Reply.Accepted.class);
    }
}
