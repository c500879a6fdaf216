package org.liverleaf.board.openid;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads ID tokens: signed by a key of the provider, of this issuer, for this client, not expired. Unsigned tokens, and those
 * signed with a shared secret, are none.
 */
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    private static final Set<SignatureAlgorithm> SIGNATURES = Set.of(SignatureAlgorithm.values());

    private final OpenIdProvider provider;
    /** By the address of the keys, since a decoder keeps the keys that it fetched. */
    private final ConcurrentMap<String, NimbusJwtDecoder> decoders = new ConcurrentHashMap<>();

    IdTokens(OpenIdProvider provider) {
        this.provider = provider;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        String keys = registration.getProviderDetails().getJwkSetUri();
        return decoders.computeIfAbsent(keys, address -> decoder(address, registration));
    }

    private NimbusJwtDecoder decoder(String keys, ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(SIGNATURES))
                .restOperations(new RestTemplate(provider.requests()))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
