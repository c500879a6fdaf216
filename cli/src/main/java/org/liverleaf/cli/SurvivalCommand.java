package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pages.SurvivalChart;
import org.liverleaf.survival.study.Analyst;
import org.liverleaf.survival.study.Study;
import org.liverleaf.survival.study.StudyColumns;
import org.liverleaf.survival.table.PatientTable;
import org.liverleaf.survival.table.TableReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf survival}: survival of the patients of a table. */
@Command(
        name = "survival",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Estimates survival from a table of patients, one row each: Kaplan-Meier curves by group with median, the test"
                    + " between them, a Cox model, competing causes.",
            "",
            "A cell that is empty or says NA is a missing value: its row is left out, and the answer says how many were."
        },
        footer = {
            "",
            "Examples:",
            "  liverleaf survival cohort.csv --time months --event died --by arm --plot curves.svg --unit months",
            "  liverleaf survival cohort.csv --time days --event status=dead --cox age,stage --format json",
            "  liverleaf survival cohort.csv --time days --event end=progression --competing death --by arm",
            "",
            "Exit status: 0 success, 1 input refused, 2 wrong usage or missing file."
        })
public final class SurvivalCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DATA.csv", description = "Table with a row of headers, or '-'.")
    private String file = "";

    @Option(names = "--time", paramLabel = "COL", required = true, description = "End of each row's observation.")
    private String time = "";

    @Option(
            names = "--event",
            paramLabel = "COL[=VALUE]",
            required = true,
            description = "How it ended: 0 and 1, true and false, yes and no; or the value that is the event.")
    private String event = "";

    @Option(names = "--by", paramLabel = "COL", description = "Groups to compare.")
    private String by = "";

    @Option(names = "--cox", paramLabel = "COL,COL", split = ",", description = "Covariates of a Cox model.")
    private List<String> cox = List.of();

    @Option(
            names = "--competing",
            paramLabel = "VALUE",
            split = ",",
            description = "Values of the event column that are competing causes.")
    private List<String> competing = List.of();

    @Option(names = "--entry", paramLabel = "COL", description = "When observation began, where that was after time 0.")
    private String entry = "";

    @Option(names = "--strata", paramLabel = "COL", description = "Compare and model within these groups.")
    private String strata = "";

    @Option(names = "--cluster", paramLabel = "COL", description = "Rows that belong together: robust errors.")
    private String cluster = "";

    @Mixin
    private SurvivalOptions options = new SurvivalOptions();

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "Unit of the times, for text and picture: days, months ...")
    private String unit = "";

    @Option(names = "--plot", paramLabel = "OUT.svg", description = "Writes the curves as a picture.")
    private @Nullable Path plot;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private ScoreCommand.Format format = ScoreCommand.Format.text;

    @Override
    public Integer call() throws IOException {
        CommandLine command = Commands.line(spec);
        List<String> usage = options.problems();
        if (!file.equals("-") && !RecistCommand.isReadable(file)) {
            return refuse(List.of(file + ": no such file, or not readable"), CommandLine.ExitCode.USAGE);
        }
        if (plot != null && !Commands.isWritable(plot)) {
            return refuse(
                    List.of(plot + ": cannot be written there: no such folder, or no right to write"),
                    CommandLine.ExitCode.USAGE);
        }
        if (!usage.isEmpty()) {
            return refuse(usage.stream().map(line -> "survival: " + line).toList(), CommandLine.ExitCode.USAGE);
        }
        if (!competing.isEmpty() && !event.contains("=")) {
            return refuse(
                    List.of("survival: --competing needs the value of the event: --event COL=VALUE"),
                    CommandLine.ExitCode.USAGE);
        }
        StudyColumns columns = columns();
        PatientTable table;
        try (InputStream stream = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            switch (new TableReader(columns.all(), Set.of(cluster)).read(stream)) {
                case PatientTable.Outcome.Refused refused -> {
                    return refuse(placed(refused.problems()), Commands.REFUSED);
                }
                case PatientTable.Outcome.Read read -> table = read.table();
            }
        }
        return switch (new Analyst(table, columns, options.settings()).study()) {
            case Analyst.Outcome.Refused refused -> refuse(placed(refused.problems()), Commands.REFUSED);
            case Analyst.Outcome.Done done -> tell(done.study(), command.getOut());
        };
    }

    private StudyColumns columns() {
        int sign = event.indexOf('=');
        StudyColumns.EventCoding coding = sign < 0
                ? new StudyColumns.EventCoding(event, "", List.of())
                : new StudyColumns.EventCoding(event.substring(0, sign), event.substring(sign + 1), competing);
        return new StudyColumns(time, coding, by, entry, strata, cluster, List.copyOf(new LinkedHashSet<>(cox)));
    }

    private List<String> placed(List<String> problems) {
        return problems.stream().map(line -> file + ": " + line).toList();
    }

    private int tell(Study study, PrintWriter out) throws IOException {
        if (plot != null) {
            if (study.groups().size() > SurvivalChart.MOST_GROUPS) {
                return refuse(
                        List.of(file + ": column '" + by + "': found "
                                + study.groups().size() + " groups, expected at most " + SurvivalChart.MOST_GROUPS
                                + " in one picture"),
                        Commands.REFUSED);
            }
            String title = by.isEmpty() ? "Survival" : "Survival by " + by;
            Path part = plot.resolveSibling(plot.getFileName() + ".part");
            Files.writeString(part, SurvivalChart.svg(study, title, unit));
            Files.move(part, plot, StandardCopyOption.REPLACE_EXISTING);
        }
        switch (format) {
            case text -> out.print(SurvivalText.of(study, unit));
            case json -> {
                try (JsonGenerator json = ScoreCommand.pretty(out)) {
                    SurvivalJson.write(json, study);
                }
                out.println();
            }
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private int refuse(List<String> lines, int status) {
        PrintWriter err = Commands.line(spec).getErr();
        lines.forEach(err::println);
        err.flush();
        return status;
    }
}
