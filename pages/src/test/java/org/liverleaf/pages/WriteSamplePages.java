package org.liverleaf.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the pages of all samples into a folder: {@code WriteSamplePages FOLDER}. */
public final class WriteSamplePages {

    private WriteSamplePages() {}

    /** Writes them. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (String sample : Samples.names()) {
            long start = System.nanoTime();
            String page = Samples.page(sample);
            Files.writeString(folder.resolve(sample + ".html"), page);
            System.out.println(sample + " " + page.length() / 1024 + " kB " + (System.nanoTime() - start) / 1_000_000
                    + " ms with its assessment");
        }
    }
}
