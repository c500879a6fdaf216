package org.liverleaf.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liverleaf.decision.reason.ArgumentKind;
import org.liverleaf.decision.reason.Certainty;
import org.liverleaf.decision.reason.Flip;
import org.liverleaf.decision.reason.Verdict;
import org.liverleaf.pathway.options.LedgerOption;
import org.liverleaf.pathway.workup.Gap;

/** What a surgeon asks first: which options are in play, what decisive fact is missing, and what would flip what. */
final class Contenders {

    private static final int CLOSED = 4;
    private static final int MOST_OPTIONS = 6;
    private static final int MOST_GAPS = 3;
    private static final int MOST_FLIPS = 3;

    private final Sheet sheet;

    Contenders(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        html.open("div", "class", "pair at-a-glance");
        options(html);
        decisive(html);
        html.close();
    }

    private void options(Html html) {
        List<LedgerOption> all = inPlay();
        html.open("section", "id", "contenders", "aria-labelledby", "contenders-heading");
        html.element("h2", "Options in play", "id", "contenders-heading", "class", "quiet-heading");
        if (all.isEmpty()) {
            html.element("p", "No option is open or could still become open.", "class", "calm");
        }
        html.open("ul", "class", "contenders");
        for (LedgerOption option : all.subList(0, Math.min(MOST_OPTIONS, all.size()))) {
            html.open("li");
            html.open("p").element("a", option.title(), "href", "#option-" + option.id());
            html.text(" ");
            VerdictMark.write(html, option.result().label());
            if (option.result().fragile()) {
                html.text(" ").element("span", "fragile", "class", "tag tag-warn");
            }
            html.close();
            Strongest.both(html, option);
            html.close();
        }
        html.close();
        int more = all.size() - MOST_OPTIONS;
        html.open("p", "class", "note");
        html.element(
                "a", more > 0 ? more + " more in play, and the whole ledger" : "The whole ledger", "href", "#options");
        html.close().close();
    }

    /**
     * Treatments before what only prepares or accompanies them. In each group what is indicated comes first, then what is
     * possible; what waits for something, a step or a fact, keeps the order of the ledger, which begins with what can cure. What
     * surely needs a setting of its own, such as a trial or a special centre, comes after what every board can offer.
     */
    private List<LedgerOption> inPlay() {
        return sheet.assessment().ledger().options().stream()
                .filter(option -> rank(option) < CLOSED)
                .sorted(Comparator.comparing(Contenders::isBeside).thenComparing(Contenders::rank))
                .toList();
    }

    private static int rank(LedgerOption option) {
        return switch (option.result().label()) {
            case INDICATED -> 0;
            case POSSIBLE -> 1;
            case CONDITIONAL, UNDETERMINED -> needsSetting(option) ? 3 : 2;
            case NOT_INDICATED, EXCLUDED -> CLOSED;
        };
    }

    private static boolean needsSetting(LedgerOption option) {
        return option.arguments().stream()
                .anyMatch(argument ->
                        argument.kind() == ArgumentKind.REQUIRES_SETTING && argument.certainty() == Certainty.CERTAIN);
    }

    private static boolean isBeside(LedgerOption option) {
        return option.role().equals("step") || option.role().equals("layer");
    }

    private void decisive(Html html) {
        List<Gap> gaps = sheet.assessment().workUp().gaps().stream()
                .filter(Gap::decisive)
                .toList();
        html.open("section", "id", "decisive", "aria-labelledby", "decisive-heading");
        html.element("h2", "Missing and decisive", "id", "decisive-heading", "class", "quiet-heading");
        if (gaps.isEmpty()) {
            html.element("p", "Nothing that is missing could change the plan.", "class", "calm");
        }
        html.open("ul", "class", "contenders");
        for (Gap gap : gaps.subList(0, Math.min(MOST_GAPS, gaps.size()))) {
            html.open("li");
            html.open("p").element("strong", gap.title());
            if (gap.stale()) {
                html.text(" ").element("span", "too old, repeat", "class", "tag tag-warn");
            }
            html.close();
            if (!gap.obtainBy().isEmpty()) {
                html.element("p", gap.obtainBy(), "class", "strongest");
            }
            html.close();
        }
        html.close();
        if (gaps.size() > MOST_GAPS) {
            html.open("p", "class", "note");
            html.element("a", (gaps.size() - MOST_GAPS) + " more that decide", "href", "#missing");
            html.close();
        }
        flips(html);
        html.close();
    }

    /** The nearest changes that would open an option which is closed now, or close one which is open. */
    private void flips(Html html) {
        List<String> lines = new ArrayList<>();
        for (LedgerOption option : sheet.assessment().ledger().options()) {
            boolean isOpen = option.result().label().isOpen();
            option.result().flips().stream()
                    .filter(FlipText::isTelling)
                    .filter(flip -> opens(flip) != isOpen)
                    .limit(1)
                    .map(flip -> option.title() + " would be " + Wording.words(flip.label()) + " "
                            + FlipText.of(flip, sheet.knowledge()))
                    .forEach(lines::add);
        }
        if (lines.isEmpty()) {
            return;
        }
        html.element("h3", "Nearest flips");
        html.open("ul", "class", "contenders");
        lines.stream().limit(MOST_FLIPS).forEach(line -> html.element("li", line + ".", "class", "strongest"));
        html.close();
    }

    private static boolean opens(Flip flip) {
        return List.of(Verdict.INDICATED, Verdict.POSSIBLE, Verdict.CONDITIONAL).stream()
                .anyMatch(verdict -> verdict.text().equals(flip.label()));
    }
}
