package org.factcheck.workbench.account;

import java.security.SecureRandom;

/** A password that opens nothing but the choice of one's own; shown once to whoever created the account. */
public record OneTimePassword(String login, String password) {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 80 random bits in letters that cannot be mistaken for each other. */
    static OneTimePassword of(String login) {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int i = 0; i < GROUP_LENGTH; i++) {
                password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
        }
        return new OneTimePassword(login, password.toString());
    }

    @Override
    public String toString() {
        return "OneTimePassword[" + login + "]";
    }
}
