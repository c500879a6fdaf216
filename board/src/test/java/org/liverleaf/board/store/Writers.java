package org.liverleaf.board.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.liverleaf.board.DurableBoard;

/** People at work: each opens cases and adds documents, one write after the other, until the database is gone. */
final class Writers {

    private final AtomicBoolean stop = new AtomicBoolean();
    private final CaseStore cases;
    private final Consumer<String> acknowledged;
    private final List<Thread> threads;

    /**
     * Writers on a board.
     *
     * @param acknowledged is told 'case number' of each document that the database says to have
     */
    Writers(DurableBoard board, int number, Consumer<String> acknowledged) {
        this.cases = board.part(CaseStore.class);
        this.acknowledged = acknowledged;
        this.threads = IntStream.range(0, number)
                .mapToObj(i -> new Thread(() -> write(i), "writer " + i))
                .toList();
    }

    void start() {
        threads.forEach(Thread::start);
    }

    /** Waits until all have stopped. */
    void join() throws InterruptedException {
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void write(int writer) {
        Random random = new Random(writer);
        try {
            while (!stop.get()) {
                UUID id = cases.open("case", DocumentKind.CASE_FILE, "case.json", document(random), "writer");
                acknowledged.accept(id + " 1");
                for (int number = 2; number <= 4; number++) {
                    cases.add(id, number - 1, DocumentKind.CASE_FILE, "case.json", document(random), "writer");
                    acknowledged.accept(id + " " + number);
                }
            }
        } catch (RuntimeException gone) {
            // The database was killed: what was under way is not acknowledged.
            stop.set(true);
        }
    }

    private static DocumentBytes document(Random random) {
        String filler = "x".repeat(random.nextInt(20_000));
        return new DocumentBytes(
                ("{\"note\": \"" + random.nextLong() + filler + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
