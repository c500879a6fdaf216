package org.liverleaf.pages;

import java.util.List;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.Paragraph;
import org.liverleaf.pathway.letters.Recipient;
import org.liverleaf.pathway.letters.Section;
import org.liverleaf.pathway.letters.Sentence;

/**
 * A letter as one HTML document that needs nothing else, made to be printed; it is well-formed XML, since the PDF is made
 * from it. Thread-safe.
 */
public final class LetterPage {

    private static final String STYLE_SHEET = "letter.css";
    private static final int HASH_DIGITS = 16;

    private final Knowledge knowledge;
    private final StyleSheet style;

    /** Pages for letters written by this knowledge. */
    public LetterPage(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.style = StyleSheet.read(STYLE_SHEET);
    }

    /** The page of a letter. */
    public String of(Letter letter, Assessment.Meta meta) {
        Html html = Html.newPage();
        html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
        String title = letter.title() + ", " + Wording.caseName(meta.name()) + ", " + Wording.date(meta.asOf());
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", style.policy());
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "description", "content", title);
        html.element("title", title);
        html.style(style.css());
        html.close();
        html.open("body").open("main", "class", classes(letter));
        html.open("p", "class", "case").element("span", "Liverleaf", "class", "brand");
        html.text(" " + Wording.caseName(meta.name()) + ", " + Wording.longDate(meta.asOf()));
        html.close();
        Citations citations = new Citations(knowledge.evidence(), true);
        body(html, letter, citations, 1);
        html.close();
        footer(html, letter, meta);
        html.close().close();
        return html.page();
    }

    /** Only the letter: an article whose title is a second heading, for a page that has its own first one. */
    public String fragment(Letter letter) {
        Html html = Html.newFragment();
        html.open("article", "class", classes(letter), "lang", "en");
        body(html, letter, new Citations(knowledge.evidence(), true), 2);
        html.close();
        return html.page();
    }

    /** The style sheet of letters, for a page that takes in a fragment. */
    public static String styleSheet() {
        return StyleSheet.read(STYLE_SHEET).css();
    }

    private static String classes(Letter letter) {
        return "letter letter-" + letter.recipient().text();
    }

    private static void body(Html html, Letter letter, Citations citations, int level) {
        html.element("h" + level, letter.title());
        for (Section section : letter.sections()) {
            html.open("section");
            if (!section.heading().isEmpty()) {
                html.element("h" + (level + 1), section.heading());
            }
            section.paragraphs().forEach(paragraph -> paragraph(html, paragraph, citations));
            html.close();
        }
        html.open("section", "class", "letter-sources");
        html.element("h" + (level + 1), letter.recipient() == Recipient.PATIENT ? "Where this comes from" : "Sources");
        if (letter.recipient() == Recipient.BOARD) {
            citations.list(html);
        } else {
            citations.runIn(html);
        }
        html.close();
    }

    private static void paragraph(Html html, Paragraph paragraph, Citations citations) {
        switch (paragraph) {
            case Paragraph.Text(List<Sentence> sentences, boolean stressed) -> {
                html.open("p", "class", stressed ? "stressed" : "plain");
                sentences(html, sentences, citations);
                html.close();
            }
            case Paragraph.Bullets(List<Sentence> sentences, boolean ordered) -> {
                html.open(ordered ? "ol" : "ul");
                for (Sentence sentence : sentences) {
                    html.open("li");
                    sentences(html, List.of(sentence), citations);
                    html.close();
                }
                html.close();
            }
            case Paragraph.Table table -> table(html, table, citations);
        }
    }

    private static void table(Html html, Paragraph.Table table, Citations citations) {
        html.open("table", "class", "columns-" + table.head().size());
        html.open("thead").open("tr");
        int column = 1;
        for (String name : table.head()) {
            html.element("th", name, "scope", "col", "class", "column-" + column++);
        }
        html.close().close().open("tbody");
        for (Paragraph.Row row : table.rows()) {
            html.open("tr");
            boolean first = true;
            for (Paragraph.Cell cell : row.cells()) {
                if (first) {
                    html.open("th", "scope", "row");
                } else {
                    html.open("td");
                }
                sentences(html, cell.sentences(), citations);
                html.close();
                first = false;
            }
            html.close();
        }
        html.close().close();
    }

    private static void sentences(Html html, List<Sentence> sentences, Citations citations) {
        String between = "";
        for (Sentence sentence : sentences) {
            html.text(between);
            sentence(html, sentence, citations);
            between = " ";
        }
    }

    /** Numbers of sources stay on the line of the last word. */
    private static void sentence(Html html, Sentence sentence, Citations citations) {
        if (sentence.evidence().isEmpty()) {
            html.text(sentence.text());
            return;
        }
        int last = sentence.text().lastIndexOf(' ') + 1;
        html.text(sentence.text().substring(0, last)).open("span", "class", "together");
        html.text(sentence.text().substring(last));
        citations.cite(html, sentence.evidence());
        html.closeInline();
    }

    private static void footer(Html html, Letter letter, Assessment.Meta meta) {
        html.open("footer").open("p");
        html.text(
                letter.recipient() == Recipient.PATIENT
                        ? "This letter helps you to talk with your team. It does not replace the talk. "
                        : "The software proposes; the board decides and signs. Not a medical device. ");
        html.text("Knowledge " + meta.knowledgeVersion() + " (" + start(meta.knowledgeHash()) + "), record "
                + start(meta.recordHash()) + ", software " + meta.softwareVersion() + ".");
        html.close().close();
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(HASH_DIGITS, hash.length()));
    }
}
