package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.LedgerOption;

/** The regimens of an option in a line or three each; all that is said of them stands on a page of their own. */
final class RegimenList {

    private final String address;

    /** @param address the page of the option */
    RegimenList(String address) {
        this.address = address;
    }

    /** How many regimens, and how many of them are open. */
    static String summary(List<LedgerOption> regimens) {
        long open =
                regimens.stream().filter(each -> each.result().label().isOpen()).count();
        return Wording.count(regimens.size(), "regimen", "regimens") + ", " + open + " open or on conditions";
    }

    /** The id of a regimen's place on the page of its option. */
    static String anchor(String option, LedgerOption regimen) {
        return "regimen-" + option + "-" + regimen.id();
    }

    void write(Html html, LedgerOption option) {
        if (!option.regimens().isEmpty()) {
            html.open("details", "class", "regimens").element("summary", summary(option.regimens()));
            for (Verdict verdict : VerdictMark.ORDER) {
                group(html, option, verdict);
            }
            html.close();
        }
        html.open("p", "class", "note in-full")
                .element("a", "What each argument rests on", "href", address, "aria-label", label(option))
                .close();
    }

    private static String label(LedgerOption option) {
        return "What each argument rests on: " + option.title();
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
            html.element("a", regimen.title(), "href", address + "#" + anchor(option.id(), regimen));
            if (regimen.result().fragile()) {
                html.text(" ").element("span", "fragile", "class", "tag tag-warn");
            }
            html.close();
            if (verdict.isOpen() || verdict == Verdict.UNDETERMINED) {
                Strongest.both(html, regimen);
            } else {
                Strongest.against(html, regimen);
            }
            html.close();
        }
        html.close();
    }
}
