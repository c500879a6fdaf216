package org.liverleaf.board.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts that programs send, within bounds. */
final class Texts {

    /** Longest text of a line. */
    static final int LINE = 120;

    /** Longest text of a paragraph. */
    static final int PARAGRAPH = 4_000;

    private Texts() {}

    /** The text without space around it; one that is left out is empty. */
    static String check(String field, @Nullable String text, int shortest, int longest) {
        String found = Optional.ofNullable(text).orElse("").strip();
        if (found.length() < shortest || found.length() > longest || found.indexOf('\0') >= 0) {
            throw ApiException.refused(field + ": found " + found.length() + " characters, expected " + shortest
                    + " to " + longest + " without NUL");
        }
        return found;
    }

    /** The entries of a list; one that is left out is empty, as are its entries that are {@code null}. */
    static <T> List<T> list(@Nullable List<T> entries) {
        return Optional.ofNullable(entries).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
