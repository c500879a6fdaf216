package org.liverleaf.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.Argument;
import org.liverleaf.pathway.options.LedgerOption;

/** The strongest argument on each side of an option, one line each. */
final class Strongest {

    private static final List<ArgumentKind> PRO = List.of(ArgumentKind.INDICATES, ArgumentKind.SUPPORTS);
    private static final List<ArgumentKind> AGAINST = List.of(ArgumentKind.EXCLUDES, ArgumentKind.AGAINST);
    private static final List<ArgumentKind> CONTRA = List.of(
            ArgumentKind.EXCLUDES, ArgumentKind.AGAINST, ArgumentKind.REQUIRES_EVENT, ArgumentKind.REQUIRES_SETTING);
    private static final List<ArgumentKind> CONDITIONAL = List.of(
            ArgumentKind.EXCLUDES, ArgumentKind.REQUIRES_EVENT, ArgumentKind.REQUIRES_SETTING, ArgumentKind.AGAINST);

    private static final int MOST_REGIMENS = 3;

    private Strongest() {}

    /** The best reason for it: one that is sure before one that only may hold. */
    static Optional<Argument> pro(LedgerOption option) {
        return option.arguments().stream()
                .filter(argument -> PRO.contains(argument.kind()))
                .min(Comparator.comparing(Argument::certainty).thenComparing(argument -> PRO.indexOf(argument.kind())));
    }

    /**
     * What stands in its way: what may exclude it before all else, even if that is not sure; then, for an option on conditions,
     * what is needed first.
     */
    static Optional<Argument> contra(LedgerOption option) {
        List<ArgumentKind> kinds = option.result().label() == Verdict.CONDITIONAL ? CONDITIONAL : CONTRA;
        return option.arguments().stream()
                .filter(argument -> kinds.contains(argument.kind()))
                .min(Comparator.<Argument>comparingInt(argument -> kinds.indexOf(argument.kind()))
                        .thenComparing(Argument::certainty));
    }

    /**
     * Writes a line for each side; says so where no rule speaks against it. An option that is argued regimen by regimen names
     * its best ones, and what stands in the way of the first.
     */
    static void both(Html html, LedgerOption option) {
        List<LedgerOption> best = best(option.regimens());
        if (!best.isEmpty()) {
            html.open("p", "class", "strongest pro");
            html.element("span", "for: ", "class", "hidden");
            html.text(Wording.sentence(Wording.verdict(best.getFirst().result().label())) + ": "
                            + String.join(
                                    "; ",
                                    best.stream()
                                            .limit(MOST_REGIMENS)
                                            .map(LedgerOption::title)
                                            .toList())
                            + (best.size() > MOST_REGIMENS ? "; and " + (best.size() - MOST_REGIMENS) + " more." : "."))
                    .close();
        } else {
            pro(option).ifPresent(argument -> line(html, argument));
        }
        contra(option)
                .or(() -> best.stream().findFirst().flatMap(Strongest::contra))
                .ifPresentOrElse(
                        argument -> line(html, argument),
                        () -> html.element("p", "No rule speaks against it.", "class", "strongest none"));
    }

    /** Open regimens of the best verdict that any has, in the order of the ledger. */
    private static List<LedgerOption> best(List<LedgerOption> regimens) {
        return VerdictMark.ORDER.stream()
                .filter(Verdict::isOpen)
                .map(verdict -> regimens.stream()
                        .filter(regimen -> regimen.result().label() == verdict)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Writes what stands in its way. */
    static void against(Html html, LedgerOption option) {
        contra(option).ifPresent(argument -> line(html, argument));
    }

    private static void line(Html html, Argument argument) {
        String side = PRO.contains(argument.kind()) ? "pro" : AGAINST.contains(argument.kind()) ? "contra" : "first";
        html.open("p", "class", "strongest " + side);
        html.element(
                "span",
                switch (side) {
                    case "pro" -> "for: ";
                    case "contra" -> "against: ";
                    default -> "first needed: ";
                },
                "class",
                "hidden");
        if (argument.certainty() == Certainty.OPEN) {
            html.element("span", "if", "class", "tag tag-open").text(" ");
        }
        html.text(argument.text()).close();
    }
}
