package org.factcheck.workbench.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.factcheck.workbench.account.Team;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

class InvitationViewTest extends SignedInTest {
    @Test
    void an_administrator_makes_a_link_and_whoever_has_it_creates_an_account_with_it_once() {
        signIn("ines", true, false);
        jdbc.sql("insert into team (name) values ('Invited desk')").update();
        String path = invite();
        assertThat(words()).contains("Igor Green").contains("Invited desk (Reviewer)");

        SecurityContextHolder.clearContext();
        letPass("8 days");
        UI.getCurrent().navigate(path);
        assertThat(words()).contains("This invitation has expired").contains("ask for a new link");
        letPass("-8 days");
        UI.getCurrent().navigate("login");
        UI.getCurrent().navigate(path);
        assertThat(words()).contains("Ines invites you to the team Invited desk");
        assertThat(field("Name").getValue()).isEqualTo("Igor Green");
        accept("ines", "seven green bicycles", "seven grey bicycles");
        assertThat(words()).contains("repetition differ");
        accept("ines", "seven green bicycles", "seven green bicycles");
        assertThat(words()).contains("“ines” is taken").contains("sign in with it");
        accept("igor", "seven green bicycles", "seven green bicycles");

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
        assertThat(words()).contains("Your account is ready");
        assertThat(jdbc.sql("select role from membership m join person p on p.id = m.person_id where login = 'igor'")
                        .query(String.class)
                        .single())
                .isEqualTo("REVIEWER");
        UI.getCurrent().navigate(path);
        assertThat(words()).contains("This invitation has been used");
    }

    @Test
    void a_withdrawn_invitation_says_so_in_the_language_of_the_invited() {
        signIn("ilse", true, false);
        jdbc.sql("insert into team (name) values ('Withdrawn desk')").update();
        String path = invite();
        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel()
                                .filter(label -> label.startsWith("Withdraw the invitation for Igor Green"))
                                .isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(words()).contains("Nobody is invited");

        SecurityContextHolder.clearContext();
        UI.getCurrent().setLocale(Locale.forLanguageTag("uk"));
        UI.getCurrent().getSession().setLocale(Locale.forLanguageTag("uk"));
        UI.getCurrent().navigate(path);
        assertThat(words()).contains("Це запрошення відкликано");
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    /** Invites Igor Green into the first team; the path of the link. */
    @SuppressWarnings("unchecked")
    private String invite() {
        navigate(TeamView.class);
        click("Invite");
        MultiSelectComboBox<Team> teams = find(MultiSelectComboBox.class).single();
        teams.select(teams.getListDataView()
                .getItems()
                .filter(team -> team.name().endsWith(" desk"))
                .reduce((one, other) -> other.id().value() > one.id().value() ? other : one)
                .orElseThrow());
        test(field("Name (optional)")).setValue("Igor Green");
        click("Create link");
        String link = field("Link").getValue();
        click("I have passed it on");
        return link.substring(link.indexOf("invitation/"));
    }

    private void letPass(String time) {
        jdbc.sql("update invitation set created_at = created_at - cast(:time as interval),"
                        + " expires_at = expires_at - cast(:time as interval) where used_at is null")
                .param("time", time)
                .update();
    }

    private void accept(String login, String password, String again) {
        test(field("Username")).setValue(login);
        test(find(PasswordField.class).withCaption("Password").single()).setValue(password);
        test(find(PasswordField.class).withCaption("Password again").single()).setValue(again);
        click("Create account");
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }
}
