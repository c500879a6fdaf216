package org.liverleaf.board.openid;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.store.DocumentBytes;

/** Reads what a provider says of a person. */
final class Claims {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DISPLAY_NAME = 120;
    private static final int HASH_LETTERS = 10;
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-z0-9._-]+");
    private static final Pattern BAD_START = Pattern.compile("^[._-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{C}+");

    private Claims() {}

    /**
     * The texts of a claim. One that is called just so counts before a path into objects, since some providers have dots in
     * the names of claims.
     *
     * @param path name of the claim, or names parted by dots
     * @return the texts of a list, the one text, or none
     */
    static Set<String> texts(Map<String, Object> claims, String path) {
        Object found = claims.get(path);
        if (found == null) {
            found = claims;
            for (String step : DOT.split(path)) {
                found = found instanceof Map<?, ?> object ? object.get(step) : null;
            }
        }
        Set<String> texts = new TreeSet<>();
        if (found instanceof Collection<?> list) {
            list.stream()
                    .filter(String.class::isInstance)
                    .map(Objects::toString)
                    .forEach(texts::add);
        } else if (found instanceof String text) {
            texts.add(text);
        }
        return texts;
    }

    /**
     * The name of an account: something that people know again, and a piece of a hash over issuer and subject. The hash keeps
     * people apart who call themselves the same, and from accounts that were made here.
     */
    static String accountName(String issuer, String subject, @Nullable String preferred) {
        String readable = BAD_START
                .matcher(NOT_IN_NAMES
                        .matcher(Objects.requireNonNullElse(preferred, "").toLowerCase(Locale.ROOT))
                        .replaceAll("-"))
                .replaceAll("");
        String hash = new DocumentBytes((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8))
                .sha256()
                .substring(0, HASH_LETTERS);
        String start = readable.isEmpty() ? "oidc" : readable.substring(0, Math.min(LONGEST_NAME, readable.length()));
        return start + "-" + hash;
    }

    /** A name for people in one line of bearable length. */
    static String displayName(@Nullable String full, @Nullable String preferred, String account) {
        for (String each : new String[] {full, preferred}) {
            String plain = CONTROL.matcher(Objects.requireNonNullElse(each, ""))
                    .replaceAll(" ")
                    .strip();
            if (!plain.isEmpty()) {
                return plain.substring(
                        0,
                        plain.offsetByCodePoints(
                                0, Math.min(LONGEST_DISPLAY_NAME, plain.codePointCount(0, plain.length()))));
            }
        }
        return account;
    }
}
