package org.factcheck.workbench.detection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private static final Set<String> EVALUATIVE = Words.list("evaluative");
    private static final Set<String> OPENERS = Words.list("opinion-openers");
    private static final Set<String> CAUSES = Set.of(
            "cause",
            "prevent",
            "force",
            "prompt",
            "trigger",
            "lead",
            "result",
            "contribute",
            "enable",
            "allow",
            "spark",
            "provoke",
            "stem",
            "drive",
            "hamper",
            "hinder",
            "help");

    private ClauseRules() {}

    static void find(Passage p) {
        for (int i = 0; i < p.clauses.size(); i++) {
            Clause c = p.clauses.get(i);
            if (c.type() == Clause.Type.REPORTING) {
                reporting(p, i);
            } else {
                statement(p, c, i);
            }
        }
        quotationCue(p);
    }

    // ---- indirect speech

    private static void reporting(Passage p, int index) {
        Clause c = p.clauses.get(index);
        Sent s = p.s;
        int verb = verbOf(c);
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
        Span sourceBefore = index > 0 ? p.clauses.get(index - 1).source() : null;
        if ((to == c.to() || according || inverted) && sourceBefore != null && sourceBefore.overlaps(c.span())) {
            int first = index;
            while (first > 0 && c.span().equals(p.clauses.get(first - 1).source())) {
                first--;
            }
            from = p.clauses.get(first).from();
        }
        String lower = s.lower(c.from());
        if ((lower.equals("i") || lower.equals("we")) && c.to() - c.from() <= 3) {
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

    private static boolean casualty(Passage p, Clause c) {
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

    private static int verbOf(Clause c) {
        return c.verb();
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
        while (end > from + 1 && p.s.tag(end - 1).startsWith("RB")) {
            end--;
        }
        if (p.s.tag(from).equals("IN") && end > from) {
            from = Phrases.start(p.s, end - 1, from);
        }
        return end > from ? p.s.span(from, end).of(p.doc.text()) : null;
    }

    /** The cue of a direct quotation is a claim when it says more than a name: role, medium, occasion. */
    private static void quotationCue(Passage p) {
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
                seen |= d.span().similarity(q.attribution()) > 0.6
                        || d.kind() == ClaimKind.ATTRIBUTION && q.attribution().contains(d.head())
                        || d.kind() == ClaimKind.VIDEO && d.span().overlaps(q.attribution());
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

    // ---- statements

    private static void statement(Passage p, Clause c, int index) {
        Sent s = p.s;
        if (c.type() == Clause.Type.FRAGMENT) {
            fragment(p, c);
            return;
        }
        if (c.verb() < 0 || opinion(s, c) || question(p, c) || cue(p, c) || wished(p, c)) {
            return;
        }
        int from = c.from();
        if (c.type() == Clause.Type.PARTICIPLE && Words.isOneOf(c.lemma(), "show", "depict")) {
            from = c.verb() + 1;
        }
        int to = c.to();
        if (to - from < 3 || c.type() == Clause.Type.PARTICIPLE && to - from < 4) {
            return;
        }
        int head = Math.max(from, c.groupFrom());
        if (casualty(p, c)
                && (coveredMostly(p, c) || continued(p, c) || s.lower(from).equals("including"))) {
            return;
        }
        int[] trimmed = trailing(p, c);
        to = trimmed[0];
        ClaimKind kind = kind(p, c, index);
        if (kind == null) {
            return;
        }
        from = from == c.from() && kind != ClaimKind.CAUSE ? opening(p, c, to) : from;
        Facts facts = facts(p, c, kind);
        Polarity polarity = Negation.of(c);
        Modality modality = Hedging.of(c);
        p.add(kind, from, to, head, Math.min(to, Math.max(c.verb() + 1, head + 1)), polarity, modality, facts);
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

    /** The words that introduce a direct quotation are no event. */
    private static boolean cue(Passage p, Clause c) {
        for (Quotation q : p.doc.cuesIn(p.s)) {
            Span cue = q.attribution();
            boolean inverted = cue != null
                    && c.verb() == c.from()
                    && cue.contains(p.s.token(c.verb()).span());
            if (cue != null
                    && !q.implicit()
                    && cue.overlaps(c.span())
                    && (inverted || c.span().common(cue) * 10 >= c.span().length() * 6)
                    && MediaRules.clause(c) == null
                    && !q.span().overlaps(c.span())) {
                return true;
            }
        }
        return false;
    }

    /** Whether its casualty claims say nearly all that a clause says. */
    private static boolean coveredMostly(Passage p, Clause c) {
        int covered = 0;
        for (Draft d : p.found) {
            if (d.kind() == ClaimKind.CASUALTY) {
                covered += d.span().common(c.span());
            }
        }
        return covered * 10 > c.span().length() * 6;
    }

    /** "nine others, among them a girl, | were injured in Nikopol": the end of what a casualty claim began. */
    private static boolean continued(Passage p, Clause c) {
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
    private static int[] trailing(Passage p, Clause c) {
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

    private static void fragment(Passage p, Clause c) {
        Sent s = p.s;
        // "Karkhiv Russian Withdrawal May 16": a caption's or headline's event without a verb
        boolean heading = s.role() == Paragraph.Role.HEADING || s.role() == Paragraph.Role.TITLE;
        boolean dated = false;
        boolean event = false;
        for (int i = c.from(); i < c.to(); i++) {
            dated |= p.dated(i);
            event |= EVENT_NOUNS.contains(s.lower(i));
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
                    facts(p, c, ClaimKind.EVENT));
        }
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

    private static boolean question(Passage p, Clause c) {
        Sent s = c.sent();
        return s.lower(s.size() - 1).equals("?") && c.to() >= s.size() - 2;
    }

    /** Addresses, thanks, feelings, advice and plain opinion. */
    static boolean opinion(Sent s, Clause c) {
        int i = c.from();
        while (i < c.to() - 1
                && (s.tag(i).equals("RB") || s.tag(i).equals("UH") || s.tag(i).equals("CC"))) {
            i++;
        }
        String one = s.lower(i);
        String two = one + " " + s.lower(i + 1);
        String three = two + " " + s.lower(i + 2);
        if (OPENERS.contains(one) || OPENERS.contains(two) || OPENERS.contains(three)) {
            return true;
        }
        boolean pronoun = Words.isOneOf(one, "it", "that", "this");
        boolean is = s.lemma(i + 1).equals("be") || s.lower(i + 1).equals("'s");
        if (pronoun && is) {
            int k = i + 2;
            while (k < c.to()
                    && (s.tag(k).equals("RB")
                            || s.tag(k).equals("DT")
                            || s.tag(k).equals("RBR"))) {
                k++;
            }
            boolean judged = s.tag(k).startsWith("JJ")
                    && (EVALUATIVE.contains(s.lower(k))
                            || s.lower(k + 1).equals("to")
                            || s.lower(k + 1).equals("that"));
            if (judged && (c.to() - c.from() <= 9 || s.lower(k + 1).equals("to"))) {
                return true;
            }
        }
        return c.groupFrom() == c.from() && s.tag(c.from()).equals("VB");
    }

    /** What somebody only hopes or wishes. */
    private static boolean wished(Passage p, Clause c) {
        if (c.source() == null) {
            return false;
        }
        int i = p.s.at(c.source().start());
        return (p.s.lower(i).equals("i") || p.s.lower(i).equals("we"))
                && (p.s.lower(i + 1).equals("hope")
                        || p.s.lower(i + 1).equals("wish")
                        || p.s.lower(i + 1).equals("pray"));
    }

    private static @Nullable ClaimKind kind(Passage p, Clause c, int index) {
        Sent s = p.s;
        ClaimKind media = MediaRules.clause(c);
        if (media != null) {
            return media;
        }
        if (c.type() == Clause.Type.PARTICIPLE && shown(p, index)) {
            return ClaimKind.VIDEO;
        }
        if (forecast(s, c)) {
            return ClaimKind.FORECAST;
        }
        if (ControlRules.control(p, c)) {
            return ClaimKind.CONTROL;
        }
        if (cause(s, c)) {
            return ClaimKind.CAUSE;
        }
        if (accuses(s, c)) {
            return ClaimKind.ATTRIBUTION;
        }
        if (RoleRules.office(s, c)) {
            return ClaimKind.ROLE;
        }
        if (comparison(s, c) || ComparisonRules.change(p, c)) {
            return ClaimKind.COMPARISON;
        }
        boolean copula = s.lemma(c.verb()).equals("be") || Words.isOneOf(s.lower(c.verb()), "'s", "'re", "'m");
        if (copula) {
            for (Draft d : p.found) {
                if ((d.kind() == ClaimKind.RANKING || d.kind() == ClaimKind.PLACE)
                        && d.span().end() > s.token(c.verb()).end()
                        && c.span().overlaps(d.span())
                        && c.span().contains(d.head())) {
                    return null;
                }
            }
            if (evaluates(s, c)) {
                return ClaimKind.ASSESSMENT;
            }
        }
        return ClaimKind.EVENT;
    }

    /** "accused the senator of …", "blamed the outage on …", "estimated the damage at …": what somebody says of others. */
    private static boolean accuses(Sent s, Clause c) {
        String by = switch (c.lemma()) {
            case "accuse" -> "of";
            case "blame" -> "for on";
            case "estimate", "put" -> "at";
            default -> "";
        };
        if (by.isEmpty()
                || c.type() == Clause.Type.PARTICIPLE
                || s.tag(c.verb()).equals("VBN")) {
            return false;
        }
        for (int i = c.verb() + 2; i < c.to(); i++) {
            if (List.of(by.split(" ")).contains(s.lower(i))) {
                return !by.equals("at") || Numbers.at(s, i + 1) != null || "$€£".contains(s.lower(i + 1));
            }
        }
        return false;
    }

    /** A participle behind "in the video": what the picture shows. */
    private static boolean shown(Passage p, int index) {
        Clause c = p.clauses.get(index);
        for (int i = Math.max(0, c.from() - 6); i < c.from(); i++) {
            ClaimKind kind = MediaRules.kind(p.s, i);
            if (kind != null
                    && p.s.lower(i - 2).equals("in")
                    && p.s.tag(c.from()).equals("VBG")) {
                return true;
            }
        }
        return false;
    }

    private static boolean forecast(Sent s, Clause c) {
        if (c.groupFrom() < 0) {
            return false;
        }
        for (int i = c.groupFrom(); i <= c.verb() && i < c.to(); i++) {
            String w = s.lower(i);
            if (s.tag(i).equals("MD")
                    && (w.equals("may")
                            || w.equals("might")
                            || w.equals("will")
                            || w.equals("'ll")
                            || w.equals("wo")
                            || w.equals("could")
                            || w.equals("would")
                            || w.equals("shall"))) {
                return !(w.equals("may") || w.equals("might") || w.equals("could") || w.equals("would"))
                        || !s.tag(i + 1).equals("VB")
                        || !s.lower(i + 1).equals("have");
            }
        }
        for (int i = c.groupFrom(); i < c.verb(); i++) {
            if (EXPECTING.contains(s.lemma(i)) && s.tag(i + 1).equals("TO")) {
                return true;
            }
        }
        String lemma = c.lemma();
        String next = s.lower(c.verb() + 1);
        if ((lemma.equals("forecast") || lemma.equals("predict"))
                && s.token(c.verb()).finite()) {
            return true;
        }
        return (lemma.equals("expect")
                                || lemma.equals("plan")
                                || lemma.equals("intend")
                                || lemma.equals("schedule")
                                || lemma.equals("predict")
                                || lemma.equals("forecast"))
                        && (next.equals("to")
                                || s.tag(c.verb()).equals("VBN")
                                        && s.lemma(c.verb() - 1).equals("be")
                                || !s.tag(c.verb()).equals("VBN") && lemma.equals("expect") && infinitive(s, c))
                || lemma.equals("be")
                        && (next.equals("likely")
                                || next.equals("set")
                                || next.equals("due")
                                || next.equals("poised")
                                || next.equals("about"))
                        && s.lower(c.verb() + 2).equals("to")
                        && s.tag(c.verb() + 3).equals("VB")
                || lemma.equals("go") && s.tag(c.verb()).equals("VBG") && next.equals("to");
    }

    private static final Set<String> EXPECTING =
            Set.of("expect", "plan", "intend", "schedule", "predict", "forecast", "project");

    private static boolean infinitive(Sent s, Clause c) {
        for (int i = c.verb() + 1; i < c.to(); i++) {
            if (s.tag(i).equals("TO") && s.tag(i + 1).equals("VB")) {
                return true;
            }
        }
        return false;
    }

    static boolean contains(Sent s, int from, int to, String word) {
        for (int k = from; k < to; k++) {
            if (s.lower(k).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean cause(Sent s, Clause c) {
        String lemma = c.lemma();
        if (CAUSES.contains(lemma)) {
            int v = c.verb();
            boolean passive = s.tag(v).equals("VBN") && s.lemma(v - 1).equals("be");
            return switch (lemma) {
                case "prevent",
                        "force",
                        "prompt",
                        "trigger",
                        "spark",
                        "provoke",
                        "hamper",
                        "hinder",
                        "enable",
                        "cause" -> true;
                case "allow" -> s.lower(v + 1).equals("for") || contains(s, v, c.to(), "to");
                case "lead" -> s.lower(v + 1).equals("to") && !s.entity(v + 2).equals("GPE");
                case "result", "stem" ->
                    s.lower(v + 1).equals("in") || s.lower(v + 1).equals("from");
                case "contribute" -> s.lower(v + 1).equals("to");
                case "drive" -> passive && s.lower(v + 1).equals("by");
                default -> false;
            };
        }
        for (int i = c.from(); i < c.to(); i++) {
            String two = s.lower(i) + " " + s.lower(i + 1);
            if (two.equals("thanks to")
                    || two.equals("due to") && s.tag(i).startsWith("JJ")
                    || two.equals("because of")
                    || two.equals("owing to")
                    || two.equals("as a")
                            && s.lower(i + 2).equals("result")
                            && s.lower(i + 3).equals("of")) {
                return true;
            }
        }
        return c.marker().contains("because");
    }

    private static boolean comparison(Sent s, Clause c) {
        for (int i = c.from(); i < c.to(); i++) {
            String w = s.lower(i);
            if (w.equals("than") && i > c.from() && !bound(s, i)) {
                return true;
            }
            if (w.equals("as")
                    && (s.tag(i + 1).startsWith("JJ") || s.tag(i + 1).startsWith("RB"))
                    && !Words.isOneOf(s.lower(i + 1), "well", "soon", "long", "far", "many", "much", "such")) {
                for (int k = i + 2; k < Math.min(c.to(), i + 7); k++) {
                    if (s.lower(k).equals("as")) {
                        return true;
                    }
                }
            }
            if ((w.equals("twice") || w.equals("times") || w.equals("half"))
                            && s.lower(i + 1).equals("as")
                            && (s.tag(i + 2).startsWith("JJ") || s.tag(i + 2).startsWith("RB"))
                    || w.equals("compared")
                            && (s.lower(i + 1).equals("with") || s.lower(i + 1).equals("to"))) {
                return true;
            }
        }
        return false;
    }

    /** "more than 60" is a bound, no comparison. */
    private static boolean bound(Sent s, int than) {
        String before = s.lower(than - 1);
        return (Words.isOneOf(before, "more", "less", "fewer", "rather", "other", "greater", "higher", "longer")
                        && (s.tag(than + 1).equals("CD")
                                || s.tag(than + 1).equals("$")
                                || s.lower(than + 1).equals("a")
                                || s.lower(than + 1).equals("half")
                                || s.lower(than + 1).equals("just")))
                || before.equals("rather")
                || before.equals("other");
    }

    private static boolean evaluates(Sent s, Clause c) {
        for (int i = c.verb() + 1; i < Math.min(c.to(), c.verb() + 7); i++) {
            if (EVALUATIVE.contains(s.lower(i))
                    && (s.tag(i).startsWith("JJ") || s.tag(i).startsWith("RB"))) {
                return true;
            }
            if (s.tag(i).equals("IN") && !s.lower(i).equals("of")) {
                return false;
            }
        }
        return false;
    }

    private static Facts facts(Passage p, Clause c, ClaimKind kind) {
        Sent s = p.s;
        Facts facts = kind == ClaimKind.VIDEO || kind == ClaimKind.PHOTO || kind == ClaimKind.MAP
                ? MediaRules.clauseFacts(p, c)
                : Facts.none();
        FoundDate date = p.dateIn(c.span());
        if (date != null) {
            facts = facts.withDate(date.range(), date.timex());
        }
        if (c.verb() >= 0) {
            facts = facts.with("action", s.lemma(c.verb()).toLowerCase(Locale.ROOT));
            if (c.groupFrom() > c.from() && (c.type() == Clause.Type.FULL)) {
                int start = c.from();
                int end = Phrases.end(s, start, c.groupFrom());
                if (end > start && !s.tag(start).equals("IN")) {
                    facts = facts.with("actor", s.span(start, end).of(p.doc.text()));
                }
            }
            int object = c.verb() + 1;
            int end = Phrases.end(s, object, c.to());
            if (end > object) {
                facts = facts.with("object", s.span(object, end).of(p.doc.text()));
            }
        }
        if (facts.place() == null) {
            for (int i = c.from(); i < c.to(); i++) {
                if (s.token(i).begins()
                        && (s.entity(i).equals("GPE") || s.entity(i).equals("LOC"))) {
                    facts = facts.withPlace(
                            s.span(i, Math.min(c.to(), s.entityEnd(i))).of(p.doc.text()));
                    break;
                }
            }
        }
        return facts;
    }

    static List<ClaimKind> clauseKinds() {
        return List.of(
                ClaimKind.EVENT,
                ClaimKind.CONTROL,
                ClaimKind.CAUSE,
                ClaimKind.COMPARISON,
                ClaimKind.FORECAST,
                ClaimKind.ASSESSMENT,
                ClaimKind.ATTRIBUTION);
    }
}
