package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.pathway.options.Argument;

/** The arguments on an option, side by side: for, against, first needed. */
final class ArgumentList {

    /** On a page that must stay small so many arguments a side that are not sure; the others stand on the option's page. */
    private static final int MOST_OPEN = 3;

    /** How much is said. */
    enum Depth {
        /** All that is sure, and the first of what only may hold. */
        BRIEF,
        /** Every argument. */
        WHOLE,
        /** Every argument with the facts on which it rests. */
        WITH_FACTS
    }

    private final Sheet sheet;
    private final Provenance provenance;
    private final Depth depth;

    ArgumentList(Sheet sheet, Depth depth) {
        this.sheet = sheet;
        this.provenance = new Provenance(sheet);
        this.depth = depth;
    }

    void write(Html html, List<Argument> arguments) {
        List<Argument> pro = new ArrayList<>();
        List<Argument> contra = new ArrayList<>();
        List<Argument> first = new ArrayList<>();
        for (Argument argument : arguments) {
            switch (argument.kind()) {
                case INDICATES, SUPPORTS -> pro.add(argument);
                case EXCLUDES, AGAINST -> contra.add(argument);
                case REQUIRES_EVENT, REQUIRES_SETTING -> first.add(argument);
            }
        }
        html.open("div", "class", "arguments");
        side(html, "For", "pro", pro);
        side(html, "Against", "contra", contra);
        side(html, "First needed", "first", first);
        html.close();
        if (arguments.isEmpty()) {
            html.element("p", "No rule speaks for or against it.", "class", "calm");
        }
    }

    private void side(Html html, String heading, String kind, List<Argument> arguments) {
        if (arguments.isEmpty()) {
            return;
        }
        List<Argument> shown = depth == Depth.BRIEF ? brief(arguments) : arguments;
        html.open("div", "class", "side " + kind);
        html.element("p", heading, "class", "side-heading");
        html.open("ul");
        shown.forEach(argument -> argument(html, argument));
        html.close();
        int more = arguments.size() - shown.size();
        if (more > 0) {
            html.element("p", more + " more that may hold.", "class", "note more");
        }
        html.close();
    }

    /** In the order of the ledger, where exclusions stand first. */
    private static List<Argument> brief(List<Argument> arguments) {
        List<Argument> shown = new ArrayList<>();
        int open = 0;
        for (Argument argument : arguments) {
            if (argument.certainty() == Certainty.CERTAIN || open++ < MOST_OPEN) {
                shown.add(argument);
            }
        }
        return shown;
    }

    private void argument(Html html, Argument argument) {
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
        if (depth == Depth.WITH_FACTS) {
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
}
