package org.liverleaf.pathway.answers;

import java.util.Locale;

/**
 * How hard an English text is to read, by the Flesch-Kincaid grade (Kincaid 1975): 0.39 words per sentence + 11.8 syllables per
 * word − 15.59. Grade 6 is the target for patients, above 8 is too hard (project-reading-level).
 *
 * <p>Syllables are counted by their written vowels: groups of vowels, with an i before a, o or u apart, less a silent e at the end and a silent e before s or d.
 * A number counts as one word of one syllable. The count is a good estimate of a text, not of a single word.
 *
 * @param words words
 * @param sentences sentences, at least one
 * @param syllables syllables
 */
public record ReadingLevel(int words, int sentences, int syllables) {

    private static final String VOWELS = "aeiouy";

    /** The level of a text. */
    public static ReadingLevel of(String text) {
        int words = 0;
        int sentences = 0;
        int syllables = 0;
        boolean inSentence = false;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (Character.isLetterOrDigit(c) || c == '\'' || isInsideNumber(text, i)) {
                word.append(c);
                continue;
            }
            if (!word.isEmpty()) {
                words++;
                syllables += syllables(word.toString());
                inSentence = true;
                word.setLength(0);
            }
            if (inSentence && (c == '.' || c == '?' || c == '!' || c == ';' || c == ':')) {
                sentences++;
                inSentence = false;
            }
        }
        return new ReadingLevel(words, Math.max(1, sentences), syllables);
    }

    /** A decimal point between digits ends no sentence. */
    private static boolean isInsideNumber(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && (text.charAt(i) == '.' || text.charAt(i) == ',')
                && Character.isDigit(text.charAt(i - 1))
                && Character.isDigit(text.charAt(i + 1));
    }

    /** Syllables of one word; at least one. */
    static int syllables(String written) {
        String word = written.toLowerCase(Locale.ROOT).replace("'", "");
        if (word.isEmpty() || Character.isDigit(word.charAt(0))) {
            return 1;
        }
        int count = 0;
        boolean before = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = VOWELS.indexOf(word.charAt(i)) >= 0;
            count += vowel && (!before || isHiatus(word, i)) ? 1 : 0;
            before = vowel;
        }
        return Math.max(1, count - silent(word));
    }

    /** An i before a, o or u is a syllable of its own, but not after a hissing sound: pal-li-a-tive, but so-cial. */
    private static boolean isHiatus(String word, int index) {
        return index > 1
                && word.charAt(index - 1) == 'i'
                && "aou".indexOf(word.charAt(index)) >= 0
                && "tscgx".indexOf(word.charAt(index - 2)) < 0;
    }

    private static int silent(String word) {
        int length = word.length();
        if (word.endsWith("le") && length > 2 && !isVowel(word, length - 3)) {
            return 0;
        }
        if (word.endsWith("e") && length > 2 && !isVowel(word, length - 2)) {
            return 1;
        }
        boolean hissing = length > 3 && "sxzhgc".indexOf(word.charAt(length - 3)) >= 0;
        if (word.endsWith("es") && length > 3 && !isVowel(word, length - 3) && !hissing) {
            return 1;
        }
        boolean dental = length > 3 && "td".indexOf(word.charAt(length - 3)) >= 0;
        return word.endsWith("ed") && length > 3 && !isVowel(word, length - 3) && !dental ? 1 : 0;
    }

    private static boolean isVowel(String word, int index) {
        return VOWELS.indexOf(word.charAt(index)) >= 0;
    }

    /** The grade of school at which it can be read; below 0 for the shortest texts. */
    public double grade() {
        return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }
}
