package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidedRolesTest {
    private final ProvidedRoles roles = ProvidedRoles.of(
            "fact-check:", "cn=desk, dc=x".replace(", ", ";") + "=News: Kyiv:REVIEWER, chiefs=Newsroom:EDITOR");

    @Test
    void a_group_says_team_and_role_itself_or_a_table_says_it_and_the_highest_counts() {
        assertThat(roles.of(List.of(
                        "fact-check:Newsroom:viewer",
                        "chiefs",
                        "cn=desk;dc=x",
                        "fact-check:Sports:REVIEWER",
                        "payroll")))
                .isEqualTo(Map.of("newsroom", Role.EDITOR, "news: kyiv", Role.REVIEWER, "sports", Role.REVIEWER));
    }

    @Test
    void groups_that_say_nothing_understandable_give_nothing() {
        assertThat(roles.of(List.of(
                        "fact-check:", "fact-check:Newsroom", "fact-check:Newsroom:BOSS", "fact-check::EDITOR")))
                .isEmpty();
        assertThat(ProvidedRoles.of("", "").of(List.of("Newsroom:EDITOR"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chiefs", "chiefs=Newsroom", "chiefs=Newsroom:BOSS", "a=T:EDITOR, b"})
    void a_table_that_cannot_be_understood_stops_the_start(String table) {
        assertThatThrownBy(() -> ProvidedRoles.of("fact-check:", table)).hasMessageContaining("group=Team:ROLE");
    }
}
