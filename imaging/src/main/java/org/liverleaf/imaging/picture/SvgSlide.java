package org.liverleaf.imaging.picture;

import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Marks as SVG. */
final class SvgSlide {

    private final StringBuilder svg = new StringBuilder();

    String of(List<Mark> marks) {
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                        + " font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\">",
                Slide.WIDTH, Slide.HEIGHT, Slide.WIDTH, Slide.HEIGHT);
        marks.forEach(this::write);
        line("</svg>");
        return svg.toString();
    }

    private void write(Mark mark) {
        switch (mark) {
            case Mark.Image image ->
                line(
                        "<image x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" href=\"data:image/png;base64,%s\"/>",
                        image.x(),
                        image.y(),
                        image.pixels().width(),
                        image.pixels().height(),
                        Base64.getEncoder().encodeToString(image.pixels().png()));
            case Mark.Area area ->
                line(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
                        area.x(), area.y(), area.width(), area.height(), Palette.hex(area.colour()));
            case Mark.Line stroke ->
                line(
                        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\" stroke-linecap=\"round\"/>",
                        stroke.x0(),
                        stroke.y0(),
                        stroke.x1(),
                        stroke.y1(),
                        Palette.hex(stroke.colour()),
                        stroke.width());
            case Mark.Words words -> {
                Mark.Style style = words.style();
                line(
                        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.0f\" fill=\"%s\" text-anchor=\"%s\"%s>%s</text>",
                        words.x(),
                        words.y(),
                        style.size(),
                        Palette.hex(style.colour()),
                        style.anchor().name().toLowerCase(Locale.ROOT),
                        style.isBold() ? " font-weight=\"bold\"" : "",
                        words.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
            }
        }
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
