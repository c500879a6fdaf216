package org.liverleaf.board.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that nobody changes. */
public final class DocumentBytes {

    /** Most bytes of a document that a board takes in; a case file has a smaller bound of its own. */
    public static final int MOST = 25_000_000;

    private final byte[] bytes;

    /** Copies the bytes. */
    public DocumentBytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** The bytes to read. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** SHA-256 in hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
