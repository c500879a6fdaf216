package org.liverleaf.imaging.ablation;

import java.util.Locale;

/** What a measured margin means. */
public enum MarginVerdict {
    /** Some tumour lies outside of the zone. */
    RESIDUAL_TUMOUR,
    /** All tumour lies in the zone, but somewhere too near to its edge. */
    MARGIN_SHORT,
    /** The margin reaches the cut-off all round. */
    MARGIN_REACHED,
    /** The scans fit too badly on each other, or no liver is left to which a margin could be measured. */
    NOT_ASSESSABLE;

    /** As in JSON: {@code margin-short}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As people read it: {@code margin short}. */
    public String words() {
        return key().replace('-', ' ');
    }
}
