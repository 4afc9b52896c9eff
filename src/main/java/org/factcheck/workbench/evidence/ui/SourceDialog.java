package org.factcheck.workbench.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.evidence.EvidenceService;
import org.factcheck.workbench.evidence.Source;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.shell.ConflictDialog;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Notices;

/** Changes a source. */
final class SourceDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private final transient EvidenceService service;
    private final transient ViewerSource viewers;
    private final transient Runnable saved;
    private final SourceFields fields = new SourceFields();
    private final FormMessage message = new FormMessage();
    private transient Source source;

    SourceDialog(EvidenceService service, ViewerSource viewers, Source source, Runnable saved) {
        this.service = service;
        this.viewers = viewers;
        this.source = source;
        this.saved = saved;
        setHeaderTitle(getTranslation("evidence.sources.edit"));
        setWidth("40rem");
        setMaxWidth("94vw");
        fields.show(source);
        Div body = new Div(fields, message);
        body.addClassName("wb-stacked");
        if (source.url() != null) {
            Anchor link =
                    new Anchor(source.url(), getTranslation("evidence.sources.open", source.url()), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            body.addComponentAsFirst(link);
        }
        add(body);
        Button save = new Button(getTranslation("shell.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), save);
    }

    private void save() {
        message.clear();
        if (!fields.readable()) {
            message.error(getTranslation("shell.day.invalid"));
            return;
        }
        try {
            service.editSource(viewers.current(), source.id(), source.version(), fields.entered());
        } catch (ConflictException conflict) {
            showConflict();
            return;
        } catch (RuntimeException failure) {
            message.error(failure);
            return;
        }
        close();
        saved.run();
        Notices.done(getTranslation("evidence.sources.saved"));
    }

    private void showConflict() {
        Source now = service.source(viewers.current(), source.id());
        new ConflictDialog(
                        fields.sides(now),
                        () -> {
                            source = now;
                            save();
                        },
                        () -> {
                            close();
                            saved.run();
                        })
                .open();
    }
}
