package org.liverleaf.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.liverleaf.board.page.Choice;
import org.liverleaf.pathway.cases.CaseFact;
import org.liverleaf.pathway.cases.CaseLesion;
import org.liverleaf.pathway.letters.DecisionWord;

/** Lesions and questions as the pages of a meeting name them. */
final class LesionTexts {

    private static final String SIZE = "lesionLongestAxialMm";
    private static final String STATUS = "lesionStatus";

    private LesionTexts() {}

    /** {@code segment 7, 24 mm, vanished}; what is not known is left out. */
    static String about(CaseLesion lesion) {
        List<String> parts = new ArrayList<>();
        if (!lesion.segments().isEmpty()) {
            parts.add(
                    "segment " + lesion.segments().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        CaseFact size = lesion.facts().get(SIZE);
        if (size != null && !size.belief().isUnknown()) {
            parts.add(size.value() + " " + size.unit());
        }
        CaseFact status = lesion.facts().get(STATUS);
        if (status != null && !status.belief().isUnknown() && !status.value().equals("viable")) {
            parts.add(status.value().replace('-', ' '));
        }
        return String.join(", ", parts);
    }

    /** Names of the lesions of a case, then the one under which those stand that the record does not list. */
    static List<String> names(List<CaseLesion> lesions) {
        List<String> names =
                new ArrayList<>(lesions.stream().map(CaseLesion::id).toList());
        names.add(DecisionWord.OTHER_LESIONS);
        return names;
    }

    static String title(String lesion) {
        return lesion.equals(DecisionWord.OTHER_LESIONS) ? "Other lesions" : lesion;
    }

    static List<Choice> choices(List<DecisionWord> words) {
        return words.stream().map(word -> new Choice(word.id(), word.text())).toList();
    }
}
