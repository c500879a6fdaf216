package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liverleaf.imaging.anatomy.LabelNames;
import org.liverleaf.imaging.component.Components;
import org.liverleaf.imaging.course.CourseTracker;
import org.liverleaf.imaging.json.CourseJson;
import org.liverleaf.imaging.json.QuantificationJson;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.lesion.Quantifier;
import org.liverleaf.imaging.nifti.RefusedImageException;
import org.liverleaf.imaging.picture.QuantificationSlide;
import org.liverleaf.imaging.picture.Slide;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf quantify}: lesions measured from label maps. */
@Command(
        name = "quantify",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the lesions of a label map (NIfTI-1 or NIfTI-2, plain or gzipped): volume, longest axial diameter and the one across"
                    + " it, largest diameter in space, segments, distances to vessels, bile ducts and capsule, each with its uncertainty.",
            "",
            "Connected voxels of 'tumour' are one lesion (corners connect); each label of 'lesions' is one lesion. Distances are between voxel"
                    + " centres. The conventions are in docs/adr/0027-conventions-of-measuring.md."
        },
        footer = {
            "",
            "Examples:",
            "  liverleaf quantify liver.nii.gz --labels liver=1,tumour=2,portal-vein=3,hepatic-vein=4",
            "  liverleaf quantify january.nii.gz march.nii.gz --labels liver=1,tumour=2 --dates 2026-01-05,2026-03-02",
            "  liverleaf quantify lesions.nii.gz --labels lesions=1..20 --liver liver.nii.gz --segments couinaud.nii.gz --format json",
            "",
            "Exit status: 0 success, 1 input refused, 2 wrong usage or missing file."
        })
final class QuantifyCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LABELMAP", arity = "1", description = "Label map of a study")
    private List<Path> maps = List.of();

    @Option(
            names = "--labels",
            paramLabel = "NAME=LABEL,...",
            required = true,
            description =
                    "What the labels stand for: liver, tumour, lesions, segment1 to segment8, segments, portal-vein, hepatic-vein,"
                            + " bile-duct, hepatic-artery, vessel, vena-cava, gallbladder, bowel, diaphragm, heart. A range a..b may stand for a label.")
    private String labels = "";

    @Mixin
    private MaskOptions masks = new MaskOptions();

    @Option(
            names = "--smallest",
            paramLabel = "MM3",
            description =
                    "Connected parts of tumour below this volume, or of less than three voxels, are no lesions; default: ${DEFAULT-VALUE}")
    private double smallestMm3 = 10;

    @Option(
            names = "--dates",
            paramLabel = "DATE,...",
            split = ",",
            description = "Days of the studies, such as 2026-01-05,2026-03-02")
    private List<LocalDate> dates = List.of();

    @Option(
            names = "--near",
            paramLabel = "MM",
            description =
                    "How far the centres of a lesion that does not overlap with its earlier self may lie apart; default:"
                            + " ${DEFAULT-VALUE}")
    private double nearMm = 10;

    @Option(
            names = "--picture",
            paramLabel = "OUT",
            description = "Draws the last study: the liver in space, an axial and a coronal plane; .png or .svg")
    private @Nullable Path picture;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private ScoreCommand.Format format = ScoreCommand.Format.text;

    @Override
    public Integer call() throws IOException {
        LabelNames names;
        try {
            names = LabelNames.parse(labels);
        } catch (LabelNames.UnreadableException unreadable) {
            return problem("--labels: " + unreadable.getMessage(), CommandLine.ExitCode.USAGE);
        }
        Optional<String> wrong = findWrongUsage();
        if (wrong.isPresent()) {
            return problem(wrong.get(), CommandLine.ExitCode.USAGE);
        }
        List<Path> files = new ArrayList<>(maps);
        files.addAll(masks.files());
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return problem(file + ": no such file, or not readable", CommandLine.ExitCode.USAGE);
            }
        }
        return measure(names);
    }

    private Optional<String> findWrongUsage() {
        if (!(smallestMm3 >= 0)) {
            return Optional.of("--smallest: found " + smallestMm3 + ", expected 0 or more");
        }
        if (!(nearMm >= 0)) {
            return Optional.of("--near: found " + nearMm + ", expected 0 or more");
        }
        if (!dates.isEmpty() && dates.size() != maps.size()) {
            return Optional.of(
                    "--dates: found " + dates.size() + ", expected one for each of " + maps.size() + " label maps");
        }
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i).isAfter(dates.get(i - 1))) {
                return Optional.of("--dates: " + dates.get(i) + " is not after " + dates.get(i - 1)
                        + ", expected studies in order of time");
            }
        }
        if (picture != null && !picture.toString().matches("(?i).*\\.(png|svg)")) {
            return Optional.of("--picture: found " + picture + ", expected a name that ends in .png or .svg");
        }
        if (picture != null && !Commands.isWritable(picture)) {
            return Optional.of(picture + ": cannot be written there: no such folder, or no right to write");
        }
        return masks.findMiscounted(maps.size());
    }

    private int measure(LabelNames names) throws IOException {
        List<Quantification> studies = new ArrayList<>();
        for (int study = 0; study < maps.size(); study++) {
            Path map = maps.get(study);
            try {
                studies.add(new Quantifier(smallestMm3).quantify(StudyFiles.anatomy(map, names, masks.of(study))));
            } catch (RefusedImageException refused) {
                return problem(String.valueOf(refused.getMessage()), Commands.REFUSED);
            } catch (Components.TooManyPartsException noise) {
                return problem(map + ": tumour: " + noise.getMessage(), Commands.REFUSED);
            }
        }
        print(studies);
        return picture == null ? CommandLine.ExitCode.OK : draw(studies.getLast(), picture);
    }

    private void print(List<Quantification> studies) throws IOException {
        PrintWriter out = Commands.line(spec).getOut();
        if (format == ScoreCommand.Format.json) {
            try (JsonGenerator json = ScoreCommand.pretty(out)) {
                if (studies.size() == 1) {
                    new QuantificationJson(json).write(studies.getFirst());
                } else {
                    new CourseJson(json, dates).write(CourseTracker.follow(studies, nearMm));
                }
            }
            out.println();
        } else if (studies.size() == 1) {
            out.print(QuantifyText.of(studies.getFirst(), maps.getFirst().toString()));
        } else {
            List<String> titles = new ArrayList<>();
            for (int study = 0; study < maps.size(); study++) {
                titles.add((dates.isEmpty() ? "" : dates.get(study) + "  ") + maps.get(study));
            }
            out.print(CourseText.of(CourseTracker.follow(studies, nearMm), titles, dates));
        }
        out.flush();
    }

    private int draw(Quantification study, Path out) throws IOException {
        Slide slide = QuantificationSlide.of(study, maps.getLast().getFileName().toString());
        byte[] bytes;
        try {
            bytes = out.toString().toLowerCase(Locale.ROOT).endsWith(".svg")
                    ? slide.svg().getBytes(StandardCharsets.UTF_8)
                    : slide.png();
        } catch (Slide.NoFontException missing) {
            return problem(out + ": " + missing.getMessage(), Commands.REFUSED);
        }
        Path part = out.resolveSibling(out.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        return CommandLine.ExitCode.OK;
    }

    private int problem(String line, int status) {
        PrintWriter err = Commands.line(spec).getErr();
        err.println(TextBlock.plain(line));
        err.flush();
        return status;
    }
}
