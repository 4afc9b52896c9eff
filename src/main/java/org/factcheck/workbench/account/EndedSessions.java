package org.factcheck.workbench.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Takes sessions off the list when the browser's own has ended: signed out, or unused for too long. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class EndedSessions {
    private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);

    private final SessionService sessions;

    EndedSessions(SessionService sessions) {
        this.sessions = sessions;
    }

    @Bean
    static HttpSessionEventPublisher httpSessionEvents() {
        return new HttpSessionEventPublisher();
    }

    @EventListener
    void ended(HttpSessionDestroyedEvent event) {
        event.getSecurityContexts()
                .forEach(context -> SignedIn.of(context.getAuthentication()).ifPresent(principal -> {
                    try {
                        sessions.ended(principal);
                    } catch (RuntimeException e) {
                        // At the very end of the application the database may be gone; the row runs out by itself.
                        LOG.debug("Could not note that a session ended", e);
                    }
                }));
    }
}
