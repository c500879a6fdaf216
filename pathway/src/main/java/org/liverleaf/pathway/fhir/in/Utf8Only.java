package org.liverleaf.pathway.fhir.in;

import java.io.CharConversionException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets UTF-8 JSON pass and refuses UTF-16 and UTF-32, which a JSON parser would otherwise guess and accept. */
final class Utf8Only extends FilterInputStream {

    private int seen;

    Utf8Only(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        for (int i = 0; i < count && seen < 4; i++, seen++) {
            int value = into[offset + i] & 0xff;
            // JSON in UTF-8 starts with plain characters or with the mark EF BB BF.
            if (value == 0 || value >= 0xfe) {
                throw new CharConversionException("not UTF-8");
            }
        }
        return count;
    }
}
