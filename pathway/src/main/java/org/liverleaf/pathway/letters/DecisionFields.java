package org.liverleaf.pathway.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.Ledger;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Problem;

/** The fields of a decision, each problem with its place as a JSON pointer. */
final class DecisionFields {

    private static final Set<String> KEYS = Set.of(
            "decidedOn",
            "participants",
            "options",
            "reasons",
            "dissents",
            "deviations",
            "followUp",
            "signedBy",
            "resectability",
            "intent",
            "lesions",
            "steps",
            "reassessments");
    private static final int MOST_ELEMENTS = 200;

    private final String name;
    private final List<Problem> problems;

    DecisionFields(String name, List<Problem> problems) {
        this.name = name;
        this.problems = problems;
    }

    private void refuse(String pointer, String text) {
        problems.add(new Problem(Problem.Kind.REFUSED, name + "#" + pointer, text));
    }

    BoardDecision decision(JsonNode root) {
        keys("", root, KEYS);
        if (!root.has("decidedOn")) {
            refuse("/decidedOn", "is missing, expected the day of the decision, YYYY-MM-DD");
        }
        BoardDecision decision = new BoardDecision(
                        date("/decidedOn", root.path("decidedOn")),
                        texts(root, "participants"),
                        texts(root, "options"),
                        text("/reasons", root.path("reasons")),
                        elements(root, "dissents", this::dissent),
                        elements(root, "deviations", this::deviation),
                        followUp(root.path("followUp")),
                        text("/signedBy", root.path("signedBy")))
                .with(course(root));
        if (decision.hasDate()
                && decision.followUp().hasDate()
                && decision.followUp().nextCheck().isBefore(decision.decidedOn())) {
            refuse(
                    "/followUp/nextCheck",
                    "is " + decision.followUp().nextCheck() + ", before the decision; expected a day from "
                            + decision.decidedOn() + " on");
        }
        return decision;
    }

    private Dissent dissent(String pointer, JsonNode node) {
        keys(pointer, node, Set.of("member", "text"));
        return new Dissent(text(pointer + "/member", node.path("member")), text(pointer + "/text", node.path("text")));
    }

    private Deviation deviation(String pointer, JsonNode node) {
        keys(pointer, node, Set.of("option", "proposed", "reason"));
        return new Deviation(
                text(pointer + "/option", node.path("option")),
                text(pointer + "/proposed", node.path("proposed")),
                text(pointer + "/reason", node.path("reason")));
    }

    private FollowUp followUp(JsonNode node) {
        if (node.isMissingNode()) {
            return FollowUp.NONE;
        }
        if (!node.isObject()) {
            refuse("/followUp", "expected an object");
            return FollowUp.NONE;
        }
        keys("/followUp", node, Set.of("nextCheck", "what", "contact"));
        return new FollowUp(
                date("/followUp/nextCheck", node.path("nextCheck")),
                text("/followUp/what", node.path("what")),
                text("/followUp/contact", node.path("contact")));
    }

