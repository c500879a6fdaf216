package org.liverleaf.imaging.anatomy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liverleaf.imaging.volume.LabelMap;

/**
 * What the labels of a map stand for, as people write it: {@code liver=1,tumour=2,portal-vein=3,segment1=11} or {@code segments=11..18,
 * lesions=21..40}.
 */
public record LabelNames(Map<Integer, Meaning> meanings) {

    private static final Pattern PAIR =
            Pattern.compile("\\s*([A-Za-z][A-Za-z_ -]*?)[-_ ]?(\\d?)\\s*=\\s*(\\d{1,5})(?:\\.\\.(\\d{1,5}))?\\s*");

    public LabelNames {
        meanings = Map.copyOf(meanings);
    }

    /** Words that cannot be read. The message says what was found and what was expected. */
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    /**
     * Reads names.
     *
     * @throws UnreadableException if a name is unknown, a label is no number from 1 to 65,535, or a label has two names
     */
    public static LabelNames parse(String text) throws UnreadableException {
        Map<Integer, Meaning> meanings = new TreeMap<>();
        for (String pair : text.split(",", -1)) {
            Matcher matcher = PAIR.matcher(pair);
            if (!matcher.matches()) {
                throw new UnreadableException("found '" + pair.strip() + "', expected NAME=LABEL such as liver=1");
            }
            int first = Integer.parseInt(matcher.group(3));
            int last = matcher.group(4) == null ? first : Integer.parseInt(matcher.group(4));
            if (first < 1 || last < first || last >= LabelMap.LABELS) {
                throw new UnreadableException("found '" + pair.strip() + "', expected labels from 1 to 65535");
            }
            for (int label = first; label <= last; label++) {
                Meaning meaning = meaning(matcher, label - first);
                if (meanings.putIfAbsent(label, meaning) != null) {
                    throw new UnreadableException("label " + label + " has two names, expected one");
                }
            }
        }
        return new LabelNames(meanings);
    }

    private static Meaning meaning(Matcher pair, int index) throws UnreadableException {
        String word = pair.group(1).toLowerCase(Locale.ROOT);
        String number = pair.group(2);
        boolean isSegment = word.equals("segment") || word.equals("liver segment") || word.equals("liver_segment");
        if (isSegment && number.matches("[1-8]") || word.equals("segments") && number.isEmpty() && index < 8) {
            return new Meaning.Segment(number.isEmpty() ? index + 1 : Integer.parseInt(number));
        }
        if (number.isEmpty() && word.matches("lesions?|metastas[ei]s")) {
            return new Meaning.Lesion();
        }
        Optional<Structure> structure = number.isEmpty() ? Structure.find(word) : Optional.empty();
        return new Meaning.Part(structure.orElseThrow(() -> new UnreadableException("found '"
                + pair.group().strip()
                + "', expected one of liver, tumour, lesions, segment1 to segment8, segments, portal-vein, hepatic-vein, bile-duct,"
                + " hepatic-artery, vessel, vena-cava, gallbladder, bowel, diaphragm, heart")));
    }

    /** As {@link #parse} would read it; the order is that of the labels. */
    @Override
    public String toString() {
        return new TreeMap<>(meanings).toString();
    }
}
