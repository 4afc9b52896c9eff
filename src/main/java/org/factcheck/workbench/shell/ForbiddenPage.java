package org.factcheck.workbench.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.factcheck.workbench.kernel.ForbiddenException;

/** A view that a service would not fill for this person. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class ForbiddenPage extends ErrorPage implements HasErrorParameter<ForbiddenException> {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ForbiddenException> parameter) {
        show(getTranslation("shell.error.forbidden.title"), getTranslation("shell.error.forbidden.text"));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
