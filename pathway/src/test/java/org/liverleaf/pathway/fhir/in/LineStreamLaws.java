package org.liverleaf.pathway.fhir.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LineStreamLaws {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'b', '\n', '\u000b', '\u008a', ' ')
                .ofMaxLength(200);
    }

    /** Gives out at most a few bytes at once, as a slow network does. */
    private static InputStream slow(byte[] bytes, int most) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, most));
            }
        };
    }

    @Property
    void theLinesAreThoseOfTheText(
            @ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 40) int most,
            @ForAll @IntRange(min = 1, max = 40) int chunk)
            throws IOException {
        List<String> expected = Arrays.stream(text.split("\n", -1))
                .map(LineStreamLaws::withoutLeadingSpace)
                .filter(line -> !line.isEmpty())
                .toList();
        LineStream lines = new LineStream(slow(text.getBytes(StandardCharsets.UTF_8), most));
        List<String> found = new ArrayList<>();
        while (lines.next()) {
            found.add(rest(lines, chunk));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Property
    void aLineLeftHalfReadDoesNotDisturbTheNext(
            @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int most) throws IOException {
        long expected = Arrays.stream(text.split("\n", -1))
                .map(LineStreamLaws::withoutLeadingSpace)
                .filter(line -> !line.isEmpty())
                .count();
        LineStream lines = new LineStream(slow(text.getBytes(StandardCharsets.UTF_8), most));
        int found = 0;
        while (lines.next()) {
            assertThat(lines.read(new byte[1], 0, 1)).isEqualTo(1);
            found++;
        }
        assertThat(found).isEqualTo((int) expected);
    }

    private static String withoutLeadingSpace(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        return line.substring(start);
    }

    private static String rest(InputStream in, int chunk) throws IOException {
        byte[] line = new byte[1000];
        int length = 0;
        for (int count = in.read(line, 0, chunk); count >= 0; count = in.read(line, length, chunk)) {
            length += count;
        }
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }
}
