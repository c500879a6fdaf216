package org.liverleaf.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.Intake;
import picocli.CommandLine.Option;

/** On which day, and by which knowledge, a command assesses. */
final class Basis {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "what is true of the patient on this day; default: the day the content was written for")
    private @Nullable LocalDate asOf;

    @Option(names = "--knowledge", paramLabel = "DIR", description = "use the knowledge of this folder")
    private @Nullable Path folder;

    /** The knowledge of the folder, else that of this software. */
    Knowledge knowledge() {
        return folder == null ? KnowledgeSource.packed() : KnowledgeSource.folder(folder);
    }

    /** The assessment on the day that was named, else on that of the content. */
    Assessment assess(Pathway pathway, Intake intake) {
        return asOf == null ? pathway.assess(intake) : pathway.assess(intake, asOf);
    }
}
