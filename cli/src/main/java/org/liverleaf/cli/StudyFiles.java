package org.liverleaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.liverleaf.imaging.anatomy.Anatomy;
import org.liverleaf.imaging.anatomy.LabelNames;
import org.liverleaf.imaging.anatomy.Structure;
import org.liverleaf.imaging.nifti.NiftiReader;
import org.liverleaf.imaging.nifti.RefusedImageException;
import org.liverleaf.imaging.volume.LabelMap;

/** Opens the files of a study, one after the other, and keeps of each only what has a name. */
final class StudyFiles {

    private StudyFiles() {}

    /** @throws RefusedImageException if a file cannot be read as a label map, or lies on another grid than the first */
    static Anatomy anatomy(Path file, LabelNames names, MaskOptions.Masks masks) throws IOException {
        NiftiReader.Labels first = read(file);
        Anatomy.Builder anatomy = new Anatomy.Builder(first.map().grid());
        first.notes().forEach(anatomy::note);
        anatomy.add(first.map(), names);
        for (Map.Entry<Structure, Path> mask : masks.structures().entrySet()) {
            anatomy.add(fitting(mask.getValue(), anatomy, file), mask.getKey());
        }
        for (Path segments : masks.segments()) {
            anatomy.addSegments(fitting(segments, anatomy, file));
        }
        return anatomy.anatomy();
    }

    /**
     * Of structures that come in files of their own and nothing else.
     *
     * @param masks at least one file
     */
    static Anatomy anatomy(MaskOptions.Masks masks) throws IOException {
        Path first = Stream.concat(masks.structures().values().stream(), masks.segments().stream())
                .findFirst()
                .orElseThrow();
        Anatomy.Builder anatomy = new Anatomy.Builder(read(first).map().grid());
        for (Map.Entry<Structure, Path> mask : masks.structures().entrySet()) {
            anatomy.add(fitting(mask.getValue(), anatomy, first), mask.getKey());
        }
        for (Path segments : masks.segments()) {
            anatomy.addSegments(fitting(segments, anatomy, first));
        }
        return anatomy.anatomy();
    }

    private static LabelMap fitting(Path file, Anatomy.Builder anatomy, Path first) throws IOException {
        LabelMap map = read(file).map();
        if (!anatomy.fits(map)) {
            throw new RefusedImageException(
                    file.toString(), "grid", "another size or place, expected the grid of " + first);
        }
        return map;
    }

    private static NiftiReader.Labels read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new NiftiReader(file.toString()).labels(in);
        }
    }
}
