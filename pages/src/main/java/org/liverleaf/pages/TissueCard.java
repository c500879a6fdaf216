package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.workup.Judgement;
import org.liverleaf.pathway.workup.Origin;
import org.liverleaf.pathway.workup.PathologyQuestion;
import org.liverleaf.pathway.workup.Remark;
import org.liverleaf.pathway.workup.Tissue;

/** Biopsy and how it is taken, the three questions to pathology, and primary or secondary where it is in question. */
final class TissueCard {

    private final Sheet sheet;

    TissueCard(Sheet sheet) {
        this.sheet = sheet;
    }

    void write(Html html) {
        Tissue tissue = sheet.assessment().workUp().tissue();
        sheet.open(html, "tissue", "Tissue and pathology");
        biopsy(html, tissue);
        html.element("h3", "Three questions to pathology");
        html.open("ol", "class", "pathology");
        tissue.questions().forEach(question -> question(html, question));
        html.close();
        if (tissue.origin().inQuestion()) {
            origin(html, tissue.origin());
        }
        html.close();
    }

    private void biopsy(Html html, Tissue tissue) {
        html.open("p").element("strong", tissue.biopsy().title()).text(".");
        html.close();
        reasons(html, tissue.biopsy());
        if (tissue.biopsy().isCertainly("avoid")) {
            return;
        }
        html.open("p")
                .text("Bleeding: ")
                .element("strong", Wording.inside(tissue.bleeding().title()));
        html.text("; never a reason to leave a needed biopsy out.").close();
        reasons(html, tissue.bleeding());
        html.element("h3", "How it is taken");
        remarks(html, tissue.precautions());
    }

    private void reasons(Html html, Judgement judgement) {
        for (Remark reason : judgement.reasons()) {
            html.open("p", "class", "obtain");
            if (!judgement.isCertain()) {
                html.element("span", "open", "class", "tag tag-open").text(" " + reason.title() + ": ");
            }
            sheet.cited(html, reason.text(), reason.evidence());
            html.close();
        }
    }

    private void question(Html html, PathologyQuestion question) {
        html.open("li");
        html.open("p").element("strong", question.question()).text(" ");
        html.element(
                "span",
                question.answered() ? "answered" : "open",
                "class",
                question.answered() ? "tag" : "tag tag-warn");
        html.close();
        html.open("p").text(question.answer() + ".").close();
        for (Remark reason : question.because()) {
            html.open("p", "class", "obtain");
            boolean marker = question.id().equals("biomarkers");
            sheet.cited(html, marker ? reason.title() + ". " + reason.text() : reason.text(), reason.evidence());
            html.close();
        }
        if (!question.missing().isEmpty()) {
            html.open("p", "class", "changes").text("Missing: " + String.join(", ", question.missing()) + ".");
            html.close();
        }
        html.close();
    }

    private void origin(Html html, Origin origin) {
        html.element("h3", "Primary liver cancer or metastasis?", "id", "primary-or-secondary");
        html.open("p").element("strong", origin.nature().title()).text(".");
        html.close();
        reasons(html, origin.nature());
        remarks(html, origin.reasons());
        if (!origin.consequences().isEmpty()) {
            html.element("h3", "What follows");
            remarks(html, origin.consequences());
        }
    }

    private void remarks(Html html, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return;
        }
        html.open("ul", "class", "studies");
        for (Remark remark : remarks) {
            html.open("li");
            html.open("p").element("strong", remark.title());
            if (!remark.certain()) {
                html.text(" ").element("span", "if", "class", "tag tag-open");
            }
            html.close();
            html.open("p");
            sheet.cited(html, remark.text(), remark.evidence());
            html.close();
            sheet.because(html, remark.because());
            html.close();
        }
        html.close();
    }
}
