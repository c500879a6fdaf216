package org.liverleaf.imaging.nifti;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.imaging.volume.LabelMap;

/** A damaged file is refused with a line, or gives a map whose every voxel can be asked for. */
final class NiftiFuzz {

    static Stream<byte[]> seeds() {
        double[] labels = {0, 1, 1, 2, 0, 0, 3, 0};
        byte[] plain = NiftiBytes.of(NiftiType.UINT8, 2, 2, 2)
                .sform(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)
                .bytes(labels);
        byte[] two = new NiftiBytes(true, ByteOrder.BIG_ENDIAN, NiftiType.FLOAT32, 2, 2, 2)
                .qform(0, 0, 0.5, 1, 2, 3)
                .bytes(labels);
        return Stream.of(
                plain,
                two,
                NiftiBytes.zipped(plain),
                NiftiBytes.of(NiftiType.INT16, 2, 2, 2).scaling(0.5, 0).bytes(labels));
    }

    @Tag("short")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void readerRefusesOrReads(byte[] input) {
        feed(input);
    }

    @Tag("long")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void readerRefusesOrReadsForLong(byte[] input) {
        feed(input);
    }

    private static void feed(byte[] input) {
        try {
            LabelMap map = new NiftiReader("fuzz")
                    .labels(new ByteArrayInputStream(input))
                    .map();
            map.runs(label -> true);
            map.label(map.grid().nx() - 1, map.grid().ny() - 1, map.grid().nz() - 1);
        } catch (RefusedImageException refused) {
            if (refused.getMessage() == null || refused.getMessage().contains("\n")) {
                throw new AssertionError("not one line", refused);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
