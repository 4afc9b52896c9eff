package org.factcheck.workbench.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A view that failed. The reference shown is the one in the log. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnexpectedPage extends ErrorPage implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = Failures.log(parameter.getException());
        show(
                getTranslation("shell.error.unexpected.title"),
                getTranslation("shell.error.unexpected.text", reference),
                reloadButton());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
