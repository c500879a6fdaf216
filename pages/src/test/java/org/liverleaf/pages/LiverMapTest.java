package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The drawn liver shows this patient's lesions. */
final class LiverMapTest {

    private static final String CASE = """
            {"asOf": "2026-02-24", "facts": {"primarySite": "colorectal"},
             "lesions": [
              {"id": "L1", "segments": [2], "longestAxialMm": 14, "status": "viable"},
              {"id": "L2", "segments": [7], "longestAxialMm": 28, "status": "viable"},
              {"id": "L3", "segments": [4], "longestAxialMm": 12, "status": "vanished"},
              {"id": "L4", "segments": [6], "longestAxialMm": 20, "status": "treated"},
              {"id": "L5", "longestAxialMm": 20, "status": "viable"}]}
            """;

    private static Page page(String json) {
        return Page.read(new CasePage(Samples.knowledge()).of(Samples.caseFile("liver.json", json)));
    }

    @Test
    void lesionsAreDrawnByStatusAndThoseWithoutSegmentAreListedOnly() {
        Page page = page(CASE);

        assertThat(page.ofClass("lesion"))
                .extracting(lesion -> lesion.getAttribute("data-lesion") + " " + lesion.getAttribute("class"))
                .containsExactly("L1 lesion viable", "L2 lesion viable", "L3 lesion vanished", "L4 lesion treated");
        assertThat(page.ofClass("tick")).hasSize(1);
        assertThat(Page.within(page.ofClass("lesions").getFirst(), "tr")).hasSize(6);
    }

    @Test
    void circlesAreScaledByDiameter() {
        List<Element> lesions = page(CASE).ofClass("lesion");

        assertThat(radius(lesions.get(1))).isEqualTo(2 * radius(lesions.get(0)));
    }

    private static double radius(Element lesion) {
        return Double.parseDouble(Page.within(lesion, "circle").getFirst().getAttribute("r"));
    }

    @Test
    void segmentsWithLesionsAreTinted() {
        assertThat(page(CASE).ofClass("affected")).hasSize(4);
        assertThat(page(CASE).ofClass("segment")).hasSize(8);
    }

    @Test
    void givenManyLesionsInOneSegment_thenCirclesDoNotOverlap() {
        List<DrawnLesion> lesions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lesions.add(new DrawnLesion("L" + i, List.of(7), "viable", "15 mm", 10.5, 118, 120));
        }

        List<DrawnLesion> placed = LesionPlaces.place(lesions);

        for (DrawnLesion one : placed) {
            for (DrawnLesion other : placed) {
                if (!one.id().equals(other.id())) {
                    assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y()))
                            .isGreaterThan(one.radius() + other.radius());
                }
            }
        }
    }

    @Test
    void givenTwoMethods_thenEachValueStandsWithItsMethod() {
        String text = Page.read(Samples.page("A02-bilobar-small-remnant"))
                .byId("liver")
                .getTextContent();

        assertThat(text).contains("21 to 23 % (by body surface)", "(measured by CT)", "insufficient for this liver");
    }
}
