package org.factcheck.workbench.account;

import java.security.SecureRandom;

/** Random letters that people copy: 80 bits in four groups, of letters that cannot be mistaken for each other. */
final class RandomWords {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomWords() {}

    static String next() {
        StringBuilder words = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            if (group > 0) {
                words.append('-');
            }
            for (int i = 0; i < GROUP_LENGTH; i++) {
                words.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
        }
        return words.toString();
    }
}
