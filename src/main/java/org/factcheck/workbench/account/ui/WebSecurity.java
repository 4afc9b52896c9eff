package org.factcheck.workbench.account.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.ProviderSignIn;
import org.factcheck.workbench.account.SignInDelayedException;
import org.factcheck.workbench.account.SignInDetails;
import org.factcheck.workbench.account.SignInRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * How the browser's requests are secured: everything needs a sign-in but the page that signs in, its files and the health
 * check. Who may do what is decided by the services.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class WebSecurity {
    private static final String POLICY_WITHOUT_SCRIPTS = "default-src 'self'; script-src 'none'; object-src 'none';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

    private static final Logger LOG = LoggerFactory.getLogger(WebSecurity.class);

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final AuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    /** The page of the application sets its own policy with a nonce; this one is for every other answer. */
    @Bean
    @Order(100)
    SecurityFilterChain browserRequests(HttpSecurity http, ProviderSignIn provider, CurrentSession session)
            throws Exception {
        if (provider.providerName().isPresent()) {
            http.oauth2Login(login -> signInWith(provider, login));
        }
        return http.addFilterBefore(new EndedSessionFilter(session), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/workbench.css", "/favicon.svg", "/fonts/**", "/aura/**")
                        .permitAll())
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInDetails::new)
                        .failureHandler(this::signInFailed))
                .headers(headers -> headers.referrerPolicy(
                                policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY_WITHOUT_SCRIPTS))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.loginView(LoginView.class, "/login?bye").anyRequest(url -> url.authenticated()))
                .build();
    }

    private void signInWith(ProviderSignIn provider, OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .clientRegistrationRepository(provider.registrations())
                .authorizedClientRepository(new NoTokensKept())
                .successHandler((request, response, proved) -> provedBy(provider, request, response, proved))
                .failureHandler(this::signInFailed)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(WebSecurity.this::signInFailed);
                        return filter;
                    }
                });
    }

    /** The provider knows who it is; from here on the session is one like any other. */
    private void provedBy(
            ProviderSignIn provider, HttpServletRequest request, HttpServletResponse response, Authentication proved)
            throws IOException, ServletException {
        if (!(proved.getPrincipal() instanceof OidcUser user)) {
            throw new IllegalStateException("The provider gave no identity.");
        }
        Authentication own;
        try {
            own = provider.signIn(user, new SignInDetails(request));
        } catch (AuthenticationException refused) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            signInFailed(request, response, refused);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(own);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        onward.onAuthenticationSuccess(request, response, own);
    }

    private void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        redirect.sendRedirect(
                request,
                response,
                switch (failure) {
                    case SignInDelayedException delayed ->
                        "/login?wait="
                                + Math.max(1, delayed.waitFor().plusMillis(999).toSeconds());
                    case SignInRefusedException refused ->
                        "/login?refused=" + refused.reason().name().toLowerCase(Locale.ROOT);
                    case OAuth2AuthenticationException unproved -> {
                        LOG.warn("Signing in with the provider failed: {}", unproved.getMessage(), unproved);
                        yield "/login?provider";
                    }
                    default -> "/login?error";
                });
    }

    /** The provider's tokens have done their work once it is known who signs in. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {}
    }
}
