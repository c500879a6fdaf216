package org.liverleaf.board.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pathway.Assessment;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What the board decided, or has written down so far; what is not said is left out.
 *
 * @param options options chosen
 * @param participants who took part
 * @param reasons why
 * @param dissents who thought otherwise, a text {@code name: why} each
 * @param deviation why the choice differs from what was proposed, if it does
 * @param followUp the next check
 * @param course intent, resectability, lesions, steps and when to look again
 */
record NewDecision(
        List<String> options,
        List<String> participants,
        String reasons,
        List<String> dissents,
        String deviation,
        NewFollowUp followUp,
        NewCourse course) {

    private static final int LONGEST = 10_000;

    NewDecision {
        options = Texts.list(options);
        participants = Texts.list(participants);
        dissents = Texts.list(dissents);
    }

    /**
     * The next check.
     *
     * @param nextCheck its day; empty if none is set
     * @param what what is checked then
     * @param contact whom the patient can ask
     */
    record NewFollowUp(String nextCheck, String what, String contact) {}

    /**
     * The decision as the fields of the page's form, by which it is checked.
     *
     * @throws ApiException with a line for each option, lesion and word that there is not
     */
    MultiValueMap<String, String> fields(Assessment assessment) {
        List<String> problems = new ArrayList<>();
        options.stream()
                .filter(option -> assessment.ledger().findOption(option).isEmpty())
                .map(option -> "options: there is no option '" + option + "'")
                .forEach(problems::add);
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        options.forEach(option -> fields.add("option", option));
        fields.add("participants", lines("participants", participants));
        fields.add("dissents", lines("dissents", dissents));
        fields.add("reasons", text("reasons", reasons));
        fields.add("deviation", text("deviation", deviation));
        Optional<NewFollowUp> next = Optional.ofNullable(followUp);
        fields.add("nextCheck", text("followUp.nextCheck", next.map(NewFollowUp::nextCheck)));
        fields.add("nextWhat", text("followUp.what", next.map(NewFollowUp::what)));
        fields.add("contact", text("followUp.contact", next.map(NewFollowUp::contact)));
        Optional.ofNullable(course).ifPresent(each -> each.addTo(fields, assessment, problems));
        if (!problems.isEmpty()) {
            throw ApiException.refused(problems);
        }
        return fields;
    }

    /** The decision that fields of the page's form tell. */
    static NewDecision of(MultiValueMap<String, String> fields) {
        return new NewDecision(
                fields.getOrDefault("option", List.of()),
                lines(fields, "participants"),
                first(fields, "reasons"),
                lines(fields, "dissents"),
                first(fields, "deviation"),
                new NewFollowUp(first(fields, "nextCheck"), first(fields, "nextWhat"), first(fields, "contact")),
                NewCourse.of(fields));
    }

    static String first(Map<String, List<String>> fields, String field) {
        return fields.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    private static List<String> lines(Map<String, List<String>> fields, String field) {
        return first(fields, field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** One on each line, as the form has them. */
    private static String lines(String field, List<String> texts) {
        return String.join(
                "\n",
                texts.stream().map(each -> text(field, each).replace('\n', ' ')).toList());
    }

    private static String text(String field, Optional<String> text) {
        return text(field, text.orElse(""));
    }

    private static String text(String field, @Nullable String text) {
        return Texts.check(field, text, 0, LONGEST);
    }
}
