package org.liverleaf.board.cases;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.GlanceStore;
import org.liverleaf.board.store.StoredCase;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Assesses cases before anybody opens a list on which they stand: fifty assessments at once are too many to wait for. One
 * case after the other, at the lowest priority; again whenever something was handed in. What stands in lists is kept, so
 * that a board that starts again has it at once; kept glances are worked out anew in quiet time, since the software may have
 * changed without a new version.
 */
@Component
public final class LookAhead implements DisposableBean {

    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Of the time of one processor, what working out anew takes at most: one part in so many. */
    private static final int QUIET = 5;

    private final CaseDesk desk;
    private final CaseStore cases;
    private final GlanceStore glances;
    private final Set<GlanceStore.Key> kept = new HashSet<>();
    private final Deque<GlanceStore.Key> unchecked = new ArrayDeque<>();
    private final Thread worker = Thread.ofPlatform()
            .daemon()
            .name("look ahead")
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::work);

    LookAhead(CaseDesk desk, CaseStore cases, GlanceStore glances) {
        this.desk = desk;
        this.cases = cases;
        this.glances = glances;
    }

    /** Begins, once the board is open. */
    public void begin() {
        worker.start();
    }

    private void work() {
        boolean recalled = false;
        long seen = -1;
        while (!worker.isInterrupted()) {
            try {
                if (!recalled) {
                    recall();
                    recalled = true;
                }
                long newest = cases.newestDocument();
                if (newest != seen) {
                    lookAtAll();
                    seen = newest;
                }
                Thread.sleep(unchecked.isEmpty() ? PAUSE : checkOne().multipliedBy(QUIET - 1L));
            } catch (InterruptedException stopped) {
                return;
            } catch (DataAccessException | TransactionException away) {
                // The database does not answer. Who looks at a page is told; here it is tried again.
                if (!paused()) {
                    return;
                }
            }
        }
    }

    private void recall() {
        glances.all(desk.madeBy()).forEach((key, content) -> {
            // One that cannot be read is worked out as if nobody had kept it.
            guarded(() -> {
                desk.recall(key, GlanceJson.read(content));
                kept.add(key);
                unchecked.add(key);
            });
        });
    }

    /** Works out one kept glance anew; how long it took. */
    private Duration checkOne() {
        long start = System.nanoTime();
        GlanceStore.Key key = unchecked.remove();
        cases.find(key.caseId())
                .filter(stored -> stored.documents() == key.documents())
                .ifPresent(stored -> guarded(() -> keep(key, desk.glanceAnew(stored))));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void keep(GlanceStore.Key key, CaseGlance glance) {
        glances.keep(key, desk.madeBy(), GlanceJson.write(glance));
        kept.add(key);
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private void lookAtAll() {
        int from = 0;
        List<StoredCase> some;
        do {
            some = cases.all(from, AT_ONCE);
            for (StoredCase each : some) {
                if (worker.isInterrupted()) {
                    return;
                }
                lookAt(each);
            }
            from += AT_ONCE;
        } while (some.size() == AT_ONCE);
    }

    private void lookAt(StoredCase one) {
        GlanceStore.Key key = new GlanceStore.Key(one.id(), one.documents());
        if (!kept.contains(key)) {
            guarded(() -> keep(key, desk.glance(one)));
        }
    }

    /** A fault of ours with one case is told to who opens it; it must not keep the others waiting. */
    private static void guarded(Runnable look) {
        try {
            look.run();
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException ours) {
            // Said above.
        }
    }

    /** Ends before the database is closed. */
    @Override
    public void destroy() throws InterruptedException {
        if (worker.isAlive()) {
            worker.interrupt();
            worker.join(Duration.ofSeconds(10));
        }
    }
}
