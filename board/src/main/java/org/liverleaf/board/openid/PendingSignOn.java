package org.liverleaf.board.openid;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Remembers a sign-on between leaving for the provider and coming back, in a cookie of its own. The session's cookie is
 * 'Strict' and does not come along when another site sends somebody here; this one is 'Lax', goes to the addresses of the
 * sign-on only, lives ten minutes, and is worth nothing but for the one sign-on that it was made for. It is sealed with a key
 * that ends with the process.
 */
final class PendingSignOn implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Name of the cookie. */
    static final String COOKIE = "liverleaf-sign-on";

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int LONGEST = 3_000;
    private static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final OpenIdProvider provider;
    private final SecretKeySpec key;

    PendingSignOn(OpenIdProvider provider) {
        this.provider = provider;
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        if (state == null) {
            return null;
        }
        return cookie(request)
                .flatMap(this::open)
                .filter(fields -> same(fields.getFirst(), state))
                .flatMap(fields -> provider.find().map(registration -> request(registration, fields)))
                .orElse(null);
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration, List<String> fields) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .scopes(registration.getScopes())
                .state(fields.get(0))
                .redirectUri(fields.get(1))
                .attributes(attributes -> {
                    attributes.put(OAuth2ParameterNames.REGISTRATION_ID, registration.getRegistrationId());
                    attributes.put(OidcParameterNames.NONCE, fields.get(2));
                    attributes.put(PkceParameterNames.CODE_VERIFIER, fields.get(3));
                })
                .build();
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest pending, HttpServletRequest request, HttpServletResponse response) {
        if (pending == null) {
            write("", Duration.ZERO, request, response);
            return;
        }
        String body = Stream.of(
                        pending.getState(),
                        pending.getRedirectUri(),
                        pending.getAttribute(OidcParameterNames.NONCE),
                        pending.getAttribute(PkceParameterNames.CODE_VERIFIER),
                        Long.toString(Instant.now().plus(LIFE).getEpochSecond()))
                .map(field -> ENCODER.encodeToString(Objects.toString(field, "").getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
        write(body + "." + seal(body), LIFE, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest pending = loadAuthorizationRequest(request);
        write("", Duration.ZERO, request, response);
        return pending;
    }

    private static void write(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/sign-on")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.length() <= LONGEST)
                .findFirst();
    }

    /** The fields, if the seal is ours and the time is not over. */
    private Optional<List<String>> open(String value) {
        int dot = value.lastIndexOf('.');
        if (dot < 0 || !same(value.substring(dot + 1), seal(value.substring(0, dot)))) {
            return Optional.empty();
        }
        List<String> fields = Arrays.stream(value.substring(0, dot).split("\\.", -1))
                .map(field -> new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8))
                .toList();
        return Optional.of(fields).filter(all -> Instant.now().getEpochSecond() < Long.parseLong(all.getLast()));
    }

    private String seal(String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return ENCODER.encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + HMAC, missing);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
