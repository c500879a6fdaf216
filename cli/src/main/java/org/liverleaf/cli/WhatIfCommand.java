package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pathway.Assessment;
import org.liverleaf.pathway.Pathway;
import org.liverleaf.pathway.change.Difference;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.record.Intake;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf what-if}: the difference that a changed fact makes. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the difference that changed facts make to the options, the three questions and the plan.",
            "Exactly the facts named are changed, nothing that the record would derive from them."
        },
        footer = {
            "",
            "Examples:",
            "  liverleaf what-if case.json --set futureLiverRemnantPercent=31",
            "  liverleaf what-if bundle.json --set ras=? --set lesions.L3.longestAxialMm=28",
            "  liverleaf what-if bundle.json --set futureLiverRemnantPercent=27..35 --set parenchyma=chemotherapy,steatosis"
        })
final class WhatIfCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "FHIR bundle or case file of one patient")
    private Path input = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "FACT=VALUE",
            required = true,
            description = "a value, a range 27..35, or ? for unknown; may be repeated")
    private List<String> settings = List.of();

    @Mixin
    private Basis basis = new Basis();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json")
    private Format format = Format.text;

    /** How to print; the constants are what people type. */
    enum Format {
        text,
        json
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = Commands.line(spec);
        if (!Files.isRegularFile(input)) {
            command.getErr().println(input + ": no such file");
            return CommandLine.ExitCode.USAGE;
        }
        Map<String, String> changes = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals <= 0) {
                command.getErr().println("--set " + setting + ": expected FACT=VALUE");
                return CommandLine.ExitCode.USAGE;
            }
            changes.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        Knowledge knowledge = basis.knowledge();
        Optional<Intake> found = Patients.findOne(input, knowledge, command.getErr(), Patients.SetAside.NOT_TOLD);
        if (found.isEmpty()) {
            return Commands.REFUSED;
        }
        Intake intake = found.get();
        Pathway pathway = Pathway.of(knowledge);
        Assessment now = basis.assess(pathway, intake);
        Assessment then;
        try {
            then = pathway.whatIf(intake, now, changes);
        } catch (IllegalArgumentException refused) {
            command.getErr().println(TextBlock.plain("--set " + refused.getMessage()));
            return Commands.REFUSED;
        }
        Difference difference = Difference.between(now, then);
        if (format == Format.json) {
            writeJson(changes, difference);
        } else {
            print(changes, difference, command.getOut());
        }
        return CommandLine.ExitCode.OK;
    }

    private static void print(Map<String, String> changes, Difference difference, PrintWriter out) {
        changes.forEach((fact, value) -> out.println("What if " + fact + " = " + value));
        out.println();
        if (difference.changes().isEmpty()) {
            out.println("Nothing changes: every option, the three questions and the intent stay as they are.");
        }
        for (Difference.Change change : difference.changes()) {
            out.println("* " + change.title() + ": " + change.from() + " -> " + change.to());
            change.gone().forEach(text -> out.println("    no longer: " + text));
            change.added().forEach(text -> out.println("    now: " + text));
        }
        out.println();
        out.println(difference.unchanged() + " of "
                + (difference.unchanged() + difference.changes().size())
                + " verdicts and conclusions stay as they are.");
        out.flush();
    }

    private static void writeJson(Map<String, String> changes, Difference difference) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(System.out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeObjectFieldStart("set");
            for (Map.Entry<String, String> change : changes.entrySet()) {
                json.writeStringField(change.getKey(), change.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("changes");
            for (Difference.Change change : difference.changes()) {
                json.writeStartObject();
                json.writeStringField("kind", change.kind());
                json.writeStringField("id", change.id());
                json.writeStringField("title", change.title());
                json.writeStringField("from", change.from());
                json.writeStringField("to", change.to());
                strings(json, "noLonger", change.gone());
                strings(json, "now", change.added());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("unchanged", difference.unchanged());
            json.writeEndObject();
        }
        System.out.println();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
