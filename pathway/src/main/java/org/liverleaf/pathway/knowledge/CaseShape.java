package org.liverleaf.pathway.knowledge;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a case decides which tables run, and how often.
 *
 * @param lesions names of the lesions; tables of lesions run once for each
 * @param otherRemnants remnants of resections other than the planned one; the resection's table runs once more for each
 * @param primaries the primaries that the case may have: only their regimens are argued; empty stands for every primary
 */
public record CaseShape(List<String> lesions, int otherRemnants, Set<String> primaries) {

    /** No lesion is known, no remnant but the planned one, and any primary may be. */
    public static final CaseShape PLAIN = new CaseShape(List.of(), 0, Set.of());

    /** What every primary shares: no regimen is argued. */
    public static final CaseShape WITHOUT_REGIMENS = new CaseShape(List.of(), 0, Set.of("without-regimens"));

    /** Copies list and set. */
    public CaseShape {
        lesions = List.copyOf(lesions);
        primaries = java.util.Collections.unmodifiableSet(new TreeSet<>(primaries));
    }

    /** Whether a regimen of these primaries may be of use. */
    public boolean mayHave(List<String> regimenPrimaries) {
        return primaries.isEmpty() || regimenPrimaries.stream().anyMatch(primaries::contains);
    }
}
