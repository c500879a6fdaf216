package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.Dissent;
import org.liverleaf.pathway.letters.FollowUp;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
import org.liverleaf.pathway.letters.Recipient;
import org.w3c.dom.Element;

/** Pages of letters: well-formed, standing by themselves, with headings in order, whatever the board wrote. */
final class LetterPageTest {

    private static final String HOSTILE = "<script>alert('x')</script>&\"\u0007 ]]> \uD800";

    private static Stream<String> samples() {
        return Samples.names().stream();
    }

    private static String page(String sample, Recipient to) {
        Assessment assessment = Samples.assessment(sample);
        Letter letter = new LetterWriter(Samples.knowledge()).writeProposal(assessment, to);
        return new LetterPage(Samples.knowledge()).of(letter, assessment.meta());
    }

    private static Letter hostile(Recipient to) {
        BoardDecision decision = new BoardDecision(
                LocalDate.of(2026, 3, 5),
                List.of(HOSTILE),
                List.of("resection"),
                HOSTILE,
                List.of(new Dissent(HOSTILE, HOSTILE)),
                List.of(),
                new FollowUp(LocalDate.of(2026, 6, 1), HOSTILE, HOSTILE),
                HOSTILE);
        return new LetterWriter(Samples.knowledge())
                .write(Samples.assessment("A01-two-lesions-right-liver"), decision, to);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyLetterIsWellFormedAndStandsByItself(String sample) {
        for (Recipient to : Recipient.values()) {
            Page page = Page.read(page(sample, to));
            assertThat(page.all("html").getFirst().getAttribute("lang")).isEqualTo("en");
            assertThat(page.all("title").getFirst().getTextContent()).isNotBlank();
            assertThat(page.all("main")).hasSize(1);
            assertThat(page.all("script")).isEmpty();
            assertThat(page.all("img")).isEmpty();
            assertThat(page.all("link")).isEmpty();
            assertThat(page.all("a")).allSatisfy(link -> {
                assertThat(link.getAttribute("href")).startsWith("#source-");
                page.byId(link.getAttribute("href").substring(1));
            });
            assertThat(page.all("th")).allMatch(cell -> Set.of("col", "row").contains(cell.getAttribute("scope")));
            headingsAreInOrder(page);
        }
    }

    private static void headingsAreInOrder(Page page) {
        List<String> headings = page.all("*").stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .toList();
        assertThat(headings.getFirst()).isEqualTo("h1");
        assertThat(headings.subList(1, headings.size())).containsOnly("h2").hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(Recipient.class)
    void whatTheBoardWroteIsTextAndNothingElse(Recipient to) {
        Letter letter = hostile(to);
        Page page = Page.read(new LetterPage(Samples.knowledge())
                .of(letter, Samples.assessment("A01-two-lesions-right-liver").meta()));
        assertThat(page.all("script")).isEmpty();
        assertThat(page.all("main").getFirst().getTextContent()).contains("<script>alert('x')</script>&\"");
    }

    @Test
    void fragmentIsAnArticleForAPageWithAHeadingOfItsOwn() {
        String fragment = new LetterPage(Samples.knowledge()).fragment(hostile(Recipient.PATIENT));
        assertThat(fragment)
                .doesNotContain("<!DOCTYPE", "<html", "<style", "<h1")
                .startsWith("<article");
        Page page = Page.read(fragment);
        assertThat(page.all("h2")).hasSize(1);
        assertThat(page.all("h3")).hasSizeGreaterThan(5);
    }
}
