package org.liverleaf.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.liverleaf.pathway.knowledge.QuickForms;

/** Writes the quick forms of the packed knowledge. Only the build calls it. */
public final class KnowledgePacker {

    private KnowledgePacker() {}

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), QuickForms.write(KnowledgeSource.plainFiles()));
    }
}
