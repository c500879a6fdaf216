package org.liverleaf.pathway.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.LedgerOption;

/** Every option as a row: verdict and main arguments with their sources, the open ones first. */
final class OptionRows {

    private static final List<Verdict> ORDER = List.of(
            Verdict.INDICATED,
            Verdict.POSSIBLE,
            Verdict.CONDITIONAL,
            Verdict.UNDETERMINED,
            Verdict.NOT_INDICATED,
            Verdict.EXCLUDED);
    private static final int MOST_ARGUMENTS = 2;

    private final LetterBasis basis;
    private final Draft draft;

    OptionRows(LetterBasis basis, Draft draft) {
        this.basis = basis;
        this.draft = draft;
    }

    void write() {
        Map<LedgerOption, Paragraph.Row> rows = new LinkedHashMap<>();
        basis.assessment().ledger().options().stream()
                .sorted(Comparator.comparing(
                        option -> ORDER.indexOf(option.result().label())))
                .forEach(option -> rows.put(option, row(option)));
        draft.table(draft.columns("option", "verdict", "arguments"), List.copyOf(rows.values()));
    }

    private Paragraph.Row row(LedgerOption option) {
        String verdict = Words.spaced(option.result().label().text())
                + (option.result().fragile() ? ", " + draft.text("fragile") : "");
        List<Sentence> cell = new ArrayList<>();
        List<String> regimens = option.regimens().stream()
                .filter(regimen -> regimen.result().label().isOpen())
                .map(LedgerOption::title)
                .toList();
        if (!regimens.isEmpty()) {
            cell.add(draft.frame("open-regimens", "regimens", String.join(", ", regimens)));
        }
        main(option).forEach(argument -> cell.add(sentence(argument)));
        return new Paragraph.Row(List.of(
                Paragraph.Cell.of(option.title()),
                Paragraph.Cell.of(Words.sentence(verdict)),
                new Paragraph.Cell(cell)));
    }

    /** What decides comes first: for an open option what speaks for it and what it asks for, else what closes it. */
    private static List<Argument> main(LedgerOption option) {
        List<ArgumentKind> order = option.result().label().isOpen()
                ? List.of(
                        ArgumentKind.INDICATES,
                        ArgumentKind.SUPPORTS,
                        ArgumentKind.REQUIRES_EVENT,
                        ArgumentKind.REQUIRES_SETTING,
                        ArgumentKind.AGAINST,
                        ArgumentKind.EXCLUDES)
                : List.of(
                        ArgumentKind.EXCLUDES,
                        ArgumentKind.AGAINST,
                        ArgumentKind.REQUIRES_EVENT,
                        ArgumentKind.REQUIRES_SETTING,
                        ArgumentKind.INDICATES,
                        ArgumentKind.SUPPORTS);
        return option.arguments().stream()
                .sorted(Comparator.comparing((Argument argument) -> argument.certainty() != Certainty.CERTAIN)
                        .thenComparing(argument -> order.indexOf(argument.kind())))
                .limit(MOST_ARGUMENTS)
                .toList();
    }

    private Sentence sentence(Argument argument) {
        String kind = Words.sentence(argument.kindText());
        String open = argument.certainty() == Certainty.CERTAIN
                ? ""
                : " (" + draft.text("open").toLowerCase(java.util.Locale.ROOT) + ")";
        String remark = argument.remark().isEmpty() ? "" : " (" + argument.remark() + ")";
        return new Sentence(kind + open + ": " + argument.text() + remark, argument.evidence());
    }
}
