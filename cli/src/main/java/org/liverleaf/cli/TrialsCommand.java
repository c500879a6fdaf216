package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.Intake;
import org.liverleaf.pathway.trials.Trial;
import org.liverleaf.pathway.trials.TrialMatch;
import org.liverleaf.pathway.trials.TrialMatcher;
import org.liverleaf.pathway.trials.TrialReader;
import org.liverleaf.pathway.trials.TrialTexts;
import org.liverleaf.pathway.trials.UnreadableTrialException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf trials}: which registered trials fit a patient. */
@Command(
        name = "trials",
        mixinStandardHelpOptions = true,
        description = {
            "Compares a patient with registered trials: matched, possible with what must be known first, or not matched.",
            "",
            "DIR holds studies in the JSON of ClinicalTrials.gov, version 2. Only criteria whose words are recognised are"
                    + " compared; how many lines are left for a person to read stands with each trial."
        })
final class TrialsCommand implements Callable<Integer> {

    private static final long LARGEST_FILE = 50_000_000;
    private static final int MOST_FINDINGS = 8;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "FHIR bundle or case file of one patient")
    private Path input = Path.of("");

    @Option(names = "--trials", paramLabel = "DIR", required = true, description = "folder of studies as JSON")
    private Path folder = Path.of("");

    @Mixin
    private Basis basis = new Basis();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json")
    private WhatIfCommand.Format format = WhatIfCommand.Format.text;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Commands.line(spec);
        if (!Files.isRegularFile(input) || !Files.isDirectory(folder)) {
            command.getErr().println((Files.isRegularFile(input) ? folder : input) + ": no such file or folder");
            return CommandLine.ExitCode.USAGE;
        }
        Knowledge knowledge = basis.knowledge();
        Optional<Intake> intake = Patients.findOne(input, knowledge, command.getErr(), Patients.SetAside.NOT_TOLD);
        if (intake.isEmpty()) {
            return Commands.REFUSED;
        }
        List<String> unreadable = new ArrayList<>();
        List<Trial> trials = trials(unreadable);
        unreadable.forEach(line -> command.getErr().println(TextBlock.plain(line)));
        command.getErr().flush();
        Pathway pathway = Pathway.of(knowledge);
        Assessment assessment = basis.assess(pathway, intake.get());
        List<TrialMatch> matches = new TrialMatcher(
                        TrialTexts.read(knowledge.files().open(TrialTexts.PATH)))
                .match(assessment.theCase(), assessment.reasoning(), trials);
        if (format == WhatIfCommand.Format.json) {
            writeJson(matches);
        } else {
            print(matches, knowledge, command.getOut());
        }
        return unreadable.isEmpty() ? CommandLine.ExitCode.OK : Commands.REFUSED;
    }

    private List<Trial> trials(List<String> unreadable) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Trial> trials = new ArrayList<>();
        for (Path file : files) {
            if (Files.size(file) > LARGEST_FILE) {
                unreadable.add(file + ": has " + Files.size(file) + " bytes, expected at most " + LARGEST_FILE);
                continue;
            }
            try {
                trials.addAll(TrialReader.read(Files.readAllBytes(file)));
            } catch (UnreadableTrialException refused) {
                unreadable.add(file + ": " + refused.getMessage());
            }
        }
        if (files.isEmpty()) {
            unreadable.add(folder + ": holds no .json file; expected studies of ClinicalTrials.gov, version 2");
        }
        return trials;
    }

    private static void print(List<TrialMatch> matches, Knowledge knowledge, PrintWriter out) {
        for (TrialMatch.Standing standing : TrialMatch.Standing.values()) {
            List<TrialMatch> of = matches.stream()
                    .filter(match -> match.standing() == standing)
                    .toList();
            out.println(heading(standing) + ": " + of.size());
            for (TrialMatch match : of) {
                out.println("* " + match.trial().id() + "  "
                        + TextBlock.plain(match.trial().title()));
                if (!match.needs().isEmpty()) {
                    out.println("    must be known: "
                            + String.join(
                                    "; ",
                                    match.needs().stream()
                                            .map(knowledge::titleOf)
                                            .toList()));
                }
                match.findings().stream()
                        .limit(MOST_FINDINGS)
                        .forEach(finding -> out.println("    " + sign(finding.fits()) + " " + finding.what()));
                if (match.unread() > 0) {
                    out.println("    " + match.unread() + (match.unread() == 1 ? " line" : " lines")
                            + " of the criteria for a person to read");
                }
            }
            out.println();
        }
        out.println("A match is a hint to read the registration, not an enrolment.");
        out.flush();
    }

    private static String heading(TrialMatch.Standing standing) {
        return switch (standing) {
            case MATCHED -> "Matched on what was recognised";
            case POSSIBLE -> "Possible";
            case NOT_MATCHED -> "Not matched";
        };
    }

    private static String sign(TrialMatch.Fit fit) {
        return switch (fit) {
            case YES -> "fits:";
            case UNKNOWN -> "not known:";
            case NO -> "does not fit:";
        };
    }

    private static void writeJson(List<TrialMatch> matches) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(System.out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeArrayFieldStart("trials");
            for (TrialMatch match : matches) {
                write(match, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        System.out.println();
    }

    private static void write(TrialMatch match, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", match.trial().id());
        json.writeStringField("title", match.trial().title());
        json.writeStringField("status", match.trial().status());
        strings("phases", match.trial().phases(), json);
        strings("interventions", match.trial().interventions(), json);
        json.writeStringField("match", match.standing().text());
        strings("needs", match.needs(), json);
        json.writeArrayFieldStart("because");
        for (TrialMatch.Finding finding : match.findings()) {
            json.writeStartObject();
            json.writeStringField("fits", finding.fits().name().toLowerCase(java.util.Locale.ROOT));
            json.writeStringField("criterion", finding.what());
            json.writeStringField("text", finding.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("unreadLines", match.unread());
        json.writeEndObject();
    }

    private static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
