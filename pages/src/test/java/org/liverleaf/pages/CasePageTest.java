package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.options.LedgerOption;
import org.w3c.dom.Element;

/** What must hold for the page of every sample. */
final class CasePageTest {

    static List<String> samples() {
        return Samples.names();
    }

    private static Page page(String sample) {
        return Page.read(Samples.page(sample));
    }

    @Test
    void everySampleIsRead() {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(18);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pageHasOneTitleAndLandmarksAndHeadingsInOrder(String sample) {
        Page page = page(sample);

        assertThat(page.all("h1")).hasSize(1);
        for (String landmark : List.of("header", "nav", "main", "footer")) {
            assertThat(page.all(landmark)).as(landmark).hasSize(1);
        }
        int before = 0;
        for (Element element : page.all("*")) {
            if (element.getTagName().matches("h[1-6]")) {
                int level = element.getTagName().charAt(1) - '0';
                assertThat(level).as(element.getTextContent()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyIdStandsOnceAndEveryLinkLeadsSomewhere(String sample) {
        Page page = page(sample);
        Set<String> ids = new HashSet<>();
        for (Element element : page.all("*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as("id " + element.getAttribute("id"))
                        .isTrue();
            }
        }
        for (Element element : page.all("*")) {
            if (element.hasAttribute("href")) {
                assertThat(element.getAttribute("href")).startsWith("#");
                assertThat(ids).contains(element.getAttribute("href").substring(1));
            }
            for (String reference : element.getAttribute("aria-labelledby").split(" ")) {
                assertThat(reference.isEmpty() || ids.contains(reference))
                        .as("label " + reference)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pageLoadsNothingAndRunsNothing(String sample) throws NoSuchAlgorithmException {
        Page page = page(sample);

        assertThat(page.all("script")).isEmpty();
        for (Element element : page.all("*")) {
            assertThat(element.hasAttribute("src")).as(element.getTagName()).isFalse();
            assertThat(element.hasAttribute("style")).as(element.getTagName()).isFalse();
        }
        String css = page.all("style").getFirst().getTextContent();
        assertThat(css).doesNotContain("url(", "@import");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
        String policy = page.all("meta").stream()
                .map(meta -> meta.getAttribute("content"))
                .filter(content -> content.startsWith("default-src"))
                .findFirst()
                .orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyOptionStandsOnTheLedgerWithItsVerdict(String sample) {
        Page page = page(sample);
        List<LedgerOption> options = Samples.assessment(sample).ledger().options();

        assertThat(page.ofClass("option")).hasSameSizeAs(options);
        for (LedgerOption option : options) {
            String verdict = Wording.verdict(option.result().label());
            Element card = page.byId("option-" + option.id());
            assertThat(Page.within(card, "h4").getFirst().getTextContent()).contains(option.title(), verdict);
            assertThat(Page.within(card, "details").stream()
                            .filter(Page.hasClass("regimen"))
                            .count())
                    .isEqualTo(option.regimens().size());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyCitedSourceStandsInTheListOnce(String sample) {
        Page page = page(sample);
        List<Element> sources = Page.within(page.byId("sources"), "li");

        assertThat(sources).isNotEmpty();
        Set<String> cited = new HashSet<>();
        page.ofClass("cite")
                .forEach(cite -> Page.within(cite, "a")
                        .forEach(link -> cited.add(link.getAttribute("href").substring(1))));
        assertThat(sources).extracting(source -> source.getAttribute("id")).containsExactlyInAnyOrderElementsOf(cited);
        assertThat(sources)
                .allSatisfy(
                        source -> assertThat(source.getTextContent()).doesNotContain("not in the evidence library"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void alertsStandInOrderOfUrgency(String sample) {
        List<String> urgencies = page(sample).ofClass("alert").stream()
                .map(alert -> alert.getAttribute("class").split(" ")[1].substring(2))
                .toList();

        assertThat(urgencies)
                .hasSameSizeAs(Samples.assessment(sample).workUp().alerts())
                .isSortedAccordingTo(java.util.Comparator.comparing(List.of("same-day", "soon", "routine")::indexOf));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyGapIsListedAndDecisiveOnesStandOpen(String sample) {
        Page page = page(sample);
        List<Element> gaps = page.ofClass("gaps").stream()
                .flatMap(list -> Page.within(list, "li").stream())
                .toList();

        assertThat(gaps).hasSameSizeAs(Samples.assessment(sample).workUp().gaps());
        boolean anyDecisive =
                Samples.assessment(sample).workUp().gaps().stream().anyMatch(gap -> gap.decisive());
        assertThat(page.byId("missing").getTextContent().contains("Nothing that is missing could change the plan."))
                .isEqualTo(!anyDecisive);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sameCaseGivesSamePage(String sample) {
        assertThat(Samples.page(sample)).isEqualTo(Samples.page(sample));
    }

    @Test
    void givenSizeWithoutUpperEnd_thenAtLeastIsSaid() {
        Element head = page("A18-refractory").all("header").getFirst();

        assertThat(head.getTextContent()).contains("largest at least 71 mm");
    }
}
