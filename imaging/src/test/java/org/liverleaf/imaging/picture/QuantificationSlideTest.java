package org.liverleaf.imaging.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.liverleaf.imaging.Studies;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.LabelNames;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.lesion.Quantifier;
import org.liverleaf.imaging.phantom.LiverPhantom;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Spacing;

final class QuantificationSlideTest {

    /** Written to the target folder, for whoever wants to look at it. */
    @Test
    void aLiverIsDrawnAsPngAndSvg() throws IOException, LabelNames.UnreadableException {
        Grid grid = LiverPhantom.grid(new Spacing(1, 1, 2));
        LiverPhantom phantom = LiverPhantom.of(7, 7);
        Anatomy.Builder anatomy = new Anatomy.Builder(grid);
        anatomy.add(phantom.labels(grid), LabelNames.parse(LiverPhantom.NAMES));
        anatomy.addSegments(phantom.segments(grid));
        Quantification study = new Quantifier(10).quantify(anatomy.anatomy());
        Slide slide = QuantificationSlide.of(study, "phantom <7>");
        byte[] png = slide.png();
        Files.write(Path.of("target", "phantom.png"), png);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1600);
        long yellow = 0;
        for (int i = 0; i < 1600 * 900; i++) {
            int colour = image.getRGB(i % 1600, i / 1600);
            yellow += (colour >> 16 & 0xff) > 150 && (colour >> 8 & 0xff) > 120 && (colour & 0xff) < 100 ? 1 : 0;
        }
        assertThat(yellow).as("points of tumour").isGreaterThan(2000);
        assertThat(slide.svg())
                .contains("L1  ", "phantom &lt;7&gt;", "data:image/png;base64,")
                .doesNotContain("=\"NaN");
    }

    @Test
    void nothingToDrawIsASlideTooAndTumourAloneIsDrawn() {
        Studies nothing = new Studies(Grid.of(20, 20, 20, new Spacing(1, 1, 1)));
        assertThat(QuantificationSlide.of(nothing.quantify("liver=1"), "none").svg())
                .contains("0 lesions");
        nothing.ball(2, 10, 10, 10, 5);
        assertThat(QuantificationSlide.of(nothing.quantify("tumour=2"), "alone").svg())
                .contains("1 lesion");
    }
}
