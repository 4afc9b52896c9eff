package org.factcheck.workbench.detection;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ranks and superlatives: "Kharkiv, the country's second-largest city", "the world's tallest building", "one of the
 * population centers hardest hit since …", "ranked third", "No. 2", "the most populous state", "a record high", "the only bridge between the towns", "the drought, worst in a decade".
 */
final class RankingRules {
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("2nd", 2),
            Map.entry("3rd", 3),
            Map.entry("4th", 4),
            Map.entry("5th", 5));
    private static final Set<String> NO_RANK = Set.of(
            "least", "most", "last", "latest", "best", "nearest", "next", "utmost", "foremost", "furthest", "worst");

    private RankingRules() {}

    static void find(Passage p) {
        Sent s = p.s;
        for (int i = 0; i < s.size(); i++) {
            superlative(p, i);
            ranked(p, i);
            ordinal(p, i);
        }
        Standings.find(p);
    }

    /** What "the only" says nothing of: "the only way to help". */
    private static final Set<String> VAGUE = Set.of(
            "way",
            "thing",
            "things",
            "one",
            "ones",
            "reason",
            "time",
            "problem",
            "question",
            "hope",
            "option",
            "difference",
            "chance",
            "solution");

    /** "the only bridge | between the two towns", "Europe's only factory | of its kind": one and no other. */
    private static boolean sole(Sent s, int i) {
        if (!s.lower(i).equals("only") || !determined(s, i)) {
            return false;
        }
        int end = Phrases.end(s, i + 1, s.size());
        return end > i + 1
                && s.token(end - 1).noun()
                && !VAGUE.contains(s.lower(end - 1))
                && (s.tag(end).equals("IN") && !s.lower(end).equals("that")
                        || s.tag(end).equals("WP") && !s.lower(end).equals("what")
                        || Words.isOneOf(s.tag(end), "VBD", "VBN")
                                && s.lower(i - 1).equals("the")
                                && copulaBefore(s, i - 1)
                        || s.tag(end).equals("TO") && s.tag(end + 1).equals("VB"));
    }

    /** "was once again | the only member opposed". */
    private static boolean copulaBefore(Sent s, int at) {
        for (int k = at - 1; k >= Math.max(0, at - 3); k--) {
            if (s.lemma(k).equals("be")) {
                return true;
            }
            if (!s.tag(k).startsWith("RB")) {
                return false;
            }
        }
        return false;
    }

    /** "Worst | in a Decade", "best since 1990": a rank within a time needs no noun. */
    private static boolean withinTime(Sent s, int i) {
        if (s.lower(i + 1).equals("since")) {
            return true;
        }
        if (!s.lower(i + 1).equals("in")) {
            return false;
        }
        for (int k = i + 2; k < Math.min(s.size(), i + 5); k++) {
            if (s.entity(k).equals("DATE")
                    || Words.isOneOf(s.lower(k), "decade", "decades", "years", "century", "history", "memory")) {
                return true;
            }
        }
        return false;
    }

    private static boolean superlativeAt(Sent s, int i) {
        String tag = s.tag(i);
        String lower = s.lower(i);
        if (sole(s, i) || Standings.first(s, i)) {
            return true;
        }
        if ((lower.equals("worst") || lower.equals("best")) && withinTime(s, i)) {
            return true;
        }
        boolean form = tag.equals("JJS")
                || tag.equals("RBS")
                || lower.endsWith("est")
                        && lower.length() > 5
                        && s.token(i).capital()
                        && Words.isOneOf(
                                lower,
                                "largest",
                                "biggest",
                                "highest",
                                "longest",
                                "oldest",
                                "richest",
                                "poorest",
                                "deadliest",
                                "fastest",
                                "tallest",
                                "strongest");
        if (!form) {
            return false;
        }
        if (Words.isOneOf(lower, "most", "fewest", "least")
                && s.lower(i - 1).equals("the")
                && (s.lower(i + 1).equals("ever") || withinTime(s, i))) {
            return true;
        }
        if (lower.equals("most")) {
            return (s.tag(i + 1).startsWith("JJ")
                            || s.tag(i + 1).startsWith("VBN")
                            || s.tag(i + 1).equals("VBG"))
                    && tag.equals("RBS")
                    && determined(s, i);
        }
        if (lower.equals("least")) {
            return tag.equals("RBS") && s.tag(i + 1).startsWith("JJ");
        }
        if (lower.equals("best") || lower.equals("worst")) {
            boolean alone = s.lower(i + 1).equals("since")
                    || s.tag(i + 1).equals(",")
                            && s.lower(i + 2).equals("in")
                            && s.entity(i + 3).equals("DATE");
            return determined(s, i) && (s.token(Math.min(i + 1, s.size() - 1)).noun() || alone);
        }
        return !NO_RANK.contains(lower);
    }

    private static boolean determined(Sent s, int i) {
        String before = s.lower(i - 1);
        return before.equals("the")
                || before.equals("'s")
                || before.equals("-")
                || ORDINALS.containsKey(before)
                || s.tag(i - 1).equals("PRP$")
                || s.lower(i - 2).equals("of");
    }

    private static void superlative(Passage p, int i) {
        Sent s = p.s;
        if (!superlativeAt(s, i)) {
            return;
        }
        int rank = 1;
        int start = i;
        if (s.lower(start - 1).equals("-")) {
            start--;
        }
        if (ORDINALS.containsKey(s.lower(start - 1))) {
            rank = ORDINALS.getOrDefault(s.lower(start - 1), 1);
            start--;
        } else if (start != i) {
            start = i;
        }
        int np = start;
        while (np > 0
                && (s.tag(np - 1).equals("POS")
                        || s.tag(np - 1).equals("DT")
                        || s.tag(np - 1).equals("PRP$")
                        || (s.token(np - 1).noun() || s.tag(np - 1).startsWith("JJ"))
                                && (s.tag(np).equals("POS") || s.tag(np).startsWith("NN") && possessive(s, np)))) {
            np--;
            if (s.tag(np).equals("DT") || s.tag(np).equals("PRP$")) {
                break;
            }
        }
        int end = Phrases.end(s, Standings.first(s, i) ? i + 1 : i, s.size());
        end = Math.max(end, i + 1);
        if (!s.token(end - 1).noun() && (s.tag(end).equals("VBN") || s.tag(end).equals("VBD"))) {
            // "one of the most powerful recorded here"
            end++;
            while (s.lower(end).equals("here") || s.lower(end).equals("ever")) {
                end++;
            }
        }
        boolean among = false;
        // "one of the population centers hardest hit": the superlative follows its noun
        int list = np;
        for (int k = i; k >= Math.max(0, i - 9); k--) {
            if ((s.lower(k).equals("one") || s.lower(k).equals("some"))
                            && s.lower(k + 1).equals("of")
                    || s.lower(k).equals("among") && s.lower(k + 1).equals("the")) {
                list = k;
                among = true;
                break;
            }
            if (s.token(k).finite() || s.tag(k).equals(",")) {
                break;
            }
        }
        int head = among ? list : start;
        int from = among ? list : np;
        if (s.lower(end).equals("ever") && s.tag(end + 1).equals("VBN")) {
            end += 2;
        }
        int to = Phrases.withPrepositions(
                s,
                end,
                s.size(),
                3,
                Set.of("in", "of", "since", "on", "among", "for", "from", "after", "by", "between"));
        if (to > end && s.lower(end).equals("on") && p.dated(end + 1)) {
            to = end;
        }
        if (s.tag(to).equals("TO") && s.tag(to + 1).equals("VB")) {
            to = purpose(s, to);
        }
        if (s.lower(to).equals("on") && p.dated(to + 1)) {
            p.use(to, to);
        }
        // "Kharkiv, the country's second-largest city"
        if (!among
                && from > 1
                && s.tag(from - 1).equals(",")
                && (s.token(from - 2).noun())
                && rankTail(s, end)) {
            int antecedent = Phrases.start(s, from - 2, 0);
            while (antecedent < from - 2 && !s.token(antecedent).proper()) {
                antecedent++;
            }
            boolean alone = !s.token(end - 1).noun();
            if (s.token(antecedent).proper()) {
                from = antecedent;
            } else if (alone && s.tag(Phrases.start(s, from - 2, 0)).equals("DT")) {
                // "The mission, the world's largest"
                from = Phrases.start(s, from - 2, 0);
            }
        }
        if (end <= start || from >= to) {
            return;
        }
        Clause clause = among ? null : p.clauseAt(start);
        boolean copula = clause != null
                && clause.verb() == from - 1
                && s.lemma(from - 1).equals("be")
                && from - clause.from() <= 7
                && clause.type() == Clause.Type.FULL;
        if (copula && clause != null) {
            from = clause.from();
        }
        String order = s.lower(i).equals("most") || s.lower(i).equals("least")
                ? s.lower(i) + " " + s.lower(i + 1)
                : s.lower(i);
        Facts facts = Facts.none()
                .with("order", order)
                .with("scope", s.span(i, Math.max(i + 1, to)).of(p.doc.text()));
        facts = among ? facts.with("among", "true") : facts.withRank(rank);
        p.add(ClaimKind.RANKING, from, to, head, Math.max(end, i + 1), facts);
        p.use(start, i + 1);
    }

    /** "34th" is 34. */
    private static @Nullable Integer figure(String word) {
        int digits = 0;
        while (digits < word.length() && digits < 4 && Character.isDigit(word.charAt(digits))) {
            digits++;
        }
        boolean ordinal = digits > 0 && Words.isOneOf(word.substring(digits), "st", "nd", "rd", "th");
        return ordinal ? Integer.valueOf(word.substring(0, digits)) : null;
    }

    /** "the strongest to hit the province since 1962": the infinitive with its object. */
    private static int purpose(Sent s, int at) {
        int end = Phrases.end(s, at + 2, s.size());
        end = end > at + 2 ? end : at + 2;
        return Phrases.withPrepositions(s, end, s.size(), 2, Set.of("in", "since", "on", "for", "after", "at"));
    }

    /** "the first time in 15 years", "the country's eighth since 2021". */
    private static void ordinal(Passage p, int i) {
        Sent s = p.s;
        Integer rank = ordinal(s.lower(i));
        boolean bare =
                s.role() == Paragraph.Role.TITLE && i > 0 && s.token(i - 1).verb();
        boolean determined = s.lower(i - 1).equals("the")
                || s.tag(i - 1).equals("POS")
                || s.tag(i - 1).equals("PRP$")
                || bare;
        if (rank == null || !determined || p.used[i] || p.dated(i)) {
            return;
        }
        int np = Math.max(i + 1, Phrases.end(s, i + 1, s.size()));
        int end = Phrases.withPrepositions(
                s, np, s.size(), 2, Set.of("from", "by", "for", "to", "over", "against", "of", "on"));
        int to = scope(p, end);
        to = to < 0 ? scope(p, np) : to;
        to = to < 0 && np > i + 1 && counted(s, i) ? end : to;
        to = to < 0 && np > i + 1 ? ofSeason(s, np) : to;
        to = to < 0 && np > i + 1 && called(s, i, np) ? end : to;
        if (to < 0) {
            return;
        }
        int from = bare ? i : i - 1;
        while (from > 0 && s.tag(from).equals("POS")) {
            from = Phrases.start(s, from - 1, 0);
        }
        p.add(ClaimKind.RANKING, from, to, i, np, Facts.none().withRank(rank));
        p.use(i, i + 1);
    }

    /** "the fourth straight win", "the world's first reactor", "Spain's third goal": an ordinal that needs no scope. */
    private static boolean counted(Sent s, int i) {
        boolean row = Words.isOneOf(s.lower(i + 1), "straight", "consecutive", "successive");
        boolean owned = s.tag(i - 1).equals("POS")
                && (s.entity(i - 2).equals("GPE")
                        || s.entity(i - 2).equals("ORG")
                                && s.token(Math.min(i + 2, s.size() - 1)).noun()
                        || Words.isOneOf(s.lower(i - 2), "world", "country", "nation", "continent"));
        return row || owned && !s.tag(i + 1).equals("HYPH") && !s.lower(i + 1).equals("-");
    }

    private static final Set<String> SEASONS = Set.of(
            "season", "campaign", "year", "tour", "tournament", "career", "match", "game", "war", "century", "decade");

    /** "his 18th goal | of the season", "the third strike of the year": where it ends, else -1. */
    private static int ofSeason(Sent s, int at) {
        int end = Words.isOneOf(s.lower(at), "of", "in") ? Phrases.end(s, at + 1, s.size()) : at;
        boolean owned = s.lower(at + 1).equals("the")
                || s.tag(at + 1).equals("PRP$")
                || s.lower(at + 1).equals("this");
        return end > at + 1 && owned && SEASONS.contains(s.lower(end - 1)) ? end : -1;
    }

    /** What an ordinal only puts in order: "the first step in a plan". */
    private static final Set<String> STEPS = Set.of(
            "step",
            "stage",
            "phase",
            "part",
            "half",
            "round",
            "time",
            "thing",
            "place",
            "day",
            "week",
            "month",
            "year",
            "line",
            "term",
            "name",
            "point",
            "question",
            "reason",
            "sign",
            "choice",
            "priority",
            "case",
            "example");

    /** "She is | the first woman president of the club": what somebody or something is called, with what it is first in. */
    private static boolean called(Sent s, int i, int np) {
        boolean copula = s.lower(i - 1).equals("the")
                && Words.isOneOf(s.lemma(i - 2), "be", "become")
                && s.tag(i - 2).startsWith("V");
        return copula
                && Words.isOneOf(s.lower(np), "of", "in", "from", "on", "at")
                && !STEPS.contains(s.lemma(np - 1))
                && s.tag(np - 1).startsWith("NN");
    }

    private static final Set<String> STANDING = Set.of(
            "rank", "finish", "come", "place", "sit", "stand", "lie", "end", "remain", "climb", "rise", "drop", "slip");

    /** What an ordinal counts in, from where it is said: "in 15 years", "since the war", "to win the prize"; else -1. */
    private static int scope(Passage p, int at) {
        Sent s = p.s;
        String word = s.lower(at);
        boolean since = word.equals("since");
        for (int k = at + 1; (since || word.equals("in")) && k <= at + 2; k++) {
            FoundDate date = p.dateAt(k);
            if (date != null) {
                return Math.min(s.size(), s.at(date.span().end() - 1) + 1);
            }
        }
        if (since) {
            int np = Phrases.end(s, at + 1, s.size());
            return np > at + 1
                    ? Phrases.withPrepositions(s, np, s.size(), 3, Set.of("of", "in", "on", "and", "at"))
                    : -1;
        }
        boolean doing = s.tag(at).equals("TO") && s.tag(at + 1).equals("VB");
        return doing && !s.lemma(at + 1).equals("be") ? purpose(s, at) : -1;
    }

    private static boolean possessive(Sent s, int i) {
        return s.tag(i + 1).equals("POS")
                || s.tag(i + 1).startsWith("NN") && s.tag(i + 2).equals("POS");
    }

    private static boolean rankTail(Sent s, int end) {
        return end >= s.size()
                || ",.:;)".contains(s.lower(end))
                || s.token(end).verb()
                || s.tag(end).equals("IN");
    }

    /** The number of an ordinal in words or figures, or null. */
    static @Nullable Integer ordinal(String word) {
        Integer rank = ORDINALS.get(word);
        return rank == null ? figure(word) : rank;
    }

    /** "ranked third", "in third place", "No. 2", "the third time". */
    private static void ranked(Passage p, int i) {
        Sent s = p.s;
        if (s.tag(i).startsWith("V") && STANDING.contains(s.lemma(i))) {
            for (int k = i + 1; k < Math.min(s.size(), i + 4); k++) {
                Integer rank = ORDINALS.get(s.lower(k));
                rank = rank == null ? figure(s.lower(k)) : rank;
                boolean place = Words.isOneOf(s.lower(k + 1), "place", "position", "spot");
                if (rank != null && place) {
                    int to = Phrases.withPrepositions(s, k + 2, s.size(), 1, Set.of("in", "among", "of"));
                    p.add(ClaimKind.RANKING, i, to, i, k + 2, Facts.none().withRank(rank));
                    p.use(i, k + 1);
                    return;
                }
                boolean placed = Words.isOneOf(s.lemma(i), "rank", "finish", "come", "place")
                        || Words.isOneOf(s.lower(k + 1), "in", "among", "behind", "overall");
                if (rank != null
                        && placed
                        && !s.token(Math.min(k + 1, s.size() - 1)).noun()) {
                    int to = Phrases.withPrepositions(s, k + 1, s.size(), 2, Set.of("in", "among", "for", "out"));
                    p.add(ClaimKind.RANKING, i, to, i, k + 1, Facts.none().withRank(rank));
                    p.use(i, k + 1);
                    return;
                }
            }
        }
        if (!p.used[i]
                && (s.lower(i).equals("no.") || s.lower(i).equals("number"))
                && s.tag(i + 1).equals("CD")
                && s.token(i).capital()
                && Numbers.figures(s.lower(i + 1)) != null
                && s.lower(i + 1).length() <= 3
                && s.lower(i + 1).indexOf('.') < 0) {
            int to = Math.max(i + 2, Phrases.end(s, i + 2, s.size()));
            p.add(
                    ClaimKind.RANKING,
                    i,
                    to,
                    i,
                    i + 2,
                    Facts.none().withRank(Integer.valueOf(s.lower(i + 1).replace(",", ""))));
            p.use(i, i + 2);
        }
    }
}
