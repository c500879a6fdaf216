package org.liverleaf.pathway.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liverleaf.pathway.catalogue.FactCatalogue;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.catalogue.ListDefinition;
import org.liverleaf.pathway.record.Payload;
import org.liverleaf.pathway.record.Statement;

/** What an entry of the record tells, in one line for people. */
public final class EntryWords {

    private final FactCatalogue facts;

    /** With the titles of facts. */
    public EntryWords(FactCatalogue facts) {
        this.facts = facts;
    }

    /** One line. */
    public String of(Payload payload) {
        return switch (payload) {
            case Payload.FactStatement stated ->
                title(stated.fact()) + ": " + of(stated.statement(), unit(stated.fact()));
            case Payload.LesionFinding finding -> "Lesion " + finding.lesion() + lesion(finding);
            case Payload.LesionListing listing ->
                "The list of lesions is " + (listing.complete() ? "complete" : "not complete");
            case Payload.TreatmentCourse course ->
                course.kind().code().replace('-', ' ') + " " + String.join(" + ", course.agents());
            case Payload.Administration dose -> "One dose of " + dose.agent();
            case Payload.CompleteHistory history -> "The history of treatment is complete";
            case Payload.RemnantMeasurement remnant ->
                "Remnant of " + remnant.resection() + ": " + of(remnant.percent(), "%");
            case Payload.ImagingDone done -> "Imaging: " + done.study().code().replace('-', ' ');
            case Payload.QuestionnaireAnswers filled ->
                "Questionnaire " + filled.instrument() + ", " + filled.answers().size() + " answers";
            case Payload.ReportNoted report -> "Report: " + report.title();
            case Payload.Birth birth -> "Day of birth";
            case Payload.RuleOverride override -> "Rule " + override.rule() + " set aside: " + override.reason();
            case Payload.Withdrawal withdrawal -> "Taken back: " + withdrawal.reason();
        };
    }

    private String lesion(Payload.LesionFinding finding) {
        String segments = finding.segments().isEmpty()
                ? ""
                : ", segments "
                        + finding.segments().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return segments
                + finding.facts().entrySet().stream()
                        .map((Map.Entry<String, Statement> fact) ->
                                ", " + title(fact.getKey()) + ": " + of(fact.getValue(), unit(fact.getKey())))
                        .collect(Collectors.joining());
    }

    private String title(String fact) {
        return facts.findList(fact)
                .map(ListDefinition::text)
                .or(() -> facts.find(fact).map(FactDefinition::text))
                .map(text -> text.title())
                .orElse(fact);
    }

    private static String of(Statement statement, String unit) {
        return switch (statement) {
            case Statement.NotKnown unknown -> "asked, not known";
            case Statement.Word word -> word.value();
            case Statement.Quantity quantity -> number(quantity.value().toPlainString(), quantity.unit(), unit);
            case Statement.Range range ->
                number(range.low().toPlainString() + " to " + range.high().toPlainString(), range.unit(), unit);
            case Statement.Limit limit ->
                number(
                        (limit.side() == Statement.Limit.Side.AT_MOST ? "at most " : "at least ")
                                + limit.limit().toPlainString(),
                        limit.unit(),
                        unit);
            case Statement.OneOf oneOf -> String.join(" or ", oneOf.values());
            case Statement.AllOf allOf -> allOf.values().isEmpty() ? "none" : list(allOf.values());
        };
    }

    private static String list(List<String> values) {
        return String.join(", ", values);
    }

    /** A number of a fact without a unit is in the fact's own. */
    private static String number(String number, String said, String own) {
        String unit = said.isEmpty() ? own : said;
        return unit.isEmpty() || unit.equals("1") || unit.startsWith("{") ? number : number + " " + unit;
    }

    private String unit(String fact) {
        return facts.find(fact).map(FactDefinition::unit).orElse("");
    }
}
