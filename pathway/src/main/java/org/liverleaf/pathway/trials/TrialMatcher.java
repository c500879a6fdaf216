package org.liverleaf.pathway.trials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.liverleaf.decision.reason.Reasoning;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;

/**
 * Compares a case with trials. Only criteria whose words are recognised are compared; an unknown fact never counts as
 * fitting or as not fitting. A match is a hint for a person who reads the registration, never an enrolment.
 */
public final class TrialMatcher {

    private static final Set<String> OPEN =
            Set.of("RECRUITING", "NOT_YET_RECRUITING", "ENROLLING_BY_INVITATION", "AVAILABLE", "");

    private static final String PRIMARY = "primarySite";

    private final TrialTexts texts;

    /** By these words. */
    public TrialMatcher(TrialTexts texts) {
        this.texts = texts;
    }

    /** How a case stands to each trial: matched ones first, then possible ones by how much must be known. */
    public List<TrialMatch> match(Case theCase, Reasoning reasoning, List<Trial> trials) {
        Situation situation = new Situation(theCase, reasoning);
        return trials.stream()
                .map(trial -> match(situation, trial))
                .sorted(Comparator.comparing(TrialMatch::standing)
                        .thenComparing(match -> match.needs().size())
                        .thenComparing(match -> match.trial().id()))
                .toList();
    }

    private TrialMatch match(Situation situation, Trial trial) {
        List<TrialMatch.Finding> findings = new ArrayList<>();
        Set<String> needs = new LinkedHashSet<>();
        if (!OPEN.contains(trial.status())) {
            String status = trial.status().toLowerCase(Locale.ROOT).replace('_', ' ');
            findings.add(new TrialMatch.Finding(TrialMatch.Fit.NO, "open to patients", status));
        }
        disease(situation, trial, findings, needs);
        people(situation, trial, findings, needs);
        int unread = 0;
        for (Trial.Line line : trial.criteria()) {
            unread += criteria(situation, line, findings, needs) ? 0 : 1;
        }
        findings.sort(Comparator.comparing(TrialMatch.Finding::fits).reversed());
        TrialMatch.Standing standing = findings.isEmpty() || findings.getFirst().fits() == TrialMatch.Fit.YES
                ? TrialMatch.Standing.MATCHED
                : findings.getFirst().fits() == TrialMatch.Fit.UNKNOWN
                        ? TrialMatch.Standing.POSSIBLE
                        : TrialMatch.Standing.NOT_MATCHED;
        return new TrialMatch(
                trial,
                standing,
                findings,
                standing == TrialMatch.Standing.NOT_MATCHED ? List.of() : List.copyOf(needs),
                unread);
    }

    private void disease(Situation situation, Trial trial, List<TrialMatch.Finding> findings, Set<String> needs) {
        Set<String> primaries = new LinkedHashSet<>();
        List<String> words = new ArrayList<>(trial.conditions());
        words.add(trial.title());
        for (String word : words) {
            texts.diseases().stream()
                    .filter(disease -> disease.pattern().matcher(word).find())
                    .forEach(disease -> primaries.addAll(disease.primaries()));
        }
        String text = String.join("; ", trial.conditions());
        boolean any = primaries.remove(TrialTexts.ANY);
        if (!primaries.isEmpty()) {
            Condition condition = new Condition(PRIMARY, new Condition.Test.OneOf(List.copyOf(primaries)));
            add(situation.holds(condition), "primary: " + String.join(", ", primaries), text, PRIMARY, findings, needs);
        } else if (any) {
            findings.add(new TrialMatch.Finding(TrialMatch.Fit.YES, "any primary", text));
        } else {
            findings.add(new TrialMatch.Finding(TrialMatch.Fit.NO, "a disease of this board", text));
        }
    }

    private static void add(
            Holding holding,
            String what,
            String text,
            String fact,
            List<TrialMatch.Finding> findings,
            Set<String> needs) {
        TrialMatch.Fit fit = switch (holding) {
            case HOLDS -> TrialMatch.Fit.YES;
            case MAY_HOLD -> TrialMatch.Fit.UNKNOWN;
            case FAILS -> TrialMatch.Fit.NO;
        };
        if (fit == TrialMatch.Fit.UNKNOWN) {
            needs.add(fact);
        }
        findings.add(new TrialMatch.Finding(fit, what, text));
    }

    private static void people(Situation situation, Trial trial, List<TrialMatch.Finding> findings, Set<String> needs) {
        Trial.People people = trial.people();
        if (people.leastAge() > 0) {
            age(situation, Condition.Comparison.AT_LEAST, people.leastAge(), findings, needs);
        }
        if (people.greatestAge() > 0) {
            age(situation, Condition.Comparison.AT_MOST, people.greatestAge(), findings, needs);
        }
        if (people.sex().equals("FEMALE") || people.sex().equals("MALE")) {
            String sex = people.sex().toLowerCase(Locale.ROOT);
            Condition condition = new Condition("sex", new Condition.Test.OneOf(List.of(sex)));
            add(situation.holds(condition), "sex: " + sex, sex, "sex", findings, needs);
        }
    }

    private static void age(
            Situation situation,
            Condition.Comparison comparison,
            int years,
            List<TrialMatch.Finding> findings,
            Set<String> needs) {
        Condition condition =
                new Condition("age", new Condition.Test.Compared(comparison, java.math.BigDecimal.valueOf(years)));
        String text = (comparison == Condition.Comparison.AT_LEAST ? "at least " : "at most ") + years + " years";
        add(situation.holds(condition), "age " + text, text, "age", findings, needs);
    }

    /** Whether anything of a line was recognised. */
    private boolean criteria(
            Situation situation, Trial.Line line, List<TrialMatch.Finding> findings, Set<String> needs) {
        boolean recognised = false;
        for (TrialTexts.Criterion criterion : texts.criteria()) {
            if (!criterion.sections().contains(line.section())
                    || !criterion.pattern().matcher(line.text()).find()) {
                continue;
            }
            recognised = true;
            boolean excludes = line.section() == Trial.Section.EXCLUSION;
            for (Condition condition : criterion.when()) {
                Holding holding = applicable(situation, condition);
                String what = excludes ? "not: " + criterion.what() : criterion.what();
                add(excludes ? opposite(holding) : holding, what, line.text(), condition.name(), findings, needs);
            }
        }
        return recognised;
    }

    /** A fact that does not apply to this primary cannot meet a condition. */
    private static Holding applicable(Situation situation, Condition condition) {
        CaseFact fact = situation.theCase().facts().get(condition.name());
        boolean apart = fact != null && fact.value().equals("not-applicable");
        return apart ? Holding.FAILS : situation.holds(condition);
    }

    private static Holding opposite(Holding holding) {
        return switch (holding) {
            case HOLDS -> Holding.FAILS;
            case MAY_HOLD -> Holding.MAY_HOLD;
            case FAILS -> Holding.HOLDS;
        };
    }
}
