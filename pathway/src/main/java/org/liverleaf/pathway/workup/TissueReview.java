package org.liverleaf.pathway.workup;

import java.util.List;
import java.util.stream.Collectors;
import org.liverleaf.pathway.situation.Condition;
import org.liverleaf.pathway.situation.Holding;
import org.liverleaf.pathway.situation.Situation;

/** Reviews what tissue is needed, how it is taken, and what pathology still owes. */
final class TissueReview {

    private static final String NATURE = "liverTumourNature";
    private static final Condition PROVEN =
            new Condition("histologyConfirmed", new Condition.Test.OneOf(List.of("true")));

    private final WorkUpTexts texts;
    private final Tables tables;

    TissueReview(WorkUpTexts texts, Tables tables) {
        this.texts = texts;
        this.tables = tables;
    }

    Tissue of(Situation situation, List<DataItem> dataSet) {
        return new Tissue(
                tables.judgement(situation, "biopsy", texts.studies().biopsy()),
                judgement(situation, "biopsyBleeding"),
                tables.remarks(situation, "biopsyPrecautions", texts.answers().of("biopsyPrecautions")),
                List.of(
                        question(
                                situation,
                                "metastatic",
                                "pathologyMetastatic",
                                "Is it metastatic: malignant, and not primary in the liver, benign or lymphoma?"),
                        question(situation, "origin", "pathologyOrigin", "What is the origin?"),
                        biomarkers(dataSet)),
                origin(situation));
    }

    private Judgement judgement(Situation situation, String table) {
        return tables.judgement(situation, table, texts.answers().of(table));
    }

    private PathologyQuestion question(Situation situation, String id, String table, String question) {
        Judgement judgement = judgement(situation, table);
        boolean answered = judgement.isCertain()
                && List.of("yes", "no", "answered").contains(judgement.answers().getFirst());
        List<String> missing = answered
                ? List.of()
                : judgement.reasons().stream()
                        .flatMap(reason -> reason.because().stream())
                        .filter(used -> used.value().equals("unknown"))
                        .map(UsedFact::title)
                        .distinct()
                        .toList();
        return new PathologyQuestion(id, question, judgement.title(), answered, judgement.reasons(), missing);
    }

    /** Answered once every biomarker that a first decision hangs on is known. */
    private static PathologyQuestion biomarkers(List<DataItem> dataSet) {
        List<DataItem> markers = dataSet.stream()
                .filter(item -> item.kind() == DataItem.Kind.BIOMARKER)
                .toList();
        List<DataItem> owed = markers.stream()
                .filter(item -> item.isOwed() && item.level() != DataItem.Level.LATER)
                .toList();
        String answer = markers.isEmpty()
                ? "No biomarker is required for this primary"
                : owed.isEmpty()
                        ? "Answered"
                        : "Open: " + owed.stream().map(DataItem::title).collect(Collectors.joining(", "));
        List<Remark> because = markers.stream()
                .map(item -> new Remark(
                        item.id(), item.title() + ": " + state(item), true, item.why(), List.of(), item.evidence()))
                .toList();
        return new PathologyQuestion(
                "biomarkers",
                "Which biomarkers are actionable here and now?",
                answer,
                owed.isEmpty(),
                because,
                owed.stream().map(DataItem::title).toList());
    }

    private static String state(DataItem item) {
        return switch (item.state()) {
            case PRESENT -> "known";
            case STALE -> "too old";
            case MISSING -> "missing";
            case BY_HAND -> "look in the report";
        };
    }

    private Origin origin(Situation situation) {
        Judgement nature = judgement(situation, NATURE);
        List<Remark> reasons =
                tables.remarks(situation, "originReasons", texts.answers().of("originReasons"));
        boolean raised =
                reasons.stream().anyMatch(reason -> texts.origin().raising().contains(reason.id()));
        boolean proven = situation.holds(PROVEN) == Holding.HOLDS;
        List<Remark> consequences = texts.origin().consequences().stream()
                .filter(each -> nature.answers().stream().anyMatch(each.natures()::contains))
                .filter(each -> situation.all(each.when()) == Holding.HOLDS)
                .map(each -> new Remark(
                        each.id(), each.title(), nature.isCertain(), each.text(), List.of(), each.evidence()))
                .toList();
        return new Origin(raised || !proven, nature, reasons, consequences);
    }
}
