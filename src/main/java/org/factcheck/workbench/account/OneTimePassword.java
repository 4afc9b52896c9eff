package org.factcheck.workbench.account;

/** A password that opens nothing but the choice of one's own; shown once to whoever created the account. */
public record OneTimePassword(String login, String password) {
    static OneTimePassword of(String login) {
        return new OneTimePassword(login, RandomWords.next());
    }

    @Override
    public String toString() {
        return "OneTimePassword[" + login + "]";
    }
}
