package org.factcheck.workbench.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.factcheck.workbench.account.AccountService;
import org.factcheck.workbench.account.CurrentSession;
import org.factcheck.workbench.account.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

class PasswordViewTest extends SignedInTest {
    @Autowired
    private CurrentSession session;

    @Autowired
    private AccountService accounts;

    @Test
    void whoever_has_a_one_time_password_gets_nowhere_before_choosing_another_and_everywhere_after() {
        signIn("pia", false, true);

        UI.getCurrent().navigate("team");
        assertThat(getCurrentView()).isInstanceOf(ChangePasswordView.class);
        assertThat(session.current().roles()).isEmpty();
        assertThat(session.standing()).isEqualTo(Standing.MUST_CHANGE_PASSWORD);

        fill(PASSWORD, "too short", "too short");
        assertThat(words()).contains("fewer than 12 characters");
        fill(PASSWORD, "seven green bicycles", "seven grey bicycles");
        assertThat(words()).contains("repetition differ");
        fill("not the one", "seven green bicycles", "seven green bicycles");
        assertThat(words()).contains("current password is not right");
        fill(PASSWORD, "seven green bicycles", "seven green bicycles");

        assertThat(session.standing()).isEqualTo(Standing.SIGNED_IN);
        UI.getCurrent().navigate("team");
        assertThat(getCurrentView()).isInstanceOf(TeamView.class);
    }

    @Test
    void a_password_changed_elsewhere_ends_this_session() {
        signIn("quin", false, false);
        assertThat(session.current().name()).isEqualTo("Quin");

        accounts.resetPassword(administrator(), session.current().person());

        assertThat(session.standing()).isEqualTo(Standing.SIGNED_OUT);
        assertThatThrownBy(() -> session.current()).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void ones_own_account_shows_ones_name_and_changes_it() {
        signIn("rosa", false, false);
        navigate(AccountView.class);
        TextField name = find(TextField.class).withCaption("Name").single();
        assertThat(name.getValue()).isEqualTo("Rosa");

        test(name).setValue("Rosa Luks");
        click("Save name");

        assertThat(jdbc.sql("select name from person where login = 'rosa'")
                        .query(String.class)
                        .single())
                .isEqualTo("Rosa Luks");
    }

    private void fill(String current, String fresh, String again) {
        test(field("One-time password")).setValue(current);
        test(field("New password")).setValue(fresh);
        test(field("New password again")).setValue(again);
        click("Change password");
    }

    private PasswordField field(String label) {
        return find(PasswordField.class).withCaption(label).single();
    }
}
