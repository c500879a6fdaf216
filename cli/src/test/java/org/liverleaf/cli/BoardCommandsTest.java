package org.liverleaf.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardCommandsTest {

    /** Every command is read on every start, and only those of the board have it on their class path. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                ServeCommand.class,
                VerifyCommand.class,
                BackupCommand.class,
                RestoreCommand.class,
                BoardOptions.class,
                Liverleaf.class
            })
    void noMethodOfACommandNamesAClassOfTheBoard(Class<?> command) {
        assertThat(command.getDeclaredMethods())
                .isNotEmpty()
                .allSatisfy((Method method) -> assertThat(Stream.concat(
                                Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes())))
                        .as(method.toString())
                        .noneMatch(type -> type.getName().startsWith("org.liverleaf.board")));
    }

    @Test
    void givenNoSuchFile_whenRestored_thenWrongUsageAndNothingIsMade(@TempDir Path folder) {
        CommandRun run = CommandRun.liverleaf(
                "restore",
                folder.resolve("none.zip").toString(),
                "--data",
                folder.resolve("data").toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.problems()).singleElement().asString().contains("there is no such file");
        assertThat(folder).isEmptyDirectory();
    }
}
