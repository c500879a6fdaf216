package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.record.Intake;

/** Any questionnaire is read, noted or refused: none breaks the reader, and nothing is made up. */
class QuestionnaireLaws {

    private static final List<String> ADDRESSES =
            List.of("qlq-c30", "qlq-lmc21", "esas", "phq-9", "gad-7", "distress-thermometer", "", "unheard-of");
    private static final List<String> LINKS = List.of(
            "q1",
            "31",
            "pain",
            "",
            "-1",
            "99999999999",
            "q",
            "..",
            "/",
            "well-being",
            "sum",
            "0",
            "q٣",
            "\\\\u0000",
            "wellbeing");
    private static final List<String> VALUES = List.of(
            "\"valueInteger\": 2",
            "\"valueInteger\": -1",
            "\"valueInteger\": 1e9",
            "\"valueDecimal\": 1.5",
            "\"valueString\": \"3\"",
            "\"valueString\": \"" + "9".repeat(300) + "\"",
            "\"valueCoding\": {\"code\": \"4\"}",
            "\"valueCoding\": []",
            "\"valueCoding\": 3",
            "\"valueBoolean\": true",
            "\"valueQuantity\": {\"value\": \"x\"}",
            "\"item\": {\"linkId\": \"q2\"}",
            "\"valueAttachment\": {\"data\": \"AA==\"}",
            "");

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String item(Random random, int depth) {
        String inner = depth < 3 && random.nextInt(4) == 0
                ? ", \"item\": "
                        + (random.nextBoolean() ? "[" + item(random, depth + 1) + "]" : item(random, depth + 1))
                : "";
        String answer = "{" + pick(VALUES, random) + "}";
        return switch (random.nextInt(8)) {
            case 0 -> "null";
            case 1 -> "[]";
            case 2 -> "{\"linkId\": {\"x\": 1}, \"answer\": 3" + inner + "}";
            case 3 -> "{\"answer\": " + answer + inner + "}";
            default ->
                "{\"linkId\": \"" + pick(LINKS, random) + "\", \"answer\": [" + answer + ", null, " + answer + "]"
                        + inner + "}";
        };
    }

    private static String bundle(Random random) {
        StringBuilder items = new StringBuilder(item(random, 0));
        for (int i = 0; i < random.nextInt(12); i++) {
            items.append(", ").append(item(random, 0));
        }
        return "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [{\"resource\": {\"resourceType\":"
                + " \"QuestionnaireResponse\", \"id\": \"r\", \"status\": \"completed\", \"questionnaire\": \""
                + pick(ADDRESSES, random) + "\", \"authored\": \"2026-02-20\", \"item\": [" + items + "]}}]}";
    }

    @Property(tries = 400)
    void anyQuestionnaireIsReadNotedOrRefused(@ForAll long seed) {
        String json = bundle(new Random(seed));
        Intake intake =
                Shipped.FHIR.readBundle("bundle.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        if (intake.isRefused()) {
            assertThat(intake.problems()).isNotEmpty();
            return;
        }
        Case found = Shipped.caseOf(intake, "2026-03-01");
        found.course().questionnaires().forEach(filled -> {
            var instrument = Shipped.CODES.questionnaires().find(filled.instrument());
            assertThat(instrument).isPresent();
            filled.answers()
                    .forEach((item, answer) -> assertThat(instrument
                                    .get()
                                    .findItem(item)
                                    .orElseThrow()
                                    .admits(answer))
                            .isTrue());
        });
        boolean saidSomething =
                !found.course().questionnaires().isEmpty() || !intake.problems().isEmpty();
        assertThat(saidSomething).as(json).isTrue();
    }
}
