package org.liverleaf.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pages.CasePage;
import org.liverleaf.pages.LetterPage;
import org.liverleaf.pages.PdfWriter;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.RecordReaders;
import org.liverleaf.pathway.change.ChangeReview;
import org.liverleaf.pathway.change.Changes;
import org.liverleaf.pathway.fhir.out.DocumentHead;
import org.liverleaf.pathway.fhir.out.DocumentWriter;
import org.liverleaf.pathway.fhir.out.FhirDocument;
import org.liverleaf.pathway.json.AssessmentWriter;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.letters.Letter;
import org.liverleaf.pathway.letters.LetterWriter;
import org.liverleaf.pathway.letters.Recipient;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.record.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf assess}: from a record to an assessed case. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = {
            "Assesses a patient: work-up, staging, every option with its reasons, outlook as ranges, plan.",
            "",
            "FILE is a FHIR R4 bundle, NDJSON, or a case file; a folder is searched for all of them. Of several patients,"
                    + " JSON is written one assessment a line.",
            "",
            "html is the whole page of the case; pdf is the protocol of the board, with the proposal in place of a decision; fhir is a"
                    + " FHIR R4 document, of several patients one a line."
        })
final class AssessCommand implements Callable<Integer> {

    /** How to write an assessment. */
    enum Format {
        text,
        json,
        html,
        /** The protocol of the board as a proposal: the page itself is made for the screen. */
        pdf,
        /** A FHIR R4 document; of several patients one a line. */
        fhir
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", description = "FHIR bundle, NDJSON, case file, or a folder of them")
    private Path input = Path.of("");

    @Mixin
    private Basis basis = new Basis();

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "also say what changed since the assessment of this day: what was known then, by its end")
    private @Nullable LocalDate since;

