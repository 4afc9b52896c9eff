package org.factcheck.workbench.detection;

import java.util.List;
import java.util.Set;

/** Which clauses report, and which are reported by them. */
final class ClauseSources {
    /** Verbs that tell what a thing shows, not what somebody says: "which suggests that", "suggesting that". */
    private static final Set<String> EVIDENCE =
            Set.of("suggest", "show", "indicate", "imply", "confirm", "reveal", "signal");

    private final Sent s;
    private final List<Clause> clauses;

    ClauseSources(Sent s, List<Clause> clauses) {
        this.s = s;
        this.clauses = clauses;
    }

    /** Marks reporting clauses and gives what they report its source. */
    void report(int first, List<ClauseCuts.Piece> pieces) {
        Span source = null;
        for (int i = first; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean content = false;
            for (ClauseCuts.Piece p : pieces) {
                content |= p.that() && p.from() >= clause.to() && p.from() - clause.to() <= 2 && beside(clause, p);
            }
            if (content && evidence(clause)) {
                clauses.set(i, clause.as(Clause.Type.FRAGMENT));
                continue;
            }
            if (content && clause.verb() >= 0 && reportingVerb(clause) >= 0) {
                int end = clause.to();
                while (end > clause.from() + 1 && s.lower(end - 1).equals("that")) {
                    end--;
                }
                Clause reporting = clause.until(clause.to()).as(Clause.Type.REPORTING);
                source = s.span(clause.from(), clause.to());
                clauses.set(i, reporting.until(end).withSource(null));
                continue;
            }
            if (source != null && i > first) {
                boolean breaksOff = clause.marker().startsWith("but")
                        && clause.type() == Clause.Type.FULL
                        && !s.lower(clause.from() - 1).equals("that");
                if (breaksOff) {
                    source = null;
                } else {
                    clauses.set(i, clause.withSource(source));
                }
            }
        }
        according(first);
        inserted(first);
        // "…, officials said"
        int last = clauses.size() - 1;
        // "…, said an officer reached by phone in Bachu, | where the quake was centred"
        while (last > first + 1
                && !inverted(clauses.get(last))
                && (clauses.get(last).type() == Clause.Type.RELATIVE
                        || s.lower(clauses.get(last).from() - 1).equals("where")
                        || clauses.get(last).marker().equals("where"))
                && inverted(clauses.get(last - 1))) {
            last--;
        }
        if (last > first) {
            Clause clause = clauses.get(last);
            if (clause.type() == Clause.Type.FULL || inverted(clause)) {
                clause = clause.as(Clause.Type.FULL);
            }
            boolean outer = clause.source() != null
                    && clause.verb() == clause.to() - 1
                    && s.token(clause.verb()).finite()
                    && clause.marker().isEmpty()
                    && s.tag(clause.from() - 1).equals(",");
            if (clause.type() == Clause.Type.FULL
                    && clause.verb() >= 0
                    && (clause.source() == null || outer)
                    && ClauseCuts.reports(s, clause.verb())
                    && tail(clause)) {
                clauses.set(last, clause.as(Clause.Type.REPORTING).withSource(null));
                for (int i = first; i < last; i++) {
                    if (clauses.get(i).source() == null) {
                        clauses.set(i, clauses.get(i).withSource(clause.span()));
                    }
                }
            }
        }
    }

    /** "The firm may sell it, | two people said, | a deal …", "In addition, he said, | …": a reporting clause in commas. */
    private void inserted(int first) {
        for (int i = first; i + 1 < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean plain = clause.type() == Clause.Type.FULL
                    && clause.source() == null
                    && clause.verb() == clause.to() - 1
                    && (clause.marker().isEmpty() || clause.marker().equals("as") && !custom(clause))
                    && ClauseCuts.reports(s, clause.verb())
                    && s.token(clause.verb()).finite()
                    && (i == first || s.tag(clause.from() - 1).equals(","))
                    && s.tag(clause.to()).equals(",");
            if (plain) {
                reportedBy(first, i);
                return;
            }
        }
    }

