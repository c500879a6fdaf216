package org.liverleaf.imaging.picture;

import java.util.Locale;
import org.liverleaf.imaging.anatomy.Structure;

/** Colours as 0xRRGGBB. Structures differ in lightness too, so that they stay apart without colour. */
final class Palette {

    static final int GROUND = 0x10151c;
    static final int PANEL = 0x161d26;
    static final int WORDS = 0xe8edf2;
    static final int FAINT = 0x8fa0b0;
    static final int LIVER = 0xa9604f;
    static final int TUMOUR = 0xffd34d;
    static final int ACROSS = 0x7fe3ff;

    private static final int[] SEGMENTS = {
        0xb0574a, 0xc98a4b, 0xb5a24c, 0x7fa35b, 0x4f9e86, 0x5a8fb8, 0x7f7fc0, 0xb071a8
    };

    private Palette() {}

    static int of(Structure structure) {
        return switch (structure) {
            case LIVER -> LIVER;
            case TUMOUR -> TUMOUR;
            case PORTAL_VEIN -> 0xd98be0;
            case HEPATIC_VEIN -> 0x5aa2ff;
            case BILE_DUCT -> 0x6fdc6f;
            case HEPATIC_ARTERY -> 0xff6b5e;
            case VESSEL -> 0x8db7f0;
            case VENA_CAVA -> 0x3f6fb5;
            case GALLBLADDER -> 0x9fbf5a;
            case BOWEL, DIAPHRAGM, HEART -> 0x9a8f86;
        };
    }

    /** Of a segment from 1 to 8. */
    static int ofSegment(int number) {
        return SEGMENTS[(number - 1) & 7];
    }

    static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour & 0xffffff);
    }

    /** Between two colours, 0 the first and 1 the second. */
    static int mixed(int first, int second, double share) {
        double part = Math.max(0, Math.min(1, share));
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double channel = (first >> shift & 0xff) * (1 - part) + (second >> shift & 0xff) * part;
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }

    /** Brighter or darker. */
    static int lit(int colour, double light) {
        int lit = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            lit |= (int) Math.max(0, Math.min(255, Math.round((colour >> shift & 0xff) * light))) << shift;
        }
        return lit;
    }
}
