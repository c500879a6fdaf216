package org.liverleaf.board.configuration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One key of the configuration file.
 *
 * @param key as it stands in the file
 * @param expected what a value must be, in words that fit after 'expected'
 * @param fits whether a value is that
 */
public record Setting(String key, String expected, Predicate<String> fits) {

    /** JDBC address of a PostgreSQL to use instead of the embedded one. */
    public static final String DATABASE_URL = "liverleaf.database.url";
    /** User of that database. */
    public static final String DATABASE_USER = "liverleaf.database.user";
    /** Password of that user. */
    public static final String DATABASE_PASSWORD = "liverleaf.database.password";
    /** Address to listen on. */
    public static final String BIND = "liverleaf.bind";
    /** Port to listen on. */
    public static final String PORT = "liverleaf.port";

    /** Folder with the words of questionnaires for which the site holds a licence. */
    public static final String QUESTIONNAIRES = "liverleaf.questionnaires.folder";
    /** Whom a patient calls who feels worse, shown under every questionnaire. */
    public static final String PATIENT_CONTACT = "liverleaf.questionnaires.contact";

    private static final int LARGEST_PORT = 65_535;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");

    /** Every key there is. What is not here is refused. */
    public static final List<Setting> ALL = List.of(
            new Setting(
                    DATABASE_URL,
                    "an address that begins with jdbc:postgresql:",
                    v -> v.startsWith("jdbc:postgresql:")),
            text(DATABASE_USER),
            text(DATABASE_PASSWORD),
            text(BIND),
            new Setting(
                    QUESTIONNAIRES,
                    "a folder that can be read",
                    v -> Files.isReadable(Path.of(v)) && Files.isDirectory(Path.of(v))),
            text(PATIENT_CONTACT),
            new Setting(PORT, "a port, 0 to " + LARGEST_PORT, Setting::isPort));

    private static Setting text(String key) {
        return new Setting(key, "a value", value -> !value.isBlank());
    }

    private static boolean isPort(String value) {
        return DIGITS.matcher(value).matches() && Integer.parseInt(value) <= LARGEST_PORT;
    }
}
