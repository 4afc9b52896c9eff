package org.factcheck.workbench.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.factcheck.workbench.account.Person;
import org.factcheck.workbench.account.Role;
import org.junit.jupiter.api.Test;

class TeamViewTest extends SignedInTest {
    @Test
    void an_administrator_creates_a_team_and_an_account_and_gives_it_a_role() {
        signIn("ada", true, false);
        navigate(TeamView.class);

        click("New team");
        test(find(TextField.class).withCaption("Name of the team").single()).setValue("Sports");
        click("Create team");
        assertThat(words()).contains("Sports").contains("Nobody is in this team yet");

        click("New account");
        test(find(TextField.class).withCaption("Name").single()).setValue("Vera Nowak");
        test(find(TextField.class).withCaption("Username").single()).setValue("vera");
        click("Create account");
        assertThat(find(TextField.class)
                        .withCaption("One-time password")
                        .single()
                        .getValue())
                .matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
        click("I have passed it on");

        test(labelled("Add member to Sports")).click();
        @SuppressWarnings("unchecked")
        ComboBox<Person> person = find(ComboBox.class).withCaption("Person").single();
        test(person).selectItem("Vera Nowak (vera)");
        click("Add member", 1);
        assertThat(role("vera")).isEqualTo("REVIEWER");

        @SuppressWarnings("unchecked")
        Select<Role> select = (Select<Role>) find(RoleSelect.class).all().stream()
                .filter(each ->
                        "Role of Vera Nowak in Sports".equals(each.getElement().getProperty("accessibleName")))
                .findFirst()
                .orElseThrow();
        test(select).selectItem("Editor");
        assertThat(role("vera")).isEqualTo("EDITOR");

        test(labelled("Remove Vera Nowak from Sports")).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(jdbc.sql(
                                "select count(*) from membership m join person p on p.id = m.person_id where login = 'vera'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_cannot_be_accepted_is_said_in_the_dialog_and_what_was_typed_stays() {
        signIn("bea", true, false);
        navigate(TeamView.class);

        click("New account");
        TextField login = find(TextField.class).withCaption("Username").single();
        test(find(TextField.class).withCaption("Name").single()).setValue("Somebody");
        test(login).setValue("not a login");
        click("Create account");

        assertThat(words()).contains("small letters, digits");
        assertThat(login.getValue()).isEqualTo("not a login");
        assertThat(login.isAttached()).isTrue();
    }

    @Test
    void a_member_sees_the_own_team_and_no_way_to_change_it() {
        signIn("cleo", false, false);
        jdbc.sql("insert into team (name) values ('Culture'), ('Economy')").update();
        jdbc.sql("""
                        insert into membership (team_id, person_id, role)
                        select t.id, p.id, 'VIEWER' from team t, person p where t.name = 'Culture' and p.login = 'cleo'
                        """).update();
        navigate(TeamView.class);

        assertThat(words())
                .contains("Culture")
                .contains("Cleo")
                .contains("Viewer")
                .doesNotContain("Economy");
        assertThat(find(RoleSelect.class).all()).isEmpty();
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("New team", "New account", "Add member", "Remove", "Close account");
    }

    private String role(String login) {
        return jdbc.sql("select role from membership m join person p on p.id = m.person_id where login = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + words()));
    }

    private void click(String caption, int fromTheEnd) {
        var buttons = find(Button.class).all().stream()
                .filter(button -> caption.equals(button.getText()))
                .toList();
        test(buttons.get(buttons.size() - fromTheEnd)).click();
    }
}
