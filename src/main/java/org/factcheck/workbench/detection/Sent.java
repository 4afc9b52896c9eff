package org.factcheck.workbench.detection;

import java.util.List;

/** A sentence with its tagged tokens. */
record Sent(int index, int paragraph, Paragraph.Role role, Span span, List<Token> tokens) {
    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** Text span of tokens {@code from} to {@code to}, exclusive. */
    Span span(int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** Lower-case form at {@code i}, or "" outside. */
    String lower(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
    }

    String tag(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).tag();
    }

    String lemma(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lemma();
    }

    String entity(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).entity();
    }

    /** First token that ends after a text position. */
    int at(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** First token behind a dateline like "WASHINGTON (AP) —" or "PUEBLA, Mexico -", or 0. */
    int afterDateline() {
        boolean capitals = !tokens.isEmpty() && token(0).end() - token(0).start() > 2 && upper(token(0).form());
        for (int i = 1; capitals && i + 1 < Math.min(size(), 13) && !token(i).finite(); i++) {
            boolean dash = switch (lower(i)) {
                case "—", "--", "–", "-" ->
                    token(i).start() > token(i - 1).end() && token(i + 1).start() > token(i).end();
                default -> false;
            };
            if (dash) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean upper(String word) {
        return word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /** End of the entity that token {@code i} is in, exclusive. */
    int entityEnd(int i) {
        int end = i + 1;
        while (end < size()
                && !token(end).begins()
                && !token(i).entity().isEmpty()
                && token(end).entity().equals(token(i).entity())) {
            end++;
        }
        return end;
    }

    /** Start of the entity that token {@code i} is in. */
    int entityStart(int i) {
        int start = i;
        while (start > 0 && !token(start).begins() && !token(start).entity().isEmpty()) {
            start--;
        }
        return start;
    }
}
