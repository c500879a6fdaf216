package org.liverleaf.pathway.wellbeing;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;

/**
 * Ladders of symptom control of {@code knowledge/wellbeing/ladders.yaml}, in the order of the file.
 *
 * @param all the ladders
 */
public record LadderTexts(List<LadderText> all) {

    /** Its place in the knowledge folder. */
    public static final String PATH = "wellbeing/ladders.yaml";

    private static final Set<String> LADDER_KEYS = Set.of("id", "title", "shown", "ask", "steps");
    private static final Set<String> STEP_KEYS = Set.of("text", "any", "unless", "cautions", "evidence");
    private static final Set<String> CAUTION_KEYS = Set.of("text", "any", "evidence");

    /** Copies the list. */
    public LadderTexts {
        all = List.copyOf(all);
    }

    /**
     * One ladder.
     *
     * @param shown when the symptom is there
     * @param isAsked whether not knowing is worth a remark
     */
    record LadderText(String id, String title, AnyOf shown, boolean isAsked, List<StepText> steps) {

        LadderText {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param any when it is shown
     * @param unless when it is left out
     */
    record StepText(String text, AnyOf any, AnyOf unless, List<CautionText> cautions, List<String> evidence) {

        StepText {
            cautions = List.copyOf(cautions);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One caution.
     *
     * @param any when it is shown; one that cannot be ruled out is shown too
     */
    record CautionText(String text, AnyOf any, List<String> evidence) {

        CautionText {
            evidence = List.copyOf(evidence);
        }
    }

    /** Reads the file; the stream is left open. */
    public static LadderTexts read(InputStream text) {
        return new LadderTexts(TextFile.read(PATH, text).rows("ladders", LADDER_KEYS).stream()
                .map(row -> new LadderText(
                        row.text("id"),
                        row.text("title"),
                        AnyOf.of(row, "shown"),
                        row.textOrEmpty("ask").equals("true"),
                        row.rows("steps", STEP_KEYS).stream()
                                .map(LadderTexts::step)
                                .toList()))
                .toList());
    }

    private static StepText step(TextFile.Row row) {
        return new StepText(
                row.text("text"),
                AnyOf.of(row, "any"),
                AnyOf.of(row, "unless"),
                row.rows("cautions", CAUTION_KEYS).stream()
                        .map(each -> new CautionText(each.text("text"), AnyOf.of(each, "any"), each.evidence()))
                        .toList(),
                row.evidence());
    }
}
