package org.factcheck.workbench.detection;

import java.util.Set;

/** Noun phrases by parts of speech. */
final class Phrases {
    private static final Set<String> INSIDE = Set.of(
            "DT", "PDT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "HYPH", "VBN", "VBG",
            "FW", "SYM", "$", "RBS", "RBR", "AFX");

    private Phrases() {}

    /** Token after the noun phrase that begins at {@code i}; {@code i} when none does. */
    static int end(Sent s, int i, int limit) {
        int at = i;
        int end = i;
        while (at < limit && (INSIDE.contains(s.tag(at)) || s.tag(at).equals("RB") && at > i && property(s, at + 1))) {
            boolean verbal = s.tag(at).equals("VBG") || s.tag(at).equals("VBN");
            // "junior commissioned officer" is a rank
            verbal &= !(s.lower(at).equals("commissioned") && s.lower(at + 1).startsWith("officer"));
            if (verbal && (at == i || s.token(at - 1).noun()) && !s.tag(at - 1).equals("HYPH")) {
                break;
            }
            if (at > i
                    && (s.tag(at).equals("DT") || s.tag(at).equals("PRP$"))
                    && s.token(at - 1).noun()) {
                break;
            }
            at++;
            if (s.token(at - 1).noun()
                    || s.tag(at - 1).equals("CD")
                    || s.tag(at - 1).startsWith("JJ") && end == i) {
                end = at;
            }
        }
        return end;
    }

    /** "the strongly | fortified villages": an adjective or a participle before a noun. */
    private static boolean property(Sent s, int i) {
        return s.tag(i).startsWith("JJ")
                || s.tag(i).equals("VBN") && i + 1 < s.size() && s.token(i + 1).noun();
    }

    /** First token of the noun phrase whose last one is {@code head}. */
    static int start(Sent s, int head, int limit) {
        int start = head;
        while (start > limit) {
            String tag = s.tag(start - 1);
            boolean inside = INSIDE.contains(tag) && !tag.equals("VBG");
            if (tag.equals("VBN")
                    && start - 2 >= limit
                    && !Words.isOneOf(s.tag(start - 2), "DT", "CD", "JJ", "PRP$", "HYPH", "POS")
                    && !s.tag(start - 2).equals("IN")) {
                inside = false;
            }
            if (!inside) {
                break;
            }
            start--;
            if (tag.equals("DT") || tag.equals("PRP$")) {
                break;
            }
            // "the hard-hit city": the adverb belongs to what is behind its hyphen
            boolean hyphened =
                    tag.equals("HYPH") && start - 1 >= limit && s.tag(start - 1).startsWith("RB");
            start -= hyphened ? 1 : 0;
        }
        return start;
    }

    /** Extends a noun phrase by "of …" and "in …" phrases, up to {@code times}. */
    static int withPrepositions(Sent s, int end, int limit, int times, Set<String> prepositions) {
        int at = end;
        for (int n = 0; n < times && at < limit && prepositions.contains(s.lower(at)); n++) {
            int next = end(s, at + 1, limit);
            if (next <= at + 1) {
                break;
            }
            at = next;
        }
        return at;
    }
}
