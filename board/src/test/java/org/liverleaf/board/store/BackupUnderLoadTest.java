package org.liverleaf.board.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.board.DurableBoard;
import org.liverleaf.board.backup.Backup;
import org.liverleaf.board.backup.Restore;

/** A backup is of one moment, though the board goes on working. */
class BackupUnderLoadTest {

    private static final int WRITERS = 4;
    private static final int BEFORE = 40;

    @Test
    void givenWritersAtWork_whenBackedUpAndRestored_thenNothingIsThereByHalves(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("board.zip");
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Set<String> before;
        try (DurableBoard board = DurableBoard.start(folder.resolve("first"))) {
            CountDownLatch atWork = new CountDownLatch(BEFORE);
            Writers writers = new Writers(board, WRITERS, line -> {
                acknowledged.add(line);
                atWork.countDown();
            });
            writers.start();
            assertThat(atWork.await(60, TimeUnit.SECONDS)).isTrue();
            before = Set.copyOf(acknowledged);
            try (BoardDatabase database = BoardDatabase.open(folder.resolve("first"))) {
                assertThat(new Backup(database, DurableBoard.CLOCK).write(file)).contains("rows of");
            }
            writers.join();
            assertThat(acknowledged).as("the board went on").hasSizeGreaterThan(before.size());
        }
        try (Restore restore = Restore.open(file);
                BoardDatabase database = BoardDatabase.openNew(folder.resolve("second"))) {
            assertThat(restore.into(database)).contains("rows of");
        }
        try (DurableBoard board = DurableBoard.start(folder.resolve("second"))) {
            assertThat(board.part(AuditTrail.class).faults()).isEmpty();
            assertThat(board.part(Seals.class).faults()).isEmpty();
            assertThat(board.part(Seals.class).documents()).isGreaterThanOrEqualTo(before.size());
            CaseStore cases = board.part(CaseStore.class);
            assertThat(cases.all(0, 100_000))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.documents()).isPositive());
        }
    }
}
