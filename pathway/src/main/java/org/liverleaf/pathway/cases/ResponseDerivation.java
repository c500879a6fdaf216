package org.liverleaf.pathway.cases;

import java.util.Optional;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.response.ResponseAssessment;
import org.liverleaf.pathway.response.ResponseAssessment.Timepoint;

/**
 * The response to the current or last systemic line, as a fact: what the list of treatments says of its end and its best, and
 * what the measured lesions yield. The newest counts; what contradicts it at the same time is noted, and both count. A
 * progression that was stated of this line is not undone by smaller lesions in the liver.
 */
final class ResponseDerivation {

    private static final String FACT = "responseCategory";
    private static final String TREATMENTS = "the list of treatments";

    private final FactSheet sheet;
    private final Domain domain;
    private final ScanResponse scans;

    ResponseDerivation(FactSheet sheet, ScanResponse scans) {
        this.sheet = sheet;
        this.domain = sheet.definition(FACT).domain();
        this.scans = scans;
    }

    /** What was computed. */
    private record Computed(ValueSet values, PartialDate date, String source) {

        Derivation derivation() {
            Belief belief = values.size() == 1 ? Belief.known(values.first()) : Belief.oneOf(values);
            return new Derivation(FACT, belief, date, source);
        }
    }

    private Optional<Computed> findComputed() {
        if (scans.categories().isEmpty()) {
            return Optional.empty();
        }
        ResponseAssessment governing = scans.findGoverning().orElseThrow();
        Timepoint newest = ScanReview.newest(governing).orElseThrow();
        ValueSet values = ValueSet.of(scans.categories().stream().mapToInt(domain::index));
        return Optional.of(new Computed(
                values,
                PartialDate.of(newest.date()),
                "the series of lesion sizes, computed by "
                        + governing.criteria().title() + ","));
    }

    /** Enters the response where no course tells of the line, only single doses or courses of unstated purpose. */
    void enter() {
        findComputed().ifPresent(found -> {
            if (sheet.belief(FACT).isUnknown()) {
                sheet.derive(found.derivation());
            } else {
                besideStatement(found);
            }
        });
    }

    /** Enters the response to a line. */
    void enter(Treatment line) {
        Optional<Computed> computed = findComputed();
        if (!sheet.belief(FACT).isUnknown()) {
            computed.ifPresent(this::besideStatement);
            return;
        }
        PartialDate end = line.span().end();
        String ended = TreatmentDerivation.isProgressed(line) ? "pd" : line.bestResponse();
        if (computed.isEmpty()) {
            if (!ended.isEmpty()) {
                sheet.derive(listed(ended, end.isUnknown() ? PartialDate.of(sheet.asOf()) : end));
            }
            return;
        }
        Computed found = computed.get();
        boolean older = !end.isUnknown() && found.date().latest().isBefore(end.latest());
        if (ended.equals("pd")) {
            // The end of a line tells more than an older scan, and growth outside the liver is not measured.
            sheet.derive(listed("pd", end.isUnknown() ? PartialDate.of(sheet.asOf()) : end));
            if (!older) {
                sheet.derive(found.derivation());
            }
        } else if (!ended.isEmpty() && found.values().contains(domain.index(ended))) {
            // The best response still holds: what the scans leave open elsewhere is settled by whoever called it.
            sheet.derive(listed(ended, found.date()));
            sheet.derive(found.derivation());
        } else {
            sheet.derive(found.derivation());
            if (!ended.isEmpty() && found.values().last() < domain.index(ended)) {
                sheet.note(
                        FACT,
                        "the best response is stated as " + ended + ", but " + found.source() + " gives "
                                + ValueText.of(domain, found.values()) + ", which is better");
            }
        }
    }

    /** A newer scan takes the place of an older statement, but for a progression of the same line. */
    private void besideStatement(Computed found) {
        CaseFact stated = sheet.fact(FACT);
        PartialDate date = stated.findEffective().orElse(PartialDate.UNKNOWN);
        boolean older = !date.isUnknown() && date.latest().isBefore(found.date().earliest());
        boolean agrees = stated.belief().values().intersects(found.values());
        boolean progressedBefore = stated.belief().values().contains(domain.index("pd"))
                && PartialDate.parse(scans.basis().since())
                        .filter(start -> date.latest().isBefore(start.earliest()))
                        .isEmpty();
        if (older && !agrees && !progressedBefore) {
            sheet.conclude(FACT, found.derivation().belief(), found.source().replaceAll(",$", ""));
        } else {
            sheet.derive(found.derivation());
        }
    }

    private Derivation listed(String category, PartialDate date) {
        return new Derivation(FACT, Belief.known(domain.index(category)), date, TREATMENTS);
    }
}
