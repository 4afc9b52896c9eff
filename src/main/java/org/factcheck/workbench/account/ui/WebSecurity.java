package org.factcheck.workbench.account.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.factcheck.workbench.account.SignInDelayedException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
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

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    /** The page of the application sets its own policy with a nonce; this one is for every other answer. */
    @Bean
    @Order(100)
    SecurityFilterChain browserRequests(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/workbench.css", "/favicon.svg", "/fonts/**", "/aura/**")
                        .permitAll())
                .formLogin(form -> form.loginPage("/login").failureHandler(this::signInFailed))
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

    private void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        redirect.sendRedirect(
                request,
                response,
                failure instanceof SignInDelayedException delayed
                        ? "/login?wait="
                                + Math.max(1, delayed.waitFor().plusMillis(999).toSeconds())
                        : "/login?error");
    }
}
