package org.factcheck.workbench.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.kernel.ConflictException;
import org.factcheck.workbench.review.PolicyService;
import org.factcheck.workbench.review.ReviewPolicy;
import org.factcheck.workbench.shell.ConflictDialog;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.FormMessage;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Notices;
import org.factcheck.workbench.shell.WithHeader;

/** How a team reviews: for its editors to change, for everybody else in it to read. */
@Route("team/policy")
@PermitAll
class PolicyView extends Div implements BeforeEnterObserver, WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final String TEAM = "team";

    private final transient PolicyService policies;
    private final transient ViewerSource viewers;
    private final transient AccountService accounts;
    private final Select<Team> team = new Select<>();
    private final Div content = new Div();
    private final FormMessage message = new FormMessage();

    PolicyView(PolicyService policies, ViewerSource viewers, AccountService accounts) {
        this.policies = policies;
        this.viewers = viewers;
        this.accounts = accounts;
        addClassNames("wb-page", "wb-policy");
        team.setLabel(getTranslation("review.policy.team"));
        team.setItemLabelGenerator(Team::name);
        team.addValueChangeListener(change -> show());
        Div head = new Div(new H1(getTranslation("review.policy")), team);
        head.addClassNames("wb-row", "wb-between", "wb-page-head");
        Paragraph lead = new Paragraph(getTranslation("review.policy.lead"));
        lead.addClassName("wb-note");
        content.addClassName("wb-list");
        message.clear();
        add(head, lead, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Viewer viewer = viewers.current();
        List<Team> teams = accounts.teams(viewer).stream()
                .filter(one -> viewer.may(one.id(), Role.VIEWER))
                .toList();
        team.setItems(teams);
        team.setVisible(teams.size() > 1);
        QueryParameters asked = event.getLocation().getQueryParameters();
        teams.stream()
                .filter(one -> asked.getSingleParameter(TEAM)
                        .map(one.id().toString()::equals)
                        .orElse(viewer.may(one.id(), Role.EDITOR)))
                .findFirst()
                .or(() -> teams.stream().findFirst())
                .ifPresentOrElse(team::setValue, this::showNone);
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(
                new Crumb(getTranslation("shell.nav.desk"), ""),
                new Crumb(getTranslation("shell.nav.team"), "team"),
                Crumb.here(getTranslation("review.policy")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.policy");
    }

    private void showNone() {
        content.removeAll();
        Div none = new Div(
                new H2(getTranslation("review.policy.noTeam")),
                new Paragraph(getTranslation("review.policy.noTeam.how")));
        none.addClassNames("wb-card", "wb-empty");
        content.add(none);
    }

    private void show() {
        content.removeAll();
        Team chosen = team.getValue();
        if (chosen == null) {
            return;
        }
        Viewer viewer = viewers.current();
        boolean edits = viewer.may(chosen.id(), Role.EDITOR);
        ReviewPolicy policy = policies.policy(viewer, chosen.id());
        PolicyForm shown = new PolicyForm(policy, edits ? policies.candidates(viewer, chosen.id()) : Map.of(), edits);
        content.add(shown);
        if (edits) {
            Button save = new Button(getTranslation("review.policy.save"), click -> save(shown, policy.version()));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button all = new Button(
                    getTranslation("review.policy.oneVerdict"),
                    click -> shown.fill(ReviewPolicy.oneVerdict().kinds()));
            Button standard = new Button(
                    getTranslation("review.policy.standard"),
                    click -> shown.fill(ReviewPolicy.standard().kinds()));
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            standard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            Div actions = new Div(all, standard, save);
            actions.addClassName("wb-actions");
            content.add(message, actions);
        }
    }

    private void save(PolicyForm saved, int version) {
        message.clear();
        Viewer viewer = viewers.current();
        try {
            int changed = policies.change(viewer, team.getValue().id(), saved.policy(version));
            Notices.done(getTranslation("review.policy.saved", changed));
            show();
        } catch (ConflictException conflict) {
            ReviewPolicy now = policies.policy(viewer, team.getValue().id());
            new ConflictDialog(saved.beside(now), () -> save(saved, now.version()), this::show).open();
        } catch (RuntimeException failure) {
            message.error(failure);
        }
    }
}
