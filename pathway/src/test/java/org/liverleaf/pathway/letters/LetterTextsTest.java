package org.liverleaf.pathway.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.OptionText;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;

/** The words of the letters point at what exists. */
class LetterTextsTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    private static final LetterTexts TEXTS = LetterTexts.read(KNOWLEDGE.files());

    private static JsonNode tree(String file) throws IOException {
        return new YAMLMapper().readTree(KNOWLEDGE.files().open(file));
    }

    @Test
    void everyOptionOfTheLedgerHasPlainWordsWithASource() {
        assertThat(TEXTS.options().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        KNOWLEDGE.options().stream().map(OptionText::id).toList());
        assertThat(TEXTS.options().values())
                .allSatisfy(option -> assertThat(option.text().evidence()).isNotEmpty());
    }

    @Test
    void sentencesKnownByTheirStartExistInTheAnswers() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (String file : KNOWLEDGE.files().paths("answers/", ".yaml")) {
            tree(file)
                    .path("answers")
                    .forEach(answer -> answer.path("sentences")
                            .forEach(sentence ->
                                    sentences.add(sentence.path("text").asText())));
            tree(file)
                    .path("ranges")
                    .forEach(range -> sentences.add(range.path("text").asText()));
        }
        List<String> starts = new ArrayList<>();
        TEXTS.onlyWith().forEach(bound -> starts.add(bound.starts()));
        TEXTS.notWith().forEach(bound -> starts.add(bound.starts()));
        starts.add(TEXTS.frame(Recipient.PATIENT, "call-starts").text());
        assertThat(starts).allSatisfy(start -> assertThat(sentences).anyMatch(text -> text.startsWith(start)));
        assertThat(Stream.concat(TEXTS.onlyWith().stream(), TEXTS.notWith().stream()))
                .allSatisfy(bound -> assertThat(TEXTS.options().keySet()).containsAll(bound.options()));
    }

    @Test
    void requestsAreMeasuresOfThePlan() throws IOException {
        List<String> measures = new ArrayList<>();
        tree("plan/supportive.yaml")
                .path("supportive")
                .forEach(row -> measures.add(row.path("id").asText()));
        assertThat(measures).containsAll(TEXTS.forReferrer().requests());
    }

    @Test
    void redFlagsOfTheReferrerAllHaveASource() {
        assertThat(TEXTS.forReferrer().redFlags())
                .hasSizeGreaterThan(4)
                .allSatisfy(flag -> assertThat(flag.evidence()).isNotEmpty());
    }
}
