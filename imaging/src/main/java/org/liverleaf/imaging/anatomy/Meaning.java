package org.liverleaf.imaging.anatomy;

/** What one label stands for. */
public sealed interface Meaning {

    /** A structure; of tumour, connected parts are lesions. */
    record Part(Structure structure) implements Meaning {}

    /** A Couinaud segment, 1 to 8. */
    record Segment(int number) implements Meaning {}

    /** One lesion, whether its voxels are connected or not. */
    record Lesion() implements Meaning {}
}