    /** Makes one clause the report of all others from {@code first} on that have none. */
    private void reportedBy(int first, int i) {
        Clause clause = clauses.get(i);
        clauses.set(i, clause.as(Clause.Type.REPORTING));
        for (int k = first; k < clauses.size(); k++) {
            if (k != i && clauses.get(k).source() == null && clauses.get(k).type() != Clause.Type.REPORTING) {
                clauses.set(k, clauses.get(k).withSource(clause.span()));
            }
        }
    }

    /** "…, according to the governor": the rest of the sentence is reported by it. */
    private void according(int first) {
        for (int i = first; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (s.lower(clause.from()).equals("according")
                    && s.lower(clause.from() + 1).equals("to")
                    && clause.type() != Clause.Type.FULL) {
                reportedBy(first, i);
                return;
            }
        }
    }

    /** No verb stands between a clause and what might be its content. */
    private boolean beside(Clause clause, ClauseCuts.Piece content) {
        for (int i = clause.to(); i < content.from(); i++) {
            if (s.token(i).verb()) {
                return false;
            }
        }
        return true;
    }

    /** "…, which suggests | the climate was mild", "…, suggesting | it was mild": nobody speaks. */
    private boolean evidence(Clause clause) {
        if (clause.verb() < 0 || !EVIDENCE.contains(clause.lemma())) {
            return false;
        }
        return clause.type() == Clause.Type.PARTICIPLE && clause.verb() == clause.from()
                || clause.type() == Clause.Type.RELATIVE
                        && s.lower(clause.groupFrom() - 1).equals("which");
    }

    /** "as my father used to say", "as I said": no report. */
    private boolean custom(Clause clause) {
        return s.lower(clause.groupFrom()).equals("used") || Words.isOneOf(s.lower(clause.from()), "i", "we", "you");
    }

    private static int reportingVerb(Clause clause) {
        for (int i = clause.to() - 1; i >= clause.from(); i--) {
            if (clause.sent().token(i).verb() && ClauseCuts.reports(clause.sent(), i)) {
                return i;
            }
        }
        return -1;
    }

    /** "…, said Ferdinand Koller, a seismologist": the verb comes first. */
    private boolean inverted(Clause clause) {
        int subject = clause.verb() + 1;
        return clause.type() == Clause.Type.PREDICATE
                && clause.verb() == clause.from()
                && clause.quotation() == null
                && s.tag(clause.verb()).equals("VBD")
                && subject < clause.to()
                && (s.token(subject).noun()
                        || s.tag(subject).equals("DT")
                        || s.tag(subject).startsWith("JJ"))
                && !s.lower(subject).equals("that");
    }

    /** Nothing but adverbs, a hearer and a few adjuncts follows the verb. */
    private boolean tail(Clause clause) {
        int rest = clause.to() - clause.verb() - 1;
        boolean passive =
                s.tag(clause.verb()).equals("VBN") && s.lemma(clause.verb() - 1).equals("be");
        if (passive && !s.lower(clause.from()).equals("it")) {
            return false;
        }
        if (rest == 0) {
            return true;
        }
        if (clause.verb() == clause.from()) {
            return rest <= 40;
        }
        if (clause.lemma().equals("tell") && rest <= 14) {
            return true;
        }
        String next = s.tag(clause.verb() + 1);
        boolean said = clause.lemma().equals("say")
                && clause.marker().isEmpty()
                && s.tag(clause.from() - 1).equals(",");
        return rest <= (said ? 25 : 12)
                && (next.equals("IN")
                        || next.equals("RB")
                        || next.equals("TO")
                        || next.equals("VBG")
                        || s.lower(clause.verb() + 1).equals("early")
                        || s.lower(clause.verb() + 1).equals("late")
                        || s.entity(clause.verb() + 1).equals("DATE"));
    }
}
