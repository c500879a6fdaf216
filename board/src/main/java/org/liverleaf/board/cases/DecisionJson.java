package org.liverleaf.board.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.Deviation;
import org.liverleaf.pathway.letters.Dissent;
import org.liverleaf.pathway.letters.FollowUp;

/** A decision as it stands in the database. One that was signed before decisions had a course tells none. */
public final class DecisionJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private DecisionJson() {}

    /** The decision as JSON. */
    public static String write(BoardDecision decision) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("decidedOn", decision.decidedOn().toString());
        decision.participants().forEach(root.putArray("participants")::add);
        decision.options().forEach(root.putArray("options")::add);
        root.put("reasons", decision.reasons());
        var dissents = root.putArray("dissents");
        decision.dissents()
                .forEach(each ->
                        dissents.addObject().put("member", each.member()).put("text", each.text()));
        var deviations = root.putArray("deviations");
        decision.deviations()
                .forEach(each -> deviations
                        .addObject()
                        .put("option", each.option())
                        .put("proposed", each.proposed())
                        .put("reason", each.reason()));
        root.putObject("followUp")
                .put("nextCheck", decision.followUp().nextCheck().toString())
                .put("what", decision.followUp().what())
                .put("contact", decision.followUp().contact());
        root.put("signedBy", decision.signedBy());
        CourseJson.write(decision.course(), root);
        return root.toString();
    }

    /** The decision of this JSON. */
    public static BoardDecision read(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return new BoardDecision(
                            LocalDate.parse(root.path("decidedOn").asText()),
                            texts(root.path("participants")),
                            texts(root.path("options")),
                            root.path("reasons").asText(),
                            root.path("dissents")
                                    .valueStream()
                                    .map(each -> new Dissent(
                                            each.path("member").asText(),
                                            each.path("text").asText()))
                                    .toList(),
                            root.path("deviations")
                                    .valueStream()
                                    .map(each -> new Deviation(
                                            each.path("option").asText(),
                                            each.path("proposed").asText(),
                                            each.path("reason").asText()))
                                    .toList(),
                            new FollowUp(
                                    LocalDate.parse(root.path("followUp")
                                            .path("nextCheck")
                                            .asText()),
                                    root.path("followUp").path("what").asText(),
                                    root.path("followUp").path("contact").asText()),
                            root.path("signedBy").asText())
                    .with(CourseJson.read(root));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a decision in the database is not readable", broken);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
