package org.liverleaf.imaging.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A picture of points, each 0xRRGGBB. Writes itself as PNG, the same bytes for the same points. */
final class Pixels {

    private final int width;
    private final int height;
    private final int[] points;

    Pixels(int width, int height) {
        this.width = width;
        this.height = height;
        this.points = new int[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return points[y * width + x];
    }

    void set(int x, int y, int colour) {
        points[y * width + x] = colour & 0xffffff;
    }

    /** Half as wide and high: each point the mean of four. */
    Pixels halved() {
        Pixels half = new Pixels(width / 2, height / 2);
        for (int y = 0; y < half.height; y++) {
            for (int x = 0; x < half.width; x++) {
                int upper = Palette.mixed(at(2 * x, 2 * y), at(2 * x + 1, 2 * y), 0.5);
                int lower = Palette.mixed(at(2 * x, 2 * y + 1), at(2 * x + 1, 2 * y + 1), 0.5);
                half.set(x, y, Palette.mixed(upper, lower, 0.5));
            }
        }
        return half;
    }

    byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] head = {0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0};
        for (int i = 0; i < 4; i++) {
            head[i] = (byte) (width >>> 24 - 8 * i);
            head[4 + i] = (byte) (height >>> 24 - 8 * i);
        }
        chunk(out, "IHDR", head);
        byte[] rows = new byte[height * (3 * width + 1)];
        int to = 0;
        for (int y = 0; y < height; y++) {
            to++;
            for (int x = 0; x < width; x++) {
                int colour = at(x, y);
                rows[to++] = (byte) (colour >> 16);
                rows[to++] = (byte) (colour >> 8);
                rows[to++] = (byte) colour;
            }
        }
        chunk(out, "IDAT", deflated(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        byte[] named = new byte[4 + content.length];
        for (int i = 0; i < 4; i++) {
            named[i] = (byte) name.charAt(i);
        }
        System.arraycopy(content, 0, named, 4, content.length);
        CRC32 check = new CRC32();
        check.update(named);
        try (DataOutputStream data = new DataOutputStream(out)) {
            data.writeInt(content.length);
            data.write(named);
            data.writeInt((int) check.getValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
