package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.workup.Gap;
import org.liverleaf.pathway.workup.StudyAdvice;

/** What is missing, whether it matters, and which study is needed next. */
final class GapList {

    private static final int MOST_CHANGES = 5;

    private final Sheet sheet;

    GapList(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        List<Gap> gaps = sheet.assessment().workUp().gaps();
        List<Gap> decisive = gaps.stream().filter(Gap::decisive).toList();
        List<Gap> others = gaps.stream().filter(gap -> !gap.decisive()).toList();
        sheet.open(html, "missing", "What is missing, and whether it matters");
        if (decisive.isEmpty()) {
            html.element("p", "Nothing that is missing could change the plan.", "class", "calm");
        } else {
            html.open("ol", "class", "gaps");
            decisive.forEach(gap -> gap(html, gap));
            html.close();
        }
        if (!others.isEmpty()) {
            html.open("details");
            html.element(
                    "summary",
                    Wording.count(others.size(), "more fact is", "more facts are")
                            + " missing; they would sharpen an option, not open or close it");
            html.open("ol", "class", "gaps minor");
            others.forEach(gap -> gap(html, gap));
            html.close().close();
        }
        studies(html, sheet.assessment().workUp().studies());
        html.close();
    }

    private void gap(Html html, Gap gap) {
        html.open("li");
        html.open("p").element("strong", gap.title());
        if (gap.stale()) {
            html.text(" ").element("span", "too old, repeat", "class", "tag tag-warn");
        }
        html.close();
        if (!gap.obtainBy().isEmpty()) {
            html.open("p", "class", "obtain").text(gap.obtainBy());
            html.close();
        }
        if (!gap.changes().isEmpty()) {
            html.open("p", "class", "changes").text("Can change: ");
            String between = "";
            for (String change : gap.changes()
                    .subList(0, Math.min(MOST_CHANGES, gap.changes().size()))) {
                html.text(between + title(change));
                between = ", ";
            }
            int more = gap.changes().size() - MOST_CHANGES;
            html.text(more > 0 ? " and " + more + " more." : ".");
            html.close();
        }
        html.close();
    }

    private String title(String option) {
        return sheet.assessment().ledger().options().stream()
                .flatMap(each ->
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(each), each.regimens().stream()))
                .filter(each -> each.id().equals(option))
                .findFirst()
                .map(each -> Wording.inside(each.title()))
                .orElseGet(() -> Wording.inside(sheet.knowledge().titleOf(option)));
    }

    private void studies(Html html, List<StudyAdvice> studies) {
        if (studies.isEmpty()) {
            return;
        }
        html.element("h3", "Examine next");
        html.open("ul", "class", "studies");
        for (StudyAdvice study : studies) {
            html.open("li");
            html.open("p").element("strong", study.title());
            if (!study.certain()) {
                html.text(" ").element("span", "if", "class", "tag tag-open");
            }
            html.close();
            html.open("p");
            sheet.cited(html, study.text(), study.evidence());
            html.close();
            sheet.because(html, study.because());
            html.close();
        }
        html.close();
    }
}
