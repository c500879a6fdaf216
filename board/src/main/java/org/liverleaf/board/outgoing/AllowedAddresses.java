package org.liverleaf.board.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The only addresses that the board asks for anything: those that its configuration names. Nothing that somebody types, and
 * nothing that another server answers, leads anywhere else.
 */
@Component
public final class AllowedAddresses {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final List<FhirServer> servers;

    AllowedAddresses(@Value("${liverleaf.fhir.servers:}") String servers) {
        this.servers = FhirServer.all(servers);
    }

    /** The FHIR servers, in the order of the configuration. */
    public List<FhirServer> servers() {
        return servers;
    }

    /** The FHIR server of this name, if there is one. */
    public Optional<FhirServer> find(String name) {
        return servers.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * An address that a server gave, such as that of the next page.
     *
     * @throws RefusedRequestException when it does not lie below the address of the server
     */
    URI below(FhirServer server, String address) throws RefusedRequestException {
        URI wanted;
        try {
            wanted = URI.create(server.base() + "/").resolve(address).normalize();
        } catch (IllegalArgumentException none) {
            throw new RefusedRequestException(server.name() + " names a next page that is no address");
        }
        String path = Optional.ofNullable(wanted.getRawPath()).orElse("");
        String base = Optional.ofNullable(server.base().getRawPath()).orElse("");
        boolean isBelow = path.equals(base) || path.startsWith(base + "/");
        String lower = path.toLowerCase(Locale.ROOT);
        boolean climbs = path.contains("..") || lower.contains("%2e") || lower.contains("%2f") || lower.contains("%5c");
        if (!isSameHost(server.base(), wanted) || !isBelow || climbs) {
            throw new RefusedRequestException(
                    server.name() + " leads to an address that is not its own; nothing was fetched from there");
        }
        return wanted;
    }

    /**
     * Where a server says that tokens are.
     *
     * @throws RefusedRequestException when that is another host than its own, and the configuration does not name it
     */
    URI tokens(FhirServer server, String address) throws RefusedRequestException {
        try {
            URI wanted = URI.create(address);
            if (isSameHost(server.base(), wanted)) {
                return wanted;
            }
        } catch (IllegalArgumentException none) {
            // Said below.
        }
        throw new RefusedRequestException(server.name()
                + " gives tokens at an address that is not its own; name it in the configuration with token=ADDRESS");
    }

    private static boolean isSameHost(URI one, URI other) {
        return one.getScheme()
                        .equalsIgnoreCase(Optional.ofNullable(other.getScheme()).orElse(""))
                && one.getHost()
                        .equalsIgnoreCase(Optional.ofNullable(other.getHost()).orElse(""))
                && port(one) == port(other)
                && other.getRawUserInfo() == null;
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? HTTPS : HTTP;
    }

    /**
     * Whether a name leads to where nobody means to go: addresses of a link, where clouds keep their secrets, or of this
     * machine. A configuration that names such an address itself means it. What the name leads to a moment later, when the
     * connection is made, has to show a certificate of that name: a name is asked by https only.
     */
    static void checkResolved(URI address) throws RefusedRequestException {
        String host = address.getHost();
        if (host.equals("localhost") || NUMBERS.matcher(host).matches() || host.startsWith("[")) {
            return;
        }
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                if (each.isLinkLocalAddress()
                        || each.isAnyLocalAddress()
                        || each.isMulticastAddress()
                        || each.isLoopbackAddress()) {
                    throw new RefusedRequestException(host
                            + " leads to an address inside this machine or its link; nothing was fetched from there");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new RefusedRequestException(host + " is not known; is the name right?");
        }
    }
}
