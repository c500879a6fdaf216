package org.liverleaf.imaging.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.imaging.volume.ScalarVolume;

/** Smearing by a kernel equals that of scipy to a millionth of the largest value. */
final class ConvolutionPeersTest {

    private static final int CASES = 6;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void scipyFindsTheSame() throws IOException, InterruptedException, URISyntaxException {
        String python = "/usr/bin/python3";
        assumeTrue(hasScipy(python), "skipped: no python3 with scipy here (Debian: python3-scipy)");
        Random random = new Random(20261124);
        for (int i = 0; i < CASES; i++) {
            // scipy takes the larger of the two for the volume, so the kernel is the smaller along every axis.
            ScalarVolume volume = FourierLaws.volume(
                    random, 13 + random.nextInt(40), 13 + random.nextInt(40), 13 + random.nextInt(40), 0.2);
            ScalarVolume kernel = FourierLaws.volume(
                    random, 1 + 2 * random.nextInt(7), 1 + 2 * random.nextInt(7), 1 + 2 * random.nextInt(7), 1);
            write(i + ".volume", volume);
            write(i + ".kernel", kernel);
            write(i + ".ours", new Convolution(kernel).of(volume));
            Files.writeString(folder.resolve(i + ".sizes"), sizes(volume) + " " + sizes(kernel));
        }
        Path script = Path.of(
                ConvolutionPeersTest.class.getResource("/peers/convolve.py").toURI());
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(python, script.toString(), folder.toString())
                .redirectError(errors.toFile())
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(lines).hasSize(CASES);
        assertThat(lines)
                .allSatisfy(line -> assertThat(Double.parseDouble(line)).isLessThan(1e-6));
    }

    private static boolean hasScipy(String python) throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import scipy.signal")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static String sizes(ScalarVolume volume) {
        return volume.grid().nx() + " " + volume.grid().ny() + " "
                + volume.grid().nz();
    }

    private void write(String name, ScalarVolume volume) throws IOException {
        ByteBuffer floats =
                ByteBuffer.allocate(4 * (int) volume.grid().voxels()).order(ByteOrder.LITTLE_ENDIAN);
        for (int z = 0; z < volume.grid().nz(); z++) {
            for (int y = 0; y < volume.grid().ny(); y++) {
                for (int x = 0; x < volume.grid().nx(); x++) {
                    floats.putFloat(volume.at(x, y, z));
                }
            }
        }
        Files.write(folder.resolve(name), floats.array());
    }
}
