package org.factcheck.workbench.detection;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A sentence with its tagged tokens. Every rule asks it for words and tags, over and over: they lie side by side. */
final class Sent {
    private final int index;
    private final int paragraph;
    private final Paragraph.Role role;
    private final Span span;
    private final Token[] tokens;
    private final String[] lower;
    private final String[] tags;
    private final String[] lemmas;

    Sent(int index, int paragraph, Paragraph.Role role, Span span, List<Token> tokens) {
        this.index = index;
        this.paragraph = paragraph;
        this.role = role;
        this.span = span;
        this.tokens = tokens.toArray(Token[]::new);
        lower = new String[this.tokens.length];
        tags = new String[this.tokens.length];
        lemmas = new String[this.tokens.length];
        for (int i = 0; i < this.tokens.length; i++) {
            Token token = this.tokens[i];
            lower[i] = token.lower();
            tags[i] = token.tag();
            lemmas[i] = token.lemma();
        }
    }

    /** Its place among the sentences of the text, from 0. */
    int index() {
        return index;
    }

    /** The place of its paragraph in the text, from 0. */
    int paragraph() {
        return paragraph;
    }

    Paragraph.Role role() {
        return role;
    }

    Span span() {
        return span;
    }

    List<Token> tokens() {
        return Collections.unmodifiableList(Arrays.asList(tokens));
    }

    int size() {
        return tokens.length;
    }

    Token token(int i) {
        return tokens[i];
    }

    /** Text span of tokens {@code from} to {@code to}, exclusive. */
    Span span(int from, int to) {
        return new Span(tokens[from].start(), tokens[to - 1].end());
    }

    /** Lower-case form at {@code i}, or "" outside. */
    String lower(int i) {
        return i < 0 || i >= lower.length ? "" : lower[i];
    }

    String tag(int i) {
        return i < 0 || i >= tags.length ? "" : tags[i];
    }

    String lemma(int i) {
        return i < 0 || i >= lemmas.length ? "" : lemmas[i];
    }

    String entity(int i) {
        return i < 0 || i >= tokens.length ? "" : tokens[i].entity();
    }

    /** First token that ends after a text position. */
    int at(int position) {
        int low = 0;
        int high = tokens.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens[middle].end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** First token behind a dateline like "WASHINGTON (AP) —", "PUEBLA, Mexico -" or "Aug. 10 (UPI) —", or 0. */
    int afterDateline() {
        for (int i = 3; i + 1 < Math.min(size(), 13) && !token(i).finite(); i++) {
            if (lower(i - 1).equals(")")
                    && lower(i - 3).equals("(")
                    && upper(token(i - 2).form())
                    && Words.isOneOf(lower(i), "—", "--", "–", "-", "_")) {
                return i + 1;
            }
        }
        boolean capitals = tokens.length > 0 && token(0).end() - token(0).start() > 2 && upper(token(0).form());
        for (int i = 1; capitals && i + 1 < Math.min(size(), 13) && !token(i).finite(); i++) {
            if (dash(i)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A dash between spaces. */
    private boolean dash(int i) {
        return switch (lower(i)) {
            case "—", "--", "–", "-" ->
                token(i).start() > token(i - 1).end() && token(i + 1).start() > token(i).end();
            default -> false;
        };
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
