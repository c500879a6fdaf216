package org.liverleaf.board.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.board.DurableBoard;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.wellbeing.FormTexts;

/** Questionnaires whose words a site with a licence puts into a folder. */
final class QuestionnaireFolderTest {

    private static final Knowledge KNOWLEDGE = DurableBoard.knowledge();
    private static final String DISTRESS = """
            forms:
            - id: distress-thermometer
              title: "Distress"
              lead: "How was the past week?"
              rights: "Licensed to this site"
              items:
              - {id: distress, text: "Distress", low: "None", high: "Extreme"}
            """;

    private static QuestionnaireDesk desk(Path folder) {
        return new QuestionnaireDesk(KNOWLEDGE, Clock.systemUTC(), folder.toString(), "");
    }

    @Test
    void aFormOfTheFolderIsOfferedBesideTheFreeOnes(@TempDir Path folder) throws IOException {
        assertThat(desk(folder).find("distress-thermometer")).isEmpty();
        Files.writeString(folder.resolve("distress.yaml"), DISTRESS);
        Files.writeString(folder.resolve("notes.txt"), "not a form");
        QuestionnaireDesk desk = desk(folder);
        assertThat(desk.faults()).isEmpty();
        assertThat(desk.find("distress-thermometer")).map(FormTexts.Form::lead).contains("How was the past week?");
        assertThat(desk.find("phq-9")).isPresent();
    }

    @Test
    void aFileThatIsNoFormIsNamedAndTheOthersStand(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), DISTRESS.replace("id: distress,", "id: distres,"));
        Files.writeString(folder.resolve("b.yaml"), "forms: [");
        Files.writeString(folder.resolve("c.yaml"), DISTRESS);
        QuestionnaireDesk desk = desk(folder);
        assertThat(desk.faults())
                .hasSize(2)
                .allSatisfy(fault -> assertThat(fault).hasLineCount(1));
        assertThat(desk.faults().getFirst()).contains("a.yaml");
        assertThat(desk.find("distress-thermometer")).isPresent();
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThat(desk(folder.resolve("none")).faults())
                .containsExactly("the folder of questionnaires cannot be read");
    }
}
