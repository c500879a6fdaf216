package org.liverleaf.pages;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Assembles a page that is valid HTML and well-formed XML. Every text and every attribute value is escaped, and elements
 * close in the order in which they opened. Attributes are given as name, value, name, value.
 */
final class Html {

    private static final int USUAL_SIZE = 1 << 18;

    private final StringBuilder out = new StringBuilder(USUAL_SIZE);
    private final Deque<String> open = new ArrayDeque<>();

    private Html() {}

    /** A new page. */
    static Html newPage() {
        Html html = new Html();
        html.out.append("<!DOCTYPE html>\n");
        return html;
    }

    /** A part of a page that another page takes in. */
    static Html newFragment() {
        return new Html();
    }

    /** Opens an element. */
    Html open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** Closes the element that was opened last without a line break, so that no space follows it. */
    Html closeInline() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A whole element with text. */
    Html element(String element, String text, String... attributes) {
        start(element, attributes);
        out.append('>');
        text(text);
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    Html empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /** Text. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** A style sheet, which must need no escaping: HTML and XML read it differently. */
    Html style(String css) {
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("found '<' or '&' in a style sheet, expected neither");
        }
        out.append("<style>").append(css).append("</style>\n");
        return this;
    }

    /** The finished page; throws when an element is still open. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isAllowed(text, i) ? c : '\uFFFD');
            }
        }
    }

    /** XML knows no control characters but tab and line ends, no lone surrogates and no U+FFFE or U+FFFF. */
    private static boolean isAllowed(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (c >= ' ' && c != '\uFFFE' && c != '\uFFFF') || c == '\t' || c == '\n' || c == '\r';
    }
}
