package org.liverleaf.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.liverleaf.pathway.plan.Reassessment;
import org.liverleaf.pathway.plan.Step;

/** The two worked paths of colorectal disease, each from a case file and from a hospital's bundle. */
class WorkedPathsTest {

    private static final List<Board> TWO_LESIONS_RIGHT = List.of(
            Board.sampleFile("two-lesions-right-liver.json"),
            Board.sampleBundle("A01-two-lesions-right-liver", "2026-03-03"));

    private static final List<Board> BILOBAR_SMALL_REMNANT = List.of(
            Board.sampleFile("bilobar-small-remnant.json"),
            Board.sampleBundle("A02-bilobar-small-remnant", "2026-02-24"));

    private interface Expectation {
        void of(Board board);
    }

    private static List<DynamicTest> both(List<Board> boards, Expectation expectation) {
        return List.of(
                DynamicTest.dynamicTest("from the case file", () -> expectation.of(boards.getFirst())),
                DynamicTest.dynamicTest("from the bundle", () -> expectation.of(boards.getLast())));
    }

    private static Reassessment reassessment(Board board, String id) {
        return board.assessment().plan().reassessments().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(board.assessment().plan().reassessments()));
    }

    @TestFactory
    List<DynamicTest> givenTwoLesionsInTheRightLiver_thenTheyAreRemovableNow() {
        return both(TWO_LESIONS_RIGHT, board -> {
            assertThat(board.answer("removable-now")).isEqualTo("yes");
            assertThat(board.assessment().staging().resectability().labelText()).isEqualTo("resectable");
            assertThat(board.assessment().staging().timing()).isEqualTo("late-metachronous");
            assertThat(board.assessment().plan().intent().label()).isEqualTo("cure");
        });
    }

    @TestFactory
    List<DynamicTest> givenTwoLesionsInTheRightLiver_thenResectionIsIndicatedAndStagedRoutesAreNot() {
        return both(TWO_LESIONS_RIGHT, board -> {
            assertThat(board.verdict("resection")).isEqualTo("indicated");
            assertThat(board.verdict("ablation")).isIn("indicated", "possible");
            assertThat(List.of(
                            "two-stage-hepatectomy", "portal-vein-embolisation", "alpps", "liver-transplant", "tace"))
                    .allSatisfy(option -> assertThat(board.verdict(option)).isIn("not-indicated", "excluded"));
        });
    }

    @TestFactory
    List<DynamicTest> givenTwoLesionsInTheRightLiver_thenChemotherapyMayComeFirstThenResectionThenAdjuvantTherapy() {
        return both(TWO_LESIONS_RIGHT, board -> {
            List<String> treatment = board.assessment().plan().steps().stream()
                    .filter(step -> step.means() instanceof Step.Means.Treatment)
                    .map(Step::id)
                    .toList();
            assertThat(treatment).hasSize(3).endsWith("removal", "adjuvant-therapy");
            assertThat(treatment.getFirst()).startsWith("chemotherapy-first");
            assertThat(board.step("removal").text()).contains("segments 6 and 7");
            assertThat(board.step("removal").notBefore()).isEmpty();
            assertThat(reassessment(board, "after-removal").due()).isEqualTo(LocalDate.of(2026, 6, 3));
        });
    }

    @TestFactory
    List<DynamicTest> givenBilobarDiseaseWithASmallRemnant_thenOnlyTheStagedRouteIsOpen() {
        return both(BILOBAR_SMALL_REMNANT, board -> {
            assertThat(board.answer("removable-now")).isEqualTo("no");
            assertThat(board.answer("convertible")).isEqualTo("yes");
            assertThat(board.assessment().staging().resectability().labelText()).isEqualTo("convertible");
            assertThat(board.assessment().staging().timing()).isEqualTo("synchronous");
            assertThat(board.verdict("resection")).isIn("not-indicated", "excluded");
            assertThat(board.verdict("portal-vein-embolisation")).isEqualTo("indicated");
        });
    }

    @TestFactory
    List<DynamicTest> givenBilobarDiseaseWithASmallRemnant_thenTheSecondStageWaitsForGrowthOfTheRemnant() {
        return both(BILOBAR_SMALL_REMNANT, board -> {
            assertThat(board.verdict("two-stage-hepatectomy")).isEqualTo("conditional");
            assertThat(board.option("two-stage-hepatectomy").conditions())
                    .anySatisfy(condition -> assertThat(condition.text())
                            .contains("growth of the remnant")
                            .contains("new measurement"));
            assertThat(board.option("two-stage-hepatectomy").result().flips())
                    .filteredOn(flip -> flip.fact().equals("futureLiverRemnantPercent"))
                    .singleElement()
                    .satisfies(flip -> {
                        assertThat(flip.boundary()).isEqualTo("30");
                        assertThat(flip.inclusive()).isFalse();
                        assertThat(flip.label()).isIn("possible", "indicated");
                    });
        });
    }

    @TestFactory
    List<DynamicTest> givenBilobarDiseaseWithASmallRemnant_thenTheRemnantIsMeasuredAgainBeforeDefinitiveSurgery() {
        return both(BILOBAR_SMALL_REMNANT, board -> {
            assertThat(board.assessment().plan().intent().label()).isEqualTo("cure");
            assertThat(board.stepIds())
                    .containsSubsequence(
                            "clear-remnant", "portal-vein-embolisation", "remeasure-remnant", "second-stage-if-grown");
            assertThat(board.stepIds()).doesNotContain("removal");
            assertThat(board.step("second-stage-if-grown").text()).contains("only if the re-measured remnant");
            assertThat(reassessment(board, "volumetry").due()).isEqualTo(LocalDate.of(2026, 3, 24));
            assertThat(reassessment(board, "volumetry").then()).anyMatch(then -> then.contains("5 points or less"));
        });
    }

    @TestFactory
    List<DynamicTest> givenTheRemnantHasGrownTo36_whenTriedOut_thenTheSecondStageIsOpen() {
        return both(BILOBAR_SMALL_REMNANT, board -> {
            Board grown = board.whatIf("futureLiverRemnantPercent", "36");
            assertThat(grown.verdict("two-stage-hepatectomy")).isIn("possible", "indicated");
            assertThat(grown.option("two-stage-hepatectomy").conditions()).isEmpty();
            assertThat(grown.verdict("portal-vein-embolisation")).isEqualTo("not-indicated");
            assertThat(grown.stepIds()).doesNotContain("portal-vein-embolisation", "remeasure-remnant");
            assertThat(board.verdict("two-stage-hepatectomy"))
                    .as("the record is left alone")
                    .isEqualTo("conditional");
        });
    }

    @TestFactory
    List<DynamicTest> givenTheRemnantHasGrownToExactly30_whenTriedOut_thenItIsStillTooSmall() {
        return both(BILOBAR_SMALL_REMNANT, board -> {
            Board grown = board.whatIf("futureLiverRemnantPercent", "30");
            assertThat(grown.verdict("two-stage-hepatectomy")).isEqualTo("conditional");
            assertThat(grown.option("two-stage-hepatectomy").result().fragile()).isTrue();
        });
    }
}
