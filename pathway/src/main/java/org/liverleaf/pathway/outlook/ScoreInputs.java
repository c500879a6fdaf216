package org.liverleaf.pathway.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.value.Belief;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.decision.value.ValueSet;
import org.liverleaf.pathway.cases.Case;
import org.liverleaf.pathway.cases.CaseFact;

/**
 * The inputs of the prognostic scores as a case has them, written as people type them. What is unknown is left out, so that
 * the score answers over all values that it may have.
 */
final class ScoreInputs {

    private final Case theCase;
    private final Map<String, String> typed = new LinkedHashMap<>();

    private ScoreInputs(Case theCase) {
        this.theCase = theCase;
    }

    /** The inputs of a score; empty for a score that is not among the prognostic ones. */
    static Map<String, String> of(String score, Case theCase) {
        ScoreInputs inputs = new ScoreInputs(theCase);
        switch (score) {
            case "fong" ->
                inputs.same("node-positive", "primaryNodePositive")
                        .number("disease-free-months", "diseaseFreeMonths", "")
                        .burden()
                        .number("cea", "ceaUgL", " ug/L");
            case "tumour-burden" -> inputs.burden();
            case "game" ->
                inputs.krasMutant()
                        .number("cea", "ceaUgL", " ug/L")
                        .same("node-positive", "primaryNodePositive")
                        .burden()
                        .matching(
                                "extrahepatic",
                                "extrahepaticDisease",
                                List.of("resectable", "controlled", "uncontrolled"));
            case "modified-crs" ->
                inputs.matching("ras-mutant", "ras", List.of("mutant"))
                        .same("node-positive", "primaryNodePositive")
                        .number("largest", "largestLesionMm", " mm");
            case "leeds" ->
                inputs.number("lesions", "viableLesionCount", "")
                        .number("crp", "crpMgL", " mg/L")
                        .nlr();
            case "oslo" ->
                inputs.number("largest", "largestLesionMm", " mm")
                        .number("cea", "ceaUgL", " ug/L")
                        .matching("progression", "responseCategory", List.of("pd"))
                        .number("interval", "monthsSincePrimaryResection", " mo");
            case "albi" ->
                inputs.number("bilirubin", "bilirubinUmolL", " umol/L").number("albumin", "albuminGL", " g/L");
            default -> inputs.typed.clear();
        }
        return inputs.typed;
    }

    private ScoreInputs burden() {
        return number("largest", "largestLesionMm", " mm").number("lesions", "viableLesionCount", "");
    }

    /** A number or the range of its possible values. */
    private ScoreInputs number(String input, String fact, String unit) {
        List<BigDecimal> ends = ends(fact);
        if (!ends.isEmpty()) {
            typed.put(input, span(ends.getFirst(), ends.getLast()) + unit);
        }
        return this;
    }

    /** A true/false fact. */
    private ScoreInputs same(String input, String fact) {
        return matching(input, fact, List.of("true"));
    }

    /** True if all possible values are among the given ones, false if none is, else left out. */
    private ScoreInputs matching(String input, String fact, List<String> matching) {
        List<String> values = words(fact);
        long met = values.stream().filter(matching::contains).count();
        if (!values.isEmpty() && (met == 0 || met == values.size())) {
            typed.put(input, String.valueOf(met > 0));
        }
        return this;
    }

    /** The fact holds KRAS and NRAS; the score wants KRAS. A mutation of RAS that is not named G12C may lie in NRAS. */
    private ScoreInputs krasMutant() {
        if (words("ras").equals(List.of("wild-type"))) {
            typed.put("kras-mutant", "false");
        } else if (words("krasG12c").equals(List.of("true"))) {
            typed.put("kras-mutant", "true");
        }
        return this;
    }

    /** Neutrophils by lymphocytes; left out where lymphocytes may be zero. */
    private ScoreInputs nlr() {
        List<BigDecimal> neutrophils = ends("neutrophils10e9L");
        List<BigDecimal> lymphocytes = ends("lymphocytes10e9L");
        if (!neutrophils.isEmpty()
                && !lymphocytes.isEmpty()
                && lymphocytes.getFirst().signum() > 0) {
            typed.put(
                    "nlr",
                    span(
                            ratio(neutrophils.getFirst(), lymphocytes.getLast(), RoundingMode.FLOOR),
                            ratio(neutrophils.getLast(), lymphocytes.getFirst(), RoundingMode.CEILING)));
        }
        return this;
    }

    private static BigDecimal ratio(BigDecimal above, BigDecimal below, RoundingMode rounding) {
        return above.divide(below, 4, rounding);
    }

    private static String span(BigDecimal low, BigDecimal high) {
        return low.compareTo(high) == 0 ? low.toPlainString() : low.toPlainString() + ".." + high.toPlainString();
    }

    /** Lowest and highest possible value of a number; empty if it is unknown or does not apply. */
    private List<BigDecimal> ends(String name) {
        CaseFact fact = theCase.facts().get(name);
        if (fact == null
                || fact.belief().isUnknown()
                || !(fact.definition().domain() instanceof Domain.Grid grid)
                || !fact.belief().values().intersects(grid.proper())) {
            return List.of();
        }
        ValueSet values = fact.belief().values().intersect(grid.proper());
        return List.of(grid.value(values.first()), grid.value(values.last()));
    }

    /** The possible values of a word or truth; empty if it is unknown or may not apply. */
    private List<String> words(String name) {
        CaseFact fact = theCase.facts().get(name);
        if (fact == null
                || fact.belief().isUnknown()
                || fact.state() == Belief.State.NOT_APPLICABLE
                || fact.definition().domain() instanceof Domain.Grid) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        fact.belief()
                .values()
                .indices()
                .forEach(index -> words.add(fact.definition().domain().text(index)));
        return words.contains(Domain.NOT_APPLICABLE) ? List.of() : words;
    }
}
