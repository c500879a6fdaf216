package org.liverleaf.pathway.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScoringTest {

    @Nested
    class GivenMissingInput {

        @Test
        void whenAlbuminIsLeftOut_thenTheRangeSpansItsBounds() {
            ScoreResult result = Typed.score("albi", "bilirubin=17.1 umol/L");
            assertThat(result.assumed()).containsExactly("albumin");
            assertThat(result.evaluation().range().low())
                    .isCloseTo(0.66 * Math.log10(17.1) - 0.085 * 70, within(1e-12));
            assertThat(result.evaluation().range().high())
                    .isCloseTo(0.66 * Math.log10(17.1) - 0.085 * 5, within(1e-12));
            assertThat(result.evaluation().classes()).containsExactly("1", "2", "3");
            assertThat(result.evaluation()
                            .findWords("modifiedGrade")
                            .orElseThrow()
                            .possible())
                    .containsExactly("1", "2a", "2b", "3");
        }

        @Test
        void whenQuestionMark_thenSameAsLeftOut() {
            assertThat(Typed.score("albi", "bilirubin=17.1 umol/L; albumin=?").evaluation())
                    .isEqualTo(Typed.score("albi", "bilirubin=17.1 umol/L").evaluation());
        }

        @Test
        void whenNothingIsKnownOfFong_thenEveryScoreIsPossible() {
            Evaluation evaluation = Typed.score("fong", "").evaluation();
            assertThat(evaluation.range()).isEqualTo(new Evaluation.Range(0, 5));
            assertThat(evaluation.classes()).containsExactly("low", "high");
        }

        @Test
        void whenOneItemCannotMoveTheClass_thenTheClassIsCertain() {
            ScoreResult result =
                    Typed.score("fong", "node-positive=true; disease-free-months=0; lesions=4; largest=60 mm");
            assertThat(result.evaluation().range()).isEqualTo(new Evaluation.Range(4, 5));
            assertThat(result.evaluation().classes()).containsExactly("high");
        }

        @Test
        void whenNordlingerHasNoMargin_thenOnePointIsOpen() {
            Evaluation evaluation = Typed.score(
                            "nordlinger",
                            "age=72; serosa=true; node-positive=true; disease-free-months=0; lesions=5; largest=6 cm")
                    .evaluation();
            assertThat(evaluation.range()).isEqualTo(new Evaluation.Range(6, 7));
        }

        @Test
        void whenHeightIsUnknown_thenTheRemnantStaysWithinTheGuardRails() {
            Evaluation.Range range =
                    Typed.score("sflr", "flr=380 mL; weight=75 kg").evaluation().range();
            assertThat(range.low()).isGreaterThan(0);
            assertThat(range.high()).isCloseTo(100 * 380 / (-794.41 + 1267.28 * 1.2), within(1e-9));
        }

        @Test
        void whenTumourVolumeIsUnknown_thenTheMeasuredRemnantReachesTheWholeLiver() {
            assertThat(Typed.score("measured-flr", "flr=380 mL; liver=1750 mL")
                            .evaluation()
                            .range()
                            .high())
                    .isEqualTo(100);
        }
    }

    @Nested
    class GivenRange {

        @Test
        void whenItSpansALimit_thenBothClasses() {
            Evaluation evaluation = Typed.score(
                            "child-pugh",
                            "bilirubin=1.9..2.0 mg/dL; albumin=36 g/L; inr=1.0; ascites=none; encephalopathy=grade-1-2")
                    .evaluation();
            assertThat(evaluation.range()).isEqualTo(new Evaluation.Range(6, 7));
            assertThat(evaluation.classes()).containsExactly("A", "B");
        }

        @Test
        void whenItStopsAtAStrictLimit_thenOnlyOneClass() {
            Evaluation evaluation = Typed.score(
                            "modified-crs", "ras-mutant=false; node-positive=false; largest=30..50 mm")
                    .evaluation();
            assertThat(evaluation.range()).isEqualTo(new Evaluation.Range(0, 0));
        }

        @Test
        void whenSodiumIsOpenAtVeryHighBilirubin_thenMeldRisesWithSodium() {
            // Above 30.5 mg/dL the direction in sodium turns: the low corner is not the low score.
            Evaluation evaluation = Typed.score(
                            "meld-3",
                            "bilirubin=50 mg/dL; inr=1; creatinine=1 mg/dL; sodium=125..137 mmol/L; albumin=3.5 g/dL;"
                                    + " sex=male; dialysis=false")
                    .evaluation();
            Evaluation.Figure unrounded = evaluation.findFigure("unrounded").orElseThrow();
            assertThat(unrounded.range().high()).isCloseTo(4.56 * Math.log(50) + 6, within(1e-9));
        }

        @Test
        void whenPlateletsSpanTheTurningPoint_thenTheMinimumInsideIsFound() {
            Evaluation.Range range = Typed.score(
                            "palbi", "bilirubin=10 umol/L; albumin=40 g/L; platelets=10..1000 10*9/L")
                    .evaluation()
                    .range();
            double lowest = SmoothFormulas.palbi(10, 40, SmoothFormulas.PALBI_PLATELETS_TURN);
            assertThat(range.low()).isCloseTo(lowest, within(1e-9));
        }

        @Test
        void whenTheMiddleZoneLiesBetweenTheCorners_thenGameStillFindsIt() {
            Evaluation evaluation = Typed.score(
                            "game",
                            "kras-mutant=false; cea=1 ug/L; node-positive=true; largest=2 cm; lesions=1..10; extrahepatic=false")
                    .evaluation();
            assertThat(evaluation.range()).isEqualTo(new Evaluation.Range(1, 3));
            assertThat(evaluation.classes()).containsExactly("low", "medium");
        }

        @Test
        void whenTheValueMayBeUnchanged_thenNoDoublingTimeButAGrowthRate() {
            Evaluation evaluation = Typed.score("doubling-time", "first=10 ug/L; second=9..12 ug/L; days=30")
                    .evaluation();
            assertThat(evaluation.range().hasValue()).isFalse();
            assertThat(evaluation.classes()).containsExactly("falling", "stable", "rising");
            assertThat(evaluation
                            .findFigure("growthPercentPerDay")
                            .orElseThrow()
                            .range()
                            .high())
                    .isCloseTo(100 * Math.log(1.2) / 30, within(1e-12));
        }

        @Test
        void whenTheLungGovernsInside_thenThePeakOfTheActivityIsFound() {
            Evaluation.Range range = Typed.score(
                            "y90-partition",
                            "normal-limit=100 Gy; lung-shunt=1..60 %; tumour-to-normal=1; tumour-mass=0.5 kg; normal-mass=1 kg;"
                                    + " lung-mass=1 kg; constant=50")
                    .evaluation()
                    .range();
            // Where 100 x 1.5 / (1 - s) = 30 / s, s is 1/6 and the activity 180 / 50.
            assertThat(range.high()).isCloseTo(3.6, within(1e-9));
        }
    }

    @Nested
    class GivenUnusableInput {

        @ParameterizedTest(name = "{0} {1}: {2}")
        @CsvSource(delimiter = '|', textBlock = """
                albi          | bilirubin=40; albumin=40 g/L                    | bilirubin: found a number without unit
                albi          | bilirubin=40 mm; albumin=40 g/L                 | bilirubin: found the unit 'mm', which measures something else
                albi          | bilirubin=40 blobs; albumin=40 g/L              | bilirubin: found the unit 'blobs', which is not known
                albi          | bilirubin=40 umol/L; albumen=40 g/L             | albumen: albi has no such input
                albi          | bilirubin=0 umol/L; albumin=40 g/L              | bilirubin: found 0 umol/L, expected a value from 0.1
                albi          | bilirubin=5000 umol/L; albumin=40 g/L           | bilirubin: found 5000 umol/L
                albi          | bilirubin=17,1 umol/L; albumin=40 g/L           | as a point
                albi          | bilirubin=40..30 umol/L; albumin=40 g/L         | smaller number first
                child-pugh    | ascites=lots                                    | ascites: found 'lots', expected none, mild, moderate-or-severe
                fong          | node-positive=yes                               | node-positive: found 'yes', expected false, true
                fong          | lesions=2.5                                     | lesions: found 2.5, expected a whole number
                fong          | lesions=-1                                      | lesions: found -1
                apri          | platelets=0 10*9/L                              | platelets: found 0
                measured-flr  | flr=380 mL; liver=1500 mL; tumour=1500 mL       | tumour: expected less
                sflr          | flr=380 mL; height=100 cm; weight=20 kg         | expected 1.2 to 3.0 m2
                doubling-time | first=10 ug/L; second=12 mm; days=3             | second: found the unit 'mm', expected 'ug/L'
                y90-partition | activity=2 GBq; normal-limit=40 Gy              | expected exactly one of them
                y90-mird      | lung-shunt=8                                    | lung-shunt: found 8
                qlq-c30       | q1=5                                            | q1: found 5
                qlq-c30       | q1=1                                            | too few answers
                lung-shunt    | background-anterior=2                           | expected all four or none
                """)
        void whenScored_thenOneClearLine(String score, String inputs, String message) {
            assertThatThrownBy(() -> Typed.score(score, inputs))
                    .isInstanceOf(RefusedInputException.class)
                    .hasMessageContaining(message)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .doesNotContain("\n");
        }
    }

    @Test
    void givenInputsOfTheFamily_whenMeldIsScored_thenTheyAreAcceptedAndNotRead() {
        ScoreResult with = Typed.score(
                "meld",
                "bilirubin=2.5 mg/dL; inr=1.5; creatinine=1.2 mg/dL; dialysis=false; sodium=130 mmol/L; albumin=30 g/L; sex=male");
        assertThat(with.evaluation().range().low()).isEqualTo(16);
        assertThat(with.isExact()).isTrue();
    }

    @Test
    void givenExactlySixtyYears_whenNordlingerIsScored_thenTheBoundaryIsSaid() {
        assertThat(Typed.score(
                                "nordlinger",
                                "age=60; serosa=false; node-positive=false; disease-free-months=30; lesions=1; largest=5.0 cm;"
                                        + " margin=2 cm")
                        .evaluation()
                        .remarks())
                .hasSize(2)
                .allMatch(remark -> remark.contains("Check"));
    }

    @Test
    void givenNoEnzymeRise_whenRFactorIsScored_thenItSaysSo() {
        assertThat(Typed.score("r-factor", "alt=20 U/L; alt-upper-limit=40 U/L; alp=60 U/L; alp-upper-limit=120 U/L")
                        .evaluation()
                        .remarks())
                .anyMatch(remark -> remark.contains("no enzyme rise"));
    }

    @Test
    void givenAbnormalBefore_whenPhlfIsNotRising_thenNone() {
        String common = "day=5; inr=1.6; inr-upper-limit=1.2; bilirubin=55 umol/L; bilirubin-upper-limit=21 umol/L;"
                + " management=invasive; normal-before=false; ";
        assertThat(Typed.score("phlf-isgls", common + "rising=false")
                        .evaluation()
                        .classes())
                .containsExactly("no PHLF");
        assertThat(Typed.score("phlf-isgls", common + "rising=true")
                        .evaluation()
                        .classes())
                .containsExactly("C");
        assertThat(Typed.score("phlf-isgls", common).evaluation().classes()).containsExactly("no PHLF", "C");
    }

    @ParameterizedTest(name = "from {0} to {1} % over {2} days")
    @CsvSource({
        "18.0, 31.0, 21, 13.0, 4.3333, at least 7.5 points, at least 2 % per week",
        "22.0, 30.0, 42, 8.0, 1.3333, at least 7.5 points, below 2 % per week",
        "20.0, 25.0, 14, 5.0, 2.5, at most 5 points, at least 2 % per week",
        "20.0, 27.5, 26.25, 7.5, 2.0, at least 7.5 points, at least 2 % per week"
    })
    void givenStandardisedRemnants_whenGrowthIsScored_thenDegreeAndRate(
            double before, double after, double days, double degree, double rate, String className, String speed) {
        Outcome outcome = LiverVolumes.growth(after - before, days);
        assertThat(outcome.value().orElseThrow()).isCloseTo(degree, within(1e-9));
        assertThat(outcome.figures().getFirst().value()).isCloseTo(rate, within(5e-5));
        assertThat(outcome.className()).isEqualTo(className);
        assertThat(outcome.words().getFirst().word()).isEqualTo(speed);
    }

    @Test
    void givenUnknownAge_whenNordlingerIsScored_thenNoBoundaryIsSaid() {
        assertThat(Typed.score("nordlinger", "largest=3 cm").evaluation().remarks())
                .isEmpty();
    }
}
