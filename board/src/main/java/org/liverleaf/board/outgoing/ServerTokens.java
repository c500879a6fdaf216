package org.liverleaf.board.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.liverleaf.board.store.DocumentBytes;
import org.springframework.stereotype.Component;

/**
 * Tokens by SMART Backend Services: the board signs an assertion with its own key and gets a token to read with. A token is
 * kept until shortly before its end, in memory only.
 */
@Component
final class ServerTokens {

    private static final String SCOPE = "system/*.read";
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LARGEST = 1_000_000;
    private static final long ASSERTED_SECONDS = 240;
    private static final long SPARE_SECONDS = 30;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OutgoingRequests requests;
    private final AllowedAddresses allowed;
    private final Clock clock;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    ServerTokens(OutgoingRequests requests, AllowedAddresses allowed, Clock clock) {
        this.requests = requests;
        this.allowed = allowed;
        this.clock = clock;
    }

    /** A token for a server. */
    String token(FhirServer server, FhirServer.Client client) throws RefusedRequestException {
        Token known = kept.get(server.name());
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.value();
        }
        Token fresh = fetch(server, client);
        kept.put(server.name(), fresh);
        return fresh.value();
    }

    /** Forgets a token that the server does not take any more. */
    void forget(FhirServer server) {
        kept.remove(server.name());
    }

    private Token fetch(FhirServer server, FhirServer.Client client) throws RefusedRequestException {
        URI endpoint = client.token().isPresent() ? client.token().get() : discovered(server);
        String form = "grant_type=client_credentials&scope=" + encoded(SCOPE) + "&client_assertion_type="
                + encoded(ASSERTION) + "&client_assertion=" + encoded(assertion(client, endpoint));
        OutgoingRequests.Answer answer = requests.post(server.name(), endpoint, form, LARGEST);
        if (answer.status() != 200) {
            throw new RefusedRequestException(
                    server.name() + " gives no token (status " + answer.status()
                            + "); is the client registered there with this key?",
                    answer.status());
        }
        JsonNode token = tree(server, answer.body());
        String value = token.path("access_token").asText("");
        if (value.isEmpty() || !token.path("token_type").asText("").equalsIgnoreCase("bearer")) {
            throw new RefusedRequestException(server.name() + " answers with no bearer token");
        }
        long seconds = Math.max(0, token.path("expires_in").asLong(0) - SPARE_SECONDS);
        return new Token(value, clock.instant().plusSeconds(seconds));
    }

    private URI discovered(FhirServer server) throws RefusedRequestException {
        URI address = allowed.below(server, server.base() + "/.well-known/smart-configuration");
        OutgoingRequests.Answer answer =
                requests.get(server.name(), address, Map.of("Accept", "application/json"), LARGEST);
        String endpoint = answer.status() == 200
                ? tree(server, answer.body()).path("token_endpoint").asText("")
                : "";
        if (endpoint.isEmpty()) {
            throw new RefusedRequestException(server.name()
                    + " does not say where tokens are (.well-known/smart-configuration); name it with token=ADDRESS");
        }
        return allowed.tokens(server, endpoint);
    }

    private static JsonNode tree(FhirServer server, DocumentBytes body) throws RefusedRequestException {
        try {
            return MAPPER.readTree(body.open());
        } catch (IOException notJson) {
            throw new RefusedRequestException(server.name() + " answers with something that is not JSON");
        }
    }

    private String assertion(FhirServer.Client client, URI endpoint) throws RefusedRequestException {
        try {
            JWK key = JWK.parse(Files.readString(client.key()));
            boolean isCurve = key instanceof ECKey;
            JWSSigner signer = isCurve ? new ECDSASigner((ECKey) key) : new RSASSASigner((RSAKey) key);
            JWSHeader header = new JWSHeader.Builder(isCurve ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            Instant now = clock.instant();
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(client.id())
                    .subject(client.id())
                    .audience(endpoint.toString())
                    .jwtID(UUID.randomUUID().toString())
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(ASSERTED_SECONDS)))
                    .build();
            SignedJWT assertion = new SignedJWT(header, claims);
            assertion.sign(signer);
            return assertion.serialize();
        } catch (IOException unreadable) {
            throw new RefusedRequestException("the key file of the client cannot be read");
        } catch (ParseException | ClassCastException | JOSEException | IllegalArgumentException noKey) {
            throw new RefusedRequestException(
                    "the key file of the client holds no private JSON Web Key of the kind RSA or EC P-384");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
