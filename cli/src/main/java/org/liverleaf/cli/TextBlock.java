package org.liverleaf.cli;

import org.liverleaf.decision.reason.Verdict;

/** Lines of text, wrapped at 100 columns, with colour where a person watches. */
final class TextBlock {

    private static final int WIDTH = 100;
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String RED = "31;1";
    private static final String GREEN = "32;1";
    private static final String YELLOW = "33";

    private final StringBuilder text = new StringBuilder();
    private final boolean colour;

    TextBlock(boolean colour) {
        this.colour = colour;
    }

    /** Words of a record may hold anything; a terminal must not take them for its own commands. */
    static String plain(String line) {
        StringBuilder plain = new StringBuilder(line.length());
        line.codePoints()
                .map(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                        ? '\uFFFD'
                        : point)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private String painted(String words, String code) {
        String line = plain(words);
        return colour ? "\u001b[" + code + "m" + line + "\u001b[0m" : line;
    }

    void title(String line) {
        text.append(painted(line, BOLD)).append('\n');
        text.append("=".repeat(Math.min(WIDTH, line.length()))).append('\n');
    }

    void heading(String line) {
        blank();
        text.append(painted(line, BOLD)).append('\n');
    }

    void alert(String line) {
        text.append(painted("! " + line, RED)).append('\n');
    }

    void answer(String question, String answer) {
        wrap(0, 3, question);
        text.append("   ")
                .append(painted(answer.toUpperCase(java.util.Locale.ROOT), BOLD))
                .append('\n');
    }

    void field(String name, String value) {
        wrap(0, 16, String.format(java.util.Locale.ROOT, "%-15s %s", name, value));
    }

    void option(int indent, String title, String verdict, Verdict label) {
        String code = switch (label) {
            case INDICATED -> GREEN;
            case POSSIBLE, CONDITIONAL, UNDETERMINED -> YELLOW;
            case NOT_INDICATED, EXCLUDED -> FAINT;
        };
        text.append(" ".repeat(indent)).append("* ").append(plain(title)).append(": ");
        text.append(painted(verdict, code)).append('\n');
    }

    void indented(int indent, String line) {
        wrap(indent, indent + 2, line);
    }

    void faint(String line) {
        StringBuilder wrapped = new StringBuilder();
        int start = text.length();
        wrap(0, 0, line);
        wrapped.append(text, start, text.length());
        text.setLength(start);
        wrapped.toString()
                .lines()
                .forEach(each -> text.append(painted(each, FAINT)).append('\n'));
    }

    /** A line of a table: as it is, never wrapped. */
    void line(String line) {
        text.append(plain(line).stripTrailing()).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    private void wrap(int first, int rest, String words) {
        String line = plain(words);
        StringBuilder current = new StringBuilder(" ".repeat(first));
        for (String word : line.split(" ", -1)) {
            boolean isStart = current.toString().isBlank();
            if (!isStart && current.length() + 1 + word.length() > WIDTH) {
                text.append(current.toString().stripTrailing()).append('\n');
                current = new StringBuilder(" ".repeat(rest));
                isStart = true;
            }
            if (!isStart) {
                current.append(' ');
            }
            current.append(word);
        }
        text.append(current.toString().stripTrailing()).append('\n');
    }

    String text() {
        return text.toString();
    }
}
