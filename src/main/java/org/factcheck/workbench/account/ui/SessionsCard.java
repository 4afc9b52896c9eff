package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.OpenSession;
import org.factcheck.workbench.account.SessionService;
import org.factcheck.workbench.kernel.NotFoundException;
import org.factcheck.workbench.shell.Failures;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.When;

/** Where one is signed in, and the way out of the other places. */
class SessionsCard extends Section {
    private static final long serialVersionUID = 1L;

    private final transient SessionService sessions;
    private final transient CurrentSession session;

    SessionsCard(SessionService sessions, CurrentSession session) {
        this.sessions = sessions;
        this.session = session;
        addClassName("wb-card");
        fill();
    }

    final void fill() {
        removeAll();
        List<OpenSession> open = sessions.own(session.current());
        add(Tables.head(getTranslation("account.sessions"), getTranslation("account.sessions.count", open.size())));
        NativeTable table = Tables.of(
                this,
                getTranslation("account.sessions"),
                "account.session.device",
                "account.session.address",
                "account.session.started",
                "account.session.lastSeen",
                "account.actions");
        open.forEach(each -> table.getBody().add(row(each)));
        add(table, Tables.noteLine(getTranslation("account.sessions.help")));
        Button others = new Button(getTranslation("account.sessions.endOthers"), click -> {
            int ended = sessions.endOthers(session.current());
            Notices.done(getTranslation("account.sessions.ended", ended));
            fill();
        });
        others.setEnabled(open.size() > 1);
        Div actions = new Div(others);
        actions.addClassName("wb-actions");
        add(actions);
    }

    private NativeTableRow row(OpenSession each) {
        return new NativeTableRow(
                new NativeTableCell(device(each)),
                new NativeTableCell(
                        each.address().isEmpty() ? getTranslation("account.session.unknown") : each.address()),
                Tables.cell(new When(each.started())),
                Tables.cell(new When(each.lastSeen())),
                Tables.cell(each.current() ? here() : end(each)));
    }

    private String device(OpenSession each) {
        if (each.browser().isEmpty() && each.system().isEmpty()) {
            return getTranslation("account.session.unknown");
        }
        if (each.browser().isEmpty() || each.system().isEmpty()) {
            return each.browser() + each.system();
        }
        return getTranslation("account.session.on", each.browser(), each.system());
    }

    private Component here() {
        Span here = Tables.tag(this, "account.session.this");
        here.addClassName("wb-here");
        return here;
    }

    private Button end(OpenSession each) {
        Button end = new Button(getTranslation("account.session.end"), click -> {
            try {
                sessions.end(session.current(), each.id());
                Notices.done(getTranslation("account.sessions.ended", 1));
            } catch (NotFoundException e) {
                Notices.failed(Failures.message(e));
            }
            fill();
        });
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        end.setAriaLabel(getTranslation("account.session.end.of", device(each)));
        return end;
    }
}
