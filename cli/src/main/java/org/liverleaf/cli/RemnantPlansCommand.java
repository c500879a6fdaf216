package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.LabelNames;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.json.PlansJson;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.lesion.Quantifier;
import org.liverleaf.imaging.nifti.RefusedImageException;
import org.liverleaf.imaging.picture.PlansSlide;
import org.liverleaf.imaging.picture.Slide;
import org.liverleaf.imaging.planning.Body;
import org.liverleaf.imaging.planning.Planner;
import org.liverleaf.imaging.planning.Plans;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf remnant-plans}: what could be resected or ablated, and what would remain. */
@Command(
        name = "remnant-plans",
        mixinStandardHelpOptions = true,
        description = {
            "Lists treatment plans for the lesions of a label map (NIfTI-1 or NIfTI-2, plain or gzipped) with liver, Couinaud segments, lesions and"
                    + " vessels: segments removed, wedges, ablations, hybrids, and two stages with embolisation; each with the liver that remains, its smallest"
                    + " margin and the vessels near. What each Brisbane resection would leave comes first.",
            "",
            "Plans are compared by six criteria that are listed; none outweighs another. A plan on the front is beaten by no other one. The software"
                    + " measures volumes and distances; whether a plan can be done is for the board. Conventions: docs/guide/imaging-plans.md"
        },
        footer = {
            "",
            "Example:",
            "  liverleaf remnant-plans liver.nii.gz --labels liver=1,tumour=2,portal-vein=3,hepatic-vein=4 --segments couinaud.nii.gz"
                    + " --height \"175 cm\" --weight \"75 kg\"",
            "",
            "Exit status: 0 success, 1 input refused, 2 wrong usage or missing file."
        })
final class RemnantPlansCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LABELMAP", arity = "1", description = "Label map of a study")
    private List<Path> maps = List.of();

    @Option(
            names = "--labels",
            paramLabel = "NAME=LABEL,...",
            required = true,
            description = "What the labels stand for, as 'quantify' takes it.")
    private String labels = "";

    @Mixin
    private MaskOptions masks = new MaskOptions();

    @ArgGroup(exclusive = false, heading = "%nThe body:%n")
    private BodyOptions bodyOptions = new BodyOptions();

    @ArgGroup(
            exclusive = false,
            heading = "%nWhat may be planned (sources of the defaults: docs/guide/imaging-plans.md):%n")
    private LimitOptions limits = new LimitOptions();

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "Write at most so many plans, those on the front first; default: ${DEFAULT-VALUE}")
    private int most = 200;

    @Option(names = "--smallest", paramLabel = "MM3", description = "As 'quantify' takes it; default: ${DEFAULT-VALUE}")
    private double smallestMm3 = 10;

    @Option(names = "--picture", paramLabel = "OUT", description = "Draws the first plans side by side; .png or .svg")
    private @Nullable Path picture;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private ScoreCommand.Format format = ScoreCommand.Format.text;

    @Override
    public Integer call() throws IOException {
        LabelNames names;
        Body body;
        try {
            names = LabelNames.parse(labels);
            body = bodyOptions.body();
        } catch (LabelNames.UnreadableException unreadable) {
            return problem("--labels: " + unreadable.getMessage(), CommandLine.ExitCode.USAGE);
        } catch (BodyOptions.UnusableException unusable) {
            return problem(String.valueOf(unusable.getMessage()), CommandLine.ExitCode.USAGE);
        }
        String wrong = limits.problem();
        if (!wrong.isEmpty()) {
            return problem(wrong, CommandLine.ExitCode.USAGE);
        }
        Optional<String> noPicture = PictureFile.findProblem(picture);
        if (noPicture.isPresent()) {
            return problem(noPicture.get(), CommandLine.ExitCode.USAGE);
        }
        if (most < 1 || !(smallestMm3 >= 0)) {
            return problem("--most, --smallest: expected at least 1 and at least 0", CommandLine.ExitCode.USAGE);
        }
        List<Path> files = new ArrayList<>(maps);
        files.addAll(masks.files());
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return problem(file + ": no such file, or not readable", CommandLine.ExitCode.USAGE);
            }
        }
        return plan(names, body);
    }

    private int plan(LabelNames names, Body body) throws IOException {
        Path map = maps.getFirst();
        Quantification study;
        try {
            Anatomy anatomy = StudyFiles.anatomy(map, names, masks.of(0));
            if (anatomy.liver().isEmpty()) {
                return problem(map + ": labels: no liver and no segments, expected one of them", Commands.REFUSED);
            }
            study = new Quantifier(smallestMm3).quantify(anatomy);
        } catch (RefusedImageException refused) {
            return problem(String.valueOf(refused.getMessage()), Commands.REFUSED);
        } catch (Components.TooManyPartsException noise) {
            return problem(map + ": tumour: " + noise.getMessage() + " {look at the label}", Commands.REFUSED);
        }
        if (study.lesions().isEmpty()) {
            return problem(
                    map + ": labels: no lesion, expected at least one of 'tumour' or 'lesions'", Commands.REFUSED);
        }
        Plans plans = new Planner(limits.limits(), body).plan(study);
        print(plans, study, body);
        return draw(plans, study);
    }

    private void print(Plans plans, Quantification study, Body body) throws IOException {
        PrintWriter out = Commands.line(spec).getOut();
        switch (format) {
            case text ->
                out.print(PlansText.of(plans, study, body, maps.getFirst().toString()));
            case json -> {
                try (JsonGenerator json = ScoreCommand.pretty(out)) {
                    new PlansJson(json).write(plans, study.anatomy().grid(), body.standardMl(), most);
                }
                out.println();
            }
        }
        out.flush();
    }

    private int draw(Plans plans, Quantification study) throws IOException {
        if (picture != null) {
            try {
                PictureFile.write(
                        PlansSlide.of(
                                plans, study, maps.getFirst().getFileName().toString()),
                        picture);
            } catch (Slide.NoFontException noFont) {
                return problem(picture + ": " + noFont.getMessage(), Commands.REFUSED);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private int problem(String line, int status) {
        PrintWriter err = Commands.line(spec).getErr();
        err.println(TextBlock.plain(line));
        err.flush();
        return status;
    }
}
