package org.liverleaf.imaging.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Marks as PNG, with the Liberation fonts that come along, so that the picture looks the same on every machine. */
final class PngSlide {

    private final BufferedImage image = new BufferedImage(Slide.WIDTH, Slide.HEIGHT, BufferedImage.TYPE_INT_RGB);

    byte[] of(List<Mark> marks) {
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            Font plain = font("Regular");
            Font bold = font("Bold");
            for (Mark mark : marks) {
                draw(graphics, mark, plain, bold);
            }
        } catch (InternalError | NoClassDefFoundError | UnsatisfiedLinkError | NullPointerException missing) {
            // What the font code of a Java throws where its native libraries are missing differs from version to
            // version.
            throw new Slide.NoFontException(missing);
        } finally {
            graphics.dispose();
        }
        Pixels pixels = new Pixels(Slide.WIDTH, Slide.HEIGHT);
        for (int y = 0; y < Slide.HEIGHT; y++) {
            for (int x = 0; x < Slide.WIDTH; x++) {
                pixels.set(x, y, image.getRGB(x, y));
            }
        }
        return pixels.png();
    }

    private static Font font(String style) {
        try (InputStream file = PngSlide.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("the fonts are not on the class path");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("the fonts on the class path cannot be read", broken);
        }
    }

    private void draw(Graphics2D graphics, Mark mark, Font plain, Font bold) {
        switch (mark) {
            case Mark.Image picture -> copy(picture);
            case Mark.Area area -> {
                graphics.setColor(new Color(area.colour()));
                graphics.fill(new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height()));
            }
            case Mark.Line line -> {
                graphics.setColor(new Color(line.colour()));
                graphics.setStroke(
                        new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(new Line2D.Double(line.x0(), line.y0(), line.x1(), line.y1()));
            }
            case Mark.Words words -> {
                Mark.Style style = words.style();
                Font font = (style.isBold() ? bold : plain).deriveFont((float) style.size());
                // As an outline: the same shape in every Java, and no hints of a screen.
                var outline = font.createGlyphVector(graphics.getFontRenderContext(), words.text());
                double width = outline.getLogicalBounds().getWidth();
                double shift = switch (style.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width / 2;
                    case END -> width;
                };
                graphics.setColor(new Color(style.colour()));
                graphics.fill(outline.getOutline((float) (words.x() - shift), (float) words.y()));
            }
        }
    }

    private void copy(Mark.Image picture) {
        Pixels pixels = picture.pixels();
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                image.setRGB((int) picture.x() + x, (int) picture.y() + y, pixels.at(x, y));
            }
        }
    }
}
