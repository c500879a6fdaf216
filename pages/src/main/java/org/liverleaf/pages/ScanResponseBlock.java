package org.liverleaf.pages;

import java.util.Set;
import java.util.TreeSet;
import org.liverleaf.decision.reason.FiredRule;
import org.liverleaf.pathway.cases.ScanResponse;
import org.liverleaf.pathway.response.ResponseAssessment;
import org.liverleaf.pathway.response.ResponseAssessment.Timepoint;

/** The response computed from the measured lesions: the criterion and why, the sums, each scan. */
final class ScanResponseBlock {

    private final Sheet sheet;
    private final ScanResponse scans;

    ScanResponseBlock(Sheet sheet) {
        this.sheet = sheet;
        this.scans = sheet.assessment().staging().scans();
    }

    void write(Html html) {
        if (scans.basis().treatment().isEmpty()) {
            return;
        }
        html.element("h3", "Response of the measured lesions");
        html.element("p", ResponseWords.basis(scans));
        for (FiredRule fired : scans.choice().because()) {
            html.open("p", "class", "advice");
            sheet.cited(html, fired.rule().reason(), fired.rule().evidence());
            html.close();
        }
        if (scans.findGoverning().isPresent()) {
            html.open("p");
            html.element("strong", ResponseWords.newest(scans.findGoverning().get()));
            html.text(".");
            html.close();
            table(html);
        }
        scans.notes().forEach(note -> html.element("p", note, "class", "note"));
    }

    /** One row for each scan, the criteria side by side. */
    private void table(Html html) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Response at each scan");
        html.open("table");
        html.element("caption", "Response at each scan", "class", "hidden");
        html.open("thead").open("tr");
        html.element("th", "Scan", "scope", "col");
        for (ResponseAssessment each : scans.assessments()) {
            html.element("th", each.criteria().title(), "scope", "col");
            html.element("th", "Sum and change", "scope", "col");
        }
        html.element("th", "Look at", "scope", "col");
        html.close().close();
        html.open("tbody");
        int visits = scans.assessments().getFirst().timepoints().size();
        for (int visit = 0; visit < visits; visit++) {
            html.open("tr");
            Set<String> flags = new TreeSet<>();
            html.element(
                    "td",
                    Wording.date(scans.assessments()
                            .getFirst()
                            .timepoints()
                            .get(visit)
                            .date()));
            for (ResponseAssessment each : scans.assessments()) {
                Timepoint point = each.timepoints().get(visit);
                html.element("td", point.overall().text());
                html.element("td", ResponseWords.sum(point));
                if (!point.flags().isEmpty()) {
                    flags.add(ResponseWords.flags(point));
                }
            }
            html.element("td", String.join("; ", flags));
            html.close();
        }
        html.close().close().close();
    }
}
