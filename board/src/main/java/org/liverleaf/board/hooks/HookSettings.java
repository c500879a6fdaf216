package org.liverleaf.board.hooks;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.configuration.Setting;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What a site says of the systems that may ask for cards. */
@Component
final class HookSettings {

    /** The name by which an unsigned call from this machine is written down. */
    static final String LOOPBACK = "loopback";

    private final String address;
    private final Map<String, String> clients;
    private final List<String> origins;
    private final boolean openOnLoopback;

    HookSettings(Environment environment) {
        this.address = environment.getProperty(Setting.ADDRESS, "");
        this.clients = clients(environment.getProperty(Setting.CDS_CLIENTS, ""));
        this.origins = list(environment.getProperty(Setting.CDS_ORIGINS, ""));
        this.openOnLoopback = environment.getProperty(Setting.CDS_OPEN_ON_LOOPBACK, Boolean.class, false);
        if (!clients.isEmpty() && address.isEmpty()) {
            throw new RefusedException(Setting.CDS_CLIENTS + ": needs " + Setting.ADDRESS
                    + " as well, since what a client signs names the address for which it is meant");
        }
    }

    private static Map<String, String> clients(String text) {
        Map<String, String> clients = new LinkedHashMap<>();
        for (String client : list(text)) {
            int space = client.indexOf(' ');
            String keys = client.substring(space + 1).strip();
            if (!isAddress(keys) && !Files.isReadable(Path.of(keys))) {
                throw new RefusedException(Setting.CDS_CLIENTS + ": " + keys + " cannot be read");
            }
            clients.put(client.substring(0, space), keys);
        }
        return clients;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    static boolean isAddress(String keys) {
        return keys.startsWith("https://") || keys.startsWith("http://");
    }

    /** Address of this board as others see it, without a slash at its end; empty if nobody said it. */
    String address() {
        return address;
    }

    /** Where the public keys of each client are, by issuer: a file or an address. */
    Map<String, String> clients() {
        return java.util.Collections.unmodifiableMap(clients);
    }

    /** Web pages from which a browser may call. */
    List<String> origins() {
        return List.copyOf(origins);
    }

    /** Whether a call is made on this machine, not through a proxy, and may come unsigned. */
    boolean isOpenTo(jakarta.servlet.http.HttpServletRequest request) {
        boolean isProxied = request.getHeader("Forwarded") != null
                || request.getHeader("X-Forwarded-For") != null
                || request.getHeader("X-Forwarded-Host") != null
                || request.getHeader("Via") != null;
        String host = request.getServerName();
        return openOnLoopback
                && !isProxied
                && List.of("127.0.0.1", "localhost", "[::1]", "::1").contains(host)
                && isLoopback(request.getRemoteAddr());
    }

    private static boolean isLoopback(String remote) {
        return remote.startsWith("127.") || remote.equals("0:0:0:0:0:0:0:1") || remote.equals("::1");
    }

    /** The address of the keys as a URI. */
    static URI uri(String keys) {
        return URI.create(keys);
    }
}
