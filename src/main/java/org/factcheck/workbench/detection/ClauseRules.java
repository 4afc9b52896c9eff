package org.factcheck.workbench.detection;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Claims that are whole clauses: pictures, control of places, causes, comparisons, forecasts, assessments, events and
 * indirect speech.
 *
 * <ul>
 *   <li>CONTROL: "have yet to secure the region", "remain under occupation", "withdrew from Kherson"; an unfinished
 *       movement ("is withdrawing", "pushes to the border") is an EVENT
 *   <li>CAUSE: "prevented", "has allowed for", "thanks to", "because of"
 *   <li>COMPARISON: "just as hard as", "twice as many", "more than in 2020"
 *   <li>FORECAST: "may redirect", "will rise", "is expected to"
 *   <li>ASSESSMENT: "these are significant gains"
 *   <li>EVENT: any other clause with a fact
 * </ul>
 */
final class ClauseRules {
    static final Set<String> OPENERS = Words.list("opinion-openers");

    private ClauseRules() {}

    static void find(Passage p) {
        for (int i = 0; i < p.clauses.size(); i++) {
            Clause c = p.clauses.get(i);
            if (c.type() == Clause.Type.REPORTING) {
                ReportRules.reporting(p, i);
            } else {
                statement(p, c, i);
            }
        }
        ReportRules.quotationCue(p);
        onceOnly(p);
    }

    /** "He died in the battle on Friday" is one event: the noun with the same date inside the clause is dropped. */
    private static void onceOnly(Passage p) {
        List<Draft> nouns = p.found.stream()
                .filter(d -> d.kind() == ClaimKind.EVENT && d.facts().other().containsKey("event"))
                .toList();
        for (Draft noun : nouns) {
            int before = p.s.at(noun.span().start()) - 1;
            boolean background = Words.isOneOf(p.s.lower(before), "since", "before", "after", "of", "until");
            for (Draft d : p.found) {
                if (!background
                        && d != noun
                        && d.kind() == ClaimKind.EVENT
                        && !d.facts().other().containsKey("event")
                        && d.span().contains(noun.span())
                        && Objects.equals(d.facts().timex(), noun.facts().timex())) {
                    p.found.remove(noun);
                    break;
                }
            }
        }
    }

    static int verbOf(Clause c) {
        return c.verb();
    }

    // ---- statements

    private static void statement(Passage p, Clause c, int index) {
        Sent s = p.s;
        if (c.type() == Clause.Type.FRAGMENT) {
            ReportRules.fragment(p, c);
            return;
        }
        if (c.verb() < 0
                || ClauseKinds.opinion(s, c)
                || ClauseKinds.question(p, c)
                || ReportRules.cue(p, c)
                || ClauseKinds.wished(p, c)) {
            return;
        }
        int from = c.from();
        if (c.type() == Clause.Type.PARTICIPLE && Words.isOneOf(c.lemma(), "show", "depict") && pictured(s, c)) {
            from = c.verb() + 1;
        }
        int to = c.to();
        if (to - from < 3 || c.type() == Clause.Type.PARTICIPLE && to - from < 4) {
            return;
        }
        int head = Math.max(from, c.groupFrom());
        if (ReportRules.casualty(p, c)
                && (ReportRules.coveredMostly(p, c)
                        || ReportRules.continued(p, c)
                        || s.lower(from).equals("including"))) {
            return;
        }
        int[] trimmed = ReportRules.trailing(p, c);
        to = quoted(p, c, trimmed[0]);
        ClaimKind kind = ClauseKinds.kind(p, c, index);
        if (kind == null || kind == ClaimKind.EVENT && Talk.idle(p, c)) {
            return;
        }
        from = from == c.from() && kind != ClaimKind.CAUSE ? opening(p, c, to) : from;
        Facts facts = kind == ClaimKind.ATTRIBUTION ? ReportRules.accusation(p, c) : facts(p, c, kind);
        Polarity polarity = Negation.of(c);
        Modality modality = Hedging.of(c);
        p.add(kind, from, to, head, Math.min(to, Math.max(c.verb() + 1, head + 1)), polarity, modality, facts);
    }

    /** "a video of the fire | showing smoke": a picture shows it, not "left the hall, showing no sign of progress". */
    private static boolean pictured(Sent s, Clause c) {
        for (int i = Math.max(0, c.from() - 8); i < c.from(); i++) {
            if (MediaRules.kind(s, i) != null) {
                return true;
            }
        }
        return false;
    }

