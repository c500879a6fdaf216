package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.workup.MarkerTrend;
import org.w3c.dom.Element;

/** Charts show what the course holds, no more and no less. */
final class CoursesTest {

    private static final String CASE = """
            {"asOf": "2026-02-24", "facts": {"primarySite": "colorectal"},
             "labs": [
              {"code": "cea", "value": 148, "unit": "ug/L", "date": "2025-07-16"},
              {"code": "cea", "value": 40, "unit": "ug/L", "date": "2025-11-16"},
              {"code": "cea", "value": 6, "unit": "ug/L", "date": "2026-02-17"},
              {"code": "platelets", "value": 318, "unit": "10*9/L", "date": "2025-07-16"},
              {"code": "platelets", "value": 138, "unit": "10*9/L", "date": "2026-02-17"}],
             "treatments": [
              {"line": 1, "agents": ["fluorouracil", "oxaliplatin"], "start": "2025-09-09", "end": "2026-01-13"},
              {"line": 1, "agents": ["bevacizumab"], "start": "2025-09-09", "end": "2025-12-30"}]}
            """;

    static List<String> samples() {
        return Samples.names();
    }

    private static Page page() {
        return Page.read(new CasePage(Samples.knowledge()).of(Samples.caseFile("course.json", CASE)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void chartHasOnePointForEveryValue(String sample) {
        Page page = Page.read(Samples.page(sample));

        for (MarkerTrend trend : Samples.assessment(sample).workUp().trends()) {
            if (trend.points().size() > 1) {
                Element chart =
                        (Element) page.byId("chart-" + trend.fact() + "-title").getParentNode();
                assertThat(Page.within(chart, "circle")).as(trend.fact()).hasSameSizeAs(trend.points());
                Element figure = figure(chart);
                assertThat(Page.within(Page.within(figure, "tbody").getFirst(), "tr"))
                        .as(trend.fact())
                        .hasSameSizeAs(trend.points());
            }
        }
    }

    private static Element figure(Element chart) {
        Element element = chart;
        while (!element.getTagName().equals("figure")) {
            element = (Element) element.getParentNode();
        }
        return element;
    }

    @Test
    void givenTreatments_thenEachIsABarFromItsStartToItsEnd() {
        List<Element> bars = page().ofClass("treatment");

        assertThat(bars).hasSize(2);
        assertThat(bars.getFirst().getTextContent())
                .contains("Fluorouracil, oxaliplatin, line 1, 9 Sep 2025 to 13 Jan 2026");
        double longer = width(bars.getFirst());
        assertThat(width(bars.getLast())).isBetween(longer * 0.85, longer * 0.92);
    }

    private static double width(Element bar) {
        return Double.parseDouble(Page.within(bar, "rect").getFirst().getAttribute("width"));
    }

    @Test
    void givenMoreThanADecade_thenLogarithmicWithPeakAndLimit() {
        Element chart = page().byId("courses");

        assertThat(chart.getTextContent()).contains("log scale", "148 peak", "upper limit 5", "40");
    }

    @Test
    void everyDrawingHasANameAndCharts_haveAFigure() {
        for (Element drawing : page().all("svg")) {
            boolean isDecoration = drawing.getAttribute("aria-hidden").equals("true");
            boolean isNamed = drawing.getAttribute("role").equals("img")
                    && (drawing.hasAttribute("aria-label")
                            || !Page.within(drawing, "title").isEmpty());
            assertThat(isDecoration || isNamed)
                    .as(drawing.getAttribute("class"))
                    .isTrue();
        }
    }

    private static final String RESPONSE = """
            {"asOf": "2026-02-24", "facts": {"primarySite": "gist", "extrahepaticDisease": "none"},
             "treatments": [{"line": 1, "agents": ["imatinib"], "start": "2025-10-06"}],
             "lesions": [
              {"id": "L1", "date": "2025-10-01", "longestAxialMm": 60, "meanHu": 70},
              {"id": "L1", "date": "2025-12-15", "longestAxialMm": 66.5, "meanHu": 58},
              {"id": "L1", "date": "2026-02-10", "longestAxialMm": 50, "meanHu": 50}]}
            """;

    @Test
    void responseOfTheLesionsShowsCriterionSumsAndEveryScan() {
        String html = new CasePage(Samples.knowledge()).of(Samples.caseFile("response.json", RESPONSE));
        Page page = Page.read(html);

        Element chart = (Element) page.byId("chart-responseSum-title").getParentNode();
        assertThat(Page.within(chart, "circle")).as("baseline and two scans").hasSize(3);
        assertThat(html)
                .contains("Response of the measured lesions")
                .contains("PR by Choi on 2026-02-10")
                .contains("GIST on a kinase inhibitor")
                .contains("RECIST 1.1")
                .contains("+10.83 % from the baseline");
    }

    @Test
    void withoutTreatmentThereIsNoResponse() {
        String untreated = RESPONSE.replaceAll("\\{\"line.*?}", "");
        assertThat(new CasePage(Samples.knowledge()).of(Samples.caseFile("untreated.json", untreated)))
                .doesNotContain("Response of the measured lesions");
    }
}
