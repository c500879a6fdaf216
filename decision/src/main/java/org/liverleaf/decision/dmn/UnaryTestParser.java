package org.liverleaf.decision.dmn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.liverleaf.decision.table.UnaryTest;

/**
 * Parses the part of FEEL's unary tests that the profile allows: {@code -}, literals, comparisons, ranges, lists and
 * {@code not(...)}.
 */
public final class UnaryTestParser {

    /** Longer texts are refused. */
    private static final int LONGEST = 4_000;

    private final String text;
    private int at;

    private UnaryTestParser(String text) {
        this.text = text;
    }

    /** Thrown when a text is no test of the profile; the message says what was found and what was expected. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** Parses a cell of a table. */
    public static UnaryTest parse(String text) throws Refused {
        if (text.length() > LONGEST) {
            throw new Refused("a test of " + text.length() + " characters; at most " + LONGEST + " are allowed");
        }
        UnaryTestParser parser = new UnaryTestParser(text);
        UnaryTest test = parser.whole();
        parser.space();
        if (parser.at < text.length()) {
            throw parser.refuse("the end of the test");
        }
        return test;
    }

    private UnaryTest whole() throws Refused {
        space();
        if (at >= text.length()) {
            throw refuse("a test such as -, \"word\", 5, >= 5, [1..5] or not(\"word\")");
        }
        if (text.charAt(at) == '-' && text.substring(at + 1).isBlank()) {
            at = text.length();
            return new UnaryTest.Any();
        }
        if (text.startsWith("not", at) && isNext('(', at + 3)) {
            at += 3;
            expect('(');
            UnaryTest inner = list();
            expect(')');
            return new UnaryTest.Not(inner);
        }
        return list();
    }

    private boolean isNext(char wanted, int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && text.charAt(next) == wanted;
    }

    private UnaryTest list() throws Refused {
        List<UnaryTest> tests = new ArrayList<>();
        tests.add(single());
        space();
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            tests.add(single());
            space();
        }
        return tests.size() == 1 ? tests.getFirst() : new UnaryTest.Either(tests);
    }

    private UnaryTest single() throws Refused {
        space();
        if (at >= text.length()) {
            throw refuse("a value");
        }
        char first = text.charAt(at);
        if (first == '"') {
            return new UnaryTest.Literal(quoted(), true);
        }
        if (first == '[' || first == '(') {
            return range(first == '[');
        }
        if (first == '<' || first == '>') {
            return comparison(first);
        }
        for (String word : List.of("true", "false")) {
            if (text.startsWith(word, at) && !isWordPart(at + word.length())) {
                at += word.length();
                return new UnaryTest.Literal(word, false);
            }
        }
        BigDecimal number = number();
        UnaryTest.Limit limit = new UnaryTest.Limit(number, true);
        return new UnaryTest.Interval(limit, limit);
    }

    private boolean isWordPart(int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private String quoted() throws Refused {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw refuse("a closing quotation mark");
        }
        String value = text.substring(at + 1, end);
        if (value.isEmpty() || value.indexOf('\\') >= 0) {
            throw refuse("a plain word between quotation marks");
        }
        at = end + 1;
        return value;
    }

    private UnaryTest range(boolean lowIncluded) throws Refused {
        at++;
        BigDecimal low = number();
        space();
        if (!text.startsWith("..", at)) {
            throw refuse("'..' between the ends of a range");
        }
        at += 2;
        BigDecimal high = number();
        space();
        if (at >= text.length() || (text.charAt(at) != ']' && text.charAt(at) != ')')) {
            throw refuse("] or ) at the end of a range");
        }
        boolean highIncluded = text.charAt(at) == ']';
        at++;
        if (low.compareTo(high) > 0 || (low.compareTo(high) == 0 && !(lowIncluded && highIncluded))) {
            throw new Refused("'" + text.strip() + "' is an empty range; expected the smaller number first");
        }
        return new UnaryTest.Interval(new UnaryTest.Limit(low, lowIncluded), new UnaryTest.Limit(high, highIncluded));
    }

    private UnaryTest comparison(char sign) throws Refused {
        at++;
        boolean inclusive = at < text.length() && text.charAt(at) == '=';
        if (inclusive) {
            at++;
        }
        UnaryTest.Limit limit = new UnaryTest.Limit(number(), inclusive);
        return sign == '<'
                ? new UnaryTest.Interval(new UnaryTest.Unbounded(), limit)
                : new UnaryTest.Interval(limit, new UnaryTest.Unbounded());
    }

    private BigDecimal number() throws Refused {
        space();
        int start = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        if (at == digits || at - start > 30) {
            at = start;
            throw refuse("a number, true, false or a word in quotation marks");
        }
        return new BigDecimal(text.substring(start, at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void expect(char wanted) throws Refused {
        space();
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw refuse("'" + wanted + "'");
        }
        at++;
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private Refused refuse(String expected) {
        String found =
                at >= text.length() ? "the end" : "'" + text.substring(at, Math.min(text.length(), at + 40)) + "'";
        String whole = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        return new Refused("in '" + whole + "' found " + found + ", expected " + expected);
    }
}
