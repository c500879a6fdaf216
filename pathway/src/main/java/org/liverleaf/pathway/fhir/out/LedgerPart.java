package org.liverleaf.pathway.fhir.out;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.LedgerOption;

/** Each option as an Observation: its verdict as the value, its arguments as the components. */
final class LedgerPart {

    private final Parts parts;

    LedgerPart(Parts parts) {
        this.parts = parts;
    }

    /** Options in the order of the ledger, each followed by its regimens; a regimen of two options stands once. */
    List<Resource> write() {
        Map<String, Resource> all = new LinkedHashMap<>();
        for (LedgerOption option : parts.assessment.ledger().options()) {
            List<Resource> regimens = option.regimens().stream()
                    .map(regimen -> observation(regimen, List.of()))
                    .toList();
            all.put(option.id(), observation(option, regimens));
            regimens.forEach(regimen -> all.putIfAbsent(regimen.id(), regimen));
        }
        return List.copyOf(all.values());
    }

    private Resource observation(LedgerOption option, List<Resource> regimens) {
        Xhtml words = new Xhtml()
                .line(option.title() + ": " + verdict(option))
                .bullets(option.arguments().stream().map(LedgerPart::line).toList());
        return new Resource("Observation", parts.head.part("option-" + option.id()), option.title(), words, json -> {
            json.text("status", "final");
            json.only("category", () -> json.concept(Codes.BOARD, "option", "Option of the ledger"));
            json.concept("code", Codes.OPTION, option.id(), option.title());
            parts.subject(json);
            json.text("effectiveDateTime", parts.asOf().toString());
            json.concept(
                    "valueCodeableConcept",
                    Codes.VERDICT,
                    option.result().label().text(),
                    verdict(option));
            json.notes(option.conditions().stream()
                    .map(each -> (each.certain() ? "Once: " : "Perhaps once: ") + each.text())
                    .toList());
            json.reference("device", parts.device);
            json.references("hasMember", regimens);
            json.objects("component", option.arguments(), each -> argument(json, each));
        });
    }

    private static void argument(FhirJson json, Argument argument) throws IOException {
        json.concept("code", Codes.ARGUMENT, argument.kindText(), "");
        String open = argument.certainty() == Certainty.CERTAIN ? "" : "Open: ";
        json.text("valueString", open + Parts.cited(argument.text(), argument.evidence()));
    }

    /** The label, and what else is possible with what is known. */
    static String verdict(LedgerOption option) {
        String label = option.result().label().text().replace('-', ' ');
        String fragile = option.result().fragile() ? ", fragile" : "";
        List<String> possible =
                option.result().verdicts().stream().map(Verdict::text).toList();
        return label + fragile + (possible.size() > 1 ? " (possible: " + String.join(", ", possible) + ")" : "");
    }

    static String line(Argument argument) {
        String open = argument.certainty() == Certainty.CERTAIN ? "" : " (open)";
        String remark = argument.remark().isEmpty() ? "" : " (" + argument.remark() + ")";
        return argument.kindText() + open + ": " + Parts.cited(argument.text(), argument.evidence()) + remark;
    }
}
