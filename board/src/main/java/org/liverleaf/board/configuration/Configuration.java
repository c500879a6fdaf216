package org.liverleaf.board.configuration;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.store.DatabaseAddress;

/**
 * How a site runs its board: the keys of {@link Setting} with their values. A value may hold <code>${NAME}</code>, which is
 * taken from the environment, so that no secret needs to stand in the file.
 *
 * @param values by key
 */
public record Configuration(Map<String, String> values) {

    /** Name of the file that is read from the data folder if no other is named. */
    public static final String USUAL_NAME = "board.properties";

    /** Nothing said. */
    public static final Configuration NONE = new Configuration(Map.of());

    private static final long LARGEST_FILE = 1 << 20;
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    /** Keeps a copy. */
    public Configuration {
        values = Map.copyOf(values);
    }

    /**
     * Reads a file in the format of Java's properties, UTF-8.
     *
     * @param environment value of an environment variable, null if it is not set
     * @throws RefusedException with a line for each fault: unreadable file, unknown key, value that does not fit, variable
     *     that is not set
     */
    public static Configuration read(Path file, UnaryOperator<@Nullable String> environment) {
        Properties properties = load(file);
        Map<String, Setting> settings =
                Setting.ALL.stream().collect(Collectors.toMap(Setting::key, setting -> setting));
        Map<String, String> values = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (String key : new java.util.TreeSet<>(properties.stringPropertyNames())) {
            Setting setting = settings.get(key);
            if (setting == null) {
                faults.add(file + ": there is no setting '" + key + "'" + nearest(key));
                continue;
            }
            Matcher missing = FROM_ENVIRONMENT.matcher(properties.getProperty(key));
            List<String> unset = missing.results()
                    .map(found -> found.group(1))
                    .filter(name -> environment.apply(name) == null)
                    .toList();
            if (!unset.isEmpty()) {
                faults.add(file + ": " + key + " needs the environment variable " + String.join(", ", unset));
                continue;
            }
            String value = FROM_ENVIRONMENT
                    .matcher(properties.getProperty(key))
                    .replaceAll(found -> Matcher.quoteReplacement(Optional.ofNullable(environment.apply(found.group(1)))
                            .orElse("")))
                    .strip();
            if (setting.fits().test(value)) {
                values.put(key, value);
            } else {
                // The value itself may be a secret: it is not repeated.
                faults.add(file + ": " + key + ": expected " + setting.expected());
            }
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(String.join(System.lineSeparator(), faults));
        }
        return new Configuration(values);
    }

    /** Reads the file if it is there. */
    public static Configuration readIfThere(Path file, UnaryOperator<@Nullable String> environment) {
        return Files.exists(file) ? read(file, environment) : NONE;
    }

    /** A value, if the site gave one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * The PostgreSQL that is used instead of the embedded one, if one is named.
     *
     * @param url as it was said on the command line; empty if it was not said there
     * @throws RefusedException if the address is none, or user or password are nowhere to be found
     */
    public Optional<DatabaseAddress> database(String url, UnaryOperator<@Nullable String> environment) {
        if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
            throw new RefusedException("--database: expected an address that begins with jdbc:postgresql:");
        }
        return (url.isEmpty() ? find(Setting.DATABASE_URL) : Optional.of(url))
                .map(address -> new DatabaseAddress(
                        address,
                        said(Setting.DATABASE_USER, "LIVERLEAF_DATABASE_USER", environment),
                        said(Setting.DATABASE_PASSWORD, "LIVERLEAF_DATABASE_PASSWORD", environment)));
    }

    private String said(String key, String variable, UnaryOperator<@Nullable String> environment) {
        return find(key)
                .or(() -> Optional.ofNullable(environment.apply(variable)))
                .orElseThrow(() -> new RefusedException(
                        variable + ": is not set, nor is " + key + " in the configuration; the database needs it"));
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new RefusedException(file + ": larger than a configuration can be (1 MB)");
            }
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (MalformedInputException notText) {
            throw new RefusedException(file + ": expected a text in UTF-8", notText);
        } catch (IllegalArgumentException badEscape) {
            throw new RefusedException(
                    file + ": expected lines 'key=value' (" + badEscape.getMessage() + ")", badEscape);
        } catch (IOException unreadable) {
            throw new RefusedException(file + ": cannot be read", unreadable);
        }
        return properties;
    }

    private static String nearest(String key) {
        return Setting.ALL.stream()
                .map(Setting::key)
                .filter(known -> known.endsWith(key) || known.equalsIgnoreCase(key) || known.startsWith(key))
                .findFirst()
                .map(known -> "; is '" + known + "' meant?")
                .orElse("");
    }
}
