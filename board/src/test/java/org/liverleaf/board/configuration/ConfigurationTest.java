package org.liverleaf.board.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liverleaf.board.RefusedException;

/** What a site may say of its board, and what is refused. */
final class ConfigurationTest {

    @TempDir
    private Path folder;

    private Configuration read(String text, Map<String, String> environment) throws IOException {
        Path file = folder.resolve("board.properties");
        Files.writeString(file, text);
        return Configuration.read(file, environment::get);
    }

    @Test
    void takesSecretsFromTheEnvironment() throws IOException {
        Configuration read = read("""
                liverleaf.database.url = jdbc:postgresql://db.example.org/liverleaf
                liverleaf.database.user = leaf
                liverleaf.database.password = ${DB_SECRET}
                """, Map.of("DB_SECRET", "a$b\\c"));
        assertThat(read.database("", name -> null)).hasValueSatisfying(database -> {
            assertThat(database.url()).isEqualTo("jdbc:postgresql://db.example.org/liverleaf");
            assertThat(database.user()).isEqualTo("leaf");
            assertThat(database.password()).isEqualTo("a$b\\c");
        });
    }

    @Test
    void namesEachFaultInALineWithoutTheValue() {
        assertThatThrownBy(() -> read("""
                        liverleaf.port = secret-99999
                        liverleaf.databse.url = x
                        bind = y
                        liverleaf.database.password = ${NOT_SET}
                        """, Map.of()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("liverleaf.port: expected a port, 0 to 65535")
                .hasMessageContaining("there is no setting 'liverleaf.databse.url'")
                .hasMessageContaining("there is no setting 'bind'; is 'liverleaf.bind' meant?")
                .hasMessageContaining("liverleaf.database.password needs the environment variable NOT_SET")
                .hasMessageNotContaining("secret-99999");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Path file = folder.resolve("binary");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> Configuration.read(file, name -> null))
                .isInstanceOf(RefusedException.class)
                .hasMessage(file + ": expected a text in UTF-8");
    }

    @Test
    void saysWhichSecretOfTheDatabaseIsMissing() throws IOException {
        Configuration read = read("liverleaf.database.url=jdbc:postgresql://h/d", Map.of());
        assertThatThrownBy(() -> read.database("", name -> null))
                .hasMessageContaining("LIVERLEAF_DATABASE_USER")
                .hasMessageContaining("liverleaf.database.user");
    }

    @Test
    void standsWholeInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide", "running-a-board.md"), StandardCharsets.UTF_8);
        assertThat(Setting.ALL).allSatisfy(setting -> assertThat(guide).contains("| `" + setting.key() + "` |"));
    }
}
