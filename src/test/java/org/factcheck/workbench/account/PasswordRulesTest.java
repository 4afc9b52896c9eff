package org.factcheck.workbench.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.factcheck.workbench.kernel.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"many paper lanterns", "слава-й-правда", "aB3$aB3$xyz!", "Password of the third tram"})
    void long_passwords_of_any_letters_are_taken(String password) {
        assertThatCode(() -> PasswordRules.check(password, "olena")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "eleven char, account.password.tooShort",
        "'', account.password.tooShort",
        "123456789012, account.password.guessable",
        "aaaaaaaaaaaaaaaa, account.password.guessable",
        "Password12345, account.password.guessable",
        "Kovalenko2026!, account.password.guessable"
    })
    void short_and_guessable_passwords_are_refused_with_a_reason(String password, String reason) {
        assertThatThrownBy(() -> PasswordRules.check(password, "kovalenko"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(reason);
    }

    @Test
    void a_password_longer_than_anyone_types_is_refused_before_it_is_hashed() {
        assertThatThrownBy(() -> PasswordRules.check("ab c".repeat(51), "olena"))
                .hasMessage("account.password.tooLong");
    }
}
