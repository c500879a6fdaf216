package org.liverleaf.pathway.plan;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.situation.TextFile;

/** Measures beside treatment, in the order of the file. */
record SupportiveTexts(List<SupportiveText> all) {

    private static final Set<String> KEYS =
            Set.of("id", "when", "mayHold", "unknown", "agents", "treated", "option", "text", "because", "evidence");

    SupportiveTexts {
        all = List.copyOf(all);
    }

    /**
     * One measure.
     *
     * @param trigger when it counts
     * @param because facts that call for it
     */
    record SupportiveText(String id, String text, Trigger trigger, List<String> because, List<String> evidence) {

        SupportiveText {
            because = List.copyOf(because);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * When a measure counts; all of it together.
     *
     * @param applies conditions
     * @param unknown facts of which one must be unknown; none if it is no matter
     * @param agents drugs of which one must stand in a regimen of the plan; none if it is no matter
     * @param treated whether the plan must hold drugs
     * @param option an option that must be open; empty if it is no matter
     */
    record Trigger(Applies applies, List<String> unknown, List<String> agents, boolean treated, String option) {

        Trigger {
            unknown = List.copyOf(unknown);
            agents = List.copyOf(agents);
        }
    }

    static SupportiveTexts read(InputStream text) {
        return new SupportiveTexts(TextFile.read(PlanTexts.SUPPORTIVE, text).rows("supportive", KEYS).stream()
                .map(row -> new SupportiveText(
                        row.text("id"),
                        row.text("text"),
                        new Trigger(
                                Applies.of(row),
                                row.texts("unknown"),
                                row.texts("agents"),
                                row.textOrEmpty("treated").equals("true"),
                                row.textOrEmpty("option")),
                        row.texts("because"),
                        row.evidence()))
                .toList());
    }
}
