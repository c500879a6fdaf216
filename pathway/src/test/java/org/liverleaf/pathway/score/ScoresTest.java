package org.liverleaf.pathway.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;
import org.liverleaf.pathway.response.Criteria;

/** The catalogue against the facts and the evidence library. */
final class ScoresTest {

    /** Inputs that are facts, and the facts that they are. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("age", "age"),
            Map.entry("height", "heightCm"),
            Map.entry("weight", "weightKg"),
            Map.entry("bilirubin", "bilirubinUmolL"),
            Map.entry("bilirubin-upper-limit", "bilirubinUln"),
            Map.entry("albumin", "albuminGL"),
            Map.entry("inr", "inr"),
            Map.entry("creatinine", "creatinineUmolL"),
            Map.entry("sodium", "sodiumMmolL"),
            Map.entry("platelets", "platelets10e9L"),
            Map.entry("neutrophils", "neutrophils10e9L"),
            Map.entry("lymphocytes", "lymphocytes10e9L"),
            Map.entry("ast", "astUL"),
            Map.entry("ast-upper-limit", "astUln"),
            Map.entry("alt", "altUL"),
            Map.entry("alt-upper-limit", "altUln"),
            Map.entry("alp", "alpUL"),
            Map.entry("alp-upper-limit", "alpUln"),
            Map.entry("ascites", "ascites"),
            Map.entry("encephalopathy", "encephalopathy"),
            Map.entry("lesions", "lesionCount"),
            Map.entry("largest", "largestLesionMm"),
            Map.entry("cea", "ceaUgL"),
            Map.entry("crp", "crpMgL"),
            Map.entry("disease-free-months", "diseaseFreeMonths"),
            Map.entry("interval", "monthsSincePrimaryResection"));

    @Test
    void everyInputThatIsAFactHasItsDomain() throws IOException {
        Map<String, JsonNode> facts = facts();
        int compared = 0;
        for (Score score : Scores.all()) {
            for (ScoreInput input : score.sheet().inputs()) {
                String fact = FACTS.get(input.name());
                if (fact == null) {
                    continue;
                }
                JsonNode domain = Objects.requireNonNull(facts.get(fact), fact);
                compared++;
                String where = score.id() + " " + input.name();
                if (!input.isNumeric()) {
                    assertThat(domain.path("values"))
                            .as(where)
                            .hasSize(input.words().size());
                    domain.path("values")
                            .forEach(
                                    value -> assertThat(input.words()).as(where).contains(value.asText()));
                    continue;
                }
                BigDecimal least = domain.path("min").decimalValue();
                // A formula without a value at 0 starts at the next step of the fact, or at 1 for counts of enzymes and
                // cells.
                BigDecimal next = least.add(domain.path("step").decimalValue());
                assertThat(input.measure().low()).as(where).isIn(least, next);
                assertThat(input.measure().high())
                        .as(where)
                        .isEqualByComparingTo(domain.path("max").decimalValue());
                assertThat(input.measure().boundsUnit())
                        .as(where)
                        .isEqualTo(domain.path("unit").asText());
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    @Test
    void everyEvidenceKeyIsInTheLibrary() throws IOException {
        Set<String> known = ShippedKnowledge.get().evidence().keySet();
        for (Score score : Scores.all()) {
            assertThat(known).as(score.id()).containsAll(score.sheet().evidence());
            assertThat(score.sheet().evidence()).as(score.id()).isNotEmpty();
        }
        for (Criteria criteria : Criteria.values()) {
            assertThat(known).contains(criteria.evidence());
        }
    }

    @Test
    void everyScoreOfTheCommandIsThere() {
        assertThat(Scores.all().stream().map(Score::id))
                .contains(
                        "bsa",
                        "total-liver-volume",
                        "sflr",
                        "measured-flr",
                        "remnant-body-weight",
                        "hypertrophy",
                        "child-pugh",
                        "albi",
                        "palbi",
                        "meld",
                        "meld-na",
                        "meld-3",
                        "fib-4",
                        "apri",
                        "r-factor",
                        "fong",
                        "nordlinger",
                        "tumour-burden",
                        "game",
                        "modified-crs",
                        "oslo",
                        "leeds",
                        "nlr",
                        "doubling-time",
                        "phlf-isgls",
                        "fifty-fifty",
                        "lung-shunt",
                        "y90-bsa",
                        "y90-mird",
                        "y90-partition",
                        "qlq-c30",
                        "qlq-lmc21",
                        "esas",
                        "cachexia");
    }

    @Test
    void everyScoreOutsideQuestionnairesAnswersWithNothingKnown() {
        for (Score score : Scores.all()) {
            if (score instanceof Questionnaire || score.id().equals("y90-partition")) {
                continue;
            }
            ScoreResult result = Scoring.score(score, Map.of());
            assertThat(result.isExact()).as(score.id()).isFalse();
            Evaluation.Range range = result.evaluation().range();
            assertThat(Double.isInfinite(range.low()) || Double.isInfinite(range.high()))
                    .as(score.id())
                    .isFalse();
        }
    }

    @Test
    void cirrhosisScoresSayThatTheyAreNotValidatedHere() {
        for (String id : new String[] {"child-pugh", "albi", "palbi", "meld", "meld-na", "meld-3", "fib-4", "apri"}) {
            assertThat(Scores.find(id).orElseThrow().sheet().notes())
                    .as(id)
                    .anyMatch(note -> note.contains("not validated here"));
        }
    }

    @Test
    void everyOutcomeBelongsToAScoreAndItsClasses() throws IOException {
        Set<String> known = ShippedKnowledge.get().evidence().keySet();
        JsonNode outcomes = read("knowledge/outcomes/scores.yaml").path("outcomes");
        assertThat(outcomes.size()).isPositive();
        for (JsonNode outcome : outcomes) {
            Score score = Scores.find(outcome.path("score").asText()).orElseThrow();
            outcome.path("evidence").forEach(key -> assertThat(known).contains(key.asText()));
            assertThat(outcome.path("cohort").asText()).isNotEmpty();
            outcome.path("figures").fieldNames().forEachRemaining(name -> {
                if (outcome.path("by").asText().equals("class")) {
                    assertThat(score.sheet().classes()).contains(name);
                } else {
                    assertThat(Integer.parseInt(name)).isBetween(0, 7);
                }
            });
        }
    }

    private static Map<String, JsonNode> facts() throws IOException {
        Map<String, JsonNode> facts = new HashMap<>();
        read("knowledge/facts.yaml")
                .path("facts")
                .forEach(fact -> facts.put(fact.path("id").asText(), fact));
        return facts;
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream stream = ScoresTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new YAMLMapper().readTree(Objects.requireNonNull(stream, resource));
        }
    }
}
