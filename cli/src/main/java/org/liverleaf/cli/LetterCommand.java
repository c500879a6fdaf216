package org.liverleaf.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pages.LetterPage;
import org.liverleaf.pages.PdfWriter;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.fhir.out.Decided;
import org.liverleaf.pathway.fhir.out.DocumentHead;
import org.liverleaf.pathway.fhir.out.DocumentWriter;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.BoardDecision;
import org.liverleaf.pathway.letters.DecisionReader;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
import org.liverleaf.pathway.letters.Recipient;
import org.liverleaf.pathway.record.Intake;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf letter}: what was decided, written down for the board, the referring doctor or the patient. */
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a letter about one patient: the protocol of the board, a letter of one page to the referring doctor, or a"
                    + " letter in plain words to the patient.",
            "",
            "With --decision it tells what the board decided. Without it, it tells what the software proposes, and says in"
                    + " its first line that the board has not decided."
        },
        footer = {
            "",
            "Examples:",
            "  liverleaf letter samples/A01-two-lesions-right-liver/bundle.json --to patient -o letter.html",
            "  liverleaf letter case.json --decision decision.json --to referrer --format pdf -o letter.pdf",
            "  liverleaf letter case.json --decision decision.json --to board --format fhir -o protocol.json"
        })
final class LetterCommand implements Callable<Integer> {

    /** How to write a letter. */
    enum Format {
        html,
        pdf,
        /** A FHIR R4 document. */
        fhir
    }

    /** To whom. */
    enum To {
        board(Recipient.BOARD),
        referrer(Recipient.REFERRER),
        patient(Recipient.PATIENT);

        private final Recipient recipient;

        To(Recipient recipient) {
            this.recipient = recipient;
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "FHIR bundle or case file of one patient")
    private Path input = Path.of("");

    @Option(names = "--to", paramLabel = "RECIPIENT", required = true, description = "${COMPLETION-CANDIDATES}")
    private To to = To.board;

    @Option(
            names = "--decision",
            paramLabel = "DECISION.json",
            description = "what the board decided; without it the letter is a proposal")
    private @Nullable Path decisionFile;

    @Mixin
    private Basis basis = new Basis();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Format format = Format.html;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "write here instead of standard output")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Commands.line(spec);
        PrintWriter errors = command.getErr();
        for (Path needed : decisionFile == null ? List.of(input) : List.of(input, decisionFile)) {
            if (!Files.isRegularFile(needed)) {
                errors.println(needed + ": no such file");
                return CommandLine.ExitCode.USAGE;
            }
        }
        if (format == Format.pdf && output == null && Terminal.isWatched()) {
            errors.println("a PDF is nothing for a terminal; expected -o OUT");
            return CommandLine.ExitCode.USAGE;
        }
        if (output != null && !Commands.isWritable(output)) {
            errors.println(output + ": cannot be written there: no such folder, or no right to write");
            return CommandLine.ExitCode.USAGE;
        }
        Knowledge knowledge = basis.knowledge();
        Optional<Intake> intake = Patients.findOne(input, knowledge, errors, Patients.SetAside.TOLD);
        if (intake.isEmpty()) {
            errors.flush();
            return Commands.REFUSED;
        }
        Pathway pathway = Pathway.of(knowledge);
        Assessment assessment = basis.assess(pathway, intake.get());
        Optional<Written> written = findLetter(assessment, knowledge, errors);
        errors.flush();
        if (written.isEmpty()) {
            return Commands.REFUSED;
        }
        write(bytes(written.get(), assessment, intake.get(), knowledge));
        return CommandLine.ExitCode.OK;
    }

    /** A letter and what it tells of; no decision in a proposal. */
    private record Written(Letter letter, Optional<BoardDecision> decision) {}

    private byte[] bytes(Written written, Assessment assessment, Intake intake, Knowledge knowledge)
            throws IOException {
        if (format == Format.fhir) {
            String patient = intake.patientRecord().patient();
            String kind = "letter " + to + " "
                    + written.decision().map(Object::toString).orElse("");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new DocumentWriter(knowledge)
                    .letter(
                            DocumentHead.of(assessment, patient, kind),
                            assessment,
                            written.letter(),
                            written.decision().map(Decided::of))
                    .write(out);
            return out.toByteArray();
        }
        String page = new LetterPage(knowledge).of(written.letter(), assessment.meta());
        return format == Format.pdf ? new PdfWriter().of(page) : page.getBytes(StandardCharsets.UTF_8);
    }

    /** The letter; empty, with one line for each problem, if the decision cannot be read. */
    private Optional<Written> findLetter(Assessment assessment, Knowledge knowledge, PrintWriter errors)
            throws IOException {
        LetterWriter writer = new LetterWriter(knowledge);
        if (decisionFile == null) {
            return Optional.of(new Written(writer.writeProposal(assessment, to.recipient), Optional.empty()));
        }
        DecisionReader reader = new DecisionReader(assessment.ledger());
        Optional<BoardDecision> decision = reader.find(decisionFile.toString(), bytes(decisionFile));
        reader.problems().forEach(problem -> errors.println(TextBlock.plain(problem.toString())));
        return decision.map(each -> new Written(writer.write(assessment, each, to.recipient), decision));
    }

    /** No more than the reader takes, whatever the size of the file. */
    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(DecisionReader.LARGEST_BYTES + 1);
        }
    }

    private void write(byte[] bytes) throws IOException {
        if (output == null) {
            System.out.write(bytes);
            System.out.flush();
            return;
        }
        Path part = output.resolveSibling(output.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
    }
}
