package org.liverleaf.board.store;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.liverleaf.board.DurableBoard;

/** An application of its own, to be killed: works on a folder without end and prints what the database acknowledged. */
final class BoardProcess {

    private BoardProcess() {}

    /** Starts on a folder with some writers. */
    public static void main(String[] arguments) throws InterruptedException {
        DurableBoard board = DurableBoard.start(Path.of(arguments[0]));
        Writers writers = new Writers(board, Integer.parseInt(arguments[1]), line -> {
            System.out.println(line);
            System.out.flush();
        });
        writers.start();
        new CountDownLatch(1).await();
    }

    /** The command that runs it with the class path of this process. */
    static ProcessBuilder command(Path folder, int writers) {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BoardProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(writers))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
