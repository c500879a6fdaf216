package org.liverleaf.pathway.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.cases.Shipped;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.ShippedKnowledge;
import org.liverleaf.pathway.workup.Alert;
import org.liverleaf.pathway.workup.Urgency;

/** Answers over all samples and over invented cases: easy to read, sourced, and never against the ledger. */
class AnswersTest {

    private static final Knowledge KNOWLEDGE = ShippedKnowledge.get();
    private static final Pathway PATHWAY = Pathway.of(KNOWLEDGE);
    private static final RecordReaders READERS = RecordReaders.of(KNOWLEDGE, LocalDate.of(2026, 12, 31));

    /** Words that a patient would have to look up; each has a plain one. */
    private static final List<String> JARGON = List.of(
            "metasta",
            "lesion",
            "resect",
            "hepat",
            "systemic",
            "regimen",
            "adjuvant",
            "recist",
            "ecog",
            "ascites",
            "encephalo",
            "bilirubin",
            "cholesta",
            "prognos",
            "carcinoma",
            "oncolog",
            "efficacy",
            "cytotoxic",
            "parenchym",
            "segment",
            "intravenous",
            "median",
            "biomarker",
            "ablation",
            "embolis",
            "toxicity",
            "progression",
            "lymph",
            "symptomatic",
            "contraindic",
            "baseline",
            "cohort",
            "fight",
            "battle",
            "nothing more can be done");

    private record Told(String name, Assessment assessment) {

        @Override
        public String toString() {
            return name;
        }

        Answers.Answer answer(String id) {
            return assessment.answers().all().stream()
                    .filter(answer -> answer.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no answer " + id));
        }
    }

    private static final List<Told> TOLD = all();

    static Stream<Told> told() {
        return TOLD.stream();
    }

