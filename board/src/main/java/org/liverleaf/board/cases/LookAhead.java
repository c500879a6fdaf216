package org.liverleaf.board.cases;

import java.time.Duration;
import java.util.List;
import org.liverleaf.board.store.CaseStore;
import org.liverleaf.board.store.StoredCase;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Assesses cases before anybody opens a list on which they stand: fifty assessments at once are too many to wait for. One
 * case after the other, at the lowest priority; again whenever something was handed in.
 */
@Component
public final class LookAhead implements DisposableBean {

    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final CaseDesk desk;
    private final CaseStore cases;
    private final Thread worker = Thread.ofPlatform()
            .daemon()
            .name("look ahead")
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::work);

    LookAhead(CaseDesk desk, CaseStore cases) {
        this.desk = desk;
        this.cases = cases;
    }

    /** Begins, once the board is open. */
    public void begin() {
        worker.start();
    }

    private void work() {
        long seen = -1;
        while (!worker.isInterrupted()) {
            try {
                long newest = cases.newestDocument();
                if (newest != seen) {
                    lookAtAll();
                    seen = newest;
                }
                Thread.sleep(PAUSE);
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

    /** A fault of ours with one case is told to who opens it; it must not keep the others waiting. */
    private void lookAt(StoredCase one) {
        try {
            desk.glance(one);
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