    /** "She said the claims are | “plain nonsense”": a clause that breaks off in front of a few quoted words has them. */
    private static int quoted(Passage p, Clause c, int to) {
        Sent s = p.s;
        boolean breaksOff = Words.isOneOf(s.tag(to - 1), "IN", "DT", "TO", "PRP$")
                || c.verb() == to - 1 && Words.isOneOf(s.lemma(to - 1), "be", "'s", "’s");
        if (!breaksOff || to >= s.size() || c.quotation() != null) {
            return to;
        }
        Quotation q = p.doc.quotationAround(s.token(to).span());
        if (q == null || q.span().start() != s.token(to).start() || !s.span().contains(q.span())) {
            return to;
        }
        return Math.min(s.size(), s.at(q.span().end() - 1) + 1);
    }

    /** "In the Kurakhove direction, | the village was liberated": a long adverbial in front is no part of the claim. */
    private static int opening(Passage p, Clause c, int to) {
        Sent s = p.s;
        if (!s.tag(c.from()).equals("IN") && !s.tag(c.from()).equals("TO")) {
            return c.from();
        }
        int comma = -1;
        for (int k = c.from() + 1; k < c.groupFrom() - 1; k++) {
            boolean insideName = !s.token(k).begins() && !s.entity(k).isEmpty();
            if (s.tag(k).equals(",") && !insideName) {
                comma = k;
                break;
            }
            if (s.token(k).verb()) {
                break;
            }
        }
        boolean big = comma > 0
                && s.span(c.from(), comma).length() * 10 > s.span(c.from(), to).length() * 3;
        return big ? comma + 1 : c.from();
    }

    static final Set<String> EVENT_NOUNS = Set.of(
            "withdrawal",
            "attack",
            "invasion",
            "offensive",
            "counteroffensive",
            "strike",
            "explosion",
            "earthquake",
            "election",
            "protest",
            "summit",
            "visit",
            "collapse",
            "arrest",
            "retreat",
            "battle",
            "siege",
            "fire",
            "flood",
            "crash",
            "outbreak",
            "shooting",
            "bombing",
            "shelling",
            "war",
            "ceasefire",
            "assassination",
            "coup",
            "resignation",
            "death",
            "launch",
            "opening",
            "hurricane",
            "storm",
            "rally",
            "referendum",
            "trial",
            "meeting",
            "annexation",
            "capture",
            "liberation",
            "landing",
            "massacre",
            "pandemic");

    /** "the start of Russia's full-scale invasion on February 24": an event noun with its date. */
    static void datedNouns(Passage p) {
        Sent s = p.s;
        for (int i = 0; i < s.size(); i++) {
            if (!EVENT_NOUNS.contains(s.lower(i)) || !s.token(i).noun() || s.role() == Paragraph.Role.HEADING) {
                continue;
            }
            int at = i + 1;
            if (!(s.lower(at).equals("on")
                            || s.lower(at).equals("in")
                            || s.lower(at).equals("of"))
                    || !p.dated(at + 1)) {
                continue;
            }
            FoundDate date = p.dateAt(at + 1);
            if (date == null || date.sort() != FoundDate.Sort.POINT || date.range() == null) {
                continue;
            }
            int end = Math.min(s.size(), s.at(date.span().end() - 1) + 1);
            int start = Phrases.start(s, i, 0);
            while (start > 0 && s.tag(start - 1).equals("POS")) {
                start = Phrases.start(s, start - 1, 0);
            }
            if (s.lower(start - 1).equals("of")
                    && start >= 2
                    && s.token(start - 2).noun()) {
                start = Phrases.start(s, start - 2, 0);
            }
            p.add(
                    ClaimKind.EVENT,
                    start,
                    end,
                    i,
                    end,
                    Polarity.POSITIVE,
                    Modality.ASSERTED,
                    Facts.none()
                            .withDate(date.range(), date.timex())
                            .with("event", s.span(start, i + 1).of(p.doc.text())));
        }
    }

    static Facts facts(Passage p, Clause c, ClaimKind kind) {
        if (kind == ClaimKind.CONTROL) {
            return ControlFacts.of(p, c);
        }
        boolean picture = kind == ClaimKind.VIDEO || kind == ClaimKind.PHOTO || kind == ClaimKind.MAP;
        return EventFacts.of(p, c, picture ? MediaRules.clauseFacts(p, c) : Facts.none());
    }
}
