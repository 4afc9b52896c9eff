package org.factcheck.workbench.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Predicate;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.TeamChoice;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.account.ViewerSource;
import org.factcheck.workbench.report.AgreementQueries;
import org.factcheck.workbench.report.AgreementSection;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.FollowsTeam;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.Moments;
import org.factcheck.workbench.shell.Texts;
import org.factcheck.workbench.shell.WithHeader;

/** How far the reviewers of a team agree, by kind of claim and by pair. */
@Route("agreement")
@PermitAll
class AgreementView extends Div implements BeforeEnterObserver, FollowsTeam, WithHeader, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient AgreementQueries queries;
    private final transient ViewerSource viewers;
    private final transient TeamChoice choice;
    private final transient Texts texts;
    private final Select<Team> team = new Select<>();
    private final Section figures = new Section();

    AgreementView(
            AgreementQueries queries, ViewerSource viewers, AccountService accounts, TeamChoice choice, Texts texts) {
        this.queries = queries;
        this.viewers = viewers;
        this.choice = choice;
        this.texts = texts;
        addClassNames("wb-page", "wb-agreement-page");
        // It scrolls, and has nothing to hold on to for who has no mouse.
        getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("agreement.title"));
        Viewer viewer = viewers.current();
        List<Team> teams = accounts.teams(viewer).stream()
                .filter(one -> viewer.may(one.id(), Role.REVIEWER))
                .toList();
        team.setAriaLabel(getTranslation("agreement.team"));
        team.setItemLabelGenerator(Team::name);
        team.setItems(teams);
        team.setVisible(teams.size() > 1);
        team.addValueChangeListener(change -> show());
        Div head = new Div(new H1(getTranslation("agreement.title")), team);
        head.addClassNames("wb-row", "wb-between", "wb-page-head");
        figures.addClassName("wb-card");
        add(head, figures);
        if (teams.isEmpty()) {
            figures.add(new Paragraph(getTranslation("agreement.noTeam")));
        } else {
            team.setValue(teams.getFirst());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("team")
                .ifPresentOrElse(asked -> show(one -> one.id().toString().equals(asked)), this::teamChosen);
    }

    @Override
    public void teamChosen() {
        choice.chosen(viewers.current())
                .ifPresent(chosen -> show(one -> one.id().equals(chosen)));
    }

    private void show(Predicate<Team> which) {
        team.getListDataView().getItems().filter(which).findFirst().ifPresent(team::setValue);
    }

    private void show() {
        Team chosen = team.getValue();
        if (chosen != null) {
            // Made of elements and text nodes only: nothing that a person wrote can become markup.
            figures.getElement()
                    .setProperty(
                            "innerHTML",
                            AgreementSection.markup(
                                    queries.ofTeam(viewers.current(), chosen.id()), texts, Moments.current()));
        }
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(
                new Crumb(getTranslation("shell.nav.desk"), ""),
                new Crumb(getTranslation("shell.nav.team"), "team"),
                Crumb.here(getTranslation("agreement.crumb")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("agreement.title");
    }
}
