package org.liverleaf.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liverleaf.imaging.anatomy.Structure;
import picocli.CommandLine.Option;

/** Structures that come in files of their own, on the grid of the label map: each voxel that is not 0 counts. Once for each study, in order. */
final class MaskOptions {

    @Option(names = "--liver", paramLabel = "FILE", description = "liver as a file of its own")
    private List<Path> livers = List.of();

    @Option(names = "--tumour", paramLabel = "FILE", description = "tumour as a file of its own")
    private List<Path> tumours = List.of();

    @Option(names = "--segments", paramLabel = "FILE", description = "Couinaud segments as labels 1 to 8")
    private List<Path> segments = List.of();

    @Option(names = "--portal-vein", paramLabel = "FILE", description = "portal vein")
    private List<Path> portalVeins = List.of();

    @Option(names = "--hepatic-vein", paramLabel = "FILE", description = "hepatic veins")
    private List<Path> hepaticVeins = List.of();

    @Option(names = "--bile-duct", paramLabel = "FILE", description = "central bile ducts")
    private List<Path> bileDucts = List.of();

    @Option(names = "--vessels", paramLabel = "FILE", description = "vessels of the liver that were not told apart")
    private List<Path> vessels = List.of();

    /** Structures with their files, one file for each study. */
    Map<Structure, List<Path>> structures() {
        Map<Structure, List<Path>> structures = new LinkedHashMap<>();
        structures.put(Structure.LIVER, livers);
        structures.put(Structure.TUMOUR, tumours);
        structures.put(Structure.PORTAL_VEIN, portalVeins);
        structures.put(Structure.HEPATIC_VEIN, hepaticVeins);
        structures.put(Structure.BILE_DUCT, bileDucts);
        structures.put(Structure.VESSEL, vessels);
        structures.values().removeIf(List::isEmpty);
        return structures;
    }

    List<Path> segments() {
        return segments;
    }

    /** All files. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(segments);
        structures().values().forEach(files::addAll);
        return files;
    }

    /** What is wrong if a structure has files, but not one for each study. */
    Optional<String> findMiscounted(int studies) {
        Map<String, List<Path>> counts = new LinkedHashMap<>();
        structures().forEach((structure, files) -> counts.put(structure.words(), files));
        if (!segments.isEmpty()) {
            counts.put("segments", segments);
        }
        return counts.entrySet().stream()
                .filter(each -> each.getValue().size() != studies)
                .findFirst()
                .map(each -> each.getKey() + ": found " + each.getValue().size() + " files, expected one for each of "
                        + studies + " label maps");
    }

    /** The files of one study. */
    Masks of(int study) {
        Map<Structure, Path> structures = new LinkedHashMap<>();
        structures().forEach((structure, files) -> structures.put(structure, files.get(study)));
        return new Masks(structures, segments.isEmpty() ? List.of() : List.of(segments.get(study)));
    }

    /** Files of one study; of segments there is one or none. */
    record Masks(Map<Structure, Path> structures, List<Path> segments) {}
}
