package org.factcheck.workbench.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Team;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.report.DeskQueries.DeskClaim;
import org.factcheck.workbench.review.Adjudication;
import org.factcheck.workbench.shell.Crumb;
import org.factcheck.workbench.shell.Header;
import org.factcheck.workbench.shell.WithHeader;
import org.jspecify.annotations.Nullable;

/** Disputed claims, the one that is chosen with its verdicts side by side, and what disputes were about so far. */
@Route(AdjudicationView.ROUTE + "/:claim?([0-9]{1,18})")
@PermitAll
class AdjudicationView extends LivePage implements BeforeEnterObserver, WithHeader, HasDynamicTitle {
    static final String ROUTE = "adjudication";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final Div list = new Div();
    private final Div chosen = new Div();
    private final Div reasons = new Div();
    private transient @Nullable ClaimId claim;

    AdjudicationView(Rooms rooms) {
        super(rooms);
        addClassName("wb-adjudication");
        Div aside = new Div(list, reasons);
        aside.addClassName("wb-stacked");
        Div page = new Div(aside, chosen);
        page.addClassName("wb-adjudication-page");
        KeyListener keys = new KeyListener();
        keys.listenToRatings();
        keys.addPressListener(press -> chosen.getChildren()
                .filter(DisputeCase.class::isInstance)
                .forEach(shown -> ((DisputeCase) shown).press(press.key())));
        add(new H1(getTranslation("desk.adjudication")), page, keys);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        claim = event.getRouteParameters().getLong("claim").map(ClaimId::new).orElse(null);
        if (isAttached()) {
            refresh();
        }
        showChosen();
    }

    @Override
    public void fillHeader(Header header) {
        header.trail(new Crumb(getTranslation("shell.nav.desk"), ""), Crumb.here(getTranslation("desk.adjudication")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.adjudication");
    }

    @Override
    void refresh() {
        list.removeAll();
        reasons.removeAll();
        Viewer viewer = rooms.viewerInTeam();
        List<DeskClaim> disputed = rooms.desk().byDisagreement(viewer, MOST);
        chosen.setVisible(claim != null || !disputed.isEmpty());
        Section card = new Section(new H2(getTranslation("desk.adjudication.list")));
        card.addClassName("wb-card");
        if (disputed.isEmpty()) {
            card.add(new Paragraph(getTranslation("desk.adjudication.none")));
            card.add(new Paragraph(Signs.note(getTranslation("desk.adjudication.none.how"))));
            card.add(new RouterLink(getTranslation("shell.toDesk"), DeskView.class));
        } else {
            UnorderedList claims = new UnorderedList();
            claims.addClassName("wb-desk-claims");
            disputed.forEach(one -> claims.add(new ListItem(link(one))));
            card.add(claims);
        }
        list.add(card);
        List<Team> teams = rooms.accounts().teams(viewer).stream()
                .filter(team -> viewer.may(team.id(), Role.VIEWER))
                .toList();
        teams.forEach(team -> reasons.add(reasons(
                teams.size() > 1
                        ? getTranslation("desk.adjudication.reasons.of", team.name())
                        : getTranslation("desk.adjudication.reasons"),
                rooms.adjudications().reasons(viewer, team.id()))));
    }

    private Anchor link(DeskClaim one) {
        Anchor link = DeskClaims.link(one, ROUTE + "/" + one.claim().id());
        if (one.claim().id().equals(claim)) {
            link.addClassName("wb-selected");
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void showChosen() {
        chosen.removeAll();
        ClaimId open = claim;
        if (open == null) {
            Div hint = new Div(new Paragraph(getTranslation("desk.adjudication.choose")));
            hint.addClassNames("wb-card", "wb-empty");
            chosen.add(hint);
        } else {
            chosen.add(new DisputeCase(rooms, open, this::settled));
        }
    }

    private void settled() {
        claim = null;
        refresh();
        showChosen();
    }

    private Component reasons(String title, Map<Adjudication.Reason, Integer> decisions) {
        Section card = new Section(new H2(title));
        card.addClassName("wb-card");
        if (decisions.isEmpty()) {
            card.add(new Paragraph(Signs.note(getTranslation("desk.adjudication.reasons.none"))));
            return card;
        }
        NativeTable table = new NativeTable();
        table.addClassName("wb-table");
        table.setCaptionText(title);
        table.getCaption().addClassName("wb-hidden-visually");
        NativeTableHeaderCell count = new NativeTableHeaderCell(getTranslation("desk.adjudication.reasons.count"));
        count.addClassName("wb-number");
        table.getHead()
                .add(new NativeTableRow(
                        new NativeTableHeaderCell(getTranslation("desk.adjudication.reasons.reason")), count));
        for (Adjudication.Reason reason : Adjudication.Reason.values()) {
            NativeTableCell number =
                    new NativeTableCell(decisions.getOrDefault(reason, 0).toString());
            number.addClassName("wb-number");
            table.getBody().add(new NativeTableRow(new NativeTableCell(Words.of(reason)), number));
        }
        card.add(table);
        return card;
    }
}
