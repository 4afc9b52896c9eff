package org.factcheck.workbench.desk;

import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;
import org.factcheck.workbench.Newsroom;
import org.factcheck.workbench.WithFreshDatabase;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Role;
import org.factcheck.workbench.account.Standing;
import org.factcheck.workbench.account.Viewer;
import org.factcheck.workbench.evidence.Evidence;
import org.factcheck.workbench.kernel.ArticleId;
import org.factcheck.workbench.kernel.ClaimId;
import org.factcheck.workbench.kernel.TeamId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The screens of the desk on real services and a real database, seen by whom a test chooses. */
@SpringBootTest(properties = {"workbench.jobs=false", "server.port=0", "workbench.texts.strict=true"})
@WithFreshDatabase
abstract class DeskRoom extends SpringBrowserlessTest {
    static final String TEXT = """
            Rockets hit a suburb

            Rockets hit Tsyrkuny overnight, wounding two residents and killing one man. The mayor spoke on Monday.""";

    private static int rooms;

    @MockitoBean
    private CurrentSession session;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rooms doors;

    Viewer editor;
    Viewer reviewer;
    Viewer reader;
    TeamId team;
    ArticleId article;
    ClaimId wounded;
    ClaimId killed;
    ClaimId monday;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        AuthenticatedPrincipal somebody = () -> "somebody";
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        somebody, null, AuthorityUtils.createAuthorityList("ROLE_PERSON")));
        when(session.standing()).thenReturn(Standing.SIGNED_IN);
        openNewsroom();
        super.initVaadinEnvironment();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    private void openNewsroom() {
        int room = ++rooms;
        Newsroom newsroom = new Newsroom(jdbc);
        team = newsroom.team("Desk " + room);
        newsroom.verdictsNeeded(team, 1);
        editor = newsroom.member(team, "edith" + room, Role.EDITOR);
        reviewer = newsroom.member(team, "rita" + room, Role.REVIEWER);
        reader = newsroom.member(team, "vera" + room, Role.VIEWER);
        article = newsroom.article(team, editor.person(), TEXT);
        wounded = claim(newsroom, "wounding two residents", "CASUALTY");
        killed = claim(newsroom, "killing one man", "CASUALTY");
        monday = claim(newsroom, "Monday", "DATE");
        as(reviewer);
    }

    private ClaimId claim(Newsroom newsroom, String words, String kind) {
        ClaimId claim = newsroom.claim(article, words);
        jdbc.sql("update claim set kind = ? where id = ?")
                .params(kind, claim.value())
                .update();
        return claim;
    }

    void as(Viewer viewer) {
        when(session.current()).thenReturn(viewer);
    }

    WorkbenchView workbench() {
        return navigate("articles/" + article, WorkbenchView.class);
    }

    WorkbenchView workbench(ClaimId claim) {
        UI.getCurrent().navigate("articles/" + article, QueryParameters.of("claim", claim.toString()));
        showWholePanel();
        return (WorkbenchView) getCurrentView();
    }

    /** What stands below the head of a claim comes when the browser has shown that: here is no browser. */
    void showWholePanel() {
        find(ClaimPanel.class).all().forEach(ClaimPanel::complete);
    }

    /** Presses a button; news of a change may draw a panel anew just before, then it is the new one's. */
    void press(String name) {
        Component button = button(name);
        try {
            click(button);
        } catch (IllegalStateException e) {
            if (button.isAttached()) {
                throw e;
            }
            click(button(name));
        }
        showWholePanel();
    }

    private Component button(String name) {
        return Stream.<Component>concat(find(Button.class).all().stream(), find(NativeButton.class).all().stream())
                .filter(candidate -> name.equals(nameOf(candidate)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + name + " among " + buttons()));
    }

    private void click(Component button) {
        if (button instanceof Button vaadin) {
            test(vaadin).click();
        } else {
            test((NativeButton) button).click();
        }
    }

    List<String> buttons() {
        return Stream.<Component>concat(find(Button.class).all().stream(), find(NativeButton.class).all().stream())
                .map(DeskRoom::nameOf)
                .toList();
    }

    private static String nameOf(Component button) {
        String label = button.getElement().getAttribute("aria-label");
        return label != null
                ? label
                : button.getElement()
                        .getChildren()
                        .filter(part -> !"true".equals(part.getAttribute("aria-hidden")))
                        .map(part -> part.isTextNode() ? part.getText() : part.getTextRecursively())
                        .reduce("", String::concat);
    }

    TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No text area " + label));
    }

    TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    List<String> labels() {
        return find(Component.class).all().stream()
                .filter(HasLabel.class::isInstance)
                .map(component -> ((HasLabel) component).getLabel())
                .toList();
    }

    /** Chooses what the evidence in the open form says of the claim. */
    @SuppressWarnings("unchecked")
    void stance(Evidence.Stance stance) {
        find(RadioButtonGroup.class).all().stream()
                .filter(group -> "Stance".equals(group.getLabel()))
                .forEach(group -> ((RadioButtonGroup<Evidence.Stance>) group).setValue(stance));
    }

    String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    String words(Class<? extends Component> part) {
        return find(part).single().getElement().getTextRecursively();
    }
}
