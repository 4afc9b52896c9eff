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
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Invitation;
import org.factcheck.workbench.account.InvitationService;
import org.factcheck.workbench.shell.Confirm;
import org.factcheck.workbench.shell.When;

/** The invitations nobody has used yet. */
class InvitationsCard extends Section {
    private static final long serialVersionUID = 1L;

    private final TeamView view;
    private final transient InvitationService invitations;
    private final transient CurrentSession session;

    InvitationsCard(TeamView view, InvitationService invitations, CurrentSession session) {
        this.view = view;
        this.invitations = invitations;
        this.session = session;
        addClassName("wb-card");
        List<Invitation> open = invitations.open(session.current());
        add(Tables.head(
                getTranslation("account.invitations"), getTranslation("account.invitations.count", open.size())));
        if (open.isEmpty()) {
            add(Tables.noteLine(getTranslation("account.invitations.none")));
            return;
        }
        NativeTable table = Tables.of(
                view,
                getTranslation("account.invitations"),
                "account.invitation.for",
                "account.teams",
                "account.invitation.by",
                "account.invitation.expires",
                "account.actions");
        open.forEach(invitation -> table.getBody().add(row(invitation)));
        add(table);
    }

    private NativeTableRow row(Invitation invitation) {
        String teams = invitation.places().stream()
                .map(place -> getTranslation("account.place", place.team(), Roles.label(view, place.role())))
                .collect(Collectors.joining(", "));
        String whom = whom(invitation);
        return new NativeTableRow(
                new NativeTableCell(whom),
                new NativeTableCell(teams),
                new NativeTableCell(invitation.invitedBy()),
                Tables.cell(expiry(invitation)),
                Tables.cell(withdraw(invitation, whom)));
    }

    private String whom(Invitation invitation) {
        String said = Stream.of(invitation.name(), invitation.email())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? getTranslation("account.invitation.anybody") : said;
    }

    private Component expiry(Invitation invitation) {
        if (invitation.expiresAt().isAfter(Instant.now())) {
            return new When(invitation.expiresAt());
        }
        Div expired =
                new Div(Tables.tag(view, "account.invitation.hasExpired"), new Span(new When(invitation.expiresAt())));
        expired.addClassName("wb-row");
        return expired;
    }

    private Button withdraw(Invitation invitation, String whom) {
        Button withdraw = new Button(
                getTranslation("account.invitation.withdraw"),
                click -> Confirm.askBeforeDestroying(
                        getTranslation("account.invitation.withdraw.question"),
                        getTranslation("account.invitation.withdraw.consequences"),
                        getTranslation("account.invitation.withdraw"),
                        () -> view.attempt(
                                () -> invitations.withdraw(session.current(), invitation.id()),
                                getTranslation("account.invitation.withdrawn.done"))));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        withdraw.setAriaLabel(getTranslation("account.invitation.withdraw.of", whom));
        return withdraw;
    }
}
