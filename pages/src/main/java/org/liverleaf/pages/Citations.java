package org.liverleaf.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.pathway.knowledge.Evidence;

/** Numbers the sources in the order in which the page first cites them, and writes the list at its end. */
final class Citations {

    private final Map<String, Evidence> library;
    private final boolean isNamed;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** @param isNamed whether each number says its source where the pointer rests on it */
    Citations(Map<String, Evidence> library, boolean isNamed) {
        this.library = library;
        this.isNamed = isNamed;
    }

    /** Writes superscript links to some sources. */
    void cite(Html html, List<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        html.open("sup", "class", "cite");
        String between = "";
        for (String key : keys) {
            int number = numbers.computeIfAbsent(key, unseen -> numbers.size() + 1);
            html.text(between);
            String address = "#source-" + number;
            if (isNamed) {
                html.element("a", Integer.toString(number), "href", address, "title", shortName(key));
            } else {
                html.element("a", Integer.toString(number), "href", address);
            }
            between = ", ";
        }
        html.closeInline();
    }

    private String shortName(String key) {
        Evidence source = library.get(key);
        return source == null ? key : source.citation();
    }

    /** Writes the list of everything cited so far. */
    void list(Html html) {
        if (numbers.isEmpty()) {
            html.element("p", "Nothing is cited.", "class", "calm");
            return;
        }
        html.open("ol", "class", "sources");
        for (Map.Entry<String, Integer> cited : numbers.entrySet()) {
            html.open("li", "id", "source-" + cited.getValue());
            Evidence source = library.get(cited.getKey());
            if (source == null) {
                html.text(cited.getKey() + ": not in the evidence library");
            } else {
                source(html, source);
            }
            html.close();
        }
        html.close();
    }

    /** Writes everything cited so far as one paragraph, as short as can be. */
    void runIn(Html html) {
        html.open("p", "class", "sources");
        String between = "";
        for (Map.Entry<String, Integer> cited : numbers.entrySet()) {
            html.text(between).open("span", "id", "source-" + cited.getValue());
            html.element("b", cited.getValue().toString()).text(" " + briefly(cited.getKey()));
            html.closeInline();
            between = "; ";
        }
        html.text(numbers.isEmpty() ? "Nothing is cited." : ".").close();
    }

    /** Our own rules have no author: their title says more. */
    private String briefly(String key) {
        Evidence source = library.get(key);
        if (source == null) {
            return key;
        }
        return source.kind().equals("project-rule") ? source.title() + " (project rule)" : source.citation();
    }

    private static void source(Html html, Evidence source) {
        html.element("span", source.title(), "class", "source-title");
        html.text(source.title().endsWith(".") ? " " : ". ");
        html.text(source.citation());
        if (!source.doi().isEmpty()) {
            html.text(" doi:" + source.doi());
        }
        if (!source.pmid().isEmpty()) {
            html.text(" PMID " + source.pmid());
        }
        html.text(" ");
        html.element("span", Wording.words(source.kind()), "class", "tag");
        if (source.certainty().equals("unverified")) {
            html.text(" ");
            html.element("span", "unverified", "class", "tag tag-warn");
        }
    }
}
