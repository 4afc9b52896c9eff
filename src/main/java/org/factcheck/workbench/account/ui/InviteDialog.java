package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.factcheck.workbench.account.InvitationLink;
import org.factcheck.workbench.account.InvitationService;
import org.factcheck.workbench.account.NewInvitation;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.ViewerSource;

/** Whom to invite into which teams, as what, and for how long. */
class InviteDialog extends FormDialog {
    private static final long serialVersionUID = 1L;
    private static final List<Integer> DAYS = List.of(1, 3, 7, 30);

    private final TeamView view;
    private final transient InvitationService invitations;
    private final transient ViewerSource viewers;
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final MultiSelectComboBox<Team> teams = new MultiSelectComboBox<>();
    private final RoleSelect role = new RoleSelect();
    private final Select<Integer> days = new Select<>();

    InviteDialog(TeamView view, InvitationService invitations, ViewerSource viewers, List<Team> choices) {
        super(view.getTranslation("account.invite.title"), view.getTranslation("account.invite.submit"));
        this.view = view;
        this.invitations = invitations;
        this.viewers = viewers;
        teams.setLabel(getTranslation("account.teams"));
        teams.setItems(choices);
        teams.setItemLabelGenerator(Team::name);
        teams.setWidthFull();
        if (choices.size() == 1) {
            teams.select(choices);
        }
        role.setLabel(getTranslation("account.role"));
        role.setHelperText(Roles.explanation(this, role.getValue()));
        role.addValueChangeListener(change -> role.setHelperText(Roles.explanation(this, change.getValue())));
        role.setWidthFull();
        name.setLabel(getTranslation("account.invite.name"));
        name.setMaxLength(200);
        name.setWidthFull();
        name.setAutofocus(true);
        email.setLabel(getTranslation("account.invite.email"));
        email.setHelperText(getTranslation("account.invite.email.help"));
        email.setMaxLength(254);
        email.setWidthFull();
        days.setLabel(getTranslation("account.invite.days"));
        days.setItems(DAYS);
        days.setItemLabelGenerator(count -> getTranslation("account.invite.days.count", count));
        days.setValue(7);
        days.setWidthFull();
        fields(teams, role, name, email, days);
    }

    @Override
    void submit() {
        InvitationLink link = invitations.invite(
                viewers.current(),
                new NewInvitation(
                        name.getValue(),
                        email.getValue(),
                        teams.getValue().stream().collect(Collectors.toMap(Team::id, team -> role.getValue())),
                        Duration.ofDays(days.getValue())));
        view.fill();
        new InvitationLinkDialog(link).open();
    }
}
