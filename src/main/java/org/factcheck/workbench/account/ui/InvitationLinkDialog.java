package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.factcheck.workbench.account.InvitationLink;
import org.factcheck.workbench.shell.Moments;

/** Shows the link of an invitation, this once. */
class InvitationLinkDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    InvitationLinkDialog(InvitationLink link) {
        setHeaderTitle(getTranslation("account.invite.link.title"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        TextField field = new TextField(getTranslation("account.invite.link"));
        field.setValue(address(link));
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        Div content = new Div(
                new Paragraph(getTranslation(
                        "account.invite.link.text", Moments.current().moment(link.expiresAt()))),
                field);
        content.addClassName("wb-stacked");
        add(content);
        Copy copy = new Copy(getTranslation("account.copy"), getTranslation("account.copied"), field::getValue);
        Button close = new Button(getTranslation("account.oneTime.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(copy, close);
    }

    /** As this browser reaches the workbench, so others do. */
    private static String address(InvitationLink link) {
        String path = "/" + link.path();
        if (VaadinServletRequest.getCurrent() == null) {
            return path;
        }
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port)
                + request.getContextPath() + path;
    }
}
