package org.liverleaf.pathway.fhir.in;

import java.util.List;
import java.util.Optional;

/**
 * A CodeableConcept.
 *
 * @param codings its codings
 * @param text its words; empty if not given
 */
record Concept(List<Coding> codings, String text) {

    static final Concept NONE = new Concept(List.of(), "");

    boolean isEmpty() {
        return codings.isEmpty() && text.isEmpty();
    }

    /** The code in a code system. */
    Optional<String> findCode(String system) {
        for (Coding coding : codings) {
            if (coding.system().equals(system)) {
                return Optional.of(coding.code());
            }
        }
        return Optional.empty();
    }

    /** What to call it in a remark: the first code with its words, else the text. */
    String label() {
        if (codings.isEmpty()) {
            return text.isEmpty() ? "without a code" : cut(text);
        }
        Coding first = codings.getFirst();
        String words = first.display().isEmpty() ? text : first.display();
        return words.isEmpty() ? cut(first.code()) : cut(first.code()) + " " + cut(words);
    }

    /**
     * What to call it in a remark that must not hold anything of the patient: the first code with the words of the code
     * system. Free text is left out, since nobody knows what it says.
     */
    String codeLabel() {
        if (codings.isEmpty()) {
            return "without a code";
        }
        Coding first = codings.getFirst();
        String code = first.code().isEmpty() ? "without a code" : cut(first.code());
        return first.display().isEmpty() ? code : code + " " + cut(first.display());
    }

    private static String cut(String words) {
        String line = words.replace('\n', ' ').replace('\r', ' ');
        return line.length() <= 80 ? line : line.substring(0, 80) + "...";
    }
}
