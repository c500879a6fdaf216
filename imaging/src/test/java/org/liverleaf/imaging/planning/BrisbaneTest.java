package org.liverleaf.imaging.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of resections follow the Brisbane 2000 terminology (HPB 2000;2:333). */
final class BrisbaneTest {

    /** Which segments touch in a usual liver. */
    private static final int[] NEIGHBOURS = neighbours("12 14 17 18 23 24 34 45 48 56 58 67 78");

    private static int[] neighbours(String pairs) {
        int[] neighbours = new int[9];
        for (String pair : pairs.split(" ", -1)) {
            int one = pair.charAt(0) - '0';
            int other = pair.charAt(1) - '0';
            neighbours[one] |= 1 << other;
            neighbours[other] |= 1 << one;
        }
        return neighbours;
    }

    private static int bits(String numbers) {
        return Arrays.stream(numbers.split(" ", -1))
                .mapToInt(each -> 1 << Integer.parseInt(each))
                .reduce(0, (one, other) -> one | other);
    }

    @ParameterizedTest
    @CsvSource({
        "5 6 7 8, right hemihepatectomy, 1 2 3 4",
        "2 3 4, left hemihepatectomy, 1 5 6 7 8",
        "4 5 6 7 8, right trisectionectomy, 1 2 3",
        "2 3 4 5 8, left trisectionectomy, 1 6 7",
        "2 3, left lateral sectionectomy, 1 4 5 6 7 8",
        "4, left medial sectionectomy, 1 2 3 5 6 7 8",
        "5 8, right anterior sectionectomy, 1 2 3 4 6 7",
        "6 7, right posterior sectionectomy, 1 2 3 4 5 8",
        "4 5 8, central hepatectomy, 1 2 3 6 7",
        "1 4 5 6 7 8, right trisectionectomy with segment 1, 2 3",
        "6, segmentectomy 6, 1 2 3 4 5 7 8",
        "5 6, 'bisegmentectomy 5, 6', 1 2 3 4 7 8",
        "3 6 7, segmentectomy 3 + right posterior sectionectomy, 1 2 4 5 8",
        "4 5 6, 'resection of segments 4, 5, 6', 1 2 3 7 8"
    })
    void resectionsHaveTheirNames(String removed, String name, String stays) {
        assertThat(Brisbane.name(bits(removed), NEIGHBOURS)).isEqualTo(name);
        assertThat(Segments.numbers(Segments.ALL & ~bits(removed))).isEqualTo(Segments.numbers(bits(stays)));
    }

    @Test
    void remnantOfTwoSegmentsApartIsNoRemnant() {
        Choices choices = new Choices(List.of(), PlanLimits.USUAL, Segments.ALL, NEIGHBOURS);
        assertThat(choices.hasTwoContiguous(bits("4 5 6 7 8"))).isTrue();
        assertThat(choices.hasTwoContiguous(bits("1 2 4 5 7 8"))).isFalse();
        assertThat(choices.hasTwoContiguous(bits("2 3 4 5 6 7 8"))).isFalse();
    }
}
