package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liverleaf.decision.table.Column;
import org.liverleaf.decision.table.DecisionTable;
import org.liverleaf.decision.table.Rule;
import org.liverleaf.decision.value.Domain;
import org.liverleaf.pages.KnowledgeBook;
import org.liverleaf.pathway.catalogue.FactDefinition;
import org.liverleaf.pathway.knowledge.Evidence;
import org.liverleaf.pathway.knowledge.Finding;
import org.liverleaf.pathway.knowledge.Knowledge;
import org.liverleaf.pathway.knowledge.KnowledgeCheck;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code liverleaf knowledge}: checks and lists what the board knows. */
@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        description = "Checks and lists what the board knows.",
        subcommands = {
            KnowledgeCommand.Check.class,
            KnowledgeCommand.Facts.class,
            KnowledgeCommand.Tables.class,
            KnowledgeCommand.Sources.class,
            KnowledgeCommand.Book.class
        })
final class KnowledgeCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            scope = CommandLine.ScopeType.INHERIT,
            description = "the folder to look at; default: the knowledge packed with the software")
    private @Nullable Path folder;

    Knowledge open() {
        return folder == null ? KnowledgeSource.packed() : KnowledgeSource.folder(folder);
    }

    @Override
    public void run() {
        Commands.line(spec).usage(Commands.line(spec).getOut());
    }

    /** What every subcommand has. */
    abstract static class Sub implements Callable<Integer> {

        @ParentCommand
        private @Nullable KnowledgeCommand parent;

        @Spec
        private @Nullable CommandSpec spec;

        Knowledge open() {
            return parent == null ? KnowledgeSource.packed() : parent.open();
        }

        PrintWriter out() {
            return Commands.line(spec).getOut();
        }

        PrintWriter err() {
            return Commands.line(spec).getErr();
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Looks for gaps, forbidden overlaps, rules that nothing reaches, unknown facts, rules without reason or",
                "evidence, and evidence that is not in the library. With --samples every case in a folder is assessed,",
                "as it is and blanked at random to 30 unknown facts, and an answer that met a bound is reported."
            })
    static final class Check extends Sub {

        @Option(names = "--samples", paramLabel = "DIR", description = "cases to assess")
        private @Nullable Path samples;

        @Override
        public Integer call() throws IOException {
            Knowledge knowledge = open();
            List<Finding> findings = KnowledgeCheck.of(knowledge);
            findings.forEach(finding -> err().println(finding));
            int rules = knowledge.tables().values().stream()
                    .mapToInt(table -> table.rules().size())
                    .sum();
            int inexact = 0;
            if (findings.isEmpty() && samples != null) {
                inexact = new BoundCheck(knowledge, out(), err()).of(samples);
            }
            err().flush();
            if (findings.isEmpty() && inexact == 0) {
                out().println("Knowledge " + knowledge.version() + " ("
                        + knowledge.hash().substring(0, 12) + "): "
                        + knowledge.tables().size() + " tables, " + rules + " rules, "
                        + knowledge.evidence().size() + " sources. Nothing is wrong.");
                out().flush();
                return CommandLine.ExitCode.OK;
            }
            return Commands.REFUSED;
        }
    }

    @Command(name = "facts", mixinStandardHelpOptions = true, description = "Lists every fact.")
    static final class Facts extends Sub {

        @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json")
        private String format = "text";

        @Override
        public Integer call() throws IOException {
            Knowledge knowledge = open();
            if (format.equals("json")) {
                json(knowledge);
            } else {
                for (FactDefinition fact : knowledge.catalogue().all()) {
                    out().println(fact.id() + (fact.unit().isEmpty() ? "" : " [" + fact.unit() + "]") + ": "
                            + fact.text().title() + ". " + fact.domain().describe());
                }
                out().flush();
            }
            return CommandLine.ExitCode.OK;
        }

        private static void json(Knowledge knowledge) throws IOException {
            try (JsonGenerator json = new JsonFactory().createGenerator(System.out)) {
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.setPrettyPrinter(new DefaultPrettyPrinter());
                json.writeStartArray();
                for (FactDefinition fact : knowledge.catalogue().all()) {
                    json.writeStartObject();
                    json.writeStringField("fact", fact.id());
                    json.writeStringField("title", fact.text().title());
                    json.writeStringField("meaning", fact.text().meaning());
                    domain(json, fact.domain());
                    if (!fact.unit().isEmpty()) {
                        json.writeStringField("unit", fact.unit());
                    }
                    json.writeBooleanField("perLesion", fact.isOfLesion());
                    json.writeBooleanField("derived", fact.isComputed());
                    json.writeStringField("merge", fact.merging().rule().code());
                    json.writeStringField(
                            "whenAbsent",
                            fact.absence()
                                    .rule()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'));
                    json.writeStringField(
                            "effort", fact.asking().effort().name().toLowerCase(Locale.ROOT));
                    json.writeBooleanField("flip", fact.asking().flip());
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            System.out.println();
        }

        private static void domain(JsonGenerator json, Domain domain) throws IOException {
            switch (domain) {
                case Domain.Truth truth -> json.writeStringField("type", "boolean");
                case Domain.Days days -> json.writeStringField("type", "date");
                case Domain.Grid grid -> {
                    json.writeStringField("type", "number");
                    json.writeNumberField("min", grid.min());
                    json.writeNumberField("max", grid.max());
                    json.writeNumberField("step", grid.step());
                }
                case Domain.Words words -> {
                    json.writeStringField("type", "enumeration");
                    json.writeArrayFieldStart("values");
                    for (String value : words.values()) {
                        json.writeString(value);
                    }
                    json.writeEndArray();
                }
            }
            json.writeBooleanField("mayNotApply", domain.mayNotApply());
        }
    }

    @Command(
            name = "tables",
            mixinStandardHelpOptions = true,
            description = "Lists every decision table with its rules.")
    static final class Tables extends Sub {

        @Override
        public Integer call() {
            for (DecisionTable table : open().tables().values()) {
                out().println(table.id() + " (" + table.hitPolicy() + ", " + table.file() + "): " + table.question());
                for (Rule rule : table.rules()) {
                    StringBuilder when = new StringBuilder();
                    for (int i = 0; i < table.columns().size(); i++) {
                        Column column = table.columns().get(i);
                        String test = rule.tests().get(i).text();
                        if (!test.equals("-")) {
                            when.append(when.isEmpty() ? "" : ", ")
                                    .append(column.fact())
                                    .append(' ')
                                    .append(test);
                        }
                    }
                    out().println("    " + rule.id() + ": " + (when.isEmpty() ? "always" : when) + " -> "
                            + rule.output() + (rule.unverified() ? " (unverified)" : ""));
                    out().println("        " + rule.reason() + " " + rule.evidence());
                }
            }
            out().flush();
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(
            name = "sources",
            mixinStandardHelpOptions = true,
            description = "Prints the bibliography, with the rules and texts in which each source is used.")
    static final class Sources extends Sub {

        @Override
        public Integer call() {
            Knowledge knowledge = open();
            Map<String, TreeSet<String>> uses = SourceUses.of(knowledge);
            for (Evidence each : new TreeMap<>(knowledge.evidence()).values()) {
                out().println(each.key() + ": " + each.title() + ". " + each.citation()
                        + (each.doi().isEmpty() ? "" : ". doi " + each.doi())
                        + (each.pmid().isEmpty() ? "" : ". PMID " + each.pmid()) + " (" + each.kind() + ", "
                        + each.certainty() + ")");
                TreeSet<String> places = uses.getOrDefault(each.key(), new TreeSet<>());
                out().println("    " + (places.isEmpty() ? "not used" : String.join(", ", places)));
            }
            out().flush();
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(
            name = "book",
            mixinStandardHelpOptions = true,
            description = "Writes the tables as pages that a clinician can read without software.")
    static final class Book extends Sub {

        @Option(
                names = {"-o", "--output"},
                paramLabel = "DIR",
                required = true,
                description = "folder; pages that no longer belong there are removed")
        private Path folder = Path.of("");

        @Override
        public Integer call() throws IOException {
            Map<String, String> pages = new KnowledgeBook(open()).pages();
            if (Files.isDirectory(folder)) {
                removeOthers(pages);
            }
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Path file = folder.resolve(page.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.getValue());
            }
            out().println(pages.size() + " pages in " + folder);
            out().flush();
            return CommandLine.ExitCode.OK;
        }

        /** Only pages, so that a slip in the folder's name costs nothing else. */
        private void removeOthers(Map<String, String> pages) throws IOException {
            List<Path> old;
            try (Stream<Path> found = Files.walk(folder)) {
                old = found.filter(file -> file.toString().endsWith(".md"))
                        .filter(file ->
                                !pages.containsKey(folder.relativize(file).toString()))
                        .toList();
            }
            for (Path file : old) {
                String text = Files.readString(file);
                if (text.contains("| when | then | why | sources |")) {
                    Files.delete(file);
                }
            }
        }
    }
}
