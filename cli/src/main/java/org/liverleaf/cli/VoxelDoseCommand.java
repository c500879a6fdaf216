package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
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
import org.liverleaf.imaging.dose.DoseReport;
import org.liverleaf.imaging.dose.Dosimeter;
import org.liverleaf.imaging.json.DoseJson;
import org.liverleaf.imaging.lesion.Quantification;
import org.liverleaf.imaging.lesion.Quantifier;
import org.liverleaf.imaging.nifti.NiftiReader;
import org.liverleaf.imaging.nifti.RefusedImageException;
import org.liverleaf.imaging.picture.DoseSlide;
import org.liverleaf.imaging.picture.Slide;
import org.liverleaf.imaging.volume.ScalarVolume;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code liverleaf dose voxel}: dose by voxel and its histogram. */
@Command(
        name = "voxel",
        mixinStandardHelpOptions = true,
        description = {
            "Dose of yttrium-90 by voxel from a picture of its activity (PET or SPECT, NIfTI), and its histogram for tumour, normal liver and each"
                    + " lesion of a label map. The picture and the label map may have grids of their own in the same patient space.",
            "",
            "Without --kernel every voxel keeps its energy (local deposition). A kernel is a NIfTI file of voxel S values in mGy/(MBq s) on voxels of the"
                    + " size of the picture, odd along each axis; none is shipped. Conventions: docs/guide/imaging-plans.md"
        },
        footer = {
            "",
            "Examples:",
            "  liverleaf dose voxel liver.nii.gz --labels liver=1,tumour=2 --activity pet.nii.gz --hours-after 20",
            "  liverleaf dose voxel --liver liver.nii.gz --tumour t.nii.gz --activity spect.nii.gz --unit counts --administered \"2.1 GBq\""
                    + " --lung-shunt 4",
            "",
            "Exit status: 0 success, 1 input refused, 2 wrong usage or missing file."
        })
final class VoxelDoseCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "LABELMAP", arity = "0..1", description = "Label map of a study")
    private List<Path> maps = List.of();

    @Option(
            names = "--labels",
            paramLabel = "NAME=LABEL,...",
            description = "What the labels of LABELMAP stand for, as 'quantify' takes it.")
    private String labels = "";

    @Mixin
    private MaskOptions masks = new MaskOptions();

    @Option(names = "--activity", paramLabel = "FILE", required = true, description = "Picture of the activity")
    private Path activity = Path.of("");

    @ArgGroup(exclusive = false, heading = "%nActivity and dose:%n")
    private ActivityOptions options = new ActivityOptions();

    @Option(names = "--kernel", paramLabel = "FILE", description = "Voxel S values in mGy/(MBq s)")
    private @Nullable Path kernel;

    @Option(
            names = "--thresholds",
            paramLabel = "GY",
            split = ",",
            description = "Doses for which the share of the volume is told; default: 30,50,70,100,120,205")
    private List<Integer> thresholds = List.of(30, 50, 70, 100, 120, 205);

    @Option(names = "--picture", paramLabel = "OUT", description = "Draws the dose-volume histogram; .png or .svg")
    private @Nullable Path picture;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private ScoreCommand.Format format = ScoreCommand.Format.text;

    @Override
    public Integer call() throws IOException {
        String wrong = wrongUsage();
        if (!wrong.isEmpty()) {
            return problem(wrong, CommandLine.ExitCode.USAGE);
        }
        List<Path> files = new ArrayList<>(maps);
        files.addAll(masks.files());
        files.add(activity);
        if (kernel != null) {
            files.add(kernel);
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return problem(file + ": no such file, or not readable", CommandLine.ExitCode.USAGE);
            }
        }
        try {
            return measure();
        } catch (LabelNames.UnreadableException unreadable) {
            return problem("--labels: " + unreadable.getMessage(), CommandLine.ExitCode.USAGE);
        } catch (RefusedImageException refused) {
            return problem(String.valueOf(refused.getMessage()), Commands.REFUSED);
        } catch (Components.TooManyPartsException noise) {
            return problem("tumour: " + noise.getMessage() + " {look at the label}", Commands.REFUSED);
        }
    }

    private String wrongUsage() {
        if (maps.isEmpty() && masks.files().isEmpty()) {
            return "dose voxel: no region, expected LABELMAP with --labels, or --liver and --tumour";
        }
        if (maps.isEmpty() != labels.isEmpty()) {
            return "--labels: expected together with LABELMAP";
        }
        if (thresholds.stream().anyMatch(each -> each < 0 || each > 100_000)) {
            return "--thresholds: expected doses from 0 to 100000 Gy";
        }
        return PictureFile.findProblem(picture).orElse(options.problem());
    }

    private int measure() throws IOException, LabelNames.UnreadableException {
        Anatomy anatomy = maps.isEmpty()
                ? StudyFiles.anatomy(masks.of(0))
                : StudyFiles.anatomy(maps.getFirst(), LabelNames.parse(labels), masks.of(0));
        if (anatomy.liver().isEmpty() && anatomy.tumour().isEmpty()) {
            throw new RefusedImageException(
                    (maps.isEmpty() ? masks.files() : maps).getFirst().toString(),
                    "labels",
                    "no liver and no tumour, expected one of them");
        }
        Quantification study = new Quantifier(0).quantify(anatomy);
        ScalarVolume measured = measured();
        List<ScalarVolume> kernels = kernels(measured);
        Dosimeter dosimeter = new Dosimeter(options.calibration(), options.voxelDose(), options.lungKg(), kernels);
        DoseReport report = dosimeter.report(measured, study, dosimeter.dose(measured));
        print(report, measured);
        return draw(report);
    }

    private ScalarVolume measured() throws IOException {
        ScalarVolume values = volume(activity);
        if (!(values.sum() > 0)) {
            throw new RefusedImageException(activity.toString(), "data", "no activity, expected values above 0");
        }
        return values;
    }

    private List<ScalarVolume> kernels(ScalarVolume measured) throws IOException {
        if (kernel == null) {
            return List.of();
        }
        ScalarVolume values = volume(kernel);
        Optional<String> problem = options.voxelDose().findProblem(measured.grid(), values);
        if (problem.isPresent()) {
            String[] words = problem.get().split(": ", 2);
            throw new RefusedImageException(kernel.toString(), words[0], words[1]);
        }
        return List.of(values);
    }

    private static ScalarVolume volume(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new NiftiReader(file.toString()).values(in).volume();
        }
    }

    private void print(DoseReport report, ScalarVolume measured) throws IOException {
        PrintWriter out = Commands.line(spec).getOut();
        switch (format) {
            case text -> out.print(DoseText.of(report, thresholds, activity.toString()));
            case json -> {
                try (JsonGenerator json = ScoreCommand.pretty(out)) {
                    new DoseJson(json).write(report, measured.grid(), thresholds);
                }
                out.println();
            }
        }
        out.flush();
    }

    private int draw(DoseReport report) throws IOException {
        if (picture != null) {
            try {
                PictureFile.write(DoseSlide.of(report, activity.getFileName().toString()), picture);
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
