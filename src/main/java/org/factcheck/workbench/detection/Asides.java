package org.factcheck.workbench.detection;

/** A few words that interrupt a clause without cutting it. */
final class Asides {
    private static final int BRACKET = 8;
    private static final int DASHES = 25;

    private Asides() {}

    /**
     * The commas and brackets that cut nothing: around an adverb ("had, <b>clearly</b>, been moved", "the law, <b>for example</b>,
     * was"), and around a few words without a verb ("the Free Democrats <b>(FDP)</b> and the Greens", "at 11:47 p.m. <b>(1802
     * GMT)</b> on Friday").
     */
    static boolean[] within(Sent s) {
        boolean[] quiet = new boolean[s.size()];
        for (int i = 1; i < s.size() - 2; i++) {
            if (s.lower(i).equals(",")) {
                int end = adverbEnd(s, i + 1);
                if (end > i + 1 && s.lower(end).equals(",") && goesOn(s, end + 1)) {
                    quiet[i] = true;
                    quiet[end] = true;
                }
            } else if (s.lower(i).equals("(") || s.lower(i).equals("[")) {
                int close = close(s, i);
                if (close > 0) {
                    quiet[i] = true;
                    quiet[close] = true;
                }
            }
        }
        return quiet;
    }

    /** A verb, not the subject of another clause: "Even as he spoke, though, | the pressure grew". */
    private static boolean goesOn(Sent s, int i) {
        return i < s.size()
                && !s.token(i).noun()
                && !s.tag(i).startsWith("JJ")
                && !Words.isOneOf(s.tag(i), "DT", "PRP", "PRP$", "CD", "EX", "``", "WRB");
    }

    private static int adverbEnd(Sent s, int i) {
        if (s.tag(i).equals("RB") && !Words.isOneOf(s.lower(i), "not", "so", "then")) {
            return i + 1;
        }
        boolean pair = switch (s.lower(i)) {
            case "for" -> Words.isOneOf(s.lower(i + 1), "example", "instance", "now");
            case "of" -> s.lower(i + 1).equals("course");
            case "in" -> Words.isOneOf(s.lower(i + 1), "fact", "turn", "particular");
            default -> false;
        };
        return pair ? i + 2 : i;
    }

    private static int close(Sent s, int open) {
        for (int i = open + 1; i < Math.min(s.size(), open + BRACKET + 2); i++) {
            if (s.lower(i).equals(")") || s.lower(i).equals("]")) {
                return i;
            }
            if (s.token(i).verb() || s.lower(i).equals("(") || s.lower(i).equals(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** The second dash of "the ministers – Doe, Lee and Roe – had agreed" when {@code i} is the first; else {@code i}. */
    static int dashes(Sent s, int i, int to) {
        if (!dash(s, i)) {
            return i;
        }
        for (int k = i + 2; k < Math.min(to, i + DASHES); k++) {
            if (dash(s, k)) {
                return k;
            }
            if (s.token(k).finite()) {
                return i;
            }
        }
        return i;
    }

    private static boolean dash(Sent s, int i) {
        return Words.isOneOf(s.lower(i), "–", "—", "--", "-")
                && i > 0
                && i + 1 < s.size()
                && s.token(i).start() > s.token(i - 1).end()
                && s.token(i + 1).start() > s.token(i).end();
    }
}
