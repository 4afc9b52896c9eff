package org.factcheck.workbench.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ContentSecurityPolicyTest {
    private static final String PAGE = "<html><head><script>a()</script></head><body><script src='x'></script></body>";

    private final VaadinService service = mock(VaadinService.class, RETURNS_DEEP_STUBS);
    private IndexHtmlRequestListener listener;

    @BeforeEach
    void in_production() {
        when(service.getDeploymentConfiguration().isProductionMode()).thenReturn(true);
        ServiceInitEvent event = mock(ServiceInitEvent.class);
        when(event.getSource()).thenReturn(service);
        ArgumentCaptor<IndexHtmlRequestListener> added = ArgumentCaptor.forClass(IndexHtmlRequestListener.class);
        new ContentSecurityPolicy().serviceInit(event);
        verify(event).addIndexHtmlRequestListener(added.capture());
        listener = added.getValue();
    }

    @Test
    void every_script_of_the_page_carries_the_nonce_of_its_policy() {
        Document page = Jsoup.parse(PAGE);
        String policy = answer(page);

        String nonce = page.selectFirst("script").attr("nonce");
        assertThat(nonce).hasSize(24);
        assertThat(page.select("script"))
                .allMatch(script -> script.attr("nonce").equals(nonce));
        assertThat(policy)
                .contains("script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval';")
                .contains("object-src 'none'")
                .contains("base-uri 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("\n");
    }

    @Test
    void no_two_pages_share_a_nonce() {
        Set<String> policies = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            policies.add(answer(Jsoup.parse(PAGE)));
        }
        assertThat(policies).hasSize(50);
    }

    @Test
    void a_development_server_is_left_alone() {
        when(service.getDeploymentConfiguration().isProductionMode()).thenReturn(false);
        ServiceInitEvent event = mock(ServiceInitEvent.class);
        when(event.getSource()).thenReturn(service);
        new ContentSecurityPolicy().serviceInit(event);
        verify(event, never()).addIndexHtmlRequestListener(any());
    }

    private String answer(Document page) {
        StringBuilder policy = new StringBuilder();
        VaadinResponse response = mock(VaadinResponse.class);
        doAnswer(call -> policy.append((String) call.getArgument(1)))
                .when(response)
                .setHeader(eq("Content-Security-Policy"), any());
        listener.modifyIndexHtmlResponse(new IndexHtmlResponse(mock(VaadinRequest.class), response, page));
        return policy.toString();
    }
}
