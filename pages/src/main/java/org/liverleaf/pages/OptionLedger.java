package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.LedgerOption;

/** Every option, grouped by verdict: at a glance first, then with its arguments. */
final class OptionLedger {

    private final Sheet sheet;
    private final OptionCard card;

    OptionLedger(Sheet sheet) {
        this.sheet = sheet;
        this.card = new OptionCard(sheet);
    }

    void write(Html html) {
        sheet.open(html, "options", "Options");
        glance(html);
        html.open("p", "class", "note").element("span", "if", "class", "tag tag-open");
        html.text(" marks an argument that holds only for some values of what is not known.")
                .close();
        for (Verdict verdict : VerdictMark.ORDER) {
            List<LedgerOption> options = with(verdict);
            if (!options.isEmpty()) {
                group(html, verdict, options);
            }
        }
        html.close();
    }

    private List<LedgerOption> with(Verdict verdict) {
        return sheet.assessment().ledger().options().stream()
                .filter(option -> option.result().label() == verdict)
                .toList();
    }

    private void glance(Html html) {
        html.open("ul", "class", "glance");
        for (Verdict verdict : VerdictMark.ORDER) {
            List<LedgerOption> options = with(verdict);
            html.open("li", "class", "glance-group v-" + verdict.text());
            html.open("p", "class", "glance-verdict");
            VerdictMark.write(html, verdict);
            html.element("span", Integer.toString(options.size()), "class", "number");
            html.close();
            if (options.isEmpty()) {
                html.element("p", "none", "class", "none");
            } else {
                html.open("ul");
                for (LedgerOption option : options) {
                    html.open("li").element("a", option.title(), "href", "#option-" + option.id());
                    if (option.result().fragile()) {
                        html.text(" ").element("span", "fragile", "class", "tag tag-warn");
                    }
                    html.close();
                }
                html.close();
            }
            html.close();
        }
        html.close();
    }

    private void group(Html html, Verdict verdict, List<LedgerOption> options) {
        html.open("div", "class", "verdict-group v-" + verdict.text());
        html.open("h3");
        VerdictMark.shape(html, verdict.text());
        html.element("span", Wording.sentence(Wording.verdict(verdict)));
        html.close();
        html.element("p", meaning(verdict), "class", "meaning");
        html.open("div", "class", "cards");
        options.forEach(option -> card.write(html, option));
        html.close().close();
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case INDICATED -> "A standard: the board would have to justify not offering it.";
            case POSSIBLE -> "A reasonable choice whose support is weaker or a matter of preference.";
            case CONDITIONAL -> "Open once the named event, setting or result is there.";
            case UNDETERMINED -> "A fact that is missing decides between open and closed.";
            case NOT_INDICATED -> "Nothing forbids it, nothing supports it.";
            case EXCLUDED -> "A certain contraindication stands against it.";
        };
    }
}
