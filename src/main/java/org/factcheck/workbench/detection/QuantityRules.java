package org.factcheck.workbench.detection;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are no casualties, dates or unit names: money ("$4.5 billion", "300 million euros"), shares ("12 percent
 * of voters"), measures ("80 kilometers"), ages ("40-year-old", "aged 72"), counts ("1,200 schools").
 */
final class QuantityRules {
    private static final Map<String, String> MEASURES = Words.table("measures");
    private static final Map<String, String> CURRENCIES = Map.of(
            "$", "USD", "us$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₽", "RUB", "₴", "UAH", "₹", "INR", "a$",
            "AUD", "c$", "CAD");
    /** Whose dollars: "1 billion | US dollars". */
    private static final Map<String, String> DOLLARS = Map.of(
            "us",
            "USD",
            "u.s.",
            "USD",
            "american",
            "USD",
            "canadian",
            "CAD",
            "australian",
            "AUD",
            "singapore",
            "SGD",
            "taiwan",
            "TWD",
            "jamaican",
            "JMD");

    private static final Set<String> SMALL = Set.of("one", "two", "three", "1");

    private QuantityRules() {}

    static void find(Passage p) {
        Sent s = p.s;
        for (int i = 0; i < s.size(); i++) {
            if (!age(p, i) && !p.used[i] && !Scores.at(p, i) && !money(p, i)) {
                count(p, i);
            }
        }
    }

    /** Ages stand inside casualty claims too: they are claims of their own. */
    private static boolean age(Passage p, int i) {
        Sent s = p.s;
        boolean begins = s.tag(i).equals("CD")
                || Character.isDigit(s.token(i).form().codePointAt(0))
                || s.lower(i).equals("between");
        NumberPhrase n = begins ? Numbers.at(s, i) : null;
        if (n == null || upperEnd(s, i, n)) {
            return false;
        }
        int at = n.to();
        boolean dash = s.lower(at).equals("-");
        at += dash ? 1 : 0;
        int end = -1;
        if (s.lower(at).equals("year")
                && s.lower(at + 1).equals("-")
                && s.lower(at + 2).equals("old")) {
            end = at + 3;
        } else if ((s.lower(at).equals("years")
                        || s.lower(at).equals("year")
                        || s.lower(at).equals("months"))
                && s.lower(at + 1).equals("old")) {
            end = at + 2;
        } else if (s.lower(i - 1).equals("aged")
                || s.lower(i - 1).equals("of") && s.lower(i - 2).equals("age")
                || s.tag(i - 1).equals(",")
                        && s.tag(n.to()).equals(",")
                        && n.to() == i + 1
                        && s.entity(i - 2).equals("PERSON")
                || s.lower(i - 1).equals("age") && !s.lower(i - 2).equals("the")) {
            int start = s.tag(i - 1).equals(",") ? i : s.lower(i - 1).equals("of") ? i - 2 : i - 1;
            p.add(
                    ClaimKind.QUANTITY,
                    start,
                    n.to(),
                    i,
                    n.to(),
                    Polarity.POSITIVE,
                    Modality.ASSERTED,
                    Facts.none().withCount(n.range()).withUnit("year"));
            p.use(i - 1, n.to());
            return true;
        }
        if (end < 0) {
            return false;
        }
        p.add(
                ClaimKind.QUANTITY,
                i,
                end,
                i,
                end,
                Polarity.POSITIVE,
                Modality.ASSERTED,
                Facts.none().withCount(n.range()).withUnit(s.lower(at).startsWith("month") ? "month" : "year"));
        p.use(i, end);
        return true;
    }

    /** "between 52 and | 66 years old": the age that begins before is told already. */
    private static boolean upperEnd(Sent s, int i, NumberPhrase n) {
        NumberPhrase whole = s.lower(i - 3).equals("between") ? Numbers.at(s, i - 3) : null;
        return whole != null && whole.to() == n.to();
    }

    private static boolean money(Passage p, int i) {
        Sent s = p.s;
        int at = i;
        NumberPhrase before = null;
        String currency = CURRENCIES.get(s.lower(at));
        int from = i;
        if (currency == null) {
            return false;
        }
        before = Numbers.at(s, at + 1);
        if (before == null) {
            return false;
        }
        CountRange range = before.range();
        String modifier = s.lower(i - 2) + " " + s.lower(i - 1);
        double n = range.min() != null ? range.min() : range.max() == null ? 0 : range.max();
        if (modifier.equals("more than") || s.lower(i - 1).equals("over")) {
            range = new CountRange(n, null);
            from = modifier.equals("more than") ? i - 2 : i - 1;
        } else if (modifier.equals("at least")) {
            range = new CountRange(n, null);
            from = i - 2;
        } else if (modifier.equals("less than") || modifier.equals("up to")) {
            range = new CountRange(null, n);
            from = i - 2;
        } else if (Words.isOneOf(s.lower(i - 1), "about", "around", "some", "roughly", "approximately")) {
            range = new CountRange(n * 0.9, n * 1.1);
            from = i - 1;
        } else if (Words.isOneOf(s.lower(i - 1), "nearly", "almost")) {
            range = new CountRange(n * 0.9, n);
            from = i - 1;
        }
        int to = before.to();
        NumberPhrase upper = range.equals(before.range()) ? upTo(s, i, to) : null;
        if (upper != null && upper.range().max() != null && n < upper.range().max()) {
            range = new CountRange(n, upper.range().max());
            from = s.lower(i - 1).equals("between") ? i - 1 : from;
            to = upper.to();
            before = upper;
        }
        to = extended(p, to);
        p.add(
                ClaimKind.QUANTITY,
                from,
                to,
                i,
                before.to(),
                Facts.none().withCount(range).withUnit(currency));
        p.use(from, to);
        return true;
    }

    /** "between $3 million | and $5 million", "$3.4 billion | to $3.7 billion"; "from $3 to $5" may be a change. */
    private static @Nullable NumberPhrase upTo(Sent s, int currency, int to) {
        boolean between = s.lower(currency - 1).equals("between") && s.lower(to).equals("and");
        boolean range = s.lower(to).equals("to")
                && !s.lower(currency - 1).equals("from")
                && !s.token(Math.max(0, currency - 1)).verb();
        boolean same = s.lower(to + 1).equals(s.lower(currency));
        return (between || range) && same ? Numbers.at(s, to + 2) : null;
    }

    /** Takes in what is counted: "… of voters", "… in aid". */
    private static int extended(Passage p, int to) {
        Sent s = p.s;
        if (s.lower(to).equals("of")
                || s.lower(to).equals("in") && s.tag(to + 1).equals("NN") && !p.dated(to + 1)) {
            int end = Phrases.end(s, to + 1, s.size());
            if (end > to + 1 && !p.dated(to + 1) && s.entity(to + 1).isEmpty()) {
                return end;
            }
        }
        return to;
    }

    private static final Set<String> SIZES = Set.of(
            "magnitude",
            "margin",
            "majority",
            "average",
            "total",
            "maximum",
            "minimum",
            "rate",
            "share",
            "speed",
            "depth",
            "height",
            "width",
            "length",
            "term",
            "distance",
            "altitude",
            "capacity",
            "turnout",
            "price",
            "record",
            "score",
            "strength",
            "front",
            "population",
            "loss",
            "losses",
            "profit",
            "range",
            "radius",
            "stake");

    /** "a magnitude of | 6.8", "an operating margin of | 8 percent", "magnitude | 5.1": where the measure begins. */
    private static int measured(Passage p, int i) {
        Sent s = p.s;
        int noun = s.lower(i - 1).equals("of") ? i - 2 : s.lower(i - 1).equals("magnitude") ? i - 1 : -1;
        if (noun < 0 || !SIZES.contains(s.lower(noun)) || !s.token(noun).noun()) {
            return i;
        }
        int from = Phrases.start(s, noun, 0);
        return p.free(from, i) ? from : i;
    }

    private static int end(Sent s, int to) {
        return s.lower(to).equals("%") ? to + 1 : Phrases.end(s, to, s.size());
    }

    /** "Hill 304", "Flight 370", "Point 73": a number that is a name. */
    private static boolean numbered(Sent s, int i) {
        return i > 0 && NUMBERED.contains(s.lower(i - 1)) && s.token(i - 1).capital();
    }

    private static final Set<String> NUMBERED = Set.of(
            "hill",
            "height",
            "point",
            "flight",
            "route",
            "highway",
            "article",
            "section",
            "chapter",
            "page",
            "room",
            "resolution",
            "apollo",
            "building",
            "gate",
            "group",
            "phase",
            "stage",
            "type",
            "line",
            "jg",
            "kg",
            "stg",
            "njg",
            "lg",
            "zg",
            "force",
            "sector",
            "channel",
            "area",
            "platform");

    /** "one | out of six people", "two | in five pupils": the number that a share is taken of. */
    private static @Nullable NumberPhrase share(Sent s, int to) {
        int at = s.lower(to).equals("out") && s.lower(to + 1).equals("of") ? to + 2 : -1;
        at = at < 0 && s.lower(to).equals("in") && SMALL.contains(s.lower(to - 1)) ? to + 1 : at;
        NumberPhrase whole = Numbers.at(s, at);
        boolean counted = whole != null && Phrases.end(s, whole.to(), s.size()) > whole.to();
        return counted && !s.entity(at).equals("DATE") && !s.entity(at).equals("TIME") ? whole : null;
    }

    private static void count(Passage p, int i) {
        Sent s = p.s;
        NumberPhrase n = Numbers.at(s, i);
        if (n == null
                || p.dated(n.word())
                || !p.free(i, n.to())
                || s.lower(i - 1).equals("©")) {
            return;
        }
        String word = s.lower(n.word());
        int to = n.to();
        boolean plain = n.from() == n.word() && n.to() == n.word() + 1;
        if (Words.isOneOf(s.entity(n.word()), "ORG", "PERSON", "FAC", "PRODUCT", "GPE", "LAW", "WORK_OF_ART", "EVENT")
                        && plain
                        && !s.token(n.word()).begins()
                || s.tag(n.word()).equals("SYM")
                || (i > 0
                                && (s.lower(i - 1).equals("no.")
                                        || s.lower(i - 1).equals("#")
                                        || s.lower(i - 1).equals("/"))
                        || s.lower(to).equals("/"))
                || s.token(n.word()).proper() && !s.tag(n.word()).equals("CD")) {
            return;
        }
        if (plain && s.lower(to).equals("of") && (word.equals("one") || SMALL.contains(word))) {
            p.use(i, n.to());
            return;
        }
        if (plain && end(s, to) <= to && numbered(s, i)) {
            return;
        }
        NumberPhrase whole = share(s, to);
        if (whole != null) {
            int np = Math.max(whole.to(), Phrases.end(s, whole.to(), s.size()));
            Facts facts = Facts.none()
                    .withCount(n.range())
                    .withUnit(np > whole.to() ? s.lemma(np - 1) : null)
                    .with("of", s.span(whole.from(), whole.to()).of(p.doc.text()));
            p.add(ClaimKind.QUANTITY, i, np, i, whole.to(), facts);
            p.use(i, np);
            return;
        }
        String unit = null;
        int noun = to;
        if (s.lower(noun).equals("-") && noun + 1 < s.size()) {
            noun++;
        }
        if (s.lower(noun).equals("per") && s.lower(noun + 1).equals("cent")) {
            noun++;
        }
        if (s.lower(noun).equals("square") || s.lower(noun).equals("cubic")) {
            noun++;
        }
        String dollar = DOLLARS.get(s.lower(noun));
        boolean foreign = dollar != null && Words.isOneOf(s.lower(noun + 1), "dollar", "dollars");
        noun += foreign ? 1 : 0;
        unit = foreign ? dollar : MEASURES.get(s.lower(noun));
        int end;
        if (unit != null
                && !(unit.equals("metre")
                        && s.lower(noun).equals("m")
                        && s.token(noun).start() > s.token(noun - 1).end())) {
            end = noun + 1;
            if (s.lower(noun).equals("percentage") && s.lower(noun + 1).startsWith("point")) {
                end++;
            }
            if (unit.equals("percent") || s.lower(end).equals("of")) {
                end = extended(p, end);
            }
        } else {
            unit = null;
            end = Phrases.end(s, to, s.size());
            if (plain && SMALL.contains(word) && Character.isLetter(word.charAt(0))) {
                if (share(s, to) == null
                        && (word.equals("one") || end <= to || !s.tag(end - 1).equals("NNS"))) {
                    return;
                }
            }
            if (end <= to && !(Character.isDigit(word.codePointAt(0)) || !plain)) {
                return;
            }
            if (end <= to
                    && (s.lower(to).equals(")") && s.lower(i - 1).equals("(")
                            || s.lower(to).equals(".") && i == 0)) {
                return;
            }
            end = Math.max(end, to);
            for (int k = to; k < end; k++) {
                if (p.used[k] || p.dated(k)) {
                    end = k;
                    break;
                }
            }
            if (end > to) {
                unit = s.token(end - 1).noun() ? s.lemma(end - 1) : null;
                end = s.token(end - 1).number() ? end : end;
            }
        }
        if (end <= i) {
            return;
        }
        if (end > to
                && s.tag(end - 1).equals("NN")
                && n.range().min() != null
                && n.range().min() > 1
                && s.lower(end).equals("and")
                && Numbers.at(s, end + 1) != null) {
            int shared = Phrases.end(s, end + 1, s.size());
            end = s.tag(shared - 1).equals("NNS") ? shared : end;
            p.add(
                    ClaimKind.QUANTITY,
                    i,
                    end,
                    i,
                    n.to(),
                    Facts.none().withCount(n.range()).withUnit(unit));
            p.use(i, n.to());
            return;
        }
        p.add(
                ClaimKind.QUANTITY,
                measured(p, i),
                end,
                i,
                n.to(),
                Facts.none().withCount(n.range()).withUnit(unit));
        p.use(i, end);
    }
}
