package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
            if (CourseStrips.isStrip(trend)) {
                assertThat(Page.within(page.byId("strip-" + trend.fact()), "circle"))
                        .as(trend.fact())
                        .hasSize((int) drawn(sample, trend));
            } else if (trend.points().size() > 1) {
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

    /** What is older than the axis stands in the table only. */
    private static long drawn(String sample, MarkerTrend trend) {
        LocalDate earliest = Samples.assessment(sample).meta().asOf().minusYears(5);
        return Svg.dated(trend).stream()
                .filter(point -> !point.day().isBefore(earliest))
                .count();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyPointAndWordLiesOnTheDrawingAndStripsFollowEachOther(String sample) {
        Page page = Page.read(Samples.page(sample));

        double under = 0;
        for (Element strip : page.ofClass("strip")) {
            double lowest = 0;
            for (Element circle : Page.within(strip, "circle")) {
                assertThat(number(circle, "cx")).isBetween(CourseChart.LEFT, CourseChart.RIGHT);
                assertThat(number(circle, "cy")).as("below the strip above").isGreaterThan(under);
                lowest = Math.max(lowest, number(circle, "cy"));
            }
            under = lowest;
            Element newest = Page.within(strip, "text").getLast();
            assertThat(newest.getAttribute("class")).contains("newest");
            assertThat(number(newest, "x") + newest.getTextContent().length() * 7.5)
                    .as("the newest value '%s' ends before the edge", newest.getTextContent())
                    .isLessThan(CourseChart.WIDTH);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void wordsOfTheStripsDoNotCover(String sample) {
        for (Element strip : Page.read(Samples.page(sample)).ofClass("strip")) {
            List<Element> words = Page.within(strip, "text").stream()
                    .filter(word -> word.getAttribute("class").contains("point-word")
                            || word.getAttribute("class").contains("limit-word")
                            || word.getAttribute("class").equals("strip-name"))
                    .toList();
            for (Element one : words) {
                for (Element other : words) {
                    assertThat(one == other || !covers(one, other))
                            .as(
                                    "%s and %s of %s",
                                    one.getTextContent(), other.getTextContent(), strip.getAttribute("id"))
                            .isTrue();
                }
            }
        }
    }

    /** Two words of 12 units high, 7 units a letter. */
    private static boolean covers(Element one, Element other) {
        return left(one) < right(other)
                && left(other) < right(one)
                && Math.abs(number(one, "y") - number(other, "y")) < 12;
    }

    private static double wide(Element word) {
        return word.getFirstChild().getTextContent().length() * 7.0;
    }

    private static double left(Element word) {
        String kind = word.getAttribute("class");
        double share = kind.contains("at-end") ? 1 : kind.equals("point-word") ? 0.5 : 0;
        return number(word, "x") - share * wide(word);
    }

    private static double right(Element word) {
        return left(word) + wide(word);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @Test
    void valuesFarApartAreNotJoined() {
        Page page = Page.read(new CasePage(Samples.knowledge()).of(Samples.caseFile("gap.json", """
                {"asOf": "2026-02-24", "facts": {"primarySite": "colorectal"},
                 "labs": [
                  {"code": "cea", "value": 8, "unit": "ug/L", "date": "2024-07-16"},
                  {"code": "cea", "value": 7, "unit": "ug/L", "date": "2024-10-16"},
                  {"code": "cea", "value": 9, "unit": "ug/L", "date": "2025-10-16"},
                  {"code": "cea", "value": 6, "unit": "ug/L", "date": "2026-02-17"}]}
                """)));

        assertThat(Page.within(page.byId("strip-ceaUgL"), "path"))
                .as("two runs of two values")
                .hasSize(2);
    }

    @Test
    void liverFunctionStandsBetweenMarkersAndLesionsOnOneAxis() {
        Page page = Page.read(Samples.page("A05-converted-left-wild-type"));

        assertThat(page.ofClass("strip"))
                .extracting(strip -> strip.getAttribute("id"))
                .containsExactly(
                        "strip-ceaUgL",
                        "strip-ca199UmL",
                        "strip-ldhUL",
                        "strip-bilirubinUmolL",
                        "strip-albuminGL",
                        "strip-albi",
                        "strip-platelets10e9L",
                        "strip-responseSum");
        assertThat(page.byId("strip-albi").getTextContent()).contains("−2.74 grade 1");
        assertThat(page.byId("strip-responseSum").getTextContent()).contains("baseline", "PR");
        assertThat(page.byId("course-description").getTextContent())
                .contains("Fluorouracil, folinic acid, oxaliplatin, panitumumab", "ALBI: 3 values");
        Element table = Page.within(figure(page.byId("strip-albi")), "table").getFirst();
        assertThat(Page.within(table, "th").stream().map(Element::getTextContent))
                .contains("ALBI", "Sum of the targets, mm", "Albumin, g/L");
    }

    @Test
    void anOperationIsAMarkAndALineThroughAllStrips() {
        Page page = Page.read(Samples.page("A18-refractory"));

        assertThat(page.ofClass("procedure")).hasSize(1);
        Element line = page.ofClass("procedure-line").getFirst();
        assertThat(page.ofClass("primary-resection")).isNotEmpty();
        assertThat(number(line, "y2"))
                .as("down to the last strip")
                .isGreaterThan(number(
                        Page.within(page.byId("strip-responseSum"), "circle").getLast(), "cy"));
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

        assertThat(Page.within(page.byId("strip-responseSum"), "circle"))
                .as("baseline and two scans")
                .hasSize(3);
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
