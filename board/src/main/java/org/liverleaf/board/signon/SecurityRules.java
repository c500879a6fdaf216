package org.liverleaf.board.signon;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.liverleaf.board.store.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Puts the table of routes, the sign-on form and the headers in front of everything. Denies by default. */
@Configuration(proxyBeanMethods = false)
public final class SecurityRules {

    /** No script, style or picture but our own; nobody may put a page into theirs. */
    static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** As {@code application.properties} names it. */
    private static final String SESSION_COOKIE = "liverleaf";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService people(AccountStore accounts, @Value("${liverleaf.oidc.only:false}") boolean only) {
        return name -> accounts.find(name.strip().toLowerCase(Locale.ROOT))
                // Whoever comes by another system has no password here; if all do, the first account stays for
                // emergencies.
                .filter(account -> account.origin().isEmpty())
                .filter(account -> !only || account.name().equals(FirstAccount.NAME))
                .map(SignedOn::new)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** For programs: no session, no cookie, no form, hence nothing that could be forged; a token with every request. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(
            HttpSecurity http, AccessTokens tokens, TokenStore store, LoginThrottle throttle, AuditTrail audit)
            throws Exception {
        http.securityMatcher(SecurityRules::isFromProgram).authorizeHttpRequests(SecurityRules::table);
        return withoutSession(http)
                .addFilterBefore(new BearerFilter(tokens, store, throttle, audit), AuthorizationFilter.class)
                .addFilterBefore(new BodyLimitFilter(), BearerFilter.class)
                .build();
    }

    /** FHIR may also be read in the browser, where somebody is signed on: the pages link to it, and it changes nothing. */
    private static boolean isFromProgram(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean inBrowser = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getCookies() != null
                && Arrays.stream(request.getCookies())
                        .anyMatch(cookie -> cookie.getName().equals(SESSION_COOKIE));
        return path.startsWith("/api/") || path.startsWith("/fhir/") && !inBrowser;
    }

    /** What every chain for programs has in common. */
    public static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(out -> out.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, why) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            Refusals.write(request, response, 401, "login", "This address asks for a bearer token.");
                        })
                        .accessDeniedHandler((request, response, why) -> Refusals.write(
                                request,
                                response,
                                403,
                                "forbidden",
                                "The roles of this token do not allow this, or there is no such address.")))
                .headers(SecurityRules::headers);
    }

    /** The table of routes as rules. */
    public static void table(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        // The page on what went wrong; whether it may be told was decided before.
        rules.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        rules.requestMatchers(Route.OPEN.toArray(String[]::new)).permitAll();
        for (Route route : Route.BY_SECRET) {
            rules.requestMatchers(route.method(), route.path()).permitAll();
        }
        for (Route route : Route.ALL) {
            rules.requestMatchers(route.method(), route.path())
                    .hasAuthority(route.needs().name());
        }
        rules.anyRequest().denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new ViewerPolicy());
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            LoginThrottle throttle,
            AuditTrail audit,
            AccountStore accounts,
            ObjectProvider<OtherWayIn> others)
            throws Exception {
        SignOnResults results = new SignOnResults(throttle, audit);
        http.authorizeHttpRequests(SecurityRules::table)
                // Who forges a request to a one-time link would have to know its secret, which guards the form already.
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        Route.BY_SECRET.stream().map(Route::path).toArray(String[]::new)))
                .formLogin(form -> form.loginPage("/sign-on")
                        .loginProcessingUrl("/sign-on")
                        .successHandler(results)
                        .failureHandler(results))
                .logout(out -> out.logoutUrl("/sign-off").logoutSuccessUrl("/sign-on?off"))
                .addFilterBefore(new ThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new FreshAccountFilter(accounts), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(SecurityRules::headers);
        for (OtherWayIn other : others.stream().toList()) {
            other.addTo(http);
        }
        return http.build();
    }
}
