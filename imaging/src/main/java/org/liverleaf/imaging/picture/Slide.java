package org.liverleaf.imaging.picture;

import java.util.ArrayList;
import java.util.List;

/** A picture for a slide of 1600 by 900 points. */
public final class Slide {

    static final int WIDTH = 1600;
    static final int HEIGHT = 900;

    private final List<Mark> marks = new ArrayList<>();

    Slide() {}

    void add(Mark mark) {
        marks.add(mark);
    }

    void words(double x, double y, String text, Mark.Style style) {
        add(new Mark.Words(x, y, text, style));
    }

    /** As SVG, with the parts made of points embedded as PNG. */
    public String svg() {
        return new SvgSlide().of(marks);
    }

    /**
     * As PNG.
     *
     * @throws NoFontException if this Java cannot draw text, for want of the libraries for fonts
     */
    public byte[] png() {
        return new PngSlide().of(marks);
    }

    /** A Java without what it needs to draw text. SVG needs none of it. */
    public static final class NoFontException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoFontException(Throwable cause) {
            super(
                    "this Java cannot draw text (fontconfig or freetype is missing); a picture whose name ends in .svg needs neither",
                    cause);
        }
    }
}
