package org.liverleaf.board.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that a process works on a folder. The operating system gives the lock back when the process ends, however it ends, so
 * that whoever gets it knows that nobody else is at work, and that a database server still running there was left behind.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE = "lock";
    /** Locks of this very process: opening the file a second time and closing it would give up the first lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock; empty if another has it. */
    static Optional<FolderLock> take(Path folder) throws IOException {
        Path file = folder.toRealPath().resolve(FILE);
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        boolean taken = false;
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            taken = channel.tryLock() != null;
        } finally {
            if (!taken) {
                channel.close();
                HELD.remove(file);
            }
        }
        return taken ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
