package org.liverleaf.board.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.DocumentKind;
import org.liverleaf.pathway.cases.EntryWords;
import org.liverleaf.pathway.record.Entry;
import org.liverleaf.pathway.record.PartialDate;
import org.springframework.stereotype.Component;

/** Takes a wrong entry back, as a document of its own: what was wrong stays readable and no longer counts. */
@Component
public final class CorrectionDesk {

    private static final int LONGEST_REASON = 500;

    private final CaseStore cases;
    private final Clock clock;
    private final EntryWords words;

    CorrectionDesk(CaseDesk desk, CaseStore cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
        this.words = new EntryWords(desk.knowledge().catalogue());
    }

    /**
     * What counts, by the resource or place from which it comes.
     *
     * @param entry by which it is taken back
     * @param tells what it says, a line each
     * @param day of which it is true; empty if no date is known
     * @param source where it comes from
     */
    public record Standing(String entry, List<String> tells, String day, String source) {

        /** Copies the list. */
        public Standing {
            tells = List.copyOf(tells);
        }
    }

    /** What became of a correction. */
    public sealed interface Result {

        /** It no longer counts. */
        record Taken() implements Result {}

        /** Nothing was done; one line says why. */
        record Refused(String problem) implements Result {}

        /** Somebody else has changed the case since; nothing was done. */
        record Late() implements Result {}
    }

    /** Everything that counts, the newest first. */
    public List<Standing> standing(AssessedCase found) {
        List<Entry> live = new ArrayList<>(found.intake().patientRecord().live());
        live.sort(Comparator.comparing((Entry entry) -> entry.effective().latest())
                .thenComparing(Entry::recorded)
                .reversed()
                .thenComparing(Entry::id));
        Map<String, List<Entry>> groups = new LinkedHashMap<>();
        for (Entry entry : live) {
            int part = entry.id().indexOf('#');
            groups.computeIfAbsent(part < 0 ? entry.id() : entry.id().substring(0, part), key -> new ArrayList<>())
                    .add(entry);
        }
        return groups.entrySet().stream()
                .map(group -> standing(group.getKey(), group.getValue()))
                .toList();
    }

    private Standing standing(String key, List<Entry> entries) {
        PartialDate day = entries.getFirst().effective();
        return new Standing(
                key,
                entries.stream().map(entry -> words.of(entry.payload())).toList(),
                day.isUnknown() ? "" : day.toString(),
                entries.getFirst().source());
    }

    /**
     * Takes an entry back.
     *
     * @param seen how many documents the author knew of
     */
    public Result takeBack(AssessedCase found, int seen, String entry, String reason, String author) {
        if (standing(found).stream().map(Standing::entry).noneMatch(entry::equals)) {
            return new Result.Refused("choose one of the entries that count.");
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            return new Result.Refused("say why, in 1 to " + LONGEST_REASON + " characters.");
        }
        boolean kept = cases.add(
                found.stored().id(),
                seen,
                DocumentKind.CASE_FILE,
                "correction",
                CorrectionFile.of(found.assessment().meta().asOf(), entry, why, clock.instant()),
                author);
        return kept ? new Result.Taken() : new Result.Late();
    }
}
