package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.OneTimePassword;
import org.factcheck.workbench.account.ViewerSource;

class NewAccountDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final TeamView view;
    private final transient AccountService accounts;
    private final transient ViewerSource viewers;
    private final TextField name = new TextField();
    private final TextField login = new TextField();

    NewAccountDialog(TeamView view, AccountService accounts, ViewerSource viewers) {
        super(view.getTranslation("account.create"), view.getTranslation("account.create.submit"));
        this.view = view;
        this.accounts = accounts;
        this.viewers = viewers;
        name.setLabel(getTranslation("account.name"));
        name.setHelperText(getTranslation("account.name.help"));
        name.setMaxLength(200);
        name.setWidthFull();
        name.setAutofocus(true);
        login.setLabel(getTranslation("account.login"));
        login.setHelperText(getTranslation("account.login.help"));
        login.setMaxLength(100);
        login.setWidthFull();
        fields(name, login);
    }

    @Override
    void submit() {
        OneTimePassword password = accounts.createAccount(viewers.current(), login.getValue(), name.getValue());
        view.fill();
        OneTimePasswordDialog.show(password);
    }
}
