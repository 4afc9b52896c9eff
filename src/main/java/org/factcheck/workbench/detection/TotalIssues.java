package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Totals over several sentences that do not add up.
 *
 * <ul>
 *   <li>Parts that the rest completes: <q>Twelve firefighters were hurt. Seven were treated at the scene. The other six were
 *       taken to hospital.</q>
 *   <li>Parts before their sum: <q>Five people were killed in Aden. Eight people were killed in Taiz. In all, 12 people were
 *       killed.</q>
 *   <li>Shares of one vote: <q>The Reds won 52 percent of the vote. The Blues took 45 percent and the Greens 8 percent.</q>
 * </ul>
 */
final class TotalIssues extends IssueFamily {
    private static final Set<String> SUMMING = Set.of("in all", "in total", "all told", "altogether", "overall");
    private static final Set<String> OVERLAP = Set.of(
            "including", "among", "whom", "which", "also", "both", "additional", "more", "respectively", "earlier");
    private static final Set<String> WINNING =
            Set.of("win", "get", "receive", "take", "poll", "secure", "garner", "gain", "have", "collect");
    /** Words of an election other than this one. */
    private static final Set<String> BEFORE = Set.of(
            "from", "up", "down", "previous", "last", "earlier", "ago", "compared", "than", "turnout", "round", "poll");

    TotalIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    @Override
    void look() {
        for (int i = 0; i + 1 < passages.size(); i++) {
            rest(i);
        }
        for (int i = 1; i < passages.size(); i++) {
            sum(i);
        }
        votes();
    }

    /** A sentence with one total, then parts that begin their sentences, the last of them "the other …". */
    private void rest(int at) {
        Passage p = passages.get(at);
        Sent next = passages.get(at + 1).s;
        if (next.paragraph() != p.s.paragraph() || Numbers.at(next, 0) == null) {
            return;
        }
        NumberPhrase whole = only(p);
        Double total = whole == null ? null : exact(whole);
        if (whole == null || total == null || total < 3 || !plural(p.s, whole.to())) {
            return;
        }
        double sum = 0;
        int parts = 0;
        for (int j = at + 1; j < Math.min(passages.size(), at + 5); j++) {
            Sent s = passages.get(j).s;
            if (s.paragraph() != p.s.paragraph()) {
                return;
            }
            NumberPhrase part = Numbers.at(s, 0);
            int behind = part == null ? 0 : behind(s, part, p.s.lemma(whole.to()));
            Double n = part == null ? null : exact(part);
            if (part != null && n != null && behind > 0 && s.token(behind).finite()) {
                sum += n;
                parts++;
            }
            NumberPhrase rest = rest(s);
            Double left = rest == null ? null : exact(rest);
            if (rest != null && left != null) {
                if (parts > 0 && numbers(passages.get(j)) <= (behind > 0 ? 2 : 1) && sum + left != total) {
                    add(
                            IssueKind.TOTAL_MISMATCH,
                            Severity.HIGH,
                            "The parts add up to " + NumberIssues.plain(sum + left) + ", not to "
                                    + NumberIssues.plain(total) + ".",
                            List.of(p.s.span(whole.from(), whole.to()), s.span(rest.from(), rest.to())));
                }
                return;
            }
            if (behind == 0 || n == null || numbers(passages.get(j)) > 1) {
                return;
            }
        }
    }

    /** The token behind a number that counts the same: "Seven", "Seven of them", "Seven firefighters"; else 0. */
    private static int behind(Sent s, NumberPhrase n, String noun) {
        int at = n.to();
        if (s.lower(at).equals("of") && Words.isOneOf(s.lower(at + 1), "them", "those", "these")) {
            at += 2;
        } else if (s.lemma(at).equals(noun)) {
            at++;
        }
        return at < s.size() ? at : 0;
    }

    /** "the other six", "the remaining 6". */
    private static @Nullable NumberPhrase rest(Sent s) {
        for (int i = 0; i + 2 < s.size(); i++) {
            if (s.lower(i).equals("the") && Words.isOneOf(s.lower(i + 1), "other", "remaining")) {
                NumberPhrase n = Numbers.at(s, i + 2);
                boolean clear =
                        n != null && (n.to() >= s.size() || !s.tag(n.to()).equals("NN"));
                return clear ? n : null;
            }
        }
        return null;
    }

    private static boolean plural(Sent s, int i) {
        return s.tag(i).equals("NNS") || NumberIssues.PEOPLE.contains(s.lower(i));
    }

    /** "In all, 12 people were killed" behind counts of the same in its paragraph. */
    private void sum(int at) {
        Passage p = passages.get(at);
        Sent s = p.s;
        if (!Words.isOneOf(s.lower(0), "in", "all", "altogether", "overall")) {
            return;
        }
        boolean summing = SUMMING.contains(s.lower(0)) || SUMMING.contains(s.lower(0) + " " + s.lower(1));
        DetectedClaim total = summing && overlaps(s) == null ? counted(p) : null;
        if (total == null) {
            return;
        }
        double sum = 0;
        List<Span> parts = new ArrayList<>();
        for (int j = at - 1; j >= Math.max(0, at - 12) && passages.get(j).s.paragraph() == s.paragraph(); j--) {
            DetectedClaim part = overlaps(passages.get(j).s) == null ? counted(passages.get(j)) : null;
            if (part == null || !same(part, total)) {
                break;
            }
            sum += number(part);
            parts.addFirst(part.span());
        }
        if (parts.size() >= 2 && sum > number(total)) {
            parts.addFirst(total.span());
            add(
                    IssueKind.TOTAL_MISMATCH,
                    Severity.HIGH,
                    "The parts add up to " + NumberIssues.plain(sum) + ", not to " + NumberIssues.plain(number(total))
                            + ".",
                    parts);
        }
    }

