package org.liverleaf.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.interview.CaseDraft;
import org.liverleaf.pathway.interview.Interview;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.Intake;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf intake}: a dialogue that asks what can still change the plan, and writes a case file. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = {
            "Asks for the fact whose answer can still change the plan, says why it asks, and stops when nothing can change"
                    + " any more. Writes a case file.",
            "",
            "FILE is a case file to go on with; without one the case begins empty."
        },
        footer = {
            "",
            "Answers: a value, the number of a choice, a range 27..35, several choices a|b, or unknown.",
            "Commands: ? what is meant, back, show the options so far, stop (what is there is written).",
            "",
            "Examples:",
            "  liverleaf intake -o case.json",
            "  liverleaf intake case.json -o case.json"
        })
final class IntakeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "case file to go on with")
    private @Nullable Path input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "CASE.json",
            description = "write the case file here instead of standard output")
    private @Nullable Path output;

    @Option(names = "--as-of", paramLabel = "DATE", description = "day of a new case; default: today")
    private @Nullable LocalDate asOf;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Commands.line(spec);
        Knowledge knowledge = KnowledgeSource.packed();
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        CaseDraft draft = CaseDraft.empty(day);
        if (input != null) {
            if (!Files.isRegularFile(input)) {
                command.getErr().println(input + ": no such file");
                return CommandLine.ExitCode.USAGE;
            }
            byte[] bytes = Files.readAllBytes(input);
            Intake intake =
                    RecordReaders.of(knowledge, LocalDate.MAX).caseFiles().read(input.toString(), bytes);
            if (intake.isRefused()) {
                intake.problems().forEach(problem -> command.getErr().println(TextBlock.plain(problem.toString())));
                command.getErr().flush();
                return Commands.REFUSED;
            }
            draft = CaseDraft.of(bytes, intake.asOf());
        }
        BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        // The case file may go to standard output; the talk then goes beside it.
        IntakeDialogue dialogue = new IntakeDialogue(
                new Interview(knowledge), knowledge, answers, output == null ? command.getErr() : command.getOut());
        Optional<CaseDraft> made = dialogue.lead(draft);
        write(made.orElse(draft));
        return CommandLine.ExitCode.OK;
    }

    private void write(CaseDraft draft) throws IOException {
        if (output == null) {
            System.out.write(draft.toJson());
            System.out.flush();
            return;
        }
        Path part = output.resolveSibling(output.getFileName() + ".part");
        Files.write(part, draft.toJson());
        Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
        Commands.line(spec).getOut().println("Written: " + output + ". Assess it with: liverleaf assess " + output);
        Commands.line(spec).getOut().flush();
    }
}
