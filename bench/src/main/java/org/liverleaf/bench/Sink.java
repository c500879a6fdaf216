package org.liverleaf.bench;

/** Takes results, so that no compiler can leave their computation out. */
final class Sink {

    private static volatile int eaten;

    private Sink() {}

    static void eat(int value) {
        if (value == Integer.MIN_VALUE) {
            eaten = value;
        }
    }

    static int eaten() {
        return eaten;
    }
}
