package org.liverleaf.pathway.trials;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads studies in the JSON of ClinicalTrials.gov, version 2: one study, a list, or an answer with {@code studies}. */
public final class TrialReader {

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxStringLength(2_000_000)
                    .build())
            .build());

    /** Lines longer than this are cut: nothing a pattern looks for stands so far behind. */
    private static final int LONGEST_LINE = 1500;

    private static final int MOST_LINES = 500;
    private static final Pattern YEARS = Pattern.compile("(\\d{1,3}) ?year.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXCLUSION =
            Pattern.compile("^\\W*(key |main )?(exclusion|exclude|non-?inclusion)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern INCLUSION =
            Pattern.compile("^\\W*(key |main )?inclusion\\b.*", Pattern.CASE_INSENSITIVE);

    private TrialReader() {}

    /**
     * The studies of a file.
     *
     * @throws UnreadableTrialException with what is wrong, when the file holds none
     */
    public static List<Trial> read(byte[] json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (IOException broken) {
            throw new UnreadableTrialException("is no JSON that can be read");
        }
        JsonNode studies = root == null ? MAPPER.createArrayNode() : root.has("studies") ? root.path("studies") : root;
        List<Trial> trials = new ArrayList<>();
        for (JsonNode study :
                studies.isArray() ? studies : MAPPER.createArrayNode().add(studies)) {
            trials.add(trial(study.path("protocolSection")));
        }
        if (trials.isEmpty()) {
            throw new UnreadableTrialException("holds no study; expected the JSON of ClinicalTrials.gov, version 2");
        }
        return trials;
    }

    private static Trial trial(JsonNode protocol) {
        String id = protocol.at("/identificationModule/nctId").asText();
        if (id.isEmpty()) {
            throw new UnreadableTrialException("has a study without protocolSection.identificationModule.nctId");
        }
        JsonNode eligibility = protocol.path("eligibilityModule");
        List<String> conditions = new ArrayList<>(texts(protocol.at("/conditionsModule/conditions")));
        conditions.addAll(texts(protocol.at("/conditionsModule/keywords")));
        List<String> interventions = new ArrayList<>();
        protocol.at("/armsInterventionsModule/interventions")
                .forEach(each -> interventions.add(each.path("name").asText()));
        return new Trial(
                id,
                protocol.at("/identificationModule/briefTitle").asText(),
                protocol.at("/statusModule/overallStatus").asText(),
                conditions,
                interventions,
                texts(protocol.at("/designModule/phases")),
                new Trial.People(
                        eligibility.path("sex").asText("ALL").toUpperCase(Locale.ROOT),
                        years(eligibility.path("minimumAge").asText()),
                        years(eligibility.path("maximumAge").asText())),
                lines(eligibility.path("eligibilityCriteria").asText()));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static int years(String age) {
        Matcher matcher = YEARS.matcher(age);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static List<Trial.Line> lines(String text) {
        List<Trial.Line> lines = new ArrayList<>();
        Trial.Section section = Trial.Section.INCLUSION;
        for (String raw : text.split("\\R", -1)) {
            String line = raw.strip();
            if (EXCLUSION.matcher(line).matches()) {
                section = Trial.Section.EXCLUSION;
            } else if (INCLUSION.matcher(line).matches()) {
                section = Trial.Section.INCLUSION;
            } else if (!line.isEmpty() && lines.size() < MOST_LINES) {
                lines.add(new Trial.Line(section, line.substring(0, Math.min(LONGEST_LINE, line.length()))));
            }
        }
        return lines;
    }
}
