package org.liverleaf.board.cases;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liverleaf.board.store.DocumentBytes;
import org.liverleaf.board.store.QuestionnaireStore;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.catalogue.QuestionnaireCatalogue;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeException;
import org.liverleaf.pathway.wellbeing.FormTexts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The questionnaires that a patient may be sent: those whose words are free, and those that stand in the folder of a site
 * that holds a licence. Makes the document of what was answered.
 */
@Component
public final class QuestionnaireDesk {

    /** For how many days a link may be good. */
    public static final int MOST_DAYS = 30;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormTexts forms;
    private final List<String> faults;
    private final String contact;
    private final Clock clock;

    QuestionnaireDesk(
            Knowledge knowledge,
            Clock clock,
            @Value("${liverleaf.questionnaires.folder:}") String folder,
            @Value("${liverleaf.questionnaires.contact:}") String contact) {
        this.clock = clock;
        this.contact = contact;
        QuestionnaireCatalogue instruments = RecordReaders.questionnaires(knowledge);
        List<String> wrong = new ArrayList<>();
        FormTexts found = FormTexts.read(FormTexts.PATH, knowledge.files().open(FormTexts.PATH), instruments);
        for (Path file : files(folder, wrong)) {
            String name = String.valueOf(file.getFileName());
            try (InputStream in = Files.newInputStream(file)) {
                found = found.with(FormTexts.read(name, in, instruments));
            } catch (KnowledgeException notAForm) {
                wrong.add(String.valueOf(notAForm.getMessage()));
            } catch (IOException unreadable) {
                wrong.add(name + ": cannot be read");
            }
        }
        this.forms = found;
        this.faults = List.copyOf(wrong);
    }

    private static List<Path> files(String folder, List<String> wrong) {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return entries.filter(entry -> entry.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            wrong.add("the folder of questionnaires cannot be read");
            return List.of();
        }
    }

    /** What can be sent. */
    public List<FormTexts.Form> forms() {
        return forms.all();
    }

    /** The form of an instrument, if it can be sent. */
    public Optional<FormTexts.Form> find(String instrument) {
        return forms.find(instrument);
    }

    /** What is wrong with the files of the site, a line each. */
    public List<String> faults() {
        return faults;
    }

    /** Whom a patient calls who feels worse, as the site says it; may be empty. */
    public String contact() {
        return contact;
    }

    /**
     * The document of the answers.
     *
     * @param answers numbers by item; items left open are not in it
     * @return empty if there is no answer
     */
    public Optional<DocumentBytes> document(String instrument, Map<String, Integer> answers) {
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        ObjectNode file = JSON.createObjectNode();
        file.put("asOf", today);
        ObjectNode filled = file.putArray("questionnaires").addObject();
        filled.put("instrument", instrument);
        filled.put("date", today);
        filled.put("recorded", clock.instant().toString());
        filled.put("author", QuestionnaireStore.PATIENT);
        filled.put("source", "filled in by the patient, by one-time link");
        ObjectNode given = filled.putObject("answers");
        answers.forEach(given::put);
        return Optional.of(new DocumentBytes(file.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
