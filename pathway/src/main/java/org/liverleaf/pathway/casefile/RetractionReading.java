package org.liverleaf.pathway.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liverleaf.pathway.record.Retraction;

/** Reads what a case file takes back: the entry of an earlier document, and why. */
final class RetractionReading {

    private static final Set<String> KEYS = Set.of("entry", "reason", "recorded", "source", "author", "note");

    private static final int MOST = 200;

    private final ProblemList problems;
    private final CaseFileEntries entries;
    private final List<Retraction> all = new ArrayList<>();

    RetractionReading(ProblemList problems, CaseFileEntries entries) {
        this.problems = problems;
        this.entries = entries;
    }

    void read(String pointer, JsonNode element) {
        problems.checkKeys(pointer, element, KEYS);
        String entry = entries.text(pointer, element, "entry");
        String reason = entries.text(pointer, element, "reason");
        if (all.size() == MOST) {
            problems.refuse(pointer, "is one too many, expected at most " + MOST + " in one file");
            return;
        }
        all.add(new Retraction(entry, reason, false, entries.provenance(pointer, element)));
    }

    List<Retraction> all() {
        return all;
    }
}