    private DecidedCourse course(JsonNode root) {
        DecidedCourse course = new DecidedCourse(
                word("/resectability", root.path("resectability"), DecisionWord.RESECTABILITY),
                word("/intent", root.path("intent"), DecisionWord.INTENT),
                elements(root, "lesions", this::lesion),
                elements(root, "steps", this::step),
                elements(root, "reassessments", this::lookAgain));
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < course.lesions().size(); i++) {
            String lesion = course.lesions().get(i).lesion();
            if (!seen.add(lesion)) {
                refuse("/lesions/" + i + "/lesion", "names '" + lesion + "' again, expected each lesion once");
            }
        }
        return course;
    }

    /** A word of a list; empty where the key is left out. */
    private String word(String pointer, JsonNode node, List<DecisionWord> words) {
        String text = text(pointer, node);
        if (!node.isMissingNode() && node.isTextual() && !DecisionWord.isOneOf(words, text)) {
            refuse(
                    pointer,
                    "is " + shown(node) + ", expected one of "
                            + String.join(
                                    ", ", words.stream().map(DecisionWord::id).toList()));
        }
        return text;
    }

    private String needed(String pointer, JsonNode node) {
        String text = text(pointer, node);
        if (text.isEmpty() && (node.isMissingNode() || node.isTextual())) {
            refuse(pointer, "is missing, expected a text");
        }
        return text;
    }

    private DecidedCourse.LesionPlan lesion(String pointer, JsonNode node) {
        keys(pointer, node, Set.of("lesion", "action", "remark"));
        if (node.path("action").isMissingNode()) {
            refuse(pointer + "/action", "is missing, expected what is done to the lesion");
        }
        return new DecidedCourse.LesionPlan(
                needed(pointer + "/lesion", node.path("lesion")),
                word(pointer + "/action", node.path("action"), DecisionWord.LESION),
                text(pointer + "/remark", node.path("remark")));
    }

    private DecidedCourse.NextStep step(String pointer, JsonNode node) {
        keys(pointer, node, Set.of("what", "responsible", "due"));
        return new DecidedCourse.NextStep(
                needed(pointer + "/what", node.path("what")),
                text(pointer + "/responsible", node.path("responsible")),
                date(pointer + "/due", node.path("due")));
    }

    private DecidedCourse.LookAgain lookAgain(String pointer, JsonNode node) {
        keys(pointer, node, Set.of("occasion", "due", "what"));
        return new DecidedCourse.LookAgain(
                needed(pointer + "/occasion", node.path("occasion")),
                date(pointer + "/due", node.path("due")),
                text(pointer + "/what", node.path("what")));
    }

    private void keys(String pointer, JsonNode object, Set<String> keys) {
        object.fieldNames().forEachRemaining(key -> {
            if (!keys.contains(key)) {
                refuse(
                        pointer + "/" + key,
                        "is an unknown key, expected one of " + String.join(", ", new TreeSet<>(keys)));
            }
        });
    }

    /** A day; none where the key is left out. */
    private LocalDate date(String pointer, JsonNode node) {
        if (node.isMissingNode()) {
            return LocalDate.MAX;
        }
        try {
            LocalDate date = LocalDate.parse(node.isTextual() ? node.asText() : "");
            if (!date.isBefore(PartialDate.FIRST) && !date.isAfter(PartialDate.LAST)) {
                return date;
            }
        } catch (DateTimeParseException none) {
            // Said below, together with days out of bounds.
        }
        refuse(pointer, "is " + shown(node) + ", expected a day from 1900 to 2100, YYYY-MM-DD");
        return LocalDate.MAX;
    }

    private String text(String pointer, JsonNode node) {
        if (!node.isMissingNode() && !node.isTextual()) {
            refuse(pointer, "is " + shown(node) + ", expected a text");
        }
        return node.isTextual() ? node.asText().strip() : "";
    }

    private static String shown(JsonNode node) {
        return node.isContainerNode() ? "no single value" : "'" + node.asText() + "'";
    }

    private List<String> texts(JsonNode root, String key) {
        return elements(root, key, (pointer, node) -> {
            String text = text(pointer, node);
            if (text.isEmpty() && node.isTextual()) {
                refuse(pointer, "is empty, expected a text");
            }
            return text;
        });
    }

    private <T> List<T> elements(JsonNode root, String key, BiFunction<String, JsonNode, T> reading) {
        JsonNode list = root.path(key);
        List<T> elements = new ArrayList<>();
        if (list.isMissingNode()) {
            return elements;
        }
        if (!list.isArray() || list.size() > MOST_ELEMENTS) {
            refuse("/" + key, "expected a list of at most " + MOST_ELEMENTS);
            return elements;
        }
        for (int i = 0; i < list.size(); i++) {
            elements.add(reading.apply("/" + key + "/" + i, list.get(i)));
        }
        return elements;
    }

    /** Compares the decision with the ledger: options that exist, verdicts that are words, reasons for differing. */
    void compare(BoardDecision decision, Ledger ledger) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < decision.options().size(); i++) {
            String option = decision.options().get(i);
            String pointer = "/options/" + i;
            if (!seen.add(option)) {
                refuse(pointer, "names '" + option + "' again, expected each option once");
            }
            known(pointer, option, ledger);
        }
        for (int i = 0; i < decision.deviations().size(); i++) {
            Deviation deviation = decision.deviations().get(i);
            String pointer = "/deviations/" + i;
            known(pointer + "/option", deviation.option(), ledger);
            List<String> verdicts =
                    Stream.of(Verdict.values()).map(Verdict::text).toList();
            if (!verdicts.contains(deviation.proposed())) {
                refuse(
                        pointer + "/proposed",
                        "is '" + deviation.proposed() + "', expected one of " + String.join(", ", verdicts));
            }
            if (deviation.reason().isEmpty()) {
                refuse(pointer + "/reason", "is missing, expected why the board differs from the proposal");
            }
        }
        if (problems.isEmpty()) {
            unexplained(decision, ledger);
        }
    }

    private void known(String pointer, String option, Ledger ledger) {
        if (ledger.findOption(option).isEmpty()) {
            List<String> ids = ledger.options().stream().map(LedgerOption::id).toList();
            refuse(
                    pointer,
                    "is '" + option + "', expected an option of the ledger or one of its regimens: "
                            + String.join(", ", ids));
        }
    }

    private void unexplained(BoardDecision decision, Ledger ledger) {
        for (String option : new Deviations(ledger, decision).chosenWithoutReason()) {
            refuse(
                    "/options/" + decision.options().indexOf(option),
                    "decides '" + option + "', which the proposal holds "
                            + Words.spaced(
                                    ledger.option(option).result().label().text())
                            + "; expected a deviation with the reason");
        }
    }
}
