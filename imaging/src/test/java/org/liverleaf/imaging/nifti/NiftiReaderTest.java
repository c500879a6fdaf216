package org.liverleaf.imaging.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.imaging.Voxels;
import org.liverleaf.imaging.volume.Affine;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.LabelMap;
import org.liverleaf.imaging.volume.Point;

final class NiftiReaderTest {

    private static NiftiReader.Labels read(byte[] bytes) throws IOException {
        return new NiftiReader("map.nii").labels(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @EnumSource(NiftiType.class)
    void everyTypeInEitherOrderAndVersionPlainOrZippedGivesTheSameLabels(NiftiType type) throws IOException {
        for (boolean isTwo : new boolean[] {false, true}) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                byte[] bytes = new NiftiBytes(isTwo, order, type, 2, 3, 2).bytes(0, 1, 2, 3, 0, 0, 7, 0, 0, 0, 0, 127);
                for (byte[] each : new byte[][] {bytes, NiftiBytes.zipped(bytes)}) {
                    LabelMap map = read(each).map();
                    assertThat(map.label(1, 0, 0)).isEqualTo(1);
                    assertThat(map.label(1, 1, 0)).isEqualTo(3);
                    assertThat(map.label(0, 0, 1)).isEqualTo(7);
                    assertThat(map.label(1, 2, 1)).isEqualTo(127);
                    assertThat(map.labelsPresent().cardinality()).isEqualTo(5);
                    assertThat(map.runs(label -> label > 0).count()).isEqualTo(5);
                }
            }
        }
    }

