package org.liverleaf.pathway.fhir.in;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a gene that was read, as laboratories write it: {@code exons 2, 3 and 4}, {@code exon 2-4},
 * {@code Exon 2 (codons 12 and 13)}. Anything that is not wholly understood counts as not read.
 *
 * @param exons numbers of the exons
 * @param codons the codons named; empty if the exons were read whole
 */
record GeneRegion(Set<Integer> exons, Set<Integer> codons) {

    private static final int LONGEST = 200;
    private static final int LARGEST = 1000;

    private static final String JOIN = "(?:\\s*(?:,\\s*(?:and|und)\\b|,|;|/|\\+|&|\\band\\b|\\bund\\b)\\s*)";
    private static final String SPAN = "(?:\\s*(?:-|\u2013|\\bto\\b|\\bbis\\b|\\bthrough\\b)\\s*)";
    private static final String EXON = "(?:exons?|exone|exonen)";
    private static final String CODON = "(?:codons?|kodons?|codone|kodone)";
    private static final String NUMBERS =
            "[0-9]{1,3}(?:" + SPAN + "[0-9]{1,3})?(?:" + JOIN + "(?:%s\\s+)?[0-9]{1,3}(?:" + SPAN + "[0-9]{1,3})?)*";

    private static final Pattern FORM = Pattern.compile("(?:[a-z0-9]{2,10}[ :,]\\s*)?" + EXON + "\\s+("
            + NUMBERS.formatted(EXON) + ")(?:\\s*\\(\\s*" + CODON + "\\s+(" + NUMBERS.formatted(CODON) + ")\\s*\\))?");
    private static final Pattern ITEM = Pattern.compile("([0-9]{1,3})(?:" + SPAN + "([0-9]{1,3}))?");

    /** Reads a region; empty when a word of it is not understood. */
    static Optional<GeneRegion> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        Matcher form = FORM.matcher(plain.length() > LONGEST ? "" : plain);
        return form.matches()
                ? Optional.of(new GeneRegion(
                        numbers(form.group(1)), form.group(2) == null ? Set.of() : numbers(form.group(2))))
                : Optional.empty();
    }

    private static Set<Integer> numbers(String list) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher item = ITEM.matcher(list);
        while (item.find()) {
            int from = Integer.parseInt(item.group(1));
            int to = item.group(2) == null ? from : Math.min(LARGEST, Integer.parseInt(item.group(2)));
            for (int number = from; number <= to; number++) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** The exons of a panel that were read whole, or in all codons of the panel. */
    Set<Integer> exonsFor(CodeMaps.Panel panel) {
        return codons.isEmpty() || codons.containsAll(panel.codons()) ? exons : Set.of();
    }
}
