package org.liverleaf.board.hooks;

import java.time.Duration;
import java.util.List;
import org.liverleaf.board.signon.BodyLimitFilter;
import org.liverleaf.board.signon.LoginThrottle;
import org.liverleaf.board.signon.SecurityRules;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Who may ask for cards. Discovery is open; without configured clients nothing else is. */
@Configuration(proxyBeanMethods = false)
final class HookSecurity {

    private static final String PATHS = "/cds-services/**";
    private static final Duration PREFLIGHT = Duration.ofMinutes(10);

    @Bean
    @Order(1)
    SecurityFilterChain hooks(
            HttpSecurity http, HookClients clients, HookSettings settings, LoginThrottle throttle, AuditTrail audit)
            throws Exception {
        http.securityMatcher("/cds-services", PATHS)
                .authorizeHttpRequests(SecurityRules::table)
                .cors(cors -> cors.configurationSource(origins(settings.origins())));
        return SecurityRules.withoutSession(http)
                .addFilterBefore(new ClientFilter(clients, settings, throttle, audit), AuthorizationFilter.class)
                .addFilterBefore(new BodyLimitFilter(), ClientFilter.class)
                .build();
    }

    /** Browsers of the origins that the site named may call, without cookies; without a name no other page may. */
    private static UrlBasedCorsConfigurationSource origins(List<String> origins) {
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        if (!origins.isEmpty()) {
            CorsConfiguration rules = new CorsConfiguration();
            rules.setAllowedOrigins(origins);
            rules.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name()));
            rules.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE));
            rules.setMaxAge(PREFLIGHT);
            source.registerCorsConfiguration("/cds-services", rules);
            source.registerCorsConfiguration(PATHS, rules);
        }
        return source;
    }
}