    @Option(names = "--strict", description = "exit 1 if any entry had to be set aside")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "write here instead of standard output; of several patients as HTML or PDF, a folder")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Commands.line(spec);
        if (!Files.exists(input)) {
            command.getErr().println(input + ": no such file or folder");
            return CommandLine.ExitCode.USAGE;
        }
        if (isManyPages() && output == null) {
            throw new CommandLine.ParameterException(
                    command,
                    "several patients as " + format.name().toUpperCase(Locale.ROOT)
                            + " need a folder to write to; expected -o FOLDER");
        }
        if ((format == Format.pdf || format == Format.fhir) && since != null) {
            String form = format == Format.pdf ? "PDF" : "FHIR document";
            throw new CommandLine.ParameterException(
                    command,
                    "what changed does not stand in the " + form + "; expected --since with text, json or html");
        }
        if (format == Format.pdf && output == null && Terminal.isWatched()) {
            throw new CommandLine.ParameterException(command, "a PDF is nothing for a terminal; expected -o OUT");
        }
        if (output != null && !Commands.isWritable(output)) {
            command.getErr().println(output + ": cannot be written there: no such folder, or no right to write");
            return CommandLine.ExitCode.USAGE;
        }
        Knowledge knowledge = basis.knowledge();
        Run run = new Run(knowledge, command.getErr(), Files.isDirectory(input));
        new Patients(RecordReaders.of(knowledge, LocalDate.now(ZoneOffset.UTC).plusDays(1))).read(input, run::accept);
        return run.finish();
    }

    /** A page is of one patient: of several, each gets a file. */
    private boolean isManyPages() {
        return (format == Format.html || format == Format.pdf)
                && (Files.isDirectory(input) || input.toString().endsWith(".ndjson"));
    }

    /** One run over all patients. */
    private final class Run {
        private final Pathway pathway;
        private final AssessmentWriter json;
        private final CasePage pages;
        private final PrintWriter errors;
        private final boolean isFolder;
        private final Knowledge knowledge;
        private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        private final Progress progress;
        private Optional<OutputStream> sink = Optional.empty();
        private Optional<Path> half = Optional.empty();
        private int written;
        private int refused;
        private boolean setAside;

        Run(Knowledge knowledge, PrintWriter errors, boolean isFolder) {
            this.knowledge = knowledge;
            this.pathway = Pathway.of(knowledge);
            this.json = new AssessmentWriter(knowledge);
            this.pages = new CasePage(knowledge);
            this.errors = errors;
            this.isFolder = isFolder;
            this.progress = new Progress(errors, "patients assessed", 20);
        }

        void accept(Intake intake) {
            for (Problem problem : intake.problems()) {
                if (problem.kind() != Problem.Kind.NOTED) {
                    errors.println(TextBlock.plain(line(intake, problem)));
                }
            }
            if (intake.isRefused()) {
                refused++;
                errors.flush();
                return;
            }
            Assessment assessment = basis.assess(pathway, intake);
            for (Problem problem : assessment.theCase().problems()) {
                boolean isNew = !intake.problems().contains(problem);
                if (isNew && problem.kind() == Problem.Kind.SET_ASIDE) {
                    errors.println(TextBlock.plain(line(intake, problem)));
                }
            }
            setAside |=
                    assessment.meta().problems().stream().anyMatch(problem -> problem.kind() == Problem.Kind.SET_ASIDE);
            errors.flush();
            try {
                if (format == Format.fhir) {
                    writeFhir(intake, assessment);
                } else {
                    write(assessment, changes(intake, assessment));
                }
            } catch (IOException unwritable) {
                throw new java.io.UncheckedIOException(unwritable);
            }
            written++;
            progress.step();
        }

        private List<Changes> changes(Intake intake, Assessment now) {
            if (since == null) {
                return List.of();
            }
            Instant endOfDay =
                    since.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
            return List.of(new ChangeReview(knowledge).between(pathway.assess(intake, since, endOfDay), now));
        }

        /** An entry of a bundle is named by its resource: the file comes before it. */
        private static String line(Intake intake, Problem problem) {
            String text = problem.toString();
            return text.startsWith(intake.name()) ? text : intake.name() + ": " + text;
        }

        private void write(Assessment assessment, List<Changes> changes) throws IOException {
            if (output != null && isManyPages()) {
                writeToFolder(assessment, changes, output);
                return;
            }
            OutputStream out = out();
            switch (format) {
                case json -> {
                    if (isOneALine()) {
                        json.writeLine(assessment, changes, out);
                    } else {
                        json.writePretty(assessment, changes, out);
                    }
                }
                case html, pdf -> out.write(page(assessment, changes));
                case text -> {
                    boolean colour = output == null && Terminal.isWatched();
                    String text = new AssessmentText(knowledge, colour).of(assessment, changes);
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                }
                case fhir -> throw new IllegalStateException("a FHIR document is written by itself");
            }
        }

        private boolean isOneALine() {
            return isFolder || written > 0 || input.toString().endsWith(".ndjson");
        }

        private void writeFhir(Intake intake, Assessment assessment) throws IOException {
            DocumentHead head =
                    DocumentHead.of(assessment, intake.patientRecord().patient(), "");
            FhirDocument document = new DocumentWriter(knowledge).proposal(head, assessment);
            if (isOneALine()) {
                document.writeLine(out());
            } else {
                document.write(out());
            }
        }

        private void writeToFolder(Assessment assessment, List<Changes> changes, Path folder) throws IOException {
            Files.createDirectories(folder);
            Path page = folder.resolve(pageName(assessment) + "." + format);
            Path unfinished = folder.resolve(page.getFileName() + ".part");
            Files.write(unfinished, page(assessment, changes));
            Files.move(unfinished, page, StandardCopyOption.REPLACE_EXISTING);
        }

        /** The page of the case, or the protocol as a PDF; what makes PDFs is loaded only here. */
        private byte[] page(Assessment assessment, List<Changes> changes) {
            if (format == Format.pdf) {
                Letter proposal = new LetterWriter(knowledge).writeProposal(assessment, Recipient.BOARD);
                return new PdfWriter().of(new LetterPage(knowledge).of(proposal, assessment.meta()));
            }
            return pages.of(assessment, changes).getBytes(StandardCharsets.UTF_8);
        }

        private String pageName(Assessment assessment) {
            String name = assessment.meta().name();
            String relative = name.startsWith(input.toString())
                    ? name.substring(input.toString().length())
                    : name;
            String plain =
                    relative.replaceAll("(/bundle)?\\.(json|ndjson)$", "").replaceAll("[^A-Za-z0-9-]+", "-");
            return plain.replaceAll("^-+|-+$", "");
        }

        /** Where output goes; a file is written beside its place and moved there when all is well. */
        private OutputStream out() throws IOException {
            if (sink.isEmpty()) {
                if (output == null) {
                    sink = Optional.of(System.out);
                } else {
                    Path part = output.resolveSibling(output.getFileName() + ".part");
                    half = Optional.of(part);
                    sink = Optional.of(new BufferedOutputStream(Files.newOutputStream(part)));
                }
            }
            return sink.orElse(waiting);
        }

        int finish() throws IOException {
            progress.finish();
            if (sink.isPresent()) {
                sink.get().flush();
                if (half.isPresent() && output != null) {
                    sink.get().close();
                    Files.move(half.get(), output, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            if (written == 0 && refused == 0) {
                errors.println(input + ": no patient found; expected a FHIR R4 bundle, NDJSON or a case file");
                refused++;
            }
            if (output != null && isManyPages()) {
                PrintWriter out = Commands.line(spec).getOut();
                out.println(written + (written == 1 ? " page in " : " pages in ") + output);
                out.flush();
            }
            errors.flush();
            return refused > 0 || (strict && setAside) ? Commands.REFUSED : CommandLine.ExitCode.OK;
        }
    }
}
