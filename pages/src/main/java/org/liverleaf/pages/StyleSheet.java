package org.liverleaf.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet that stands inside its page, with the policy that allows it and nothing else.
 *
 * @param css its text
 * @param policy content of the header {@code Content-Security-Policy}
 */
record StyleSheet(String css, String policy) {

    /** A style sheet packed beside the pages. */
    static StyleSheet read(String name) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not packed with the software");
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new StyleSheet(
                    css,
                    "default-src 'none'; style-src 'sha256-" + fingerprint(css)
                            + "'; base-uri 'none'; form-action 'none'");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String fingerprint(String css) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
