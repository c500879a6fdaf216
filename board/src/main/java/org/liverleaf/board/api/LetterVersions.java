package org.liverleaf.board.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liverleaf.board.cases.LetterJson;
import org.liverleaf.board.cases.LetterText;
import org.liverleaf.board.cases.TextComparison;
import org.liverleaf.board.cases.TextsJson;
import org.liverleaf.board.store.LetterVersion;
import org.liverleaf.board.web.LetterDesk;
import org.liverleaf.pathway.letters.Letter;

/** What the interface says of versions of letters and of their paragraphs. */
final class LetterVersions {

    private LetterVersions() {}

    /** The versions of a letter, the newest first. */
    record VersionList(List<VersionItem> items, int offset, int limit, int total) {

        VersionList {
            items = List.copyOf(items);
        }
    }

    /**
     * A version of a letter.
     *
     * @param signedBy who signed it; empty if nobody did
     * @param signedAt when; empty if nobody did
     * @param sha256 hash of the text that was signed; empty if nobody did
     */
    record VersionItem(int number, String savedBy, Instant savedAt, String signedBy, String signedAt, String sha256) {

        static VersionItem of(LetterVersion version) {
            return new VersionItem(
                    version.number(),
                    version.savedBy(),
                    version.savedAt(),
                    version.signature().by(),
                    version.isSigned() ? version.signature().at().toString() : "",
                    version.signature().sha256());
        }
    }

    /** A version with its text and where it differs from what was proposed. */
    record VersionView(VersionItem version, LetterItem letter, List<ChangeItem> changes) {

        VersionView {
            changes = List.copyOf(changes);
        }

        static VersionView of(LetterVersion version) {
            Letter proposed = LetterJson.read(version.proposed());
            Map<String, String> edits = TextsJson.read(version.edits());
            return new VersionView(
                    VersionItem.of(version),
                    LetterItem.of(LetterDesk.letterOf(version)),
                    LetterText.blocks(proposed).stream()
                            .filter(block -> edits.containsKey(block.key()))
                            .map(block -> ChangeItem.of(block, edits.getOrDefault(block.key(), "")))
                            .toList());
        }
    }

    /** A paragraph that differs from what was proposed, word by word. */
    record ChangeItem(String key, String heading, List<PieceItem> pieces) {

        ChangeItem {
            pieces = List.copyOf(pieces);
        }

        static ChangeItem of(LetterText.Block block, String after) {
            return new ChangeItem(
                    block.key(),
                    block.heading(),
                    TextComparison.of(block.text(), after).stream()
                            .map(piece -> new PieceItem(piece.fate().name().toLowerCase(Locale.ROOT), piece.text()))
                            .toList());
        }
    }

    /** A piece of text that is {@code kept}, {@code deleted} or {@code inserted}. */
    record PieceItem(String fate, String text) {}

    /**
     * The paragraphs of a letter.
     *
     * @param version number of the newest version; 0 if none was kept
     * @param paragraphs in order; each section is followed by a place where something can be added
     * @param lost changes of an earlier text that could not be placed
     */
    record ParagraphList(int version, String title, List<ParagraphItem> paragraphs, List<String> lost) {

        ParagraphList {
            paragraphs = List.copyOf(paragraphs);
            lost = List.copyOf(lost);
        }

        static ParagraphList of(LetterDesk.Written written) {
            return new ParagraphList(
                    written.newest(),
                    written.proposed().title(),
                    LetterText.blocks(written.proposed()).stream()
                            .map(block -> ParagraphItem.of(block, written.edits()))
                            .toList(),
                    written.lost());
        }
    }

    /**
     * A paragraph.
     *
     * @param key by which it is changed
     * @param kind what one line of its text is: {@code text}, {@code points}, or {@code rows} with cells parted by a bar
     * @param proposed its text as it was proposed
     * @param text its text now
     */
    record ParagraphItem(String key, String heading, String kind, String proposed, String text) {

        static ParagraphItem of(LetterText.Block block, Map<String, String> edits) {
            return new ParagraphItem(
                    block.key(),
                    block.heading(),
                    block.kind().name().toLowerCase(Locale.ROOT),
                    block.text(),
                    edits.getOrDefault(block.key(), block.text()));
        }
    }

    /** Texts of paragraphs by key; an empty one takes its paragraph away, one that is left out stays as it is. */
    record NewParagraphs(Map<String, String> texts) {}

    /** A version that was kept. */
    record KeptLetter(int version) {}
}
