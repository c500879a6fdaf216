package org.liverleaf.board.outgoing;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A FHIR server that the configuration names.
 *
 * @param name its name, for people and forms
 * @param base where it is, without a slash at the end
 * @param client how to sign on; empty for a server that asks for nothing
 */
public record FhirServer(String name, URI base, Optional<Client> client) {

    /** How servers are written in the configuration. */
    public static final String EXPECTED =
            "servers parted by ';', each 'NAME ADDRESS' or 'NAME ADDRESS client=ID key=FILE [token=ADDRESS]';"
                    + " addresses begin with https://, on this machine http:// will do";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Set<String> KEYS = Set.of("client", "key", "token");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * How to sign on by SMART Backend Services.
     *
     * @param id the client id that the server knows
     * @param key file with the private key, a JSON Web Key
     * @param token where tokens are; empty if the server says it by itself
     */
    public record Client(String id, Path key, Optional<URI> token) {}

    /**
     * Reads the servers of a setting.
     *
     * @throws IllegalArgumentException when it is not written as {@link #EXPECTED}
     */
    public static List<FhirServer> all(String setting) {
        List<FhirServer> servers = new ArrayList<>();
        for (String each : setting.split(";", -1)) {
            if (!each.isBlank()) {
                FhirServer server = one(each.strip().split("\\s+"));
                if (servers.stream().anyMatch(other -> other.name().equals(server.name()))) {
                    throw new IllegalArgumentException(EXPECTED);
                }
                servers.add(server);
            }
        }
        return List.copyOf(servers);
    }

    /** Whether a setting can be read. */
    public static boolean fits(String setting) {
        try {
            return !all(setting).isEmpty();
        } catch (IllegalArgumentException not) {
            return false;
        }
    }

    private static FhirServer one(String[] words) {
        if (words.length < 2 || !NAME.matcher(words[0]).matches()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        Map<String, String> said = new HashMap<>();
        for (int i = 2; i < words.length; i++) {
            int is = words[i].indexOf('=');
            if (is < 1 || !KEYS.contains(words[i].substring(0, is))) {
                throw new IllegalArgumentException(EXPECTED);
            }
            said.put(words[i].substring(0, is), words[i].substring(is + 1));
        }
        String id = said.getOrDefault("client", "");
        String key = said.getOrDefault("key", "");
        if (id.isEmpty() != key.isEmpty() || id.isEmpty() && said.containsKey("token")) {
            throw new IllegalArgumentException(EXPECTED);
        }
        Optional<Client> client = Optional.of(id)
                .filter(any -> !id.isEmpty())
                .map(any -> new Client(
                        id, Path.of(key), Optional.ofNullable(said.get("token")).map(FhirServer::address)));
        String base = words[1].endsWith("/") ? words[1].substring(0, words[1].length() - 1) : words[1];
        return new FhirServer(words[0], address(base), client);
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        @Nullable String host = address.getHost();
        boolean isSafe = "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && host != null && LOOPBACK.contains(host);
        if (host == null
                || !isSafe
                || address.getUserInfo() != null
                || address.getQuery() != null
                || address.getFragment() != null) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return address;
    }
}
