package org.liverleaf.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.json.AssessmentWriter;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf answers}: the questions patients ask, answered for one patient. */
@Command(
        name = "answers",
        mixinStandardHelpOptions = true,
        description = {
            "Answers the questions that patients ask, in plain language, adapted to the case: what to report at once, whether"
                    + " it can be cured, how treatment is chosen, what to do oneself, when palliative care.",
            "",
            "Figures of survival stand there only if the record says that the patient wants them (wantsPrognosis)."
        },
        footer = {
            "",
            "Examples:",
            "  liverleaf answers samples/A01-two-lesions-right-liver/bundle.json",
            "  liverleaf answers case.json --format json"
        })
final class AnswersCommand implements Callable<Integer> {

    /** How to write answers. */
    enum Format {
        text,
        json
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "FHIR bundle, NDJSON or case file")
    private Path input = Path.of("");

    @Mixin
    private Basis basis = new Basis();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Format format = Format.text;

    private int refused;
    private int written;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Commands.line(spec);
        if (!Files.isRegularFile(input)) {
            command.getErr().println(input + ": no such file");
            return CommandLine.ExitCode.USAGE;
        }
        Knowledge knowledge = basis.knowledge();
        Pathway pathway = Pathway.of(knowledge);
        RecordReaders readers =
                RecordReaders.of(knowledge, LocalDate.now(ZoneOffset.UTC).plusDays(1));
        new Patients(readers).read(input, intake -> answer(intake, knowledge, pathway));
        if (written == 0 && refused == 0) {
            command.getErr().println(input + ": no patient found; expected a FHIR R4 bundle, NDJSON or a case file");
            refused++;
        }
        command.getErr().flush();
        return refused > 0 ? Commands.REFUSED : CommandLine.ExitCode.OK;
    }

    private void answer(Intake intake, Knowledge knowledge, Pathway pathway) {
        PrintWriter errors = Commands.line(spec).getErr();
        intake.problems().stream()
                .filter(problem -> problem.kind() != Problem.Kind.NOTED)
                .forEach(problem -> errors.println(TextBlock.plain(problem.toString())));
        if (intake.isRefused()) {
            refused++;
            return;
        }
        Assessment assessment = basis.assess(pathway, intake);
        try {
            if (format == Format.json) {
                new AssessmentWriter(knowledge).writeAnswers(assessment, System.out);
            } else {
                String text = new AnswersText(knowledge, Terminal.isWatched()).of(assessment);
                System.out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            System.out.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        written++;
    }
}
