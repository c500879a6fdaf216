package org.liverleaf.pathway.json;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.cases.LosingReading;
import org.liverleaf.pathway.cases.Reading;
import org.liverleaf.pathway.cases.Treatment;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.options.CaseKnowns;

/** The case as JSON. */
final class CaseJson {

    private final Knowledge knowledge;
    private final Json json;

    private Map<String, Integer> strictestAges = Map.of();

    CaseJson(Knowledge knowledge, Json json) {
        this.knowledge = knowledge;
        this.json = json;
    }

    void write(Assessment assessment) throws IOException {
        Case theCase = assessment.theCase();
        strictestAges = knowledge.strictestAges(CaseKnowns.shape(theCase));
        json.array("facts", () -> {
            for (CaseFact fact : theCase.facts().values()) {
                json.object(() -> fact(fact.definition().id(), fact, theCase));
            }
        });
        json.array("lesions", () -> {
            for (CaseLesion lesion : theCase.lesions()) {
                json.object(() -> {
                    json.text("id", lesion.id());
                    json.out().writeArrayFieldStart("segments");
                    for (int segment : lesion.segments()) {
                        json.out().writeNumber(segment);
                    }
                    json.out().writeEndArray();
                    json.array("facts", () -> {
                        for (CaseFact fact : lesion.facts().values()) {
                            if (!fact.belief().isUnknown()) {
                                json.object(() -> fact(fact.definition().id(), fact, theCase));
                            }
                        }
                    });
                });
            }
        });
        json.flag("lesionsComplete", theCase.lesionsComplete());
        json.array("treatments", () -> {
            for (Treatment treatment : theCase.course().treatments()) {
                json.object(() -> treatment(treatment));
            }
        });
    }

    private void treatment(Treatment treatment) throws IOException {
        json.text("kind", treatment.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (treatment.line() > 0) {
            json.out().writeNumberField("line", treatment.line());
        }
        json.strings("agents", treatment.agents());
        if (!treatment.span().start().isUnknown()) {
            json.text("start", treatment.span().start().toString());
        }
        if (!treatment.span().end().isUnknown()) {
            json.text("end", treatment.span().end().toString());
        }
        json.textIfAny("intent", treatment.intent());
        json.textIfAny("bestResponse", treatment.bestResponse());
        json.textIfAny("stopReason", treatment.stopReason());
        json.textIfAny("source", treatment.source());
    }

    private void fact(String id, CaseFact fact, Case theCase) throws IOException {
        json.text("fact", id);
        json.text("state", state(fact, theCase));
        value(fact);
        if (fact.askedNotKnown()) {
            json.flag("asked", true);
        }
        json.textIfAny("unit", fact.unit());
        if (!fact.readings().isEmpty()) {
            Reading reading = fact.readings().getFirst();
            if (!reading.effective().isUnknown()) {
                json.text("effective", reading.effective().toString());
            }
            json.text("recorded", reading.recorded().toString());
            json.text("source", reading.source());
        }
        if (!fact.others().isEmpty()) {
            json.array("others", () -> {
                for (LosingReading other : fact.others()) {
                    json.object(() -> {
                        json.text("value", other.reading().value());
                        if (!other.reading().effective().isUnknown()) {
                            json.text("effective", other.reading().effective().toString());
                        }
                        json.text("source", other.reading().source());
                        json.text("rule", other.rule());
                    });
                }
            });
        }
    }

    /** Known, but too old for some table, is shown as stale with its value. */
    private String state(CaseFact fact, Case theCase) {
        OptionalLong age = fact.findAgeDays(theCase.asOf());
        boolean stale = !fact.belief().isUnknown()
                && age.isPresent()
                && age.getAsLong()
                        > strictestAges.getOrDefault(fact.definition().id(), Integer.MAX_VALUE);
        return stale ? "stale" : fact.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void value(CaseFact fact) throws IOException {
        Belief belief = fact.belief();
        Domain domain = fact.definition().domain();
        if (belief.isUnknown()) {
            return;
        }
        OptionalInt nominal = belief.nominal();
        if (nominal.isPresent()) {
            json.value("value", domain, nominal.getAsInt());
        }
        ValueSet values = belief.values();
        if (values.isSingle()) {
            return;
        }
        boolean isRange =
                values.ranges() == 1 && !(domain instanceof Domain.Words) && !(domain instanceof Domain.Truth);
        if (isRange) {
            json.value("low", domain, values.first());
            json.value("high", domain, values.last());
        } else {
            json.array("oneOf", () -> {
                for (int index : values.indices().limit(100).toArray()) {
                    json.value(domain, index);
                }
            });
        }
    }
}
