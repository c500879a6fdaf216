package org.liverleaf.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.workup.Gap;
import org.w3c.dom.Element;

/** What a surgeon sees first: the options in play, what stands for and against each, what is missing. */
final class ContendersTest {

    static List<String> samples() {
        return Samples.names();
    }

    private static List<Element> shown(Page page) {
        return Page.within(page.byId("contenders"), "li");
    }

    private static LedgerOption option(Assessment assessment, Element shown) {
        String address = Page.within(shown, "a").getFirst().getAttribute("href");
        return assessment.ledger().option(address.substring("#option-".length()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noOptionThatIsClosedIsInPlayAndTheBestStandsFirst(String sample) {
        Assessment assessment = Samples.assessment(sample);
        List<LedgerOption> shown = shown(Page.read(Samples.page(sample))).stream()
                .map(each -> option(assessment, each))
                .toList();

        assertThat(shown).isNotEmpty().hasSizeLessThanOrEqualTo(6);
        assertThat(shown)
                .allSatisfy(
                        option -> assertThat(option.result().label()).isNotIn(Verdict.NOT_INDICATED, Verdict.EXCLUDED));
        boolean anyIndicated = assessment.ledger().options().stream()
                .anyMatch(option -> option.result().label() == Verdict.INDICATED
                        && option.role().equals("treatment"));
        if (anyIndicated) {
            assertThat(shown.getFirst().result().label()).isEqualTo(Verdict.INDICATED);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatMayExcludeAnOptionIsNeverHiddenBehindSomethingWeaker(String sample) {
        Assessment assessment = Samples.assessment(sample);
        for (LedgerOption option : assessment.ledger().options()) {
            boolean mayBeExcluded =
                    option.arguments().stream().anyMatch(argument -> argument.kind() == ArgumentKind.EXCLUDES);
            Optional<Argument> contra = Strongest.contra(option);

            assertThat(contra.filter(argument -> argument.kind() == ArgumentKind.EXCLUDES))
                    .as(option.id())
                    .matches(found -> found.isPresent() == mayBeExcluded);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theFirstDecisiveGapsAreNamedAndTheOthersCounted(String sample) {
        List<Gap> decisive = Samples.assessment(sample).workUp().gaps().stream()
                .filter(Gap::decisive)
                .toList();
        String text = Page.read(Samples.page(sample)).byId("decisive").getTextContent();

        decisive.stream().limit(3).forEach(gap -> assertThat(text).contains(gap.title()));
        assertThat(text.contains("more that decide")).isEqualTo(decisive.size() > 3);
        assertThat(text.contains("Nothing that is missing could change the plan."))
                .isEqualTo(decisive.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        // A1 (i): two resectable lesions in a fit patient; A1 (ii): too small a remnant; A2: liver crisis in breast
        // cancer
        "A01-two-lesions-right-liver, Liver resection, indicated",
        "A02-bilobar-small-remnant, Liver resection in two stages, conditional",
        "B03-liver-crisis-her2-low, Systemic therapy, indicated",
        "A15-referral-letter-only, Liver resection, undetermined"
    })
    void theContenderOfAWorkedCaseIsAmongTheFirst(String sample, String title, String verdict) {
        List<String> lines = shown(Page.read(Samples.page(sample))).stream()
                .limit(3)
                .map(Element::getTextContent)
                .toList();

        assertThat(lines).anySatisfy(line -> assertThat(line).contains(title, verdict));
    }

    @Test
    void systemicTherapyNamesItsBestRegimen() {
        Page page = Page.read(Samples.page("B03-liver-crisis-her2-low"));

        assertThat(shown(page).getFirst().getTextContent()).contains("Indicated: Trastuzumab deruxtecan.");
    }

    @Test
    void aLongListIsCutAndASentenceIsNot() {
        assertThat(QuestionLadder.brief("Open: a".repeat(9) + "; b; c; d; e" + "; f".repeat(40)))
                .endsWith(" more.");
        assertThat(QuestionLadder.brief("A complex route can do it; restage."))
                .isEqualTo("A complex route can do it; restage.");
    }
}
