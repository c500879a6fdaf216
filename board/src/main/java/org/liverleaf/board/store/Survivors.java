package org.liverleaf.board.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes of a database server that outlived the application that started them. Only whoever holds the lock of the folder
 * may stop them. They are known by their program, which stands in the folder itself: no server of another folder is touched.
 */
final class Survivors {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Path programs;
    private final Path pidFile;

    /**
     * Of a folder.
     *
     * @param programs where the programs of this database stand
     * @param data its files
     */
    Survivors(Path programs, Path data) {
        this.programs = programs;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** Stops the server as on a request to end and waits until the last of its processes is gone. */
    void stop() throws IOException {
        List<ProcessHandle> alive = processes();
        Optional<Long> server = findServer();
        alive.stream()
                .filter(process -> server.filter(pid -> pid == process.pid()).isPresent())
                .forEach(ProcessHandle::destroy);
        CompletableFuture<?>[] ends = alive.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an earlier server was stopping", interrupted);
        } catch (ExecutionException | TimeoutException stubborn) {
            throw new IOException("an earlier server does not stop, process " + server.orElse(0L), stubborn);
        }
        forgetStranger(server);
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().command().filter(this::isOurProgram).isPresent())
                .toList();
    }

    private boolean isOurProgram(String command) {
        return Path.of(command).startsWith(programs);
    }

    private Optional<Long> findServer() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            return Files.readAllLines(pidFile, StandardCharsets.UTF_8).stream()
                    .findFirst()
                    .map(line -> Long.parseLong(line.strip()));
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    /** After a power cut another program may have the number of the server of then; the server would refuse to start. */
    private void forgetStranger(Optional<Long> server) throws IOException {
        boolean isStranger = server.flatMap(ProcessHandle::of)
                .flatMap(process -> process.info().command())
                .filter(command -> !isOurProgram(command))
                .isPresent();
        if (isStranger) {
            Files.delete(pidFile);
        }
    }
}
