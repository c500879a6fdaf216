package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.LedgerOption;
import org.w3c.dom.Element;

/** The page of a case on the board: small, and nothing lost, since every value and argument leads to a page that has it all. */
final class BoardPageTest {

    private static final Addresses ADDRESSES = new Addresses("/why", "/sources", "/options/", "/documents/");

    /** What a page may weigh, less the frame and the style sheet that the board adds. */
    private static final int MOST_BYTES = 300_000 - 25_000;

    private static final CasePage PAGES = new CasePage(Samples.knowledge());

    static List<String> samples() {
        return Samples.names();
    }

    private static Page read(String fragment) {
        return Page.read("<main>" + fragment + "</main>");
    }

    private static String fragment(String sample) {
        return PAGES.fragment(Samples.assessment(sample), new Beside(List.of(), List.of(), ADDRESSES));
    }

    private static List<LedgerOption> optionsAndRegimens(Assessment assessment) {
        List<LedgerOption> all = new ArrayList<>(assessment.ledger().options());
        assessment.ledger().options().forEach(option -> all.addAll(option.regimens()));
        return all;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void pageOfACaseStaysUnderItsBoundWithItsStyles(String sample) {
        int bytes = bytes(fragment(sample)) + bytes(CasePage.styleSheet());

        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(bytes(PAGES.sources(Samples.assessment(sample), ADDRESSES)))
                .isLessThan(MOST_BYTES - bytes(CasePage.styleSheet()));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLinkLeadsToAPlaceThatIsThere(String sample) {
        Assessment assessment = Samples.assessment(sample);
        Page page = read(fragment(sample));
        Set<String> here = ids(page);
        Set<String> sources = ids(read(PAGES.sources(assessment, ADDRESSES)));
        Set<String> options = new HashSet<>();
        optionsAndRegimens(assessment).forEach(option -> options.add(option.id()));

        for (Element element : page.all("a")) {
            String address = element.getAttribute("href");
            if (address.startsWith("#")) {
                // The list of documents is the board's own.
                assertThat(address.equals("#documents") || here.contains(address.substring(1)))
                        .as(address)
                        .isTrue();
            } else if (address.startsWith("/sources#")) {
                assertThat(sources).contains(address.substring("/sources#".length()));
            } else if (address.startsWith("/options/")) {
                assertThat(options).contains(address.substring("/options/".length()));
            } else {
                assertThat(address).matches("/(why|sources)");
            }
        }
    }

    private static Set<String> ids(Page page) {
        Set<String> ids = new HashSet<>();
        for (Element element : page.all("*")) {
            if (element.hasAttribute("id")) {
                assertThat(ids.add(element.getAttribute("id")))
                        .as("id " + element.getAttribute("id"))
                        .isTrue();
            }
        }
        return ids;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsSureStandsOnThePageAndEverythingOnThatOfTheOption(String sample) {
        Assessment assessment = Samples.assessment(sample);
        Page page = read(fragment(sample));

        for (LedgerOption option : assessment.ledger().options()) {
            String card = page.byId("option-" + option.id()).getTextContent();
            for (Argument argument : option.arguments()) {
                if (argument.certainty() == Certainty.CERTAIN) {
                    assertThat(card).contains(argument.text());
                }
            }
        }
        for (LedgerOption option : optionsAndRegimens(assessment)) {
            Page own = read(PAGES.option(assessment, option.id(), ADDRESSES).orElseThrow());
            String card = own.byId("option-" + option.id()).getTextContent();
            option.arguments().forEach(argument -> assertThat(card).contains(argument.text()));
            option.regimens().forEach(regimen -> assertThat(card).contains(regimen.title()));
        }
    }

    @Test
    void anOptionThatThereIsNotHasNoPage() {
        assertThat(PAGES.option(Samples.assessment("A02-bilobar-small-remnant"), "no-such-option", ADDRESSES))
                .isEmpty();
    }

    @Test
    void sameDayAdviceStandsInSightAndWhatCanWaitInAFold() {
        Page page = read(fragment("A11-jaundice-ducts-unknown"));

        List<Element> today = page.ofClass("a-same-day");
        assertThat(today)
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.getTagName()).isEqualTo("div"));
        assertThat(visible(today.getFirst())).contains("Ultrasound today");
        assertThat(page.ofClass("a-routine"))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.getTagName()).isEqualTo("details"));
    }

    /** Text outside of folds. */
    private static String visible(Element element) {
        StringBuilder text = new StringBuilder();
        for (Element paragraph : Page.within(element, "p")) {
            if (!((Element) paragraph.getParentNode()).getTagName().equals("details")) {
                text.append(paragraph.getTextContent());
            }
        }
        return text.toString();
    }
}
