package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liverleaf.board.cases.CaseDesk;
import org.liverleaf.board.cases.LetterJson;
import org.liverleaf.board.cases.LetterText;
import org.liverleaf.board.cases.TextsJson;
import org.liverleaf.board.store.Account;
import org.liverleaf.board.store.LetterStore;
import org.liverleaf.pathway.letters.Letter;
import org.springframework.stereotype.Component;

/** Keeps changes of letters as further versions, and signs letters, for pages and for programs. */
@Component
public final class LetterChanges {

    private static final int LONGEST = 20_000;

    private final LetterStore store;
    private final CaseDesk desk;

    LetterChanges(LetterStore store, CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /** What became of changes. */
    public sealed interface Result {

        /** They are kept as a further version. */
        record Kept() implements Result {}

        /** They are not; a line for each problem. */
        record Refused(List<String> problems) implements Result {

            /** Copies the list. */
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** Somebody else has kept a version since; nothing was kept. */
        record Late() implements Result {}
    }

    /**
     * Keeps texts of paragraphs.
     *
     * @param written the letter as it is now
     * @param isSeen whether the author knew of its newest version
     * @param typed texts by the keys of paragraphs; one that is missing is as it was proposed
     * @param by the author
     */
    public Result keep(LetterDesk.Written written, boolean isSeen, Map<String, String> typed, Account by) {
        Map<String, String> edits = LetterText.edits(written.proposed(), typed);
        List<String> problems = new ArrayList<>(LetterText.problems(written.proposed(), edits));
        typed.values().stream()
                .filter(text -> text.length() > LONGEST)
                .map(text -> "A paragraph has " + text.length() + " characters, expected at most " + LONGEST + ".")
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        return isSeen && keep(written, edits, by).isPresent() ? new Result.Kept() : new Result.Late();
    }

    private Optional<UUID> keep(LetterDesk.Written written, Map<String, String> edits, Account by) {
        return store.keep(
                written.place(), written.newest(), LetterJson.write(written.proposed()), TextsJson.write(edits), by);
    }

    /**
     * Signs the newest version of a letter on a signed decision; a proposal that nobody changed becomes the first version.
     *
     * @param written the letter as it is now
     * @param isSeen whether the signatory knew of its newest version
     * @param by the signatory
     * @return false if somebody else has changed or signed it since, and nothing was signed
     */
    public boolean sign(LetterDesk.Written written, boolean isSeen, Account by) {
        if (!isSeen) {
            return false;
        }
        Optional<UUID> version = written.versions().isEmpty()
                ? keep(written, written.edits(), by)
                : Optional.of(written.versions().getLast().id());
        Letter letter = LetterDesk.signed(written, by.displayName(), desk.today());
        return version.filter(letterId -> store.sign(written.place().caseId(), letterId, LetterJson.write(letter), by))
                .isPresent();
    }
}
