package org.liverleaf.pathway.json;

import java.io.IOException;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Flip;
import org.liverleaf.decision.reason.Need;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.Condition;
import org.liverleaf.pathway.options.LedgerOption;

/** The ledger as JSON. */
final class LedgerJson {

    private final Knowledge knowledge;
    private final Json json;

    LedgerJson(Knowledge knowledge, Json json) {
        this.knowledge = knowledge;
        this.json = json;
    }

    void write(Assessment assessment) throws IOException {
        for (LedgerOption option : assessment.ledger().options()) {
            json.object(() -> {
                json.text("id", option.id());
                json.text("title", option.title());
                json.text("role", option.role());
                body(option);
                if (!option.regimens().isEmpty()) {
                    json.array("regimens", () -> {
                        for (LedgerOption regimen : option.regimens()) {
                            json.object(() -> {
                                json.text("id", regimen.id());
                                json.text("title", regimen.title());
                                json.strings("agents", regimen.agents());
                                body(regimen);
                            });
                        }
                    });
                }
            });
        }
    }

    private void body(LedgerOption option) throws IOException {
        OptionResult result = option.result();
        json.text("verdict", result.label().text());
        json.strings("verdicts", result.verdicts().stream().map(Verdict::text).toList());
        json.flag("exact", result.exact());
        json.flag("fragile", result.fragile());
        json.array("arguments", () -> {
            for (Argument argument : option.arguments()) {
                json.object(() -> argument(argument));
            }
        });
        json.array("conditions", () -> {
            for (Condition condition : option.conditions()) {
                json.object(() -> {
                    json.text("kind", condition.kind().text());
                    json.text("text", condition.text());
                    json.text("certainty", condition.certain() ? "certain" : "open");
                });
            }
        });
        json.strings("needs", result.needs().stream().map(Need::fact).toList());
        json.strings(
                "repeats",
                result.needs().stream().filter(Need::stale).map(Need::fact).toList());
        json.array("flips", () -> {
            for (Flip flip : result.flips()) {
                json.object(() -> flip(flip));
            }
        });
        if (result.flips().isEmpty()) {
            json.text("singleFlip", "none");
        }
    }

    private void argument(Argument argument) throws IOException {
        json.text("kind", argument.kindText());
        json.text("certainty", argument.certainty() == Certainty.CERTAIN ? "certain" : "open");
        json.text("text", argument.text());
        json.text("table", argument.table());
        json.text("rule", argument.rule());
        json.strings("evidence", argument.evidence());
        json.textIfAny("remark", argument.remark());
    }

    private void flip(Flip flip) throws IOException {
        Domain domain = knowledge.domainOf(flip.fact());
        json.text("fact", flip.fact());
        json.out().writeFieldName("from");
        json.value(domain, flip.from());
        json.text("direction", flip.direction().text());
        json.object("to", () -> {
            json.out().writeFieldName("value");
            json.value(domain, flip.value());
            json.out().writeFieldName("boundary");
            json.value(domain, flip.boundary());
            json.flag("inclusive", flip.inclusive());
        });
        json.text("verdict", flip.label());
    }
}