    @Test
    void highLabelsAndScalingAreRead() throws IOException {
        LabelMap high = read(NiftiBytes.of(NiftiType.UINT16, 2, 1, 1).bytes(65_535, 300))
                .map();
        assertThat(high.label(0, 0, 0)).isEqualTo(65_535);
        assertThat(high.label(1, 0, 0)).isEqualTo(300);
        LabelMap scaled = read(NiftiBytes.of(NiftiType.INT16, 2, 1, 1)
                        .scaling(0.5, 3)
                        .bytes(-6, 4))
                .map();
        assertThat(scaled.label(0, 0, 0)).isZero();
        assertThat(scaled.label(1, 0, 0)).isEqualTo(5);
        // A slope of 0 says that there is no scaling.
        assertThat(read(NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).scaling(0, 9).bytes(4))
                        .map()
                        .label(0, 0, 0))
                .isEqualTo(4);
    }

    @Test
    void orientationComesFromSformThenQformThenNothing() throws IOException {
        // A quarter turn about z: i runs to the front, j to the left.
        double half = Math.sqrt(0.5);
        Grid turned = read(NiftiBytes.of(NiftiType.UINT8, 2, 2, 2)
                        .pixdim(1, 0.7)
                        .pixdim(2, 0.8)
                        .pixdim(3, 5)
                        .qform(0, 0, half, 10, 20, 30)
                        .bytes(new double[8]))
                .map()
                .grid();
        assertPoint(turned.affine().place(1, 0, 0), 10, 20.7, 30);
        assertPoint(turned.affine().place(0, 1, 0), 9.2, 20, 30);
        assertPoint(turned.affine().place(0, 0, 1), 10, 20, 35);
        assertThat(turned.orientation()).isEqualTo("ALS");
        NiftiBytes both = NiftiBytes.of(NiftiType.UINT8, 2, 2, 2)
                .qform(0, 0, half, 10, 20, 30)
                .sform(-1, 0, 0, 5, 0, -1, 0, 6, 0, 0, 1, 7);
        assertThat(read(both.bytes(new double[8])).map().grid().orientation()).isEqualTo("LPS");
        // A negative pixdim[0] turns the third axis around.
        Grid flipped = read(NiftiBytes.of(NiftiType.UINT8, 1, 1, 2)
                        .pixdim(0, -1)
                        .qform(0, 0, 0, 0, 0, 0)
                        .bytes(0, 0))
                .map()
                .grid();
        assertPoint(flipped.affine().place(0, 0, 1), 0, 0, -1);
        NiftiReader.Labels bare = read(NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).bytes(0));
        assertThat(bare.notes()).singleElement().asString().contains("no orientation is stated");
    }

    @Test
    void obliqueGridsKeepTheirPlacesAndUnitsAreConverted() throws IOException {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        Grid oblique = read(NiftiBytes.of(NiftiType.UINT8, 2, 2, 2)
                        .pixdim(1, 0.001)
                        .pixdim(2, 0.002)
                        .pixdim(3, 0.003)
                        .units(1)
                        .sform(0.001, 0, 0, 0, 0, 0.002 * c, -0.003 * s, 0, 0, 0.002 * s, 0.003 * c, 0.1)
                        .bytes(new double[8]))
                .map()
                .grid();
        assertThat(oblique.spacing().x()).isCloseTo(1, within(1e-6));
        assertThat(oblique.spacing().y()).isCloseTo(2, within(1e-6));
        assertThat(oblique.spacing().z()).isCloseTo(3, within(1e-6));
        assertPoint(oblique.affine().place(0, 0, 0), 0, 0, 100);
        assertThat(oblique.orientation()).isEqualTo("Ras");
        assertThat(oblique.affine().index(2, oblique.affine().place(0.25, 0.5, 0.75)))
                .isCloseTo(0.75, within(1e-6));
    }

    @Test
    void slicesThatAreNotAxialAreTurnedSoThatTheThirdAxisIs() throws IOException {
        // i to the back, j to the feet, k to the right: sagittal slices.
        double[] values = new double[2 * 3 * 4];
        values[1 + 2 * (2 + 3 * 3)] = 9;
        NiftiReader.Labels labels = read(NiftiBytes.of(NiftiType.UINT8, 2, 3, 4)
                .pixdim(1, 2)
                .pixdim(2, 3)
                .pixdim(3, 4)
                .sform(0, 0, 4, 0, -2, 0, 0, 0, 0, -3, 0, 0)
                .bytes(values));
        Grid grid = labels.map().grid();
        assertThat(new int[] {grid.nx(), grid.ny(), grid.nz()}).containsExactly(2, 4, 3);
        assertThat(grid.spacing().z()).isEqualTo(3);
        assertThat(labels.map().label(1, 3, 2)).isEqualTo(9);
        assertPoint(grid.affine().place(1, 3, 2), 12, -2, -6);
        assertThat(labels.notes()).singleElement().asString().contains("not axial");
    }

    @Test
    void whatIsWrittenIsReadAgainAndTheSameMapGivesTheSameBytes() throws IOException {
        Grid grid = new Grid(5, 4, 3, Affine.of(-0.7, 0, 0, 100, 0, 0.8, 0, -50, 0, 0, 2.5, -900));
        for (int[] labels : new int[][] {{0, 1, 2, 255}, {0}}) {
            LabelMap map = Voxels.map(new SplittableRandom(4), grid, labels);
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            ByteArrayOutputStream second = new ByteArrayOutputStream();
            NiftiWriter.write(map, first);
            NiftiWriter.write(map, second);
            assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
            LabelMap again = read(first.toByteArray()).map();
            assertThat(again.grid().isSameAs(grid)).isTrue();
            for (int z = 0; z < 3; z++) {
                for (int y = 0; y < 4; y++) {
                    for (int x = 0; x < 5; x++) {
                        assertThat(again.label(x, y, z)).isEqualTo(map.label(x, y, z));
                    }
                }
            }
        }
    }

    static Stream<Arguments> spoilt() {
        byte[] whole = NiftiBytes.of(NiftiType.UINT8, 4, 4, 4).bytes(new double[64]);
        byte[] zipped = NiftiBytes.zipped(whole);
        byte[] crc = zipped.clone();
        crc[crc.length - 8] ^= 1;
        NiftiBytes two = new NiftiBytes(true, ByteOrder.BIG_ENDIAN, NiftiType.INT16, 2, 2, 2);
        return Stream.of(
                Arguments.of("header: 0 bytes", new byte[0]),
                Arguments.of("header: 100 bytes", Arrays.copyOf(whole, 100)),
                Arguments.of("sizeof_hdr: ", "This is no image, but a text of some length.".getBytes()),
                Arguments.of("data: no whole gzip header", new byte[] {0x1f, (byte) 0x8b, 8}),
                Arguments.of("data: ends in slice 4 of 4", Arrays.copyOf(whole, whole.length - 1)),
                Arguments.of("data: ends before the voxels begin", Arrays.copyOf(zipped, zipped.length - 12)),
                Arguments.of("data: broken gzip", crc),
                Arguments.of(
                        "magic: a pair of .hdr and .img",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1)
                                .intAt(344, 0x0031696e)
                                .bytes(0)),
                Arguments.of(
                        "magic: no NIfTI",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).intAt(344, 0).bytes(0)),
                Arguments.of(
                        "datatype: 128",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).shortAt(70, 128).bytes(0)),
                Arguments.of(
                        "bitpix: 16",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).shortAt(72, 16).bytes(0)),
                Arguments.of(
                        "dim[0]: 0",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).dim(0, 0).bytes(0)),
                Arguments.of(
                        "dim[0]: -3",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).dim(0, -3).bytes(0)),
                Arguments.of(
                        "dim[2]: -5",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).dim(2, -5).bytes(0)),
                Arguments.of(
                        "dim[3]: 0",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).dim(3, 0).bytes(0)),
                Arguments.of(
                        "dim: ",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1)
                                .dim(1, 32767)
                                .dim(2, 32767)
                                .dim(3, 32767)
                                .bytes(0)),
                Arguments.of("dim[1]: 4611686018427387904", two.dim(1, 1L << 62).bytes(0)),
                Arguments.of(
                        "dim[4]: 3", NiftiBytes.of(NiftiType.UINT8, 1, 1, 1, 3).bytes(0, 0, 0)),
                Arguments.of(
                        "pixdim[1]: spacing of 0 mm",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).pixdim(1, 0).bytes(0)),
                Arguments.of(
                        "pixdim[3]: spacing of NaN mm",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1)
                                .pixdim(3, Double.NaN)
                                .bytes(0)),
                Arguments.of(
                        "pixdim[2]: spacing of -1 mm",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).pixdim(2, -1).bytes(0)),
                Arguments.of(
                        "pixdim[2]: spacing of Infinity mm",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1)
                                .pixdim(2, Double.POSITIVE_INFINITY)
                                .bytes(0)),
                Arguments.of(
                        "srow: NaN",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1)
                                .sform(Double.NaN, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)
                                .bytes(0)),
                Arguments.of(
                        "srow: spacing of 0 mm",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1)
                                .sform(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)
                                .bytes(0)),
                Arguments.of(
                        "srow: axes that are not at right angles",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1)
                                .sform(1, 0, 0, 0, 0, 1, 0.2, 0, 0, 0, 1, 0)
                                .bytes(0)),
                Arguments.of(
                        "quatern: not a rotation",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1)
                                .qform(1, 1, 1, 0, 0, 0)
                                .bytes(0)),
                Arguments.of(
                        "scl_slope: not finite",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1)
                                .scaling(Double.NaN, 0)
                                .bytes(0)),
                Arguments.of(
                        "vox_offset: 0",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).real(108, 0).bytes(0)),
                Arguments.of(
                        "vox_offset: 3",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).real(108, 3e30).bytes(0)),
                Arguments.of(
                        "data: ends before the voxels begin",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).real(108, 4000).bytes(0)),
                Arguments.of(
                        "xyzt_units: 5",
                        NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).units(5).bytes(0)),
                Arguments.of(
                        "voxel 1,0,0: 1.5",
                        NiftiBytes.of(NiftiType.FLOAT32, 2, 1, 1).bytes(1, 1.5)),
                Arguments.of(
                        "voxel 0,1,0: NaN",
                        NiftiBytes.of(NiftiType.FLOAT64, 1, 2, 1).bytes(1, Double.NaN)),
                Arguments.of(
                        "voxel 0,0,1: -1",
                        NiftiBytes.of(NiftiType.INT16, 1, 1, 2).bytes(1, -1)),
                Arguments.of(
                        "voxel 0,0,0: 65536",
                        NiftiBytes.of(NiftiType.INT32, 1, 1, 1).bytes(65_536)),
                Arguments.of(
                        "voxel 0,0,0: 1.84467e+19",
                        NiftiBytes.of(NiftiType.UINT64, 1, 1, 1).bytes(-1)),
                Arguments.of(
                        "data: more than 255 different labels",
                        NiftiBytes.of(NiftiType.INT16, 300, 1, 1).bytes(count(300))));
    }

    private static double[] count(int size) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> i);
        return values;
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void spoiltFilesAreRefusedWithOneLineNamingFileAndField(String expected, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(RefusedImageException.class)
                .message()
                .startsWith("map.nii: " + expected)
                .contains(", expected ")
                .doesNotContain("\n");
    }

    /** A gzip that goes on without end after a small volume, and a header that promises 500 MB that never come. */
    @Test
    void neitherBombsNorLiesCostMemory() throws IOException {
        byte[] header = NiftiBytes.of(NiftiType.UINT8, 1024, 1024, 512).header();
        long before = used();
        assertThatThrownBy(() -> read(NiftiBytes.zipped(header))).hasMessageContaining("ends in slice 1 of 512");
        byte[] wide = NiftiBytes.of(NiftiType.FLOAT64, 32_767, 16_000, 1).header();
        assertThatThrownBy(() -> read(wide)).hasMessageContaining("dim: a slice of");
        assertThat(used() - before).isLessThan(64 << 20);
        byte[] small = NiftiBytes.of(NiftiType.UINT8, 1, 1, 1).bytes(1);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < small.length ? small[at++] & 0xff : 0;
            }
        };
        assertThat(new NiftiReader("map.nii").labels(endless).map().label(0, 0, 0))
                .isEqualTo(1);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void assertPoint(Point point, double x, double y, double z) {
        assertThat(point.x()).isCloseTo(x, within(1e-4));
        assertThat(point.y()).isCloseTo(y, within(1e-4));
        assertThat(point.z()).isCloseTo(z, within(1e-4));
    }
}
