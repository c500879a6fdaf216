package org.liverleaf.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.liverleaf.board.configuration.Configuration;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeFiles;

/** One board for all tests that only look or add; starting one takes seconds. Ends with the virtual machine. */
final class TestBoard {

    static final Path SAMPLES = Path.of("..", "samples");

    /** Where the configuration of the board says that a hospital's FHIR server is; a test may start one there. */
    static final int HOSPITAL_PORT = freePort();

    private static final Board RUNNING = start();

    private TestBoard() {}

    static Board running() {
        return RUNNING;
    }

    static String firstPassword() {
        return RUNNING.findFirstPassword().orElseThrow();
    }

    private static Board start() {
        try {
            Path data = Files.createTempDirectory("liverleaf-board");
            Configuration said = new Configuration(
                    Map.of("liverleaf.fhir.servers", "hospital http://127.0.0.1:" + HOSPITAL_PORT + "/everything"));
            BoardSettings settings =
                    BoardSettings.local(data, 0, SAMPLES.toString()).with(said);
            Board board = Board.start(settings, knowledge(), Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(board::close, "close test board"));
            return board;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** The knowledge of the working tree. */
    static Knowledge knowledge() {
        Path folder = Path.of("..", "knowledge");
        try (Stream<Path> paths = Files.walk(folder)) {
            Map<String, byte[]> contents = new TreeMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.endsWith(".md")) {
                    contents.put(name, Files.readAllBytes(path));
                }
            }
            return Knowledge.read(new KnowledgeFiles(contents));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
