package org.liverleaf.pathway.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.OptionText;
import org.liverleaf.pathway.knowledge.RegimenText;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;

/** The texts name only what exists: facts, values, options, evidence. */
class CourseTextsTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    private static final Set<String> OPTIONS = options();

    private static Set<String> options() {
        Set<String> ids = new LinkedHashSet<>();
        KNOWLEDGE.options().stream().map(OptionText::id).forEach(ids::add);
        KNOWLEDGE.regimens().stream().map(RegimenText::id).forEach(ids::add);
        return ids;
    }

    static List<String> files() {
        List<String> files = new ArrayList<>();
        for (String folder : List.of("workup/", "outlook/", "plan/", "wellbeing/", "answers/", "letters/")) {
            files.addAll(KNOWLEDGE.files().paths(folder, ".yaml"));
        }
        return files;
    }

    private static JsonNode tree(String file) throws IOException {
        return new YAMLMapper().readTree(KNOWLEDGE.files().open(file));
    }

    private static void walk(JsonNode node, BiConsumer<String, JsonNode> entry) {
        node.properties().forEach(each -> {
            entry.accept(each.getKey(), each.getValue());
            walk(each.getValue(), entry);
        });
        if (node.isArray()) {
            node.forEach(each -> walk(each, entry));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyEvidenceKeyIsInTheLibrary(String file) throws IOException {
        walk(tree(file), (key, value) -> {
            if (key.equals("evidence")) {
                value.forEach(cited -> assertThat(KNOWLEDGE.evidence()).as(file).containsKey(cited.asText()));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyConditionNamesAFactADecisionOrAnOptionAndAValueThatItMayHave(String file) throws IOException {
        walk(tree(file), (key, value) -> {
            if (Set.of("when", "mayHold", "unless").contains(key)) {
                value.properties().forEach(condition -> check(file, condition.getKey(), condition.getValue()));
            }
        });
    }

    private static void check(String file, String name, JsonNode values) {
        if (name.startsWith("option.")) {
            assertThat(OPTIONS).as(file).contains(name.substring("option.".length()));
            return;
        }
        var fact = KNOWLEDGE.catalogue().find(name);
        assertThat(fact).as("%s: %s", file, name).isPresent();
        FactDefinition definition = fact.orElseThrow();
        List<String> words = new ArrayList<>();
        if (values.isArray()) {
            values.forEach(each -> words.add(each.asText()));
        } else if (!values.asText().contains(" ")) {
            words.add(values.asText());
        }
        assertThat(words)
                .as("%s: %s", file, name)
                .allMatch(word -> definition.domain().find(word).isPresent());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFactAndOptionNamedElsewhereExists(String file) throws IOException {
        walk(tree(file), (key, value) -> {
            if (Set.of("because", "test", "unknown", "fact", "limitFact", "facts", "anyOf")
                    .contains(key)) {
                List<String> names = new ArrayList<>();
                if (value.isTextual()) {
                    names.add(value.asText());
                }
                value.forEach(each -> names.add(each.asText()));
                assertThat(names)
                        .as(file)
                        .allMatch(name -> KNOWLEDGE.catalogue().find(name).isPresent()
                                || KNOWLEDGE.catalogue().findList(name).isPresent());
            } else if (key.equals("option")) {
                assertThat(OPTIONS).as(file).contains(value.asText());
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "workup/alerts.yaml, alerts, alerts",
        "workup/alerts.yaml, alerts, redFlags",
        "workup/signals.yaml, alerts, signals",
        "workup/signals.yaml, alerts, bloodSignals",
        "workup/studies.yaml, studies, imagingNext",
        "workup/studies.yaml, biopsy, biopsy",
        "workup/answers.yaml, biopsyBleeding, biopsyBleeding",
        "workup/answers.yaml, biopsyPrecautions, biopsyPrecautions",
        "workup/answers.yaml, imagingConfidence, imagingConfidence",
        "workup/answers.yaml, imagingShortfalls, imagingShortfalls",
        "workup/answers.yaml, pathologyMetastatic, pathologyMetastatic",
        "workup/answers.yaml, pathologyOrigin, pathologyOrigin",
        "workup/answers.yaml, liverTumourNature, liverTumourNature",
        "workup/answers.yaml, originReasons, originReasons"
    })
    void everyAnswerOfATableHasAText(String file, String list, String table) throws IOException {
        List<String> texts = new ArrayList<>();
        tree(file).path(list).forEach(row -> texts.add(row.path("id").asText()));
        assertThat(KNOWLEDGE.tables().get(table).outputs())
                .as(table)
                .filteredOn(answer -> !answer.equals("none"))
                .allMatch(texts::contains);
    }

    @Test
    void everyConsequenceHangsOnAnAnswerOfItsTable() throws IOException {
        List<String> natures = KNOWLEDGE.tables().get("liverTumourNature").outputs();
        tree("workup/origin.yaml")
                .path("consequences")
                .forEach(row -> row.path("natures")
                        .forEach(nature -> assertThat(natures).contains(nature.asText())));
        List<String> kinds = KNOWLEDGE.tables().get("originReasons").outputs();
        tree("workup/origin.yaml")
                .path("raising")
                .forEach(row -> assertThat(kinds).contains(row.path("id").asText()));
    }
}
