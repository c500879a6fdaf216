package org.liverleaf.pathway.fhir.out;

import java.util.List;

/** Narrative: the few elements of XHTML that FHIR allows and that are needed here. Escapes what it is given. */
final class Xhtml {

    private final StringBuilder text = new StringBuilder();

    Xhtml line(String words) {
        return element("p", words);
    }

    Xhtml heading(String words) {
        return element("h3", words);
    }

    Xhtml bullets(List<String> points) {
        return list("ul", points);
    }

    Xhtml numbered(List<String> points) {
        return list("ol", points);
    }

    private Xhtml list(String name, List<String> points) {
        if (!points.isEmpty()) {
            text.append('<').append(name).append('>');
            points.forEach(point -> element("li", point));
            text.append("</").append(name).append('>');
        }
        return this;
    }

    Xhtml table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        text.append("<table><thead><tr>");
        head.forEach(cell -> element("th", cell));
        text.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            text.append("<tr>");
            row.forEach(cell -> element("td", cell));
            text.append("</tr>");
        }
        text.append("</tbody></table>");
        return this;
    }

    private Xhtml element(String name, String words) {
        text.append('<')
                .append(name)
                .append('>')
                .append(escaped(words))
                .append("</")
                .append(name)
                .append('>');
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The whole as the {@code div} of a narrative. */
    String div() {
        return "<div xmlns=\"http://www.w3.org/1999/xhtml\" xml:lang=\"en\" lang=\"en\">" + text + "</div>";
    }

    private static String escaped(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        FhirJson.clean(words).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(point);
            }
        });
        return out.toString();
    }
}
