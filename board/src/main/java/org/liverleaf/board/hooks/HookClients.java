package org.liverleaf.board.hooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The systems that may ask for cards, known by what they sign: a JWT with RS384 or ES384, meant for exactly the address that
 * is called, of at most five minutes, made since this board was started, used once. Keys come from where the site said, never from where the JWT says.
 */
@Component
final class HookClients {

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
    private static final Set<String> NEEDED = Set.of("iss", "aud", "exp", "iat", "jti");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int MOST_REMEMBERED = 500_000;
    private static final int LONGEST_ID = 200;

    private final HookSettings settings;
    private final Clock clock;
    /** JWTs that were used are remembered in memory: one from before the start may have been used already. */
    private final Instant started;

    private final Map<String, JWTProcessor<SecurityContext>> processors = new HashMap<>();
    private final Cache<String, Boolean> used = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST.plus(SKEW).plus(SKEW))
            .maximumSize(MOST_REMEMBERED)
            .build();

    HookClients(HookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.started = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        settings.clients().forEach((issuer, keys) -> processors.put(issuer, processor(issuer, keys)));
    }

    private JWTProcessor<SecurityContext> processor(String issuer, String keys) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, ClientKeys.of(keys)));
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(
                        new JWTClaimsSet.Builder().issuer(issuer).build(), NEEDED) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew((int) SKEW.toSeconds());
        processor.setJWTClaimsSetVerifier(claims);
        return processor;
    }

    /**
     * The client that signed.
     *
     * @param text the JWT
     * @param path the path that is called
     * @return its issuer; empty if it is none of ours, or the JWT is wrong, late, for somebody else or used already
     */
    Optional<String> find(String text, String path) {
        try {
            SignedJWT signed = SignedJWT.parse(text);
            String issuer = signed.getJWTClaimsSet().getIssuer();
            JWTProcessor<SecurityContext> processor = issuer == null ? null : processors.get(issuer);
            if (processor == null || !namesOurKeys(signed.getHeader().getJWKURL(), issuer)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = processor.process(signed, null);
            boolean good = claims.getAudience().contains(settings.address() + path) && isShort(claims);
            return good && isNew(issuer, Objects.requireNonNull(claims.getJWTID()))
                    ? Optional.of(issuer)
                    : Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        }
    }

    /** A JWT may say where its keys are; it has to be where the site said. Keys in a file have no address to compare. */
    private boolean namesOurKeys(@org.jspecify.annotations.Nullable URI said, String issuer) {
        String keys = settings.clients().getOrDefault(issuer, "");
        return said == null || !HookSettings.isAddress(keys) || said.toString().equals(keys);
    }

    private boolean isShort(JWTClaimsSet claims) {
        Instant issued = claims.getIssueTime().toInstant();
        Duration lifetime = Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
        boolean fromTheFuture = issued.isAfter(clock.instant().plus(SKEW));
        boolean fromBeforeTheStart = issued.isBefore(started);
        return !fromTheFuture && !fromBeforeTheStart && !lifetime.isNegative() && lifetime.compareTo(LONGEST) <= 0;
    }

    private boolean isNew(String issuer, String id) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && used.asMap().putIfAbsent(issuer + "\n" + id, true) == null;
    }
}
