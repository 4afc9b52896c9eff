package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.textfield.TextField;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.shell.Notices;

class NewTeamDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final TeamView view;
    private final transient AccountService accounts;
    private final transient ViewerSource viewers;
    private final TextField name = new TextField();

    NewTeamDialog(TeamView view, AccountService accounts, ViewerSource viewers) {
        super(view.getTranslation("account.team.create"), view.getTranslation("account.team.create.submit"));
        this.view = view;
        this.accounts = accounts;
        this.viewers = viewers;
        name.setLabel(getTranslation("account.team.name"));
        name.setMaxLength(200);
        name.setWidthFull();
        name.setAutofocus(true);
        fields(name);
    }

    @Override
    void submit() {
        accounts.createTeam(viewers.current(), name.getValue());
        Notices.done(getTranslation("account.team.created", name.getValue().strip()));
        view.fill();
    }
}
