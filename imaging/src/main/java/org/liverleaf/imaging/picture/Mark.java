package org.liverleaf.imaging.picture;

/** What stands on a slide, back to front. Lengths in points of the slide. */
sealed interface Mark {

    /** A picture with its upper left corner. */
    record Image(double x, double y, Pixels pixels) implements Mark {}

    /** A filled box. */
    record Area(double x, double y, double width, double height, int colour) implements Mark {}

    /** A straight line. */
    record Line(double x0, double y0, double x1, double y1, double width, int colour) implements Mark {}

    /** A line of text. */
    record Words(double x, double y, String text, Style style) implements Mark {}

    /** How text looks; its point is on the base line, at its begin, middle or end. */
    record Style(double size, int colour, boolean isBold, Anchor anchor) {}

    /** Which point of a text is its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
