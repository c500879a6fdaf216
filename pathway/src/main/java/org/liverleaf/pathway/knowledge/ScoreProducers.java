package org.liverleaf.pathway.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.model.Producer;
import org.liverleaf.decision.table.UnaryTest;
import org.liverleaf.pathway.score.SmoothFormulas;

/** The scores that tables read: smooth ones as formulas, point scores as sums of cells. Units are those of the facts. */
final class ScoreProducers {

    private static final double MM_PER_CM = 10;

    private static final Map<String, Producer> PRODUCERS = Map.of(
            "bilirubin-times-uln",
            ratio("bilirubinUmolL", "bilirubinUln"),
            "ast-times-uln",
            ratio("astUL", "astUln"),
            "alt-times-uln",
            ratio("altUL", "altUln"),
            "alp-times-uln",
            ratio("alpUL", "alpUln"),
            "ggt-times-uln",
            ratio("ggtUL", "ggtUln"),
            "body-mass-index",
            new Producer.ByFormula(List.of("weightKg", "heightCm"), in -> SmoothFormulas.bodyMassIndex(in[0], in[1])),
            "tumour-burden",
            new Producer.ByFormula(
                    List.of("largestLesionMm", "viableLesionCount"),
                    in -> SmoothFormulas.tumourBurden(in[0] / MM_PER_CM, in[1])),
            "apri",
            new Producer.ByFormula(
                    List.of("astUL", "astUln", "platelets10e9L"),
                    in -> SmoothFormulas.apri(in[0], in[1], Math.max(1, in[2]))),
            "fong",
            new Producer.ByPoints(List.of(
                    isTrue("primaryNodePositive"),
                    below("diseaseFreeMonths", "12"),
                    above("viableLesionCount", "1"),
                    above("largestLesionMm", "50"),
                    above("ceaUgL", "200"))),
            "oslo",
            new Producer.ByPoints(List.of(
                    above("largestLesionMm", "55"),
                    above("ceaUgL", "80"),
                    new Producer.ByPoints.Item("responseCategory", new UnaryTest.Literal("pd", true), 1),
                    below("monthsSincePrimaryResection", "24"))));

    private ScoreProducers() {}

    static Producer of(String score) {
        Producer producer = PRODUCERS.get(score);
        if (producer == null) {
            throw new KnowledgeException("facts.yaml: there is no score '" + score + "' that tables may read");
        }
        return producer;
    }

    /** The facts that a score reads. */
    static List<String> inputs(String score) {
        return of(score).reads();
    }

    private static Producer ratio(String value, String limit) {
        return new Producer.ByFormula(List.of(value, limit), in -> SmoothFormulas.timesUpperLimit(in[0], in[1]));
    }

    private static Producer.ByPoints.Item isTrue(String fact) {
        return new Producer.ByPoints.Item(fact, new UnaryTest.Literal("true", false), 1);
    }

    private static Producer.ByPoints.Item above(String fact, String limit) {
        return new Producer.ByPoints.Item(
                fact,
                new UnaryTest.Interval(new UnaryTest.Limit(new BigDecimal(limit), false), new UnaryTest.Unbounded()),
                1);
    }

    private static Producer.ByPoints.Item below(String fact, String limit) {
        return new Producer.ByPoints.Item(
                fact,
                new UnaryTest.Interval(new UnaryTest.Unbounded(), new UnaryTest.Limit(new BigDecimal(limit), false)),
                1);
    }
}
