package org.liverleaf.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liverleaf.imaging.picture.Slide;

/** A picture as a file that appears only when it is complete. */
final class PictureFile {

    private PictureFile() {}

    /** Why a picture cannot be written there, if it cannot. */
    static Optional<String> findProblem(@Nullable Path picture) {
        if (picture != null && !picture.toString().toLowerCase(Locale.ROOT).matches(".*\\.(png|svg)")) {
            return Optional.of("--picture: found " + picture + ", expected a name that ends in .png or .svg");
        }
        if (picture != null && !Commands.isWritable(picture)) {
            return Optional.of(picture + ": cannot be written there: no such folder, or no right to write");
        }
        return Optional.empty();
    }

    /** @throws Slide.NoFontException if this Java cannot draw text */
    static void write(Slide slide, Path picture) throws IOException {
        boolean isSvg = picture.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        byte[] bytes = isSvg ? slide.svg().getBytes(StandardCharsets.UTF_8) : slide.png();
        Path part = picture.resolveSibling(picture.getFileName() + ".part");
        Files.write(part, bytes);
        try {
            Files.move(part, picture, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notThere) {
            Files.move(part, picture, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
