package org.liverleaf.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.liverleaf.imaging.ablation.AblationMaps;
import org.liverleaf.imaging.ablation.Margin;
import org.liverleaf.imaging.ablation.MarginAssessor;
import org.liverleaf.imaging.ablation.MarginCriteria;
import org.liverleaf.imaging.json.MarginJson;
import org.liverleaf.imaging.nifti.NiftiReader;
import org.liverleaf.imaging.nifti.NiftiType;
import org.liverleaf.imaging.nifti.NiftiWriter;
import org.liverleaf.imaging.nifti.RefusedImageException;
import org.liverleaf.imaging.picture.MarginSlide;
import org.liverleaf.imaging.picture.Slide;
import org.liverleaf.imaging.volume.Grid;
import org.liverleaf.imaging.volume.Runs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code liverleaf margin}: what an ablation achieved. */
@Command(
        name = "margin",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the margin of an ablation on co-registered label maps (NIfTI-1 or NIfTI-2, plain or gzipped): the smallest margin, how much of"
                    + " a margin of 0, 5 and 10 mm was reached, where it is short, and what that means. In each file every voxel that is not 0"
                    + " counts; all files lie on one grid.",
            "",
            "The margin is taken within the liver: what lies beyond the capsule does not count. Conventions: docs/guide/imaging-plans.md"
        },
        footer = {
            "",
            "Examples:",
            "  liverleaf margin --tumour before.nii.gz --ablation after.nii.gz --liver liver.nii.gz",
            "  liverleaf margin --tumour before.nii.gz --ablation after.nii.gz --tool non-rigid --registration-error 1.5 --format json",
            "",
            "Exit status: 0 success, 1 input refused, 2 wrong usage or missing file."
        })
final class MarginCommand implements Callable<Integer> {

    /** How the program that registered the scans works; the constants are what people type. */
    enum Tool {
        rigid,
        non_rigid;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--tumour", paramLabel = "FILE", required = true, description = "Tumour before the ablation")
    private Path tumour = Path.of("");

    @Option(names = "--ablation", paramLabel = "FILE", required = true, description = "Ablation zone after it")
    private Path ablation = Path.of("");

    @Option(names = "--liver", paramLabel = "FILE", description = "Liver; without it everything around counts as liver")
    private @Nullable Path liver;

    @Option(
            names = "--tool",
            paramLabel = "KIND",
            description = "How the scans were registered, rigid (default, cut-off 5 mm) or non-rigid (4 mm).")
    private Tool tool = Tool.rigid;

    @Option(names = "--cut-off", paramLabel = "MM", description = "Another smallest margin that counts as enough")
    private @Nullable Double cutOffMm;

    @Option(
            names = "--registration-error",
            paramLabel = "MM",
            description =
                    "How far the scans may be off (target registration error); it widens every range. Above 5 mm there is no verdict. Default:"
                            + " ${DEFAULT-VALUE}")
    private double registrationErrorMm;

    @Option(
            names = "--map",
            paramLabel = "OUT",
            description =
                    "Writes where the margin is short as a label map (.nii or .nii.gz): 1 liver within the cut-off that was not ablated, 2 tumour outside"
                            + " of the zone")
    private @Nullable Path map;

    @Option(
            names = "--picture",
            paramLabel = "OUT",
            description = "Draws the plane through the thinnest place and the margin in every direction; .png or .svg")
    private @Nullable Path picture;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private ScoreCommand.Format format = ScoreCommand.Format.text;

