package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sentence with everything known of it, and the claims found so far. */
final class Passage {
    final Doc doc;
    final Sent s;
    final List<Clause> clauses;
    final List<FoundDate> dates;
    final List<Draft> found = new ArrayList<>();
    /** Tokens that a number, date or unit rule has used up. */
    final boolean[] used;
    /** Whether the whole text is about armed forces. */
    final boolean military;

    Passage(Doc doc, Sent s, List<Clause> clauses, List<FoundDate> dates, boolean military) {
        this.doc = doc;
        this.s = s;
        this.clauses = clauses;
        this.dates = dates;
        this.military = military;
        this.used = new boolean[s.size()];
    }

    void use(int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, used.length); i++) {
            used[i] = true;
        }
    }

    boolean free(int from, int to) {
        for (int i = from; i < to; i++) {
            if (used[i]) {
                return false;
            }
        }
        return true;
    }

    boolean dated(int i) {
        return dateAt(i) != null;
    }

    @Nullable
    FoundDate dateAt(int i) {
        if (i < 0 || i >= s.size()) {
            return null;
        }
        for (FoundDate date : dates) {
            if (date.span().overlaps(s.token(i).span())) {
                return date;
            }
        }
        return null;
    }

    /** First date inside a span that names days, else null. */
    @Nullable
    FoundDate dateIn(Span span) {
        for (FoundDate date : dates) {
            if (span.contains(date.span()) && date.range() != null && date.sort() == FoundDate.Sort.POINT) {
                return date;
            }
        }
        return null;
    }

    @Nullable
    Clause clauseAt(int token) {
        Clause best = null;
        for (Clause c : clauses) {
            if (c.from() <= token && token < c.to() && (best == null || c.to() - c.from() < best.to() - best.from())) {
                best = c;
            }
        }
        return best;
    }

    /** Adds a claim over tokens; speaker, source, polarity and modality come from the clause around the head. */
    void add(ClaimKind kind, int from, int to, int headFrom, int headTo, Facts facts) {
        Clause clause = clauseAt(headFrom);
        if (clause == null || DETAILS.contains(kind)) {
            add(kind, from, to, headFrom, headTo, Negation.before(s, from), Modality.ASSERTED, facts);
        } else {
            add(kind, from, to, headFrom, headTo, Negation.of(clause), Hedging.of(clause), facts);
        }
    }

    /** Details stand whether or not their clause is denied: "the mission, the world's largest, has not commented". */
    private static final Set<ClaimKind> DETAILS =
            Set.of(ClaimKind.QUANTITY, ClaimKind.RANKING, ClaimKind.EQUIPMENT, ClaimKind.PLACE);

    void add(
            ClaimKind kind,
            int from,
            int to,
            int headFrom,
            int headTo,
            Polarity polarity,
            Modality modality,
            Facts facts) {
        int[] range = trim(from, to);
        if (range[1] <= range[0]) {
            return;
        }
        int headStart = Math.max(range[0], Math.min(headFrom, range[1] - 1));
        int headEnd = Math.max(headStart + 1, Math.min(headTo, range[1]));
        Clause clause = clauseAt(headStart);
        Span span = s.span(range[0], range[1]);
        Quotation quotation = doc.quotationAround(s.token(headStart).span());
        Speaker speaker = quotation == null ? doc.turns().speaker(s.paragraph()) : quotation.speaker();
        Span attribution =
                clause != null && clause.source() != null && !clause.source().contains(span)
                        ? clause.source()
                        : quotation == null ? null : quotation.attribution();
        found.add(new Draft(
                kind, span, s.span(headStart, headEnd), polarity, modality, facts, speaker, attribution, s.index()));
    }

    /** Leaves out marks at both ends. */
    private int[] trim(int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(s.size(), to);
        while (end > start && punctuation(end - 1)) {
            end--;
        }
        while (start < end && punctuation(start) && !s.lower(start).equals("(")) {
            start++;
        }
        if (start < end && start > 0 && CLOSING.indexOf(s.token(end - 1).form()) < 0) {
            int marks = marks(start, end);
            if (marks > 0 && end < s.size() && CLOSING.contains(s.token(end).form())) {
                end++;
            } else if (marks < 0 && OPENING.contains(s.token(start - 1).form())) {
                start--;
            } else if (odd(start, end) && end < s.size() && s.token(end).form().equals("\"")) {
                end++;
            } else if (odd(start, end)
                    && s.token(start - 1).form().equals("\"")
                    && s.token(start - 1).end() == s.token(start).start()) {
                start--;
            }
        }
        boolean bracket = end < s.size() && s.lower(end).equals(")") && unclosed(start, end);
        return new int[] {start, bracket ? end + 1 : end};
    }

    private static final String OPENING = "“‘«";
    private static final String CLOSING = "”’»";

    /** Opening less closing marks of quotation: "the plan was “a disaster" lacks its last. */
    private int marks(int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            String form = s.token(i).form();
            open += form.length() == 1 && OPENING.contains(form)
                    ? 1
                    : form.length() == 1 && CLOSING.contains(form) ? -1 : 0;
        }
        return open;
    }

    /** Whether one of two plain marks is missing: 'called it "absurd'. */
    private boolean odd(int from, int to) {
        int marks = 0;
        for (int i = from; i < to; i++) {
            marks += s.token(i).form().equals("\"") ? 1 : 0;
        }
        return marks % 2 == 1;
    }

    private boolean unclosed(int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            open += s.lower(i).equals("(") ? 1 : s.lower(i).equals(")") ? -1 : 0;
        }
        return open > 0;
    }

    private boolean punctuation(int i) {
        int c = s.token(i).form().codePointAt(0);
        return s.token(i).form().length() <= 3 && !Character.isLetterOrDigit(c) && "%$€£¥₽₴)#".indexOf(c) < 0;
    }
}
