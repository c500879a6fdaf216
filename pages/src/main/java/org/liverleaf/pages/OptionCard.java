package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Flip;
import org.liverleaf.decision.reason.Need;
import org.liverleaf.decision.reason.OptionResult;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.Condition;
import org.liverleaf.pathway.options.LedgerOption;

/** One option with what speaks for and against it, what it waits for, and what would change it. */
final class OptionCard {

    private final Sheet sheet;
    private final Provenance provenance;

    OptionCard(Sheet sheet) {
        this.sheet = sheet;
        this.provenance = new Provenance(sheet);
    }

    void write(Html html, LedgerOption option) {
        OptionResult result = option.result();
        html.open("article", "class", "option v-" + result.label().text(), "id", "option-" + option.id());
        html.open("h4").element("span", option.title(), "class", "option-title").text(" ");
        VerdictMark.write(html, result.label());
        marks(html, result);
        role(html, option.role());
        html.close();
        String elsewhere = sheet.trail().addresses().options();
        body(html, option, elsewhere.isEmpty());
        if (elsewhere.isEmpty()) {
            regimens(html, option);
        } else {
            new RegimenList(elsewhere + option.id()).write(html, option);
        }
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

    private void body(Html html, LedgerOption option, boolean withFacts) {
        List<Argument> pro = new ArrayList<>();
        List<Argument> contra = new ArrayList<>();
        List<Argument> first = new ArrayList<>();
        for (Argument argument : option.arguments()) {
            switch (argument.kind()) {
                case INDICATES, SUPPORTS -> pro.add(argument);
                case EXCLUDES, AGAINST -> contra.add(argument);
                case REQUIRES_EVENT, REQUIRES_SETTING -> first.add(argument);
            }
        }
        html.open("div", "class", "arguments");
        arguments(html, "For", "pro", pro, withFacts);
        arguments(html, "Against", "contra", contra, withFacts);
        arguments(html, "First needed", "first", first, withFacts);
        html.close();
        if (option.arguments().isEmpty()) {
            html.element("p", "No rule speaks for or against it.", "class", "calm");
        }
        missing(html, option);
        flips(html, option.result());
    }

    private void arguments(Html html, String heading, String kind, List<Argument> arguments, boolean withFacts) {
        if (arguments.isEmpty()) {
            return;
        }
        html.open("div", "class", "side " + kind);
        html.element("p", heading, "class", "side-heading");
        html.open("ul");
        arguments.forEach(argument -> argument(html, argument, withFacts));
        html.close().close();
    }

    private void argument(Html html, Argument argument, boolean withFacts) {
        boolean open = argument.certainty() == Certainty.OPEN;
        html.open("li", "class", "argument" + (open ? " is-open" : ""));
        String strong = switch (argument.kind()) {
            case INDICATES -> "indicates";
            case EXCLUDES -> "excludes";
            case SUPPORTS, AGAINST, REQUIRES_EVENT, REQUIRES_SETTING -> "";
        };
        if (!strong.isEmpty()) {
            html.element("span", strong, "class", "tag tag-" + strong).text(" ");
        }
        if (open) {
            html.element("span", "if", "class", "tag tag-open").text(" ");
        }
        sheet.cited(html, argument.text(), argument.evidence());
        if (!argument.remark().isEmpty()) {
            html.text(" ").element("em", "(" + argument.remark() + ")");
        }
        if (withFacts) {
            restsOn(html, argument);
        }
        html.close();
    }

    /** The facts that the rule asked for, each a link to where it comes from. */
    private void restsOn(Html html, Argument argument) {
        Optional<DecisionTable> table = sheet.knowledge().findTable(argument.table());
        table.ifPresent(found -> found.rules().stream()
                .filter(rule -> rule.id().equals(argument.rule()))
                .findFirst()
                .ifPresent(rule -> provenance.inputs(html, Provenance.asked(found, rule))));
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
                    regimen(html, option.id(), regimen);
                }
            }
        }
        html.close();
    }

    private void regimen(Html html, String option, LedgerOption regimen) {
        html.open(
                "details",
                "class",
                "regimen v-" + regimen.result().label().text(),
                "id",
                RegimenList.anchor(option, regimen));
        html.open("summary")
                .element("span", regimen.title(), "class", "option-title")
                .text(" ");
        VerdictMark.write(html, regimen.result().label());
        marks(html, regimen.result());
        html.close();
        html.element("p", String.join(", ", regimen.agents()), "class", "agents");
        body(html, regimen, !sheet.trail().addresses().isOnePage());
        html.close();
    }
}
