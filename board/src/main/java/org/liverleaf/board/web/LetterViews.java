package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liverleaf.board.cases.LetterJson;
import org.liverleaf.board.cases.LetterText;
import org.liverleaf.board.cases.LetterText.Block;
import org.liverleaf.board.cases.TextComparison;
import org.liverleaf.board.cases.TextsJson;
import org.liverleaf.board.page.LetterEditPage;
import org.liverleaf.board.page.LetterView;
import org.liverleaf.board.page.LetterView.Piece;
import org.liverleaf.board.store.LetterVersion;
import org.liverleaf.pathway.answers.ReadingLevel;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.Recipient;

/** Writes letters, their versions and their changes for pages. */
final class LetterViews {

    /** What patients should be able to read (project-reading-level). */
    private static final double HIGHEST_GRADE = 6.0;

    private static final int ROW = 90;
    private static final int MOST_ROWS = 14;

    private LetterViews() {}

    static LetterView.Place place(LetterDesk.Written written) {
        UUID caseId = written.place().caseId();
        String discussion = "/meetings/" + written.place().meetingId() + "/cases/" + caseId;
        boolean isDraft = written.place().decisionId().isEmpty();
        String letters =
                written.place().decisionId().map(id -> "/decisions/" + id).orElse(discussion) + "/letters/";
        return new LetterView.Place(
                caseId.toString(),
                written.basis().stored().name(),
                letters,
                written.place().recipient(),
                isDraft ? discussion : "/cases/" + caseId);
    }

    /** The reading grade of a letter to the patient; others are not measured. */
    static LetterView.State withGrade(LetterView.State state, Letter letter) {
        if (letter.recipient() != Recipient.PATIENT) {
            return state;
        }
        double grade = ReadingLevel.of(LetterText.spoken(letter)).grade();
        return new LetterView.State(
                state.text(),
                state.signed(),
                state.newest(),
                state.shown(),
                state.mayEdit(),
                state.maySign(),
                String.format(Locale.ROOT, "Reading grade %.1f; the aim is %.0f or below.", grade, HIGHEST_GRADE),
                grade > HIGHEST_GRADE);
    }

    static List<LetterView.Version> versions(LetterDesk.Written written) {
        return written.versions().reversed().stream()
                .map(version -> new LetterView.Version(version.number(), line(version)))
                .toList();
    }

    static String line(LetterVersion version) {
        String kept = "Version " + version.number() + ", " + version.savedBy() + ", " + Days.time(version.savedAt());
        return version.isSigned()
                ? kept + "; signed by " + version.signature().by() + ", "
                        + Days.time(version.signature().at()) + ", hash "
                        + version.signature().sha256().substring(0, 16)
                : kept;
    }

    /** Where a letter differs from what was proposed. */
    static List<LetterView.Change> changes(Letter proposed, Map<String, String> edits) {
        return LetterText.blocks(proposed).stream()
                .filter(block -> edits.containsKey(block.key()))
                .map(block -> new LetterView.Change(
                        block.heading().isEmpty() ? "Without a heading" : block.heading(),
                        pieces(block.text(), edits.getOrDefault(block.key(), ""))))
                .toList();
    }

    static List<LetterView.Change> changes(LetterVersion version) {
        return changes(LetterJson.read(version.proposed()), TextsJson.read(version.edits()));
    }

    private static List<Piece> pieces(String before, String after) {
        return TextComparison.of(before, after).stream()
                .map(piece -> new Piece(piece.fate().name().toLowerCase(Locale.ROOT), piece.text()))
                .toList();
    }

    /**
     * The page on which a letter is changed.
     *
     * @param typed what stands in the fields, by key; what is missing stands as it is
     * @param seen what the author of it had seen, by key
     * @param problems what has to be put right
     */
    static LetterEditPage edit(
            LetterDesk.Written written, Map<String, String> typed, Map<String, String> seen, List<String> problems) {
        LetterSources sources =
                new LetterSources(written.basis().by(), written.basis().assessment());
        List<LetterEditPage.Block> blocks = new ArrayList<>();
        String heading = "\n";
        int number = 0;
        for (Block block : LetterText.blocks(written.proposed())) {
            boolean first = !block.heading().equals(heading);
            number = first ? 1 : number + 1;
            heading = block.heading();
            String now = written.edits().getOrDefault(block.key(), block.text());
            String before = seen.getOrDefault(block.key(), now);
            String own = typed.getOrDefault(block.key(), before);
            // What only somebody else changed is taken over; what both changed stands side by side.
            String text = own.equals(before) ? now : own;
            List<Piece> other = !now.equals(before) && !now.equals(text) ? pieces(text, now) : List.of();
            blocks.add(new LetterEditPage.Block(
                    block.key(),
                    block.heading(),
                    first,
                    label(block, number),
                    text,
                    now,
                    Math.clamp(rows(text), 1, MOST_ROWS),
                    new LetterEditPage.Notes(
                            text.equals(block.text()) || block.isNew() ? "" : block.text(),
                            other,
                            sources.of(block.sentences()))));
        }
        return new LetterEditPage(place(written), written.proposed().title(), blocks, written.newest(), problems);
    }

    private static String label(Block block, int number) {
        String where = block.heading().isEmpty() ? "Opening" : block.heading();
        if (block.isNew()) {
            return "Add to '" + where + "'";
        }
        return switch (block.kind()) {
            case TEXT -> where + ", paragraph " + number;
            case POINTS -> where + ", paragraph " + number + ", one point a line";
            case ROWS -> where + ", paragraph " + number + ", one row a line, cells parted by |";
        };
    }

    private static int rows(String text) {
        return (int) text.lines().mapToLong(line -> 1 + line.length() / ROW).sum();
    }
}
