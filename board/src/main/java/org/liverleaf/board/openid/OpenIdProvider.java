package org.liverleaf.board.openid;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/**
 * The provider, looked up when it is needed: a board starts and lets people in by password while it does not answer. What it
 * says of itself is kept for an hour; a silence is remembered for some seconds, so that a page never waits for it.
 */
public final class OpenIdProvider implements ClientRegistrationRepository {

    /** Where its description is, below the issuer. */
    static final String DESCRIPTION = "/.well-known/openid-configuration";

    static final String REGISTRATION = "openid";

    /** Where people begin. */
    public static final String BEGINNING = "/sign-on/with/" + REGISTRATION;

    /** Where the provider sends them back to. */
    static final String RETURN = "/sign-on/code";

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration SILENCE_KEPT = Duration.ofSeconds(3);
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(3);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

    private final OpenIdSettings settings;
    private final ClientHttpRequestFactory requests;
    private final RestClient client;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Seen seen = new Seen(null, Instant.EPOCH, false);

    OpenIdProvider(OpenIdSettings settings) {
        this.settings = settings;
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(LONGEST_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(LONGEST_ANSWER);
        this.requests = factory;
        this.client = RestClient.builder().requestFactory(factory).build();
    }

    /** What was seen last; the registration stays usable while a later look meets silence. */
    private record Seen(@Nullable ClientRegistration registration, Instant at, boolean silent) {}

    /** What people read on the button. */
    public String name() {
        return settings.name();
    }

    /** Requests to it, with an end. */
    ClientHttpRequestFactory requests() {
        return requests;
    }

    /** Whether it did not answer when it was last asked. Never waits; asks anew in the background if that was long ago. */
    public boolean isSilent() {
        if (isOld() && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("look for the provider").start(() -> {
                try {
                    find();
                } finally {
                    looking.set(false);
                }
            });
        }
        return seen.silent();
    }

    private boolean isOld() {
        return seen.at().plus(seen.silent() ? SILENCE_KEPT : KEPT).isBefore(Instant.now());
    }

    /** The provider, asked for now if it was not lately; empty if it does not answer or is not who it should be. */
    Optional<ClientRegistration> find() {
        if (isOld()) {
            look();
        }
        return Optional.ofNullable(seen.registration());
    }

    private synchronized void look() {
        if (!isOld()) {
            return;
        }
        try {
            seen = new Seen(registration(), Instant.now(), false);
        } catch (RuntimeException failed) {
            // The kind only: a message could hold what a stranger answered.
            LOG.warn(
                    "the sign-on of {} does not answer as OpenID Connect should ({})",
                    settings.issuer(),
                    failed instanceof IllegalArgumentException
                            ? failed.getMessage()
                            : failed.getClass().getSimpleName());
            seen = new Seen(seen.registration(), Instant.now(), true);
        }
    }

    private ClientRegistration registration() {
        String issuer = settings.issuer();
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        Map<String, Object> described = client.get()
                .uri(base + DESCRIPTION)
                .retrieve()
                .body(new ParameterizedTypeReference<Map<String, Object>>() {});
        if (described == null || !issuer.equals(described.get("issuer"))) {
            throw new IllegalArgumentException("it names another issuer than the configuration");
        }
        demandSafe(described);
        ClientRegistration.Builder builder = ClientRegistrations.fromOidcConfiguration(described)
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientName(settings.name())
                .scope(settings.scopes())
                .redirectUri((settings.address().isEmpty() ? "{baseUrl}" : settings.address()) + RETURN)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        if (settings.clientSecret().isEmpty()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return builder.build();
    }

    /** Codes, tokens and keys never go over a line that others can read. */
    private void demandSafe(Map<String, Object> described) {
        boolean isLocal = settings.issuer().startsWith("http://");
        for (String name : new String[] {
            "authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint", "end_session_endpoint"
        }) {
            if (described.get(name) instanceof String address
                    && !address.toLowerCase(Locale.ROOT).startsWith("https://")
                    && !isLocal) {
                throw new IllegalArgumentException("its " + name + " does not begin with https://");
            }
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(REGISTRATION) ? find().orElse(null) : null;
    }
}
