package org.liverleaf.imaging.ablation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The margin that an ablation achieved.
 *
 * @param criteria by what it was judged
 * @param thinnests one, or none where no liver was left to which a margin could be measured
 * @param coverages at 0, 5 and 10 mm
 * @param capsules one where the liver is known
 * @param gaps where the margin is shorter than the cut-off, largest first
 * @param shortMl volume of all such places in millilitres
 * @param notes what a reader should know
 */
public record Margin(
        MarginCriteria criteria,
        List<Thinnest> thinnests,
        List<Coverage> coverages,
        List<Capsule> capsules,
        List<Gap> gaps,
        double shortMl,
        List<String> notes) {

    public Margin {
        thinnests = List.copyOf(thinnests);
        coverages = List.copyOf(coverages);
        capsules = List.copyOf(capsules);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }

    /** The smallest margin, unless nothing of the liver was spared. */
    public Optional<Thinnest> findThinnest() {
        return thinnests.stream().findFirst();
    }

    /** How the capsule bears on it, if the liver is known. */
    public Optional<Capsule> findCapsule() {
        return capsules.stream().findFirst();
    }

    /** What the margin means as it was measured. */
    public MarginVerdict verdict() {
        return isAssessable() ? criteria.verdict(thinnests.getFirst().mm().value()) : MarginVerdict.NOT_ASSESSABLE;
    }

    /** What it may mean, given its range. */
    public Set<MarginVerdict> verdicts() {
        if (!isAssessable()) {
            return EnumSet.of(MarginVerdict.NOT_ASSESSABLE);
        }
        return EnumSet.range(
                criteria.verdict(thinnests.getFirst().mm().low()),
                criteria.verdict(thinnests.getFirst().mm().high()));
    }

    private boolean isAssessable() {
        return !thinnests.isEmpty() && criteria.registrationErrorMm() <= MarginCriteria.LARGEST_REGISTRATION_ERROR_MM;
    }
}
