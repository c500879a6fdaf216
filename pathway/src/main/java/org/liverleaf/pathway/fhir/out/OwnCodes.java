package org.liverleaf.pathway.fhir.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.DecisionWord;
import org.liverleaf.pathway.score.Scores;
import org.liverleaf.pathway.wellbeing.ScaleTexts;

/** The code systems of ours, so that whoever reads a document can look its codes up. */
public final class OwnCodes {

    private final Map<String, SequencedMap<String, String>> systems = new TreeMap<>();
    private final String version;

    /** Options, regimens and scales are those of the knowledge. */
    public OwnCodes(Knowledge knowledge) {
        version = knowledge.version();
        add(Codes.ORIGIN, "liverleaf", "Written by Liverleaf");
        add(Codes.LETTER, "patient", "Letter to the patient");
        for (String each : List.of("option", "score", "scale", "opinion", "class", "lesion", "resectability")) {
            add(Codes.BOARD, each, CAPTIONS.getOrDefault(each, each));
        }
        SECTIONS.forEach((code, title) -> add(Codes.SECTION, code, title));
        knowledge.options().forEach(each -> add(Codes.OPTION, each.id(), each.title()));
        knowledge.regimens().forEach(each -> add(Codes.OPTION, each.id(), each.title()));
        for (Verdict verdict : Verdict.values()) {
            add(Codes.VERDICT, verdict.text(), verdict.text().replace('-', ' '));
        }
        add(Codes.VERDICT, "undetermined", "undetermined");
        for (String each : List.of("excludes", "against", "supports", "indicates", "requires")) {
            add(Codes.ARGUMENT, each, each);
        }
        add(Codes.QUESTION, "removable-now", "Can all disease be removed now?");
        add(Codes.QUESTION, "convertible", "Can it become removable?");
        add(Codes.QUESTION, "controllable", "Can it be controlled?");
        for (String each : List.of("yes", "no", "undetermined")) {
            add(Codes.ANSWER, each, each);
        }
        for (String each : List.of("cure", "conversion", "control", "symptom-relief")) {
            add(Codes.INTENT, each, each.replace('-', ' '));
        }
        for (String each : List.of("test", "review", "step", "reassessment", "follow-up")) {
            add(Codes.ACTIVITY, each, each);
        }
        DecisionWord.RESECTABILITY.forEach(each -> add(Codes.RESECTABILITY, each.id(), each.text()));
        DecisionWord.LESION.forEach(each -> add(Codes.ACTION, each.id(), each.text()));
        for (String each : List.of("for", "against", "undecided")) {
            add(Codes.STANCE, each, each);
        }
        Scores.all()
                .forEach(
                        each -> add(Codes.SCORE, each.sheet().id(), each.sheet().title()));
        ScaleTexts.read(knowledge.files().open(ScaleTexts.PATH))
                .titles()
                .forEach((id, title) -> add(Codes.SCALE, id, title));
    }

    /** What the categories of Observations are called. */
    private static final Map<String, String> CAPTIONS = Map.of(
            "option", "Option of the ledger",
            "score", "Computed score",
            "scale", "Scale of a questionnaire",
            "opinion", "Opinion of a member",
            "class", "Class",
            "lesion", "What is done to a lesion",
            "resectability", "Resectability as the board sees it");

    private static final Map<String, String> SECTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("decision", "Decision"),
            Map.entry("participants", "Participants"),
            Map.entry("dissent", "Dissent"),
            Map.entry("opinions", "Opinions before the discussion"),
            Map.entry("course", "Decided course"),
            Map.entry("follow-up", "Follow-up"),
            Map.entry("file", "The letter as it was signed"),
            Map.entry("case", "Case"),
            Map.entry("questions", "Three questions"),
            Map.entry("ledger", "Options with arguments"),
            Map.entry("scores", "Scores and scales"),
            Map.entry("outlook", "Outlook"),
            Map.entry("plan", "Proposed plan"),
            Map.entry("missing", "Missing, and whether it matters"),
            Map.entry("sources", "Sources")));

    private void add(String system, String code, String display) {
        systems.computeIfAbsent(system, any -> new LinkedHashMap<>()).putIfAbsent(code, display);
    }

    /** Names of the systems: the last part of each address. */
    public List<String> names() {
        return systems.keySet().stream()
                .map(each -> each.substring(each.lastIndexOf('/') + 1))
                .toList();
    }

    /**
     * Writes one as a CodeSystem. The stream stays open.
     *
     * @return false if there is no such system, and nothing was written
     */
    public boolean write(String name, OutputStream out) throws IOException {
        Optional<Map.Entry<String, SequencedMap<String, String>>> found = systems.entrySet().stream()
                .filter(each -> each.getKey().endsWith("/" + name))
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        FhirDocument.write(
                out,
                References.RELATIVE,
                false,
                json -> json.object(() -> {
                    json.text("resourceType", "CodeSystem");
                    json.text("id", name);
                    json.text("url", found.get().getKey());
                    json.text("version", version);
                    json.text("name", "Liverleaf" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
                    json.text("title", "Liverleaf " + name);
                    json.text("status", "active");
                    json.flag("experimental", false);
                    json.text("publisher", "Liverleaf");
                    json.text(
                            "description",
                            "What documents of Liverleaf call '" + name + "'. See docs/fhir.md of the project.");
                    json.flag("caseSensitive", true);
                    json.text("content", "complete");
                    json.objects("concept", found.get().getValue().entrySet(), each -> {
                        json.text("code", each.getKey());
                        json.text("display", each.getValue());
                    });
                }));
        return true;
    }
}
