package org.liverleaf.pathway.response;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** A damaged course of scans is refused or assessed by every criterion. */
final class CourseFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of("""
                {'baseline': {'date': '2026-01-05', 'targets': {'T1': 60, 'T2': {'shortAxis': 18}}, 'nonTargets': 'present'},
                 'timepoints': [{'date': '2026-03-02', 'targets': {'T1': 42, 'T2': 'NE'}, 'nonTargets': 'non-cr/non-pd', 'newLesions': false}]}
                """.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
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
            CourseDocument document = CourseReader.read(new ByteArrayInputStream(input));
            for (Criteria criteria : Criteria.values()) {
                new ResponseAssessor().assess(document.course(), criteria);
            }
        } catch (RefusedCourseException refused) {
            if (refused.problems().isEmpty()) {
                throw new AssertionError("refused without a reason", refused);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
