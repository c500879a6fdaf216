package org.liverleaf.pathway.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formula as published, and the syllables that it is fed with. */
class ReadingLevelTest {

    /** Vector 130 of the care sheet. */
    @Test
    void gradeIsAsPublished() {
        assertThat(new ReadingLevel(120, 10, 168).grade()).isCloseTo(5.610, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({
        "the, 1", "liver, 2", "cancer, 2", "palliative, 4", "table, 2", "made, 1", "wanted, 2", "helped, 1",
                "proved, 1",
        "spots, 1", "drugs, 1", "pieces, 2", "changes, 2", "likes, 1", "surgery, 3", "eye, 1", "family, 3", "people, 2",
        "you, 1", "38, 1", "can't, 1", "disease, 2"
    })
    void syllablesAreCountedByVowels(String word, int syllables) {
        assertThat(ReadingLevel.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void sentencesAndWordsAreCounted() {
        assertThat(ReadingLevel.of("Call us. Do you shiver? It is 38.5 degrees!"))
                .isEqualTo(new ReadingLevel(9, 3, 11));
        assertThat(ReadingLevel.of("").grade()).isZero();
    }
}
