package org.liverleaf.bench;

import java.nio.file.Path;

/** One measure in one JVM, or all of them in JVMs of their own; see the README beside {@code run}. */
public final class Bench {

    private Bench() {}

    /**
     * Runs.
     *
     * @param arguments the folder of the project, then the measure, then how much of it
     */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        String amount = arguments.length > 2 ? arguments[2] : "";
        switch (arguments[1]) {
            case "engine" -> new EngineBench(home, Integer.parseInt(amount), System.out).run();
            case "tables" -> new TableBench(home, Long.parseLong(amount), System.out).run();
            case "load" ->
                System.exit(
                        new LoadBench(home, Integer.getInteger("cases", 10_000), Integer.parseInt(amount)).run()
                                ? 0
                                : 1);
            case "imaging" -> System.exit(new ImagingBench(home, Integer.parseInt(amount)).run() ? 0 : 1);
            case "intake" -> new IntakeBench(home, System.out).run();
            case "all" -> System.exit(new Report(home, amount.equals("quick")).run() ? 0 : 1);
            default -> throw new IllegalArgumentException("no measure '" + arguments[1] + "'");
        }
    }
}
