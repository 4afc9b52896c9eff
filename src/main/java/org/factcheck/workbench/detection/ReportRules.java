package org.factcheck.workbench.detection;

import org.jspecify.annotations.Nullable;

/** Indirect speech: "The ministry said on Monday that …": who said it, the words that say so, and what was said. */
final class ReportRules {
    private ReportRules() {}

    // ---- indirect speech

    static void reporting(Passage p, int index) {
        Clause c = p.clauses.get(index);
        Sent s = p.s;
        int verb = ClauseRules.verbOf(c);
        ClaimKind media = MediaRules.clause(c);
        if (media != null && s.token(c.from()).start() >= 0 && mediaSubject(c)) {
            Facts facts = MediaRules.clauseFacts(p, c);
            p.add(
                    media,
                    c.from(),
                    c.to(),
                    c.from(),
                    Math.max(c.from() + 1, c.to() - 1),
                    Polarity.POSITIVE,
                    Modality.ASSERTED,
                    facts);
            return;
        }
        boolean according = s.lower(c.from()).equals("according");
        boolean inverted = c.groupFrom() == c.from()
                && index > 0
                && c.span().equals(p.clauses.get(index - 1).source());
        if (c.groupFrom() <= c.from() && !according && !inverted) {
            return;
        }
        int from = c.from();
        int to = c.to();
        for (int k = index + 1; k < p.clauses.size(); k++) {
            Clause next = p.clauses.get(k);
            if (next.source() != null && next.source().overlaps(c.span()) && next.type() != Clause.Type.PARTICIPLE
                    || next.source() != null && next.type() == Clause.Type.PARTICIPLE && casualty(p, next)) {
                to = next.to();
                if (s.span(c.from(), to).length() > 400) {
                    break;
                }
            } else {
                break;
            }
        }
        if ((to == c.to() || according || inverted) && index > 0 && reportedBy(p, index - 1, c)) {
            int first = index;
            while (first > 0 && reportedBy(p, first - 1, c)) {
                first--;
            }
            from = p.clauses.get(first).from();
        }
        if (Frames.leading(s, c)) {
            return;
        }
        int headFrom = c.from();
        if (c.groupFrom() > c.from() && s.tag(c.groupFrom() - 1).equals("CC")) {
            // "troops attacked the camp, north of the town, and claimed that …": the subject stands further ahead
            headFrom = c.groupFrom();
            from = Math.max(from, headFrom);
        }
        int headTo = c.to();
        while (headTo > c.from() + 1 && s.lower(headTo - 1).equals("that")) {
            headTo--;
        }
        Facts facts = Facts.none()
                .with("cue", verb < 0 ? null : s.lower(verb))
                .with("source", headFrom > c.from() ? null : source(p, c, verb))
                .with("form", "indirect");
        Span span = s.span(headFrom, headTo);
        p.add(ClaimKind.ATTRIBUTION, from, to, headFrom, headTo, Negation.of(c), Hedging.of(c), facts);
        if (!p.found.isEmpty()) {
            Draft d = p.found.removeLast();
            p.found.add(new Draft(
                    d.kind(),
                    d.span(),
                    d.head(),
                    d.polarity(),
                    d.modality(),
                    d.facts(),
                    d.speaker(),
                    span,
                    d.sentence()));
        }
    }

    /** Whether a clause is told by another, perhaps through one between: "a witness reported that … was shot, | Doe said". */
    private static boolean reportedBy(Passage p, int index, Clause teller) {
        Span source = p.clauses.get(index).source();
        if (source == null || source.overlaps(teller.span())) {
            return source != null;
        }
        for (int k = index - 1; k >= 0; k--) {
            Clause between = p.clauses.get(k);
            if (source.equals(between.span()) || source.contains(between.span())) {
                return between.source() != null && between.source().overlaps(teller.span());
            }
        }
        return false;
    }

    /** "Doe accused the senator of lying": who says it, and the verb, beside the facts of the clause. */
    static Facts accusation(Passage p, Clause c) {
        Facts facts = ClauseRules.facts(p, c, ClaimKind.ATTRIBUTION).with("cue", p.s.lower(c.verb()));
        return c.groupFrom() > c.from()
                ? facts.with("source", source(p, c, c.verb())).with("form", "indirect")
                : facts;
    }

