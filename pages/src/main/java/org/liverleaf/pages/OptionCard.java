package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.decision.reason.Flip;
import org.liverleaf.decision.reason.Need;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pages.ArgumentList.Depth;
import org.liverleaf.pathway.options.Condition;
import org.liverleaf.pathway.options.LedgerOption;

/** One option with what speaks for and against it, what it waits for, and what would change it. */
final class OptionCard {

    private final Sheet sheet;

    OptionCard(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The card as the ledger shows it: with all that is said of the option, or what stands first and a way to the rest. */
    void write(Html html, LedgerOption option) {
        boolean isOnePage = sheet.trail().addresses().options().isEmpty();
        open(html, option, "h4");
        if (isOnePage) {
            body(html, option, Depth.WITH_FACTS);
            regimens(html, option);
        } else {
            body(html, option, Depth.BRIEF);
            RegimenList regimens = new RegimenList(sheet.trail().addresses().options());
            regimens.write(html, option);
            regimens.more(html, option);
        }
        html.close();
    }

    /** The card on a page of its own. */
    void whole(Html html, LedgerOption option) {
        open(html, option, "h3");
        if (!option.agents().isEmpty()) {
            html.element("p", String.join(", ", option.agents()), "class", "agents");
        }
        body(html, option, Depth.WITH_FACTS);
        new RegimenList(sheet.trail().addresses().options()).write(html, option);
        html.close();
    }

    private void open(Html html, LedgerOption option, String heading) {
        OptionResult result = option.result();
        html.open("article", "class", "option v-" + result.label().text(), "id", "option-" + option.id());
        html.open(heading)
                .element("span", option.title(), "class", "option-title")
                .text(" ");
        VerdictMark.write(html, result.label());
        marks(html, result);
        role(html, option.role());
        html.close();
    }

    private static void role(Html html, String role) {
        switch (role) {
            case "step" -> html.text(" ").element("span", "prepares another option", "class", "tag");
            case "layer" -> html.text(" ").element("span", "beside other treatment", "class", "tag");
            default -> html.text("");
        }
    }

    private static void marks(Html html, OptionResult result) {
        if (result.fragile()) {
            html.text(" ")
                    .element(
                            "span",
                            "fragile",
                            "class",
                            "tag tag-warn",
                            "title",
                            "A measurement is not precise enough: within its error the verdict can change.");
        }
        if (!result.exact()) {
            html.text(" ").element("span", "not exact", "class", "tag tag-warn");
        }
        if (result.verdicts().size() > 1) {
            List<String> all = result.verdicts().stream().map(Wording::verdict).toList();
            html.text(" ").element("span", "may be " + String.join(" or ", all), "class", "tag tag-open");
        }
    }

    private void body(Html html, LedgerOption option, Depth depth) {
        new ArgumentList(sheet, depth).write(html, option.arguments());
        missing(html, option);
        flips(html, option.result());
    }

    private void missing(Html html, LedgerOption option) {
        List<String> waits = option.conditions().stream()
                .filter(condition -> condition.kind() == Condition.Kind.UNKNOWN_FACT)
                .map(Condition::text)
                .toList();
        if (!waits.isEmpty()) {
            html.open("p", "class", "waits").element("b", "Waits for: ").text(String.join("; ", waits));
            html.close();
        }
        List<Need> needs = option.result().needs();
        if (!needs.isEmpty()) {
            List<String> titles = needs.stream()
                    .map(need -> Wording.inside(sheet.knowledge().titleOf(need.fact()))
                            + (need.stale() ? " (repeat, too old)" : ""))
                    .toList();
            html.open("p", "class", "needs")
                    .element("b", "Could still change it: ")
                    .text(String.join("; ", titles));
            html.close();
        }
    }

    private void flips(Html html, OptionResult result) {
        List<Flip> flips = result.flips().stream().filter(FlipText::isTelling).toList();
        if (flips.isEmpty()) {
            return;
        }
        html.open("details", "class", "flips");
        html.element("summary", "What would change it (" + flips.size() + ")");
        html.open("ul");
        for (Flip flip : flips) {
            html.open("li").text("would be ");
            html.element("strong", Wording.words(flip.label()), "class", "v-" + flip.label());
            html.text(" " + FlipText.of(flip, sheet.knowledge()));
            html.close();
        }
        html.close().close();
    }

    private void regimens(Html html, LedgerOption option) {
        List<LedgerOption> regimens = option.regimens();
        if (regimens.isEmpty()) {
            return;
        }
        html.open("details", "class", "regimens");
        html.element("summary", RegimenList.summary(regimens));
        for (Verdict verdict : VerdictMark.ORDER) {
            for (LedgerOption regimen : regimens) {
                if (regimen.result().label() == verdict) {
                    regimen(html, regimen);
                }
            }
        }
        html.close();
    }

    private void regimen(Html html, LedgerOption regimen) {
        html.open("details", "class", "regimen v-" + regimen.result().label().text());
        html.open("summary")
                .element("span", regimen.title(), "class", "option-title")
                .text(" ");
        VerdictMark.write(html, regimen.result().label());
        marks(html, regimen.result());
        html.close();
        html.element("p", String.join(", ", regimen.agents()), "class", "agents");
        body(html, regimen, Depth.WHOLE);
        html.close();
    }
}
