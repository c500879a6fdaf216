package org.liverleaf.pathway.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever stands in the file is assessed or refused with its lines; nothing else happens. */
final class HostileCourseLaws {

    private static final String GOOD =
            "{\"criteria\": \"irecist\", \"baseline\": {\"date\": \"2026-01-05\", \"targets\": {\"T1\": 60,"
                    + " \"T2\": {\"shortAxis\": 18}, \"T3\": {\"longest\": 30, \"viable\": 20, \"hu\": 70}}, \"nonTargets\": \"present\"},"
                    + " \"timepoints\": [{\"date\": \"2026-03-02\", \"targets\": {\"T1\": {\"fragments\": [20, 10]}, \"T2\": \"NE\"},"
                    + " \"nonTargets\": \"pd\", \"newLesions\": {\"count\": 1, \"sum\": 12}}], \"confirmation\": true}";

    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "\"\"",
            "[]",
            "{}",
            "[[",
            "\"NE\"",
            "0.05",
            "99999999999999999999",
            "\"2026-02-30\"",
            "}",
            "{",
            ":",
            ",",
            "\"\\n\": 1",
            "\"T1\"");

    @Property(tries = 5_000)
    void everyDocumentIsAssessedOrRefused(@ForAll Random random) throws IOException {
        StringBuilder document = new StringBuilder(GOOD);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int from = random.nextInt(document.length());
            int to = Math.min(document.length(), from + random.nextInt(12));
            document.replace(from, to, random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "");
        }
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        try {
            CourseDocument course = CourseReader.read(new ByteArrayInputStream(bytes));
            for (Criteria criteria : Criteria.values()) {
                assertThat(new ResponseAssessor()
                                .assess(course.course(), criteria)
                                .timepoints())
                        .isNotEmpty();
            }
        } catch (RefusedCourseException refused) {
            assertThat(refused.problems()).isNotEmpty().noneMatch(line -> line.contains("\n"));
        }
    }
}
