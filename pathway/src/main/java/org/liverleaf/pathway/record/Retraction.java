package org.liverleaf.pathway.record;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That something said before was wrong. What it names is looked for in the documents that came before.
 *
 * @param entry what is taken back: a FHIR resource such as {@code Observation/o1}, or a place in a case file such as
 *     {@code /labs/0}, with the document where it is not the first: {@code document 2, /labs/0}
 * @param reason why
 * @param isOfSource whether the source itself marks its resource; one that nobody ever used is then no mistake
 * @param provenance when, by whom and where it is said
 */
public record Retraction(String entry, String reason, boolean isOfSource, Provenance provenance) {

    private static final Pattern OF_DOCUMENT = Pattern.compile("document[ -](\\d{1,6})[,:] ?(.+)");

    /** When we got it. */
    public Instant recorded() {
        return provenance.recorded();
    }

    /** Whether it means what somebody said, by the name under which a {@link DocumentFold} knows them. */
    boolean means(String sayer) {
        Matcher numbered = OF_DOCUMENT.matcher(entry.strip());
        boolean isNumbered = numbered.matches();
        String place = isNumbered ? numbered.group(2) : entry.strip();
        if (place.startsWith("/")) {
            String wanted = "document-" + (isNumbered ? Integer.parseInt(numbered.group(1)) : 1) + ":" + place;
            return sayer.equals(wanted) || sayer.startsWith(wanted + "#") || sayer.startsWith(wanted + "/");
        }
        // An entry may rest on several resources: each of them takes it back, and so does the entry's own id.
        return resources(sayer).contains(place) || resources(sayer).equals(resources(place));
    }

    /** The resources on which an entry with an id rests: one, or several together. */
    public static List<String> resources(String id) {
        int part = id.indexOf('#');
        return List.of((part < 0 ? id : id.substring(0, part)).split("\\+", -1));
    }
}
