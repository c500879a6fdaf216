package org.liverleaf.board.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.stereotype.Component;

/**
 * Writes calls of hooks into the audit trail, those of a moment together: each waits for one write to the disk, not for all of
 * its forerunners' one after the other. A call is answered only when its line is written.
 */
@Component
final class HookJournal implements AutoCloseable {

    private static final int MOST_WAITING = 2_000;
    private static final int MOST_TOGETHER = 200;

    private record Waiting(AuditTrail.Entry entry, CompletableFuture<Boolean> written) {}

    private final AuditTrail audit;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer;

    HookJournal(AuditTrail audit) {
        this.audit = audit;
        this.writer = Thread.ofPlatform().name("hook-journal").daemon().start(this::write);
    }

    /** Begins to write a line; the future ends when it is on the disk. */
    CompletableFuture<Boolean> add(String client, String action, String detail) {
        Waiting waiting =
                new Waiting(new AuditTrail.Entry(client, action, Optional.empty(), detail), new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            waiting.written().completeExceptionally(new IllegalStateException("too many calls wait for the disk"));
        }
        return waiting.written();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_TOGETHER);
                write(batch);
                batch.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Waiting> batch) {
        try {
            audit.addAll(batch.stream().map(Waiting::entry).toList());
            batch.forEach(each -> each.written().complete(true));
        } catch (RuntimeException failed) {
            // Whoever waits learns of it and answers nothing; the next batch tries again.
            batch.forEach(each -> each.written().completeExceptionally(failed));
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
