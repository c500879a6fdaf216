package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.pathway.score.RefusedInputException;
import org.liverleaf.pathway.score.Score;
import org.liverleaf.pathway.score.ScoreJson;
import org.liverleaf.pathway.score.ScoreResult;
import org.liverleaf.pathway.score.Scores;
import org.liverleaf.pathway.score.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf score}: one score, many scores, or the list of scores. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Computes a score. Values carry UCUM units; '..' makes a range, '?' is unknown.",
        footer = {
            "",
            "Examples:",
            "  liverleaf score albi bilirubin=\"17.1 umol/L\" albumin=\"40 g/L\"",
            "  liverleaf score child-pugh bilirubin=2.1mg/dL albumin=\"28..33 g/L\" inr=1.2 ascites=none encephalopathy=none",
            "  liverleaf score --batch scores.ndjson",
            "",
            "Exit status: 0 success, 1 input refused, 2 wrong usage or missing file."
        })
public final class ScoreCommand implements Callable<Integer> {

    static final int REFUSED = 1;
    static final int USAGE = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "Which score; see --list.")
    private @Nullable String id;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "NAME=VALUE", description = "Its inputs.")
    private List<String> inputs = List.of();

    @Option(names = "--list", description = "Lists the scores with their inputs.")
    private boolean list;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Reads one {\"id\", \"inputs\"} a line from a file or '-' and answers one line each.")
    private @Nullable String batch;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Format format = Format.text;

    /** How to print; the constants are what people type. */
    enum Format {
        text,
        json
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        if (list) {
            return id == null && batch == null ? list(out) : usage("--list takes no score");
        }
        if (batch != null) {
            return id == null ? new ScoreBatch(out, err()).run(batch) : usage("--batch takes no score");
        }
        if (id == null) {
            return usage("expected the id of a score, --list or --batch FILE");
        }
        Optional<Score> score = Scores.find(id);
        if (score.isEmpty()) {
            return usage("no score is called '" + id + "'; 'liverleaf score --list' shows them");
        }
        Map<String, String> typed = new LinkedHashMap<>();
        for (String input : inputs) {
            int sign = input.indexOf('=');
            if (sign <= 0) {
                return usage("found '" + input + "', expected NAME=VALUE");
            }
            if (typed.put(input.substring(0, sign).strip(), input.substring(sign + 1)) != null) {
                return usage(input.substring(0, sign) + " is given twice");
            }
        }
        return answer(score.get(), typed, out);
    }

    private int answer(Score score, Map<String, String> typed, PrintWriter out) throws IOException {
        ScoreResult result;
        try {
            result = Scoring.score(score, typed);
        } catch (RefusedInputException refused) {
            PrintWriter err = err();
            err.println("score " + score.id() + ": " + refused.getMessage());
            err.flush();
            return REFUSED;
        }
        switch (format) {
            case text -> out.print(ScoreText.of(result));
            case json -> {
                try (JsonGenerator json = pretty(out)) {
                    ScoreJson.write(json, result);
                }
                out.println();
            }
        }
        out.flush();
        return 0;
    }

    private int list(PrintWriter out) throws IOException {
        if (format == Format.text) {
            Scores.all().forEach(score -> out.print(ScoreText.of(score.sheet())));
        } else {
            try (JsonGenerator json = pretty(out)) {
                json.writeStartArray();
                for (Score score : Scores.all()) {
                    ScoreJson.write(json, score.sheet());
                }
                json.writeEndArray();
            }
            out.println();
        }
        out.flush();
        return 0;
    }

    private int usage(String problem) {
        PrintWriter err = err();
        err.println("score: " + problem);
        err.flush();
        return USAGE;
    }

    /** A generator that leaves the writer open. */
    static JsonGenerator pretty(PrintWriter out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
        json.configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);
        return json.useDefaultPrettyPrinter();
    }

    private PrintWriter out() {
        return known().commandLine().getOut();
    }

    private PrintWriter err() {
        return known().commandLine().getErr();
    }

    private CommandSpec known() {
        if (spec == null) {
            throw new IllegalStateException("the command was not made by the command line");
        }
        return spec;
    }
}
