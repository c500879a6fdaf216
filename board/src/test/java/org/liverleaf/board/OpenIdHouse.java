package org.liverleaf.board;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** A house with a provider of OpenID Connect of its own: people, their groups, and tokens that a test can spoil. */
final class OpenIdHouse implements AutoCloseable {

    static final String CLIENT = "liverleaf-board";
    static final String SECRET = "a secret of the test";
    static final String PASSWORD = "open sesame";

    private final ConfigurableApplicationContext context;
    private final Map<String, List<String>> groups;
    private final AtomicReference<Consumer<JwtClaimsSet.Builder>> spoil;

    private OpenIdHouse(
            ConfigurableApplicationContext context,
            Map<String, List<String>> groups,
            AtomicReference<Consumer<JwtClaimsSet.Builder>> spoil) {
        this.context = context;
        this.groups = groups;
        this.spoil = spoil;
    }

    /** What is known at the start. */
    record Plan(
            int port,
            String board,
            Map<String, List<String>> groups,
            AtomicReference<Consumer<JwtClaimsSet.Builder>> spoil) {}

    static OpenIdHouse open(int port, String board) {
        Plan plan = new Plan(port, board, new ConcurrentHashMap<>(), new AtomicReference<>(claims -> {}));
        SpringApplication application = new SpringApplication(Parts.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(beans -> ((GenericApplicationContext) beans).registerBean(Plan.class, () -> plan));
        // The board's own settings stand on the class path; they are not for this one.
        ConfigurableApplicationContext context = application.run("--spring.config.name=none");
        return new OpenIdHouse(context, plan.groups(), plan.spoil());
    }

    /** Puts a person into groups and takes them out of others. */
    void put(String person, String... into) {
        groups.put(person, List.of(into));
    }

    /** Changes every ID token from now on. */
    void spoil(Consumer<JwtClaimsSet.Builder> how) {
        spoil.set(how);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not annotated as a configuration: the board looks for those in this package. */
    @EnableWebSecurity
    static class Parts {

        @Bean
        TomcatServletWebServerFactory tomcat(Plan plan) {
            TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(plan.port());
            // Without any servlet no filter is asked.
            tomcat.setRegisterDefaultServlet(true);
            return tomcat;
        }

        @Bean
        DelegatingFilterProxyRegistrationBean filter() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            return name -> User.withUsername(name).password("{noop}" + PASSWORD).build();
        }

        @Bean
        RegisteredClientRepository clients(Plan plan) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(
                            UUID.randomUUID().toString())
                    .clientId(CLIENT)
                    .clientSecret("{noop}" + SECRET)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(plan.board() + "/sign-on/code")
                    .postLogoutRedirectUri(plan.board() + "/sign-on?off")
                    .scope("openid")
                    .scope("profile")
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings(Plan plan) {
            return AuthorizationServerSettings.builder()
                    .issuer("http://localhost:" + plan.port())
                    .build();
        }

        @Bean
        RSAKey key() throws JOSEException {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        }

        @Bean
        JWKSource<SecurityContext> keys(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(RSAKey key) throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> tokens(Plan plan) {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    String name = token.getPrincipal().getName();
                    token.getClaims()
                            .claim("preferred_username", name)
                            .claim("name", "Dr. " + name)
                            .claim("realm_access", Map.of("roles", plan.groups().getOrDefault(name, List.of())));
                    plan.spoil().get().accept(token.getClaims());
                }
            };
        }
    }
}
