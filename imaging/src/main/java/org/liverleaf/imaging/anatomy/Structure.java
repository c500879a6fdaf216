package org.liverleaf.imaging.anatomy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a label may stand for, segments left out. Keys are those of the facts of a lesion. */
public enum Structure {
    LIVER("liver"),
    TUMOUR("tumour"),
    PORTAL_VEIN("portalVein"),
    HEPATIC_VEIN("hepaticVein"),
    BILE_DUCT("bileDuct"),
    HEPATIC_ARTERY("hepaticArtery"),
    /** Vessels of the liver that were not told apart. */
    VESSEL("vessel"),
    VENA_CAVA("venaCava"),
    GALLBLADDER("gallbladder"),
    BOWEL("bowel"),
    DIAPHRAGM("diaphragm"),
    HEART("heart");

    private final String key;

    Structure(String key) {
        this.key = key;
    }

    /** As in JSON. */
    public String key() {
        return key;
    }

    /** As people write it. */
    public String words() {
        return key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    /** Whether it runs inside the liver, so that its voxels are no outside. */
    public boolean isWithinLiver() {
        return compareTo(VESSEL) <= 0;
    }

    /** By its name in any usual spelling: {@code portalVein}, {@code portal-vein}, {@code portal_veins}. */
    public static Optional<Structure> find(String name) {
        String plain = name.replaceAll("[-_ ]", "").toLowerCase(Locale.ROOT).replace("tumor", "tumour");
        String single = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
        return Arrays.stream(values())
                .filter(each -> each.key.toLowerCase(Locale.ROOT).equals(single))
                .findFirst();
    }
}
