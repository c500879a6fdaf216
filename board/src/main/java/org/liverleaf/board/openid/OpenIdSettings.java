package org.liverleaf.board.openid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liverleaf.board.RefusedException;
import org.liverleaf.board.configuration.Configuration;
import org.liverleaf.board.configuration.Setting;
import org.liverleaf.board.signon.Role;

/**
 * What a site says of its provider.
 *
 * @param issuer its issuer, an address
 * @param clientId by which it knows this board
 * @param clientSecret by which this board proves itself; empty for a client without a secret
 * @param name what people read on the button
 * @param rolesClaim claim that holds the roles; dots lead into objects
 * @param roles our role for a value of that claim
 * @param scopes scopes that are asked for
 * @param address address of this board as others see it; empty to take it from the request
 */
public record OpenIdSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String name,
        String rolesClaim,
        Map<String, Role> roles,
        Set<String> scopes,
        String address) {

    private static final String USUAL_NAME = "your organisation";
    private static final String USUAL_CLAIM = "roles";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final List<String> NEEDED = List.of(Setting.OIDC_ISSUER, Setting.OIDC_CLIENT_ID, Setting.OIDC_ROLES);

    /** Copies the collections. */
    public OpenIdSettings {
        roles = Map.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /**
     * The settings of a site; empty if it names no provider.
     *
     * @throws RefusedException with a line for each setting that is missing beside the others
     */
    public static Optional<OpenIdSettings> of(Configuration said) {
        if (said.values().keySet().stream().noneMatch(key -> key.startsWith(Setting.OIDC))) {
            return Optional.empty();
        }
        List<String> faults = new ArrayList<>();
        for (String key : NEEDED) {
            if (said.find(key).isEmpty()) {
                faults.add(key + ": is not set, but sign-on by OpenID Connect needs it");
            }
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(String.join(System.lineSeparator(), faults));
        }
        Set<String> scopes = new TreeSet<>(
                Arrays.asList(SPACE.split(said.find(Setting.OIDC_SCOPES).orElse("profile"))));
        scopes.add("openid");
        return Optional.of(new OpenIdSettings(
                said.find(Setting.OIDC_ISSUER).orElseThrow(),
                said.find(Setting.OIDC_CLIENT_ID).orElseThrow(),
                said.find(Setting.OIDC_CLIENT_SECRET).orElse(""),
                said.find(Setting.OIDC_NAME).orElse(USUAL_NAME),
                said.find(Setting.OIDC_ROLES_CLAIM).orElse(USUAL_CLAIM),
                roles(said.find(Setting.OIDC_ROLES).orElseThrow()),
                scopes,
                said.find(Setting.ADDRESS).orElse("")));
    }

    /** Pairs 'value:role' by value. The last colon parts them, since values may be addresses. */
    private static Map<String, Role> roles(String text) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (String pair : Setting.pairs(text)) {
            int colon = pair.lastIndexOf(':');
            Role.find(pair.substring(colon + 1).strip())
                    .ifPresent(role -> roles.put(pair.substring(0, colon).strip(), role));
        }
        return roles;
    }

    /**
     * Our roles for what the claim holds. A value that is not mapped gives none.
     *
     * @return names of roles, as accounts keep them
     */
    Set<String> rolesFor(Set<String> values) {
        return values.stream()
                .flatMap(value -> Optional.ofNullable(roles.get(value)).stream())
                .map(Role::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without the secret, since settings end up in messages. */
    @Override
    public String toString() {
        return issuer + " as " + clientId;
    }
}
