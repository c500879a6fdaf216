package org.liverleaf.pathway.fhir.out;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A letter as a file: its kind and its bytes. */
public final class LetterFile {

    private final String type;
    private final String ending;
    private final byte[] content;

    /**
     * Copies the bytes.
     *
     * @param type media type
     * @param ending how names of such files end
     */
    public LetterFile(String type, String ending, byte[] content) {
        this.type = type;
        this.ending = ending;
        this.content = content.clone();
    }

    String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    int size() {
        return content.length;
    }

    String base64() {
        return Base64.getEncoder().encodeToString(content);
    }

    /** The hash of an Attachment, which is SHA-1 in FHIR R4; that of the signature stands beside it. */
    String hash() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-1", missing);
        }
    }
}
