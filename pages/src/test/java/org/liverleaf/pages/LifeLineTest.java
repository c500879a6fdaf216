package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liverleaf.pathway.Assessment;
import org.w3c.dom.Element;

/** The line of time shows what happened to the patient and what the board did, and the table under it says the same. */
final class LifeLineTest {

    private static final Addresses ADDRESSES = new Addresses("/why", "/sources", "/options/", "/documents/");
    private static final String A02 = "A02-bilobar-small-remnant";

    static List<String> samples() {
        return Samples.names();
    }

    private static Page page(Assessment assessment, List<Milestone> milestones) {
        return Page.read("<main>"
                + new CasePage(Samples.knowledge()).fragment(assessment, new Beside(List.of(), milestones, ADDRESSES))
                + "</main>");
    }

    private static Milestone document(int number, LocalDate day) {
        return new Milestone(day, Milestone.Kind.DOCUMENT, "Document " + number, "#document-" + number);
    }

    private static List<Element> groups(Page page, String kind) {
        return page.ofClass("lifeline").stream()
                .flatMap(drawing -> Page.within(drawing, "g").stream())
                .filter(Page.hasClass(kind))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyTreatmentHasABarAndEverySignLiesOnTheLine(String sample) {
        Assessment assessment = Samples.assessment(sample);
        Page page =
                page(assessment, List.of(document(1, LocalDate.of(2031, 1, 1)), document(2, LocalDate.of(1999, 1, 1))));

        assertThat(groups(page, "life-bar"))
                .hasSameSizeAs(assessment.theCase().course().treatments());
        for (Element drawing : page.ofClass("lifeline")) {
            for (Element circle : Page.within(drawing, "circle")) {
                assertThat(Double.parseDouble(circle.getAttribute("cx"))).isBetween(LifeLine.LEFT, LifeLine.RIGHT);
            }
            for (Element bar : Page.within(drawing, "rect")) {
                double left = Double.parseDouble(bar.getAttribute("x"));
                double width = Double.parseDouble(bar.getAttribute("width"));
                assertThat(left).isGreaterThanOrEqualTo(LifeLine.LEFT - 0.1);
                assertThat(left + width).isLessThanOrEqualTo(LifeLine.RIGHT + 5.1);
            }
        }
    }

    @Test
    void meetingsDecisionsAndDocumentsStandOnTheLineAndInTheTable() {
        LocalDate day = LocalDate.of(2026, 2, 3);
        List<Milestone> milestones = List.of(
                document(1, day),
                new Milestone(day, Milestone.Kind.MEETING, "On the list of Liver board", "/meetings/1"),
                new Milestone(day, Milestone.Kind.DECISION, "Decided: Ablation", "#decisions"));
        Page page = page(Samples.assessment(A02), milestones);

        assertThat(page.ofClass("lifeline").getFirst().getTextContent())
                .contains("On the list of Liver board", "Decided: Ablation", "1 document");
        assertThat(groups(page, "meeting")).hasSize(1);
        assertThat(groups(page, "decision")).hasSize(1);
        List<Element> links =
                Page.within(Page.within(page.byId("history"), "tbody").getFirst(), "a");
        assertThat(links)
                .extracting(link -> link.getAttribute("href"))
                .containsExactlyInAnyOrder("#document-1", "/meetings/1", "#decisions");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9})
    void documentsOfOneDayShareASign(int count) {
        List<Milestone> milestones = java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(number -> document(number, LocalDate.of(2026, 2, 3)))
                .toList();

        String text = page(Samples.assessment(A02), milestones)
                .ofClass("lifeline")
                .getFirst()
                .getTextContent();

        assertThat(text).contains(count == 1 ? "1 document" : count + " documents");
    }

    @Test
    void aCaseWithoutAnyEventStillShowsWhatTheBoardDid() {
        Assessment bare = Samples.caseFile(
                "case.json", "{\"asOf\": \"2026-02-24\", \"facts\": {\"primarySite\": \"colorectal\"}}");

        Page page = page(bare, List.of(document(1, LocalDate.of(2026, 2, 24))));

        assertThat(page.ofClass("lifeline")).hasSize(1);
        assertThat(page(bare, List.of()).ofClass("lifeline")).isEmpty();
    }
}