    static boolean casualty(Passage p, Clause c) {
        for (Draft d : p.found) {
            if (d.kind() == ClaimKind.CASUALTY && c.span().overlaps(d.span())) {
                return true;
            }
        }
        return false;
    }

    private static boolean mediaSubject(Clause c) {
        int end = c.groupFrom() < 0 ? c.to() : c.groupFrom();
        for (int i = c.from(); i < Math.min(end, c.from() + 5); i++) {
            if (MediaRules.kind(c.sent(), i) != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String source(Passage p, Clause c, int verb) {
        int end = c.groupFrom() < 0 ? verb : c.groupFrom();
        if (p.s.lower(c.from()).equals("according") && c.to() > c.from() + 2) {
            return p.s.span(c.from() + 2, c.to()).of(p.doc.text());
        }
        if (end <= c.from() && verb >= 0 && verb + 1 < c.to()) {
            int np = Phrases.end(p.s, verb + 1, c.to());
            return np > verb + 1 ? p.s.span(verb + 1, np).of(p.doc.text()) : null;
        }
        int from = c.from();
        while (end > from + 1 && (p.s.tag(end - 1).startsWith("RB") || p.dated(end - 1))) {
            end--;
        }
        if (p.s.tag(from).equals("IN") && end > from) {
            from = Phrases.start(p.s, end - 1, from);
        }
        return end > from ? p.s.span(from, end).of(p.doc.text()) : null;
    }

    /** The cue of a direct quotation is a claim when it says more than a name: role, medium, occasion. */
    static void quotationCue(Passage p) {
        Sent s = p.s;
        for (Quotation q : p.doc.cuesIn(s)) {
            if (q.attribution() == null
                    || q.implicit()
                    || q.span().end() < s.span().start()
                    || !s.span().contains(q.attribution())) {
                continue;
            }
            int from = s.at(q.attribution().start());
            int to = Math.min(s.size(), s.at(q.attribution().end() - 1) + 1);
            boolean seen = false;
            for (Draft d : p.found) {
                seen |= d.kind() != ClaimKind.ROLE && d.span().similarity(q.attribution()) > 0.6
                        || d.kind() == ClaimKind.ATTRIBUTION && d.head().overlaps(q.attribution())
                        || d.kind() == ClaimKind.ATTRIBUTION && q.attribution().contains(d.head())
                        || d.kind() == ClaimKind.VIDEO && d.span().overlaps(q.attribution());
            }
            if (!seen && Words.isOneOf(s.tag(to - 1), "IN", "DT", "PRP$", "TO", "JJ")) {
                if (toldWhole(p, q)) {
                    continue;
                }
                boolean ahead = s.span().contains(q.span())
                        && s.at(q.span().start()) == to
                        && !s.lower(to - 1).equals("that");
                to = ahead ? Math.min(s.size(), s.at(q.span().end() - 1) + 1) : to;
            }
            int words = 0;
            boolean named = false;
            for (int k = from; k < to; k++) {
                words += s.entity(k).equals("PERSON")
                                || s.tag(k).startsWith("PRP")
                                || s.tag(k).equals("DT")
                        ? 0
                        : 1;
                named |= s.entity(k).equals("PERSON");
            }
            if (!seen && words >= (named ? 4 : 3)) {
                p.add(
                        ClaimKind.ATTRIBUTION,
                        from,
                        to,
                        from,
                        to,
                        Polarity.POSITIVE,
                        Modality.ASSERTED,
                        Facts.none()
                                .with("cue", q.cue())
                                .with(
                                        "source",
                                        q.speaker() == null ? null : q.speaker().name())
                                .with("form", "direct"));
            }
        }
    }

    /**
     * "Critics called the plan a “land grab”": the clause goes on into the few words that are quoted, it is told as a whole. As
     * what somebody says only where its own verb says so: not "He had phoned the office to complain about a “leak”".
     */
    private static boolean toldWhole(Passage p, Quotation q) {
        for (int i = 0; i < p.found.size(); i++) {
            Draft d = p.found.get(i);
            Span cue = q.attribution();
            if (d.kind() == ClaimKind.EVENT && cue != null && d.span().contains(cue)) {
                Object action = d.facts().other().get("action");
                if (action != null && action.equals(q.cue())) {
                    Facts facts = d.facts()
                            .with("cue", q.cue())
                            .with(
                                    "source",
                                    q.speaker() == null ? null : q.speaker().name())
                            .with("form", "direct");
                    p.found.set(i, d.as(ClaimKind.ATTRIBUTION, facts));
                }
                return true;
            }
        }
        return false;
    }

    /** The words that introduce a direct quotation are no event. */
    static boolean cue(Passage p, Clause c) {
        for (Quotation q : p.doc.cuesIn(p.s)) {
            Span cue = q.attribution();
            boolean inverted = cue != null
                    && c.verb() == c.from()
                    && cue.contains(p.s.token(c.verb()).span());
            boolean reported = cue != null && c.source() != null && c.source().overlaps(cue) && apart(p.s, c, q);
            if (cue != null
                    && !q.implicit()
                    && !reported
                    && cue.overlaps(c.span())
                    && (inverted || c.span().common(cue) * 10 >= c.span().length() * 6)
                    && MediaRules.clause(c) == null
                    && !q.span().overlaps(c.span())) {
                return true;
            }
        }
        return false;
    }

    /** "he said he was flying home, | adding: “…”", not "she said the plan was | “a mess”", which goes on in the quotation. */
    private static boolean apart(Sent s, Clause c, Quotation q) {
        if (c.type() != Clause.Type.FULL
                || s.token(c.to() - 1).start() > q.span().start()) {
            return c.type() == Clause.Type.FULL;
        }
        for (int i = c.to(); i < s.size() && s.token(i).start() < q.span().start(); i++) {
            if (s.token(i).verb()) {
                return true;
            }
        }
        return false;
    }

    /** Whether its casualty claims say nearly all that a clause says. */
    static boolean coveredMostly(Passage p, Clause c) {
        int covered = 0;
        for (Draft d : p.found) {
            if (d.kind() == ClaimKind.CASUALTY) {
                covered += d.span().common(c.span());
            }
        }
        return covered * 10 > c.span().length() * 6;
    }

    /** "nine others, among them a girl, | were injured in Nikopol": the end of what a casualty claim began. */
    static boolean continued(Passage p, Clause c) {
        for (Draft d : p.found) {
            if (d.kind() == ClaimKind.CASUALTY
                    && d.span().start() < c.span().start()
                    && d.span().contains(p.s.token(c.verb()).span())) {
                return true;
            }
        }
        return false;
    }

    /** A trailing apposition that is a ranking of its own is left out. */
    static int[] trailing(Passage p, Clause c) {
        Sent s = p.s;
        int to = c.to();
        for (int k = c.verb() + 1; k < to; k++) {
            if (s.tag(k).equals(",")
                    && !(k > 0 && !s.token(k).begins() && !s.entity(k).isEmpty())) {
                Span rest = k + 1 < to ? s.span(k + 1, to) : null;
                for (Draft d : p.found) {
                    if (rest != null
                            && d.kind() == ClaimKind.RANKING
                            && d.head().start() >= rest.start()
                            && d.head().end() <= rest.end()
                            && d.span().common(rest) * 10 >= rest.length() * 8) {
                        return new int[] {k};
                    }
                }
            }
        }
        return new int[] {to};
    }

    static void fragment(Passage p, Clause c) {
        Sent s = p.s;
        // "Karkhiv Russian Withdrawal May 16": a caption's or headline's event without a verb
        boolean heading = s.role() == Paragraph.Role.HEADING || s.role() == Paragraph.Role.TITLE;
        boolean dated = false;
        boolean event = false;
        for (int i = c.from(); i < c.to(); i++) {
            dated |= p.dated(i);
            event |= ClauseRules.EVENT_NOUNS.contains(s.lower(i));
        }
        if (heading && event && c.to() - c.from() >= 3 && (dated || s.role() == Paragraph.Role.TITLE)) {
            p.add(
                    ClaimKind.EVENT,
                    c.from(),
                    c.to(),
                    c.from(),
                    c.to(),
                    Polarity.POSITIVE,
                    Modality.ASSERTED,
                    ClauseRules.facts(p, c, ClaimKind.EVENT));
        }
    }
}