    @Override
    public Integer call() throws IOException {
        double cutOff = cutOffMm != null
                ? cutOffMm
                : tool == Tool.rigid ? MarginCriteria.RIGID_MM : MarginCriteria.NON_RIGID_MM;
        if (!(cutOff > 0 && cutOff <= 50)) {
            return problem(
                    "--cut-off: found " + cutOff + ", expected above 0 and up to 50", CommandLine.ExitCode.USAGE);
        }
        if (!(registrationErrorMm >= 0 && registrationErrorMm <= 50)) {
            return problem(
                    "--registration-error: found " + registrationErrorMm + ", expected 0 to 50",
                    CommandLine.ExitCode.USAGE);
        }
        Optional<String> noPicture = PictureFile.findProblem(picture).or(this::findNoMap);
        if (noPicture.isPresent()) {
            return problem(noPicture.get(), CommandLine.ExitCode.USAGE);
        }
        List<Path> files = new ArrayList<>(List.of(tumour, ablation));
        if (liver != null) {
            files.add(liver);
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return problem(file + ": no such file, or not readable", CommandLine.ExitCode.USAGE);
            }
        }
        return measure(new MarginCriteria(cutOff, registrationErrorMm));
    }

    private Optional<String> findNoMap() {
        if (map != null && !map.toString().toLowerCase(Locale.ROOT).matches(".*\\.nii(\\.gz)?")) {
            return Optional.of("--map: found " + map + ", expected a name that ends in .nii or .nii.gz");
        }
        return map != null && !Commands.isWritable(map)
                ? Optional.of(map + ": cannot be written there: no such folder, or no right to write")
                : Optional.empty();
    }

    /** A file that appears only when it is complete. */
    private static void write(AblationMaps maps, Runs shortfall, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        boolean isPacked = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
        OutputStream plain = Files.newOutputStream(part);
        try (OutputStream out = isPacked ? new GZIPOutputStream(plain, 1 << 16) : new BufferedOutputStream(plain)) {
            NiftiWriter.write(
                    maps.grid(),
                    NiftiType.UINT8,
                    (x, y, z) -> !shortfall.has(x, y, z) ? 0 : maps.tumour().has(x, y, z) ? 2 : 1,
                    out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private int measure(MarginCriteria criteria) throws IOException {
        AblationMaps maps;
        try {
            NiftiReader.Labels first = GridCheck.read(tumour);
            Grid grid = first.map().grid();
            maps = new AblationMaps(
                    grid,
                    filled(tumour, first.map().runs(label -> true), "no voxel of tumour"),
                    filled(ablation, GridCheck.fitting(ablation, grid, tumour).runs(label -> true), "no ablated voxel"),
                    liver == null
                            ? Runs.none()
                            : filled(
                                    liver,
                                    GridCheck.fitting(liver, grid, tumour).runs(label -> true),
                                    "no voxel of liver"));
        } catch (RefusedImageException refused) {
            return problem(String.valueOf(refused.getMessage()), Commands.REFUSED);
        }
        MarginAssessor assessor = new MarginAssessor(criteria);
        Margin margin = assessor.assess(maps);
        print(margin, maps);
        if (map != null) {
            write(maps, assessor.shortfall(maps), map);
        }
        if (picture != null) {
            try {
                PictureFile.write(
                        MarginSlide.of(maps, margin, tumour.getFileName() + " and " + ablation.getFileName()), picture);
            } catch (Slide.NoFontException noFont) {
                return problem(picture + ": " + noFont.getMessage(), Commands.REFUSED);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static Runs filled(Path file, Runs runs, String what) throws RefusedImageException {
        if (runs.isEmpty()) {
            throw new RefusedImageException(file.toString(), "data", what + ", expected at least one that is not 0");
        }
        return runs;
    }

    private void print(Margin margin, AblationMaps maps) throws IOException {
        PrintWriter out = Commands.line(spec).getOut();
        switch (format) {
            case text -> out.print(MarginText.of(margin, tumour + " and " + ablation));
            case json -> {
                try (JsonGenerator json = ScoreCommand.pretty(out)) {
                    new MarginJson(json).write(margin, maps.grid());
                }
                out.println();
            }
        }
        out.flush();
    }

    private int problem(String line, int status) {
        PrintWriter err = Commands.line(spec).getErr();
        err.println(TextBlock.plain(line));
        err.flush();
        return status;
    }
}
