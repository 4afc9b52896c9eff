package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.SecondFactor;
import org.factcheck.workbench.account.SecondFactorService;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Notices;

/** The second factor of one's own account: on or off, and what belongs to it. */
class SecondFactorCard extends Section {
    private static final long serialVersionUID = 1L;
    private static final int FEW_CODES = 3;

    private final transient SecondFactorService factors;
    private final transient CurrentSession session;

    SecondFactorCard(SecondFactorService factors, CurrentSession session) {
        this.factors = factors;
        this.session = session;
        addClassName("wb-card");
        fill();
    }

    final void fill() {
        removeAll();
        add(new H2(getTranslation("account.factor")));
        factors.state(session.current()).ifPresentOrElse(this::on, this::off);
    }

    private void off() {
        Button enable = new Button(
                getTranslation("account.factor.enable"), click -> new EnrolDialog(this, factors, session).open());
        add(Tables.noteLine(getTranslation("account.factor.off")), actions(enable));
    }

    private void on(SecondFactor factor) {
        add(new Paragraph(getTranslation("account.factor.on", Moments.current().moment(factor.since()))));
        if (factor.recoveryCodesLeft() < FEW_CODES) {
            FormMessage few = new FormMessage();
            few.warning(getTranslation("account.factor.codesLeft", factor.recoveryCodesLeft()));
            add(few);
        } else {
            add(Tables.noteLine(getTranslation("account.factor.codesLeft", factor.recoveryCodesLeft())));
        }
        Button renew = new Button(
                getTranslation("account.factor.renew"),
                click -> new CodeDialog(
                                this,
                                getTranslation("account.factor.renew"),
                                getTranslation("account.factor.renew.text"),
                                code -> RecoveryCodesDialog.show(factors.renewCodes(session.current(), code)))
                        .open());
        Button disable = new Button(
                getTranslation("account.factor.disable"),
                click -> new CodeDialog(
                                this,
                                getTranslation("account.factor.disable"),
                                getTranslation("account.factor.disable.text"),
                                code -> {
                                    factors.disable(session.current(), code);
                                    Notices.done(getTranslation("account.factor.disabled"));
                                })
                        .open());
        add(actions(disable, renew));
    }

    private static Div actions(Button... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("wb-actions");
        return actions;
    }
}
