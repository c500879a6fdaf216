package org.liverleaf.pathway.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.liverleaf.pathway.course.Course;

/** What holds for every outlook. */
class OutlookLaws {

    private static final List<List<String>> FACTS = List.of(
            List.of("'age': 45", "'age': 83"),
            List.of("'ecog': 0", "'ecog': 2", "'ecog': {'low': 1, 'high': 3}"),
            List.of("'ras': 'mutant'", "'ras': 'wild-type'"),
            List.of("'braf': 'v600e'", "'braf': 'wild-type'"),
            List.of("'mismatchRepair': 'deficient'", "'mismatchRepair': 'proficient'"),
            List.of("'primarySide': 'left'", "'primarySide': 'right'"),
            List.of("'primaryNodePositive': true", "'primaryNodePositive': false"),
            List.of("'lesionCount': 1, 'viableLesionCount': 1", "'lesionCount': {'low': 2, 'high': 7}"),
            List.of("'largestLesionMm': 18", "'largestLesionMm': {'low': 45, 'high': 55}"),
            List.of("'ceaUgL': 3", "'ceaUgL': 450"),
            List.of("'extrahepaticDisease': 'none'", "'extrahepaticDisease': 'uncontrolled'"),
            List.of("'oneStageR0Possible': true", "'oneStageR0Possible': false"),
            List.of("'conversionProspect': true", "'conversionProspect': false"),
            List.of("'futureLiverRemnantPercent': 55", "'futureLiverRemnantPercent': {'low': 25, 'high': 35}"),
            List.of("'chemoRefractory': true, 'priorLines': 3", "'chemoRefractory': false, 'priorLines': 0"),
            List.of("'bilirubinUmolL': 0", "'bilirubinUmolL': 12", "'bilirubinUmolL': 80"),
            List.of("'albuminGL': 41", "'albuminGL': {'low': 25, 'high': 34}"),
            List.of("'crpMgL': 3, 'neutrophils10e9L': 4, 'lymphocytes10e9L': 1.6", "'crpMgL': 40"));

    private static String facts(long seed) {
        Random random = new Random(seed);
        List<String> chosen = new ArrayList<>(List.of("'primarySite': 'colorectal'"));
        for (List<String> values : FACTS) {
            int which = random.nextInt(values.size() + 1);
            if (which < values.size()) {
                chosen.add(values.get(which));
            }
        }
        Collections.shuffle(chosen, random);
        return String.join(", ", chosen);
    }

    @Property(tries = 60)
    void noFigureIsEverABarePoint(@ForAll long seed) {
        Outlook outlook = Course.ofFacts(facts(seed)).outlook();
        assertThat(outlook.ranges()).allSatisfy(range -> {
            assertThat(range.low()).isLessThan(range.high());
            assertThat(range.cohort()).isNotBlank();
            assertThat(range.evidence()).isNotEmpty();
            assertThat(range.note()).isNotBlank();
        });
        assertThat(outlook.scores())
                .flatExtracting(ScoreCard::outcomes)
                .allSatisfy(outcome -> assertThat(outcome.low()).isLessThan(outcome.high()));
    }

    @Property(tries = 60)
    void everyModifierRestsOnKnownFactsOfThePatient(@ForAll long seed) {
        assertThat(Course.ofFacts(facts(seed)).outlook().modifiers())
                .allSatisfy(modifier -> assertThat(modifier.because())
                        .isNotEmpty()
                        .noneMatch(used -> used.value().equals("unknown")));
    }
}
