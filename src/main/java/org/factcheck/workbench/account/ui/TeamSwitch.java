package org.factcheck.workbench.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Standing;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.TeamChoice;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.TeamId;
import org.factcheck.workbench.shell.FollowsTeam;
import org.factcheck.workbench.shell.HeaderPart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** The choice of the team to work in, in the header, for those who are in more than one. */
@org.springframework.stereotype.Component
@Order(0)
class TeamSwitch implements HeaderPart {
    private final AccountService accounts;
    private final TeamChoice choice;
    private final CurrentSession session;

    TeamSwitch(AccountService accounts, TeamChoice choice, CurrentSession session) {
        this.accounts = accounts;
        this.choice = choice;
        this.session = session;
    }

    @Override
    public Component create() {
        if (session.standing() != Standing.SIGNED_IN) {
            return nothing();
        }
        Viewer viewer = session.current();
        if (viewer.teams().size() < 2) {
            return nothing();
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry(null, ""));
        for (Team team : accounts.teams(viewer)) {
            if (viewer.teams().contains(team.id())) {
                entries.add(new Entry(team.id(), team.name()));
            }
        }
        TeamId chosen = choice.chosen(viewer).orElse(null);
        return new Choice(
                entries,
                entries.stream()
                        .filter(entry -> Objects.equals(entry.team(), chosen))
                        .findFirst()
                        .orElse(entries.getFirst()));
    }

    private static Component nothing() {
        Span nothing = new Span();
        nothing.setVisible(false);
        return nothing;
    }

    /** A team, or all of them. */
    private record Entry(@Nullable TeamId team, String name) {}

    private final class Choice extends Select<Entry> {
        private static final long serialVersionUID = 1L;

        Choice(List<Entry> entries, Entry chosen) {
            addClassName("wb-team-switch");
            addThemeVariants(SelectVariant.LUMO_SMALL);
            setAriaLabel(getTranslation("account.team.switch"));
            setItems(entries);
            setItemLabelGenerator(
                    entry -> entry.team() == null ? getTranslation("account.team.switch.all") : entry.name());
            setValue(chosen);
            addValueChangeListener(change -> {
                Entry entry = change.getValue();
                if (change.isFromClient() && entry != null) {
                    choice.choose(session.current(), entry.team());
                    if (UI.getCurrentOrThrow().getCurrentView() instanceof FollowsTeam view) {
                        view.teamChosen();
                    }
                }
            });
        }
    }
}
