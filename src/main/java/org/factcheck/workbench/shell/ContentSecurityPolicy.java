package org.factcheck.workbench.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The content security policy of the page: scripts run only with the nonce of this response, or when such a script loads
 * them. Flow evaluates expressions of the server, hence {@code unsafe-eval}; Vaadin's components carry inline styles,
 * hence {@code unsafe-inline} for styles.
 */
@Component
class ContentSecurityPolicy implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final int NONCE_BYTES = 18;
    private static final String POLICY = """
            default-src 'self'; \
            script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; \
            style-src 'self' 'unsafe-inline'; \
            img-src 'self' data: blob:; \
            font-src 'self' data:; \
            connect-src 'self'; \
            form-action 'self'; \
            object-src 'none'; \
            base-uri 'self'; \
            frame-ancestors 'none'""";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            IndexHtmlRequestListener listener = this::protect;
            event.addIndexHtmlRequestListener(listener);
        }
    }

    private void protect(IndexHtmlResponse response) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        for (Element script : response.getDocument().getElementsByTag("script")) {
            script.attr("nonce", nonce);
        }
        response.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce));
    }
}
