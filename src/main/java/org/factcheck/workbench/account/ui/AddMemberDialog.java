package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.Person;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.kernel.InvalidInputException;
import org.factcheck.workbench.shell.Notices;

class AddMemberDialog extends FormDialog {
    private static final long serialVersionUID = 1L;

    private final TeamView view;
    private final transient AccountService accounts;
    private final transient ViewerSource viewers;
    private final transient Team team;
    private final ComboBox<Person> person = new ComboBox<>();
    private final RoleSelect role = new RoleSelect();

    AddMemberDialog(TeamView view, AccountService accounts, ViewerSource viewers, Team team, List<Person> candidates) {
        super(
                view.getTranslation("account.member.add.to", team.name()),
                view.getTranslation("account.member.add.submit"));
        this.view = view;
        this.accounts = accounts;
        this.viewers = viewers;
        this.team = team;
        person.setLabel(getTranslation("account.member.person"));
        person.setItems(candidates);
        person.setItemLabelGenerator(
                candidate -> getTranslation("account.member.label", candidate.name(), candidate.login()));
        person.setWidthFull();
        person.setAutofocus(true);
        role.setLabel(getTranslation("account.role"));
        role.setHelperText(Roles.explanation(this, role.getValue()));
        role.addValueChangeListener(change -> role.setHelperText(Roles.explanation(this, change.getValue())));
        role.setWidthFull();
        Paragraph nobody = new Paragraph(getTranslation("account.member.nobody"));
        nobody.addClassName("wb-note");
        nobody.setVisible(candidates.isEmpty());
        fields(nobody, person, role);
    }

    @Override
    void submit() {
        Person chosen = person.getValue();
        if (chosen == null) {
            throw new InvalidInputException("account.member.choose");
        }
        accounts.addMember(viewers.current(), team.id(), chosen.id(), role.getValue());
        Notices.done(getTranslation("account.member.added", chosen.name(), team.name()));
        view.fill();
    }
}
