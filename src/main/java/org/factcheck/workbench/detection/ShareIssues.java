package org.factcheck.workbench.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares of a whole that exceed it ("of the 52 dead, 31 were women and 30 were men"), or do not make it ("of the 12
 * hurt, 7 were treated and the other 6 taken to hospital"). Shares may overlap, so only those are summed that shut one
 * another out: kinds of people, and fates of one family.
 */
final class ShareIssues extends IssueFamily {
    /** Family and fate: nobody and nothing has two of a family at once. */
    private static final Map<String, String> FATES = Map.ofEntries(
            Map.entry("died", "life:dead"),
            Map.entry("dead", "life:dead"),
            Map.entry("killed", "life:dead"),
            Map.entry("survived", "life:alive"),
            Map.entry("alive", "life:alive"),
            Map.entry("missing", "life:missing"),
            Map.entry("injured", "health:hurt"),
            Map.entry("wounded", "health:hurt"),
            Map.entry("hurt", "health:hurt"),
            Map.entry("unhurt", "health:whole"),
            Map.entry("unharmed", "health:whole"),
            Map.entry("uninjured", "health:whole"),
            Map.entry("discharged", "stay:out"),
            Map.entry("hospitalized", "stay:in"),
            Map.entry("convicted", "verdict:guilty"),
            Map.entry("acquitted", "verdict:free"),
            Map.entry("approved", "ruling:yes"),
            Map.entry("rejected", "ruling:no"),
            Map.entry("passed", "exam:yes"),
            Map.entry("failed", "exam:no"),
            Map.entry("abstained", "vote:none"));

    private static final Set<String> AUXILIARIES = Set.of("be", "have", "remain", "stay");
    private static final Set<String> SAME = Set.of("them", "those", "these", "whom", "which");

    ShareIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    @Override
    void look() {
        for (Passage p : passages) {
            Sent s = p.s;
            for (int i = 0; i + 2 < s.size(); i++) {
                if (!s.lower(i).equals("of") || i > 0 && !s.lower(i - 1).equals(",")) {
                    continue;
                }
                int at = s.tag(i + 1).equals("DT") || s.tag(i + 1).equals("PRP$") ? i + 2 : i + 1;
                NumberPhrase whole = Numbers.at(s, at);
                if (whole != null
                        && !p.dated(whole.word())
                        && (s.tag(whole.to()).equals("NNS") || NumberIssues.PEOPLE.contains(s.lower(whole.to())))) {
                    shares(p, whole);
                }
            }
        }
    }

    private void shares(Passage p, NumberPhrase whole) {
        Sent s = p.s;
        Double total = exact(whole);
        if (total == null) {
            return;
        }
        Set<String> fates = new HashSet<>();
        String family = null;
        double sum = 0;
        double all = 0;
        int told = 0;
        boolean vague = false;
        int first = 0;
        int last = 0;
        int begin = 0;
        for (int k = whole.to() + 1; k < s.size() && !s.lower(k).equals(";"); k++) {
            boolean rest = s.lower(k).equals("other") || s.lower(k).equals("remaining");
            if (!rest && NumberIssues.CHANGE.contains(s.lower(k))
                    || s.lower(k).equals("of") && SAME.contains(s.lower(k + 1))) {
                return;
            }
            NumberPhrase n = Numbers.at(s, k);
            if (n == null || p.dated(n.word())) {
                continue;
            }
            Double part = exact(n);
            if (part == null) {
                vague = true;
                k = n.to() - 1;
                continue;
            }
            if (NumberIssues.partOfAnother(s, n)) {
                return;
            }
            if (s.lower(k - 2).equals("the")
                    && (s.lower(k - 1).equals("other") || s.lower(k - 1).equals("remaining"))) {
                if (told == 1 && !vague && all + part != total) {
                    add(
                            IssueKind.TOTAL_MISMATCH,
                            Severity.HIGH,
                            "The parts add up to " + NumberIssues.plain(all + part) + ", not to "
                                    + NumberIssues.plain(total) + ".",
                            List.of(s.span(whole.from(), whole.to()), s.span(begin, n.to())));
                }
                return;
            }
            int verb = s.lemma(n.to()).equals(s.lemma(whole.to())) ? n.to() + 1 : n.to();
            if (verb < s.size() && s.token(verb).finite()) {
                begin = told == 0 ? n.from() : begin;
                told++;
                all += part;
                String fate = fate(s, verb);
                String of = fate == null ? null : fate.substring(0, fate.indexOf(':'));
                if (fate != null && (family == null || family.equals(of))) {
                    if (!fates.add(fate)) {
                        return;
                    }
                    first = family == null ? n.from() : first;
                    family = of;
                    sum += part;
                    last = n.to();
                }
            }
            k = n.to() - 1;
        }
        if (fates.size() > 1 && sum > total) {
            add(
                    IssueKind.TOTAL_MISMATCH,
                    Severity.HIGH,
                    "The parts add up to more than the total.",
                    List.of(s.span(whole.from(), whole.to()), s.span(first, last)));
        }
    }

    private static @Nullable Double exact(NumberPhrase n) {
        Double low = n.range().min();
        return low != null && low.equals(n.range().max()) ? low : null;
    }

    /** What the words from a verb on say became of a share, with its family; null where it is none of these. */
    private static @Nullable String fate(Sent s, int verb) {
        int i = verb;
        while (AUXILIARIES.contains(s.lemma(i)) || s.tag(i).equals("RB")) {
            if (s.lemma(i).equals("not") || s.lower(i).equals("never")) {
                return null;
            }
            i++;
        }
        if (i > verb && NumberIssues.HUMANS.contains(s.lemma(i))) {
            return "kind:" + s.lemma(i);
        }
        if (s.lower(i).equals("voted")) {
            return s.lower(i + 1).equals("against")
                    ? "vote:against"
                    : s.lower(i + 1).equals("for") || s.lower(i + 1).equals("in") ? "vote:for" : null;
        }
        return FATES.get(s.lower(i));
    }
}
