package org.liverleaf.board.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Function;
import org.liverleaf.pathway.letters.DecidedCourse;
import org.liverleaf.pathway.letters.DecidedCourse.LesionPlan;
import org.liverleaf.pathway.letters.DecidedCourse.LookAgain;
import org.liverleaf.pathway.letters.DecidedCourse.NextStep;

/** The course of a decision as a part of its JSON, by the keys of {@code decision.schema.json}; what was not said is left out. */
final class CourseJson {

    private CourseJson() {}

    static void write(DecidedCourse course, ObjectNode root) {
        put(root, "resectability", course.resectability());
        put(root, "intent", course.intent());
        if (!course.lesions().isEmpty()) {
            ArrayNode lesions = root.putArray("lesions");
            course.lesions().forEach(each -> {
                ObjectNode lesion = lesions.addObject().put("lesion", each.lesion());
                lesion.put("action", each.action());
                put(lesion, "remark", each.remark());
            });
        }
        if (!course.steps().isEmpty()) {
            ArrayNode steps = root.putArray("steps");
            course.steps().forEach(each -> {
                ObjectNode step = steps.addObject().put("what", each.what());
                put(step, "responsible", each.responsible());
                put(step, "due", each.hasDate() ? each.due().toString() : "");
            });
        }
        if (!course.reassessments().isEmpty()) {
            ArrayNode reassessments = root.putArray("reassessments");
            course.reassessments().forEach(each -> {
                ObjectNode point = reassessments.addObject().put("occasion", each.occasion());
                put(point, "due", each.hasDate() ? each.due().toString() : "");
                put(point, "what", each.what());
            });
        }
    }

    private static void put(ObjectNode node, String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
    }

    static DecidedCourse read(JsonNode root) {
        return new DecidedCourse(
                root.path("resectability").asText(),
                root.path("intent").asText(),
                list(
                        root,
                        "lesions",
                        each -> new LesionPlan(text(each, "lesion"), text(each, "action"), text(each, "remark"))),
                list(root, "steps", each -> new NextStep(text(each, "what"), text(each, "responsible"), day(each))),
                list(
                        root,
                        "reassessments",
                        each -> new LookAgain(text(each, "occasion"), day(each), text(each, "what"))));
    }

    private static <T> java.util.List<T> list(JsonNode root, String key, Function<JsonNode, T> reading) {
        return root.path(key).valueStream().map(reading).toList();
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText();
    }

    private static LocalDate day(JsonNode node) {
        String due = text(node, "due");
        return due.isEmpty() ? LocalDate.MAX : LocalDate.parse(due);
    }
}
