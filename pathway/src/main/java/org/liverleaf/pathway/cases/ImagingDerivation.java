package org.liverleaf.pathway.cases;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.record.PartialDate;
import org.liverleaf.pathway.record.Payload.ImagingDone;
import org.liverleaf.pathway.record.Payload.Study;

/** What imaging is at hand, and how old it is. An examination that the record does not hold is unknown, not absent. */
final class ImagingDerivation {

    private static final Set<Study> LIVER_MRI =
            Set.of(Study.LIVER_MRI, Study.LIVER_MRI_EXTRACELLULAR, Study.LIVER_MRI_HEPATOBILIARY);

    private final FactSheet sheet;
    private final List<VisibleEntries.Found<ImagingDone>> studies;

    ImagingDerivation(FactSheet sheet, VisibleEntries visible) {
        this.sheet = sheet;
        this.studies = visible.of(ImagingDone.class);
    }

    List<Derivation> derive() {
        List<Derivation> derived = new ArrayList<>();
        age("liverMriAgeDays", LIVER_MRI, derived);
        age("liverCtAgeDays", Set.of(Study.LIVER_CT), derived);
        age("chestCtAgeDays", Set.of(Study.CHEST_CT), derived);
        age("petCtAgeDays", Set.of(Study.PET_CT), derived);
        studies.reversed().stream()
                .filter(found -> LIVER_MRI.contains(found.payload().study()))
                .findFirst()
                .ifPresent(found -> derived.add(new Derivation(
                        "liverMri",
                        kind(found.payload().study()),
                        found.effective(),
                        found.entry().source())));
        return derived;
    }

    private Belief kind(Study study) {
        Domain domain = sheet.definition("liverMri").domain();
        int extracellular = domain.index("extracellular");
        int hepatobiliary = domain.index("hepatobiliary");
        return switch (study) {
            case LIVER_MRI_EXTRACELLULAR -> Belief.known(extracellular);
            case LIVER_MRI_HEPATOBILIARY -> Belief.known(hepatobiliary);
            default -> Belief.oneOf(ValueSet.of(extracellular).union(ValueSet.of(hepatobiliary)));
        };
    }

    private void age(String fact, Set<Study> kinds, List<Derivation> derived) {
        studies.reversed().stream()
                .filter(found -> kinds.contains(found.payload().study()))
                .findFirst()
                .ifPresent(found -> derived.add(new Derivation(
                        fact,
                        daysSince(sheet, fact, found.effective()),
                        found.effective(),
                        found.entry().source())));
    }

    /** Whole days from a date to the day of the case, up to the largest value of the fact. */
    static Belief daysSince(FactSheet sheet, String fact, PartialDate date) {
        Domain.Grid days = (Domain.Grid) sheet.definition(fact).domain();
        int last = days.points() - 1;
        long shortest = ChronoUnit.DAYS.between(date.latest(), sheet.asOf());
        long longest = ChronoUnit.DAYS.between(date.earliest(), sheet.asOf());
        return Belief.oneOf(ValueSet.range((int) Math.clamp(shortest, 0, last), (int) Math.clamp(longest, 0, last)));
    }
}
