package org.liverleaf.board.openid;

import org.liverleaf.board.signon.LoginThrottle;
import org.liverleaf.board.signon.OtherWayIn;
import org.liverleaf.board.store.AccountStore;
import org.liverleaf.board.store.AuditTrail;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.client.RestClient;

/** The parts of the sign-on by OpenID Connect; none of them is there if the configuration names no provider. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("liverleaf.oidc.issuer")
final class OpenIdSignOn {

    @Bean
    OpenIdProvider provider(OpenIdSettings settings) {
        OpenIdProvider provider = new OpenIdProvider(settings);
        // A first look in the background, so that the button knows.
        provider.isSilent();
        return provider;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(OpenIdProvider provider) {
        return new IdTokens(provider);
    }

    @Bean
    OtherWayIn byOpenId(
            OpenIdSettings settings,
            OpenIdProvider provider,
            AccountStore accounts,
            PasswordEncoder encoder,
            LoginThrottle throttle,
            AuditTrail audit) {
        SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
        OpenIdResults results = new OpenIdResults(throttle, audit, contexts);
        OpenIdSignOff off = new OpenIdSignOff(provider, settings.address());
        return http -> http.oauth2Login(login -> login.loginPage("/sign-on")
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokens())
                        .authorizationEndpoint(leaving -> leaving.baseUri("/sign-on/with")
                                .authorizationRequestRepository(new PendingSignOn(provider)))
                        .redirectionEndpoint(coming -> coming.baseUri(OpenIdProvider.RETURN))
                        .tokenEndpoint(token -> token.accessTokenResponseClient(tokens(provider)))
                        .userInfoEndpoint(
                                info -> info.oidcUserService(new OpenIdPeople(settings, provider, accounts, encoder)))
                        .successHandler(results)
                        .failureHandler(results))
                .logout(out -> out.addLogoutHandler(off).logoutSuccessHandler(off))
                .addFilterBefore(new OpenIdGate(provider, throttle), OAuth2AuthorizationRequestRedirectFilter.class);
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens(OpenIdProvider provider) {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(provider.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }
}
