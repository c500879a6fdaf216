package org.liverleaf.imaging.distance;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Shares numbered pieces of work between threads that live only as long as the work. */
final class Workers {

    private Workers() {}

    /** What one thread does with a piece. */
    interface Worker {
        void work(int piece);
    }

    /**
     * Does all pieces; the caller is one of the threads.
     *
     * @param makeWorker a worker, with buffers of its own, for each thread
     */
    static void run(int threads, int pieces, IntFunction<Worker> makeWorker) {
        AtomicInteger next = new AtomicInteger();
        Thread[] others = new Thread[Math.min(threads, pieces) - 1 < 0 ? 0 : Math.min(threads, pieces) - 1];
        Throwable[] failures = new Throwable[others.length];
        for (int i = 0; i < others.length; i++) {
            int number = i;
            others[i] = new Thread(() -> work(next, pieces, makeWorker.apply(number + 1)), "imaging-" + (i + 1));
            others[i].setDaemon(true);
            others[i].setUncaughtExceptionHandler((thread, failure) -> failures[number] = failure);
            others[i].start();
        }
        try {
            work(next, pieces, makeWorker.apply(0));
        } finally {
            join(others);
        }
        for (Throwable failure : failures) {
            if (failure != null) {
                throw new IllegalStateException("a thread failed", failure);
            }
        }
    }

    private static void work(AtomicInteger next, int pieces, Worker worker) {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            worker.work(piece);
        }
    }

    private static void join(Thread[] threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException stopped) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
