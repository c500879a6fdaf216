package org.liverleaf.board.cases;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs between two texts, word by word. */
public final class TextComparison {

    /** A word keeps the space behind it: spaces alone would tear every change into pieces. */
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}])\\s*|\\s+");

    private TextComparison() {}

    /** What became of a piece of text. */
    public enum Fate {
        /** It stands in both. */
        KEPT,
        /** It stands only in the first. */
        DELETED,
        /** It stands only in the second. */
        INSERTED
    }

    /** A piece of text. */
    public record Piece(Fate fate, String text) {}

    /** The pieces in the order of reading; what was replaced stands deleted first. */
    public static List<Piece> of(String before, String after) {
        List<String> source = words(before);
        List<String> target = words(after);
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(source, target).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, Fate.KEPT, source.subList(done, start));
            add(pieces, Fate.DELETED, delta.getSource().getLines());
            add(pieces, Fate.INSERTED, delta.getTarget().getLines());
            done = start + delta.getSource().size();
        }
        add(pieces, Fate.KEPT, source.subList(done, source.size()));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
