package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import org.factcheck.workbench.detection.ClauseCuts.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Cuts sentences into clauses with parts of speech only.
 *
 * <p>A sentence is cut at the marks of direct quotations, at commas and the like, before conjunctions and subordinators
 * that a subject and a finite verb follow, and behind reporting verbs. Pieces without a verb go to their neighbours:
 * "Kharkiv, | the second city, | had been hit" is one clause; "On Monday, | he said" too.
 */
final class Clauses {
    private final Doc doc;
    private final Sent s;
    private final ClauseCuts cuts;
    private final List<Clause> clauses = new ArrayList<>();

    private Clauses(Doc doc, Sent s) {
        this.doc = doc;
        this.s = s;
        cuts = new ClauseCuts(s);
    }

    static List<Clause> of(Doc doc, Sent s) {
        Clauses c = new Clauses(doc, s);
        int from = 0;
        for (int i = 0; i <= s.size(); i++) {
            boolean end = i == s.size();
            Quotation here = end ? null : c.quotation(i);
            Quotation before = i == 0 ? null : c.quotation(i - 1);
            if (end || i > 0 && here != before) {
                c.segment(from, i, before == null && i == 0 ? here : c.quotation(from));
                from = i;
            }
        }
        return c.clauses;
    }

    /** The quotation around a token that cuts the sentence: a few words quoted inside of a clause do not. */
    private @Nullable Quotation quotation(int i) {
        Quotation q = doc.quotationAround(s.token(i).span());
        if (q == null || !s.span().contains(q.span())) {
            return q;
        }
        int open = s.at(q.span().start());
        int close = s.at(q.span().end() - 1) + 1;
        boolean inside = open > 0 && !",:".contains(s.lower(open - 1)) && close < s.size() - 1;
        boolean words = Character.isLowerCase(q.inner().of(doc.text()).codePointAt(0))
                && !",.?!".contains(s.lower(close - 2))
                && !s.tag(close).equals(",");
        return inside && words ? null : q;
    }

    private void segment(int start, int end, @Nullable Quotation quotation) {
        int from = start == 0 ? s.afterDateline() : start;
        int to = end;
        while (from < to
                && (cuts.mark(from) || s.tag(from).equals(",") || s.tag(from).equals(":") || bullet(from))) {
            from++;
        }
        while (to > from
                && (cuts.mark(to - 1)
                        || s.tag(to - 1).equals(".")
                        || s.tag(to - 1).equals(",")
                        || s.tag(to - 1).equals(":"))) {
            to--;
        }
        if (from >= to) {
            return;
        }
        int first = clauses.size();
        List<Piece> pieces = cuts.pieces(from, to);
        if (pieces.isEmpty()) {
            return;
        }
        new ClauseAssembly(s, cuts, clauses, quotation).assemble(pieces);
        new ClauseSources(s, clauses).report(first, pieces);
    }

    /** A sign in front of a list's item. */
    private boolean bullet(int i) {
        int c = s.token(i).form().codePointAt(0);
        return i < 3 && !Character.isLetterOrDigit(c) && "$€£¥₽₴#(['’".indexOf(c) < 0 && !cuts.mark(i);
    }
}