    private static List<Told> all() {
        List<Told> told = new ArrayList<>();
        try (Stream<Path> folders = Files.list(Path.of("..", "samples"))) {
            for (Path folder : folders.sorted().toList()) {
                Path bundle = folder.resolve("bundle.json");
                if (Files.exists(bundle)) {
                    try (InputStream in = Files.newInputStream(bundle)) {
                        told.add(new Told(
                                folder.getFileName().toString(),
                                PATHWAY.assess(READERS.fhir().readBundle(folder.toString(), in))));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String site : sites()) {
            told.add(of(site, "'primarySite': '" + site + "', 'wantsPrognosis': true, 'patientGoal': 'balance'"));
        }
        told.add(of("nothing known", ""));
        told.add(of(
                "much at once",
                "'primarySite': 'colorectal', 'histologyConfirmed': true, 'mismatchRepair': 'deficient', 'germlineBrca': true,"
                        + " 'parenchyma': ['fibrosis-or-cirrhosis'], 'otherMedicines': ['herbal-product'], 'painScore': 8,"
                        + " 'encephalopathy': 'grade-3-4', 'bilirubinUmolL': 90, 'biliaryObstruction': true, 'ecog': 3,"
                        + " 'patientGoal': 'comfort', 'wantsPrognosis': false,"
                        + " 'priorDrugClasses': ['checkpoint-inhibitor', 'fluoropyrimidine']"));
        return told;
    }

    private static List<String> sites() {
        var domain = KNOWLEDGE.catalogue().fact("primarySite").domain();
        List<String> sites = new ArrayList<>();
        for (int i = 0; i < domain.size(); i++) {
            sites.add(domain.text(i));
        }
        return sites;
    }

    private static Told of(String name, String facts) {
        return new Told(name, PATHWAY.assess(Shipped.intake("{'asOf': '2026-03-01', 'facts': {" + facts + "}}")));
    }

    @ParameterizedTest
    @MethodSource("told")
    void everyAnswerReadsAtGradeSixOrBelow(Told told) {
        assertThat(told.assessment().answers().all())
                .hasSizeGreaterThan(10)
                .allSatisfy(answer ->
                        assertThat(answer.reading().grade()).as(answer.text()).isLessThanOrEqualTo(6.0));
    }

    @ParameterizedTest
    @MethodSource("told")
    void noSentenceIsLongerThanTwentyFiveWords(Told told) {
        told.assessment().answers().all().stream()
                .flatMap(answer -> answer.sentences().stream())
                .flatMap(sentence -> Stream.of(sentence.text().split("(?<=[.?!:])\\s+", -1)))
                .forEach(sentence ->
                        assertThat(sentence.split(" ", -1)).as(sentence).hasSizeLessThanOrEqualTo(25));
    }

    @ParameterizedTest
    @MethodSource("told")
    void noAnswerHoldsJargon(Told told) {
        assertThat(told.assessment().answers().all())
                .allSatisfy(answer ->
                        assertThat(answer.text().toLowerCase(Locale.ROOT)).doesNotContain(JARGON));
    }

    @ParameterizedTest
    @MethodSource("told")
    void everySentenceHasASourceOfTheLibrary(Told told) {
        told.assessment().answers().all().stream()
                .flatMap(answer -> answer.sentences().stream())
                .forEach(sentence -> assertThat(sentence.evidence())
                        .as(sentence.text())
                        .isNotEmpty()
                        .allMatch(KNOWLEDGE.evidence()::containsKey));
    }

    @ParameterizedTest
    @MethodSource("told")
    void whatToReportAtOnceComesFirstAndItsRedFlagsBeforeAll(Told told) {
        Answers.Answer first = told.assessment().answers().all().getFirst();
        assertThat(first.id()).isEqualTo("report-at-once");
        boolean isUrgent = told.assessment().workUp().alerts().stream()
                .anyMatch(alert -> alert.standing() == Alert.Standing.HOLDS && alert.urgency() == Urgency.SAME_DAY);
        boolean saysCallFirst = first.sentences().getFirst().text().startsWith("Call the day-and-night number");
        assertThat(saysCallFirst).isEqualTo(!isUrgent);
    }

    @ParameterizedTest
    @MethodSource("told")
    void cureIsHeldOutOnlyWhereTheIntentIsCure(Told told) {
        String intent = told.assessment().plan().intent().label();
        String everything = String.join(
                " ",
                told.assessment().answers().all().stream()
                        .map(Answers.Answer::text)
                        .toList());
        assertThat(everything.contains("chance of cure")).isEqualTo(intent.equals("cure"));
        assertThat(told.answer("cure").text().startsWith("Most likely not")).isEqualTo(intent.equals("control"));
        assertThat(told.answer("cure").text().contains("We do not know yet")).isEqualTo(intent.equals("undetermined"));
    }

    @ParameterizedTest
    @MethodSource("told")
    void aWayIsNamedOnlyWhereTheLedgerHoldsItOpen(Told told) {
        String chosen = told.answer("how-chosen").text();
        assertThat(chosen.contains("surgery of the liver")).isEqualTo(isFree(told, "resection"));
        assertThat(chosen.contains("drug treatment")).isEqualTo(isFree(told, "systemic-therapy"));
        assertThat(chosen.contains("Heat can destroy")).isEqualTo(isFree(told, "ablation"));
        boolean urgesPalliativeCare = told.answer("palliative-care").text().contains("ask them to see you now");
        assertThat(urgesPalliativeCare)
                .isEqualTo(told.assessment()
                        .ledger()
                        .option("palliative-care")
                        .result()
                        .label()
                        .text()
                        .equals("indicated"));
    }

    private static boolean isFree(Told told, String option) {
        return List.of("indicated", "possible")
                .contains(told.assessment()
                        .ledger()
                        .option(option)
                        .result()
                        .label()
                        .text());
    }

    @ParameterizedTest
    @MethodSource("told")
    void figuresOfSurvivalStandOnlyWhereThePatientWantsThem(Told told) {
        boolean wants =
                told.assessment().theCase().fact("wantsPrognosis").value().equals("true");
        String text = told.answer("survival").text();
        if (!wants) {
            assertThat(text).doesNotContainPattern("[0-9]");
        }
        assertThat(text.contains("No one can know this")).isEqualTo(wants);
    }

    @Test
    void givenPatientWhoWantsFigures_thenTheyAreRangesOfTheOutlook() {
        Told told = of(
                "figures",
                "'primarySite': 'colorectal', 'wantsPrognosis': true, 'extrahepaticDisease': 'uncontrolled', 'ecog': 1,"
                        + " 'priorLines': 0, 'histologyConfirmed': true, 'ras': 'mutant', 'braf': 'wild-type',"
                        + " 'mismatchRepair': 'proficient'");
        assertThat(told.assessment().outlook().ranges()).isNotEmpty();
        assertThat(told.answer("survival").text()).containsPattern("[0-9]+ to [0-9]+ months");
    }

    @Test
    void givenUnknownPrimary_thenItIsSaidToBeUnknown() {
        assertThat(of("unknown", "").answer("primary-or-secondary").text())
                .contains("Your record does not say where it began");
        assertThat(of("occult", "'primarySite': 'unknown-primary'")
                        .answer("primary-or-secondary")
                        .text())
                .contains("We have not found out where it began");
    }
}
