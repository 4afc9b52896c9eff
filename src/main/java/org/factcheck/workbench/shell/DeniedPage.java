package org.factcheck.workbench.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A view whose annotation does not let this person in. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(getTranslation("shell.error.forbidden.title"), getTranslation("shell.error.forbidden.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
