package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pathway.response.CourseDocument;
import org.liverleaf.pathway.response.CourseReader;
import org.liverleaf.pathway.response.Criteria;
import org.liverleaf.pathway.response.RefusedCourseException;
import org.liverleaf.pathway.response.ResponseAssessment;
import org.liverleaf.pathway.response.ResponseAssessor;
import org.liverleaf.pathway.response.ResponseJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf recist}: response of a course of scans. */
@Command(
        name = "recist",
        mixinStandardHelpOptions = true,
        description = "Assesses response to treatment from the diameters of a course of scans.",
        footer = {"", "Exit status: 0 success, 1 input refused, 2 wrong usage or missing file."})
public final class RecistCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "Course of scans as JSON, or '-'.")
    private String file = "";

    @Option(
            names = "--criteria",
            paramLabel = "NAME",
            description =
                    "recist1.1, mrecist, choi, modified-choi or irecist; default: what the file names, else recist1.1.")
    private @Nullable String criteria;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private ScoreCommand.Format format = ScoreCommand.Format.text;

    @Override
    public Integer call() throws IOException {
        if (criteria != null && Criteria.find(criteria).isEmpty()) {
            return problem("recist: no criterion is called '" + criteria + "'", ScoreCommand.USAGE);
        }
        if (!file.equals("-") && !isReadable(file)) {
            return problem(file + ": no such file, or not readable", ScoreCommand.USAGE);
        }
        CourseDocument document;
        try (InputStream stream = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            document = CourseReader.read(stream);
        } catch (RefusedCourseException refused) {
            refused.problems().forEach(line -> problem(file + ": " + line, ScoreCommand.REFUSED));
            return ScoreCommand.REFUSED;
        }
        Optional<Criteria> asked = criteria == null ? document.findCriteria() : Criteria.find(criteria);
        print(new ResponseAssessor().assess(document.course(), asked.orElse(Criteria.RECIST)));
        return 0;
    }

    private void print(ResponseAssessment assessment) throws IOException {
        PrintWriter out = known().commandLine().getOut();
        switch (format) {
            case text -> out.print(text(assessment));
            case json -> {
                try (JsonGenerator json = ScoreCommand.pretty(out)) {
                    ResponseJson.write(json, assessment);
                }
                out.println();
            }
        }
        out.flush();
    }

    private static String text(ResponseAssessment assessment) {
        String end = System.lineSeparator();
        StringBuilder text = new StringBuilder(assessment.criteria().text()).append(end);
        text.append("  baseline    ")
                .append(ResponseJson.millimetres(assessment.baselineTenths()))
                .append(" mm")
                .append(end);
        for (ResponseAssessment.Timepoint timepoint : assessment.timepoints()) {
            ResponseAssessment.Sum sum = timepoint.sum();
            text.append("  ").append(timepoint.date()).append("  ");
            text.append(ResponseJson.millimetres(sum.tenths())).append(" mm");
            text.append(change(ResponseJson.findChange(sum, sum.baseline()), " from baseline"));
            text.append(change(ResponseJson.findChange(sum, sum.nadir()), " from nadir"));
            text.append(", targets ").append(timepoint.target().text());
            text.append(", overall ").append(timepoint.overall().text()).append(end);
        }
        text.append("  best        ").append(assessment.best().text()).append(end);
        assessment
                .remarks()
                .forEach(remark -> text.append("  note        ").append(remark).append(end));
        return text.toString();
    }

    static boolean isReadable(String file) {
        Path path = Path.of(file);
        return Files.isRegularFile(path) && Files.isReadable(path);
    }

    private static String change(Optional<BigDecimal> percent, String from) {
        return percent.map(value -> ", " + (value.signum() > 0 ? "+" : "") + value.toPlainString() + " %" + from)
                .orElse("");
    }

    private int problem(String line, int status) {
        PrintWriter err = known().commandLine().getErr();
        err.println(line);
        err.flush();
        return status;
    }

    private CommandSpec known() {
        if (spec == null) {
            throw new IllegalStateException("the command was not made by the command line");
        }
        return spec;
    }
}
