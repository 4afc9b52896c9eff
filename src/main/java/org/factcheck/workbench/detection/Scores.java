package org.factcheck.workbench.detection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Results in two numbers: "won 4-3", "a 2-1 defeat", "a 54-44 vote", "voted 52 to 48". One claim with both numbers: they
 * are no range, and the first says nothing without the second.
 */
final class Scores {
    /** What is won, lost or decided, by verb or noun. */
    private static final Set<String> DECIDED = Set.of(
            "win",
            "beat",
            "defeat",
            "lose",
            "draw",
            "thrash",
            "edge",
            "hammer",
            "trail",
            "lead",
            "victory",
            "loss",
            "vote",
            "tally",
            "score",
            "ruling",
            "decision",
            "margin",
            "majority",
            "tie",
            "triumph",
            "goal",
            "match",
            "game",
            "pass",
            "approve",
            "reject",
            "confirm",
            "overcome",
            "rout",
            "scoreline",
            "deficit",
            "advantage",
            "set");

    private Scores() {}

    /** Takes a result that begins at a word as one quantity; whether there was one. */
    static boolean at(Passage p, int i) {
        Sent s = p.s;
        int end = end(s, i);
        if (end < 0 || p.dated(i) || !p.free(i, end) || !decided(s, i, end)) {
            return false;
        }
        Facts facts = Facts.none().with("score", s.lower(i) + "–" + s.lower(end - 1));
        boolean named = s.token(Math.min(end, s.size() - 1)).noun() && DECIDED.contains(s.lemma(end));
        p.add(ClaimKind.QUANTITY, i, named ? end + 1 : end, i, end, facts);
        p.use(i, end);
        return true;
    }

    private static int end(Sent s, int i) {
        Integer first = small(s.lower(i));
        String between = s.lower(i + 1);
        Integer second = small(s.lower(i + 2));
        if (first == null || second == null || !Words.isOneOf(between, "-", "–", "to")) {
            return -1;
        }
        boolean joined = between.equals("to")
                || s.token(i + 1).start() == s.token(i).end()
                        && s.token(i + 2).start() == s.token(i + 1).end();
        boolean more = Words.isOneOf(s.lower(i + 3), "-", "–", "/", "%", "percent");
        boolean money = i > 0 && "$€£".contains(s.lower(i - 1));
        return joined && !more && !money ? i + 3 : -1;
    }

    /** One of several behind another: "6-3, 6-4", where any of them may be decided. */
    private static boolean beside(Sent s, int i, int end) {
        return s.tag(i - 1).equals(",") && end(s, i - 4) == i - 1 || s.tag(end).equals(",") && end(s, end + 1) > 0;
    }

    private static @Nullable Integer small(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.valueOf(word) : null;
    }

    /** A verb or noun of deciding close by; behind "to" right before or after it: "voted 52 to 48". */
    private static boolean decided(Sent s, int i, int end) {
        boolean spoken = s.lower(i + 1).equals("to");
        int reach = spoken ? 1 : beside(s, i, end) ? 14 : 7;
        for (int k = Math.max(0, i - reach); k < Math.min(s.size(), end + reach); k++) {
            if ((k < i || k >= end)
                    && DECIDED.contains(s.lemma(k))
                    && (s.token(k).verb() || s.token(k).noun())) {
                return spoken || !s.token(Math.min(end, s.size() - 1)).noun() || DECIDED.contains(s.lemma(end));
            }
        }
        return false;
    }
}
