package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.LedgerOption;

/** The regimens of an option in a line or three each; all that is said of each stands on a page of its own. */
final class RegimenList {

    private final String addresses;

    /** @param addresses address before the id of an option or regimen */
    RegimenList(String addresses) {
        this.addresses = addresses;
    }

    /** How many regimens, and how many of them are open. */
    static String summary(List<LedgerOption> regimens) {
        long open =
                regimens.stream().filter(each -> each.result().label().isOpen()).count();
        return Wording.count(regimens.size(), "regimen", "regimens") + ", " + open + " open or on conditions";
    }

    void write(Html html, LedgerOption option) {
        if (!option.regimens().isEmpty()) {
            html.open("details", "class", "regimens").element("summary", summary(option.regimens()));
            for (Verdict verdict : VerdictMark.ORDER) {
                group(html, option, verdict);
            }
            html.close();
        }
    }

    /** Writes the way to all that is said of an option. */
    void more(Html html, LedgerOption option) {
        String what = "What each argument rests on";
        html.open("p", "class", "note in-full");
        html.element("a", what, "href", addresses + option.id(), "aria-label", what + ": " + option.title())
                .close();
    }

    private void group(Html html, LedgerOption option, Verdict verdict) {
        List<LedgerOption> regimens = option.regimens().stream()
                .filter(regimen -> regimen.result().label() == verdict)
                .toList();
        if (regimens.isEmpty()) {
            return;
        }
        html.open("p", "class", "regimen-verdict");
        VerdictMark.write(html, verdict);
        html.close();
        html.open("ul", "class", "contenders");
        for (LedgerOption regimen : regimens) {
            html.open("li").open("p");
            html.element("a", regimen.title(), "href", addresses + regimen.id());
            if (regimen.result().fragile()) {
                html.text(" ").element("span", "fragile", "class", "tag tag-warn");
            }
            html.close();
            if (verdict.isOpen()) {
                Strongest.both(html, regimen);
            } else {
                Strongest.against(html, regimen);
            }
            html.close();
        }
        html.close();
    }
}