    private static boolean same(DetectedClaim a, DetectedClaim b) {
        return a.kind() == b.kind()
                && a.facts().outcome() == b.facts().outcome()
                && Objects.equals(a.facts().unit(), b.facts().unit())
                && (Objects.equals(a.facts().who(), b.facts().who())
                        || a.facts().who() == null
                        || b.facts().who() == null);
    }

    private static double number(DetectedClaim c) {
        CountRange count = c.facts().count();
        return count == null || count.min() == null ? 0 : count.min();
    }

    /** The one exact count of people or things in a sentence, else null. */
    private @Nullable DetectedClaim counted(Passage p) {
        DetectedClaim only = null;
        for (Draft d : p.found) {
            CountRange count = d.facts().count();
            if (count == null || d.kind() != ClaimKind.CASUALTY && d.kind() != ClaimKind.QUANTITY) {
                continue;
            }
            if (only != null
                    || count.min() == null
                    || !count.min().equals(count.max())
                    || d.polarity() == Polarity.NEGATIVE
                    || d.kind() == ClaimKind.QUANTITY && d.facts().unit() == null) {
                return null;
            }
            only = new DetectedClaim(
                    d.kind(),
                    d.span(),
                    d.head(),
                    d.polarity(),
                    d.modality(),
                    d.facts(),
                    d.speaker(),
                    d.attribution(),
                    0,
                    -1);
        }
        return only;
    }

    private static @Nullable String overlaps(Sent s) {
        for (Token t : s.tokens()) {
            if (OVERLAP.contains(t.lower())) {
                return t.lower();
            }
        }
        return null;
    }

    /** Shares of one vote in sentences of one paragraph: more than the whole, rounding apart. */
    private void votes() {
        int at = 0;
        while (at < passages.size()) {
            int end = at;
            double sum = 0;
            List<Span> parts = new ArrayList<>();
            boolean vote = false;
            boolean clear = true;
            boolean shared = shared(at);
            while (end < passages.size()
                    && passages.get(end).s.paragraph() == passages.get(at).s.paragraph()) {
                Passage p = passages.get(end++);
                Sent s = p.s;
                for (int i = 0; shared && i < s.size(); i++) {
                    vote |= Words.isOneOf(s.lower(i), "vote", "votes", "ballots")
                            && s.lower(i - 2).equals("of");
                    clear &= !BEFORE.contains(s.lower(i));
                }
                for (Draft d : p.found) {
                    Double share = d.kind() == ClaimKind.QUANTITY
                                    && "percent".equals(d.facts().unit())
                            ? exact(d.facts().count())
                            : null;
                    if (share != null && won(p, s.at(d.head().start()))) {
                        sum += share;
                        parts.add(d.span());
                    } else if ("percent".equals(d.facts().unit())) {
                        clear = false;
                    }
                }
            }
            if (vote && clear && parts.size() >= 2 && sum > 100 + parts.size() * 0.5) {
                add(
                        IssueKind.TOTAL_MISMATCH,
                        Severity.HIGH,
                        "The shares add up to " + NumberIssues.plain(sum) + " percent.",
                        parts);
            }
            at = end;
        }
    }

    /** Whether a paragraph has shares at all: only then its words are read. */
    private boolean shared(int at) {
        int paragraph = passages.get(at).s.paragraph();
        for (int i = at; i < passages.size() && passages.get(i).s.paragraph() == paragraph; i++) {
            for (Draft d : passages.get(i).found) {
                if ("percent".equals(d.facts().unit())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "The Blues took 45 percent and the Greens 8 percent": a share behind its winner. */
    private static boolean won(Passage p, int number) {
        Clause clause = p.clauseAt(number);
        boolean verb =
                clause != null && clause.verb() >= 0 && WINNING.contains(clause.lemma()) && clause.verb() < number;
        return verb
                || clause != null
                        && clause.verb() < 0
                        && p.s.token(Math.max(0, number - 1)).proper();
    }

    /** The only number of a sentence that has no other, dates apart. */
    private static @Nullable NumberPhrase only(Passage p) {
        NumberPhrase only = null;
        for (int i = 0; i < p.s.size(); i++) {
            NumberPhrase n = p.dated(i) ? null : Numbers.at(p.s, i);
            if (n != null) {
                if (only != null || p.doc.quotationAround(p.s.token(i).span()) != null) {
                    return null;
                }
                only = n;
                i = n.to() - 1;
            }
        }
        return only;
    }

    private static int numbers(Passage p) {
        int count = 0;
        for (int i = 0; i < p.s.size(); i++) {
            NumberPhrase n = p.dated(i) ? null : Numbers.at(p.s, i);
            if (n != null) {
                count++;
                i = n.to() - 1;
            }
        }
        return count;
    }

    private static @Nullable Double exact(NumberPhrase n) {
        return exact(n.range());
    }

    private static @Nullable Double exact(@Nullable CountRange range) {
        Double low = range == null ? null : range.min();
        return range != null && low != null && low.equals(range.max()) ? low : null;
    }
}
