package org.factcheck.workbench.account;

import java.util.Locale;
import java.util.Set;
import org.factcheck.workbench.kernel.InvalidInputException;

/**
 * What a password must be. Length does more than required characters do (NIST SP 800-63B, 3.1.1.2), so there are none;
 * what is guessed first is refused.
 */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final Set<String> GUESSED_FIRST = Set.of(
            "password",
            "passwort",
            "workbench",
            "factcheck",
            "newsroom",
            "qwerty",
            "letmein",
            "welcome",
            "administrator");

    private PasswordRules() {}

    /** @throws InvalidInputException when the password is too short, too long or too easy to guess */
    static void check(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new InvalidInputException("account.password.tooShort", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new InvalidInputException("account.password.tooLong", LONGEST);
        }
        String bare = password.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
        boolean onlyDigits = password.chars().allMatch(Character::isDigit);
        boolean fewLetters = password.codePoints().distinct().count() < 5;
        if (onlyDigits
                || fewLetters
                || GUESSED_FIRST.contains(bare)
                || bare.equals(login.replaceAll("[^\\p{L}]", ""))) {
            throw new InvalidInputException("account.password.guessable");
        }
    }
}
