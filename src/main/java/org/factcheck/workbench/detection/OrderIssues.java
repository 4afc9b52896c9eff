package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates that contradict the order of events: an end before its beginning (<q>from 2004 to 1998</q>), and what can only come
 * later dated earlier. In one sentence the two share their subject (<q>was arrested in 2015 and convicted in 2012</q>); over
 * sentences they are told of the same person or thing, and only of what happens once (<q>Doe was born in 1990. … Doe was elected
 * in 1987</q>). Only dates that stand in the text with their year count.
 */
final class OrderIssues extends IssueFamily {
    private static final Pattern YEARS =
            Pattern.compile("(?:between |from )?(\\d{4})(?: and | to | until |-|–)(\\d{4})");
    private static final Set<String> LINKS = Set.of(",", "and", "but", "then", "later", "was", "were", "had", "been");
    private static final Set<String> TO = Set.of("to", "until", "till", "through", "-", "–");
    /** Verbs, with those of what can only come later for the same: in one sentence, and anywhere in the text. */
    private static final Map<String, Set<String>> ENDS = followers("later-in-sentence");

    private static final Map<String, Set<String>> EVER = followers("later-in-text");
    /** Words of a second time, or of a look back. */
    private static final Set<String> AGAIN = Set.of(
            "again", "another", "second", "re-opened", "previously", "earlier", "originally", "posthumously", "new");

    OrderIssues(Doc doc, List<Passage> passages, List<DetectedClaim> claims) {
        super(doc, passages, claims);
    }

    private static Map<String, Set<String>> followers(String list) {
        Map<String, Set<String>> followers = new HashMap<>();
        Words.table(list).forEach((verb, later) -> followers.put(verb, Set.of(later.split(" "))));
        return followers;
    }

    @Override
    void look() {
        order();
        story();
    }

    /** "from 2004 to 1998", "founded in 1990 and dissolved in 1987". */
    private void order() {
        for (Passage p : passages) {
            Sent s = p.s;
            for (int d = 0; d < p.dates.size(); d++) {
                FoundDate date = p.dates.get(d);
                Matcher years = YEARS.matcher(words(date.span()));
                if (years.matches() && years.group(1).compareTo(years.group(2)) > 0) {
                    backwards(date.span());
                }
                FoundDate next = d + 1 < p.dates.size() ? p.dates.get(d + 1) : null;
                if (next == null
                        || !DateIssues.stated(date)
                        || !DateIssues.stated(next)
                        || !DateIssues.later(date, next)) {
                    continue;
                }
                int from = s.at(date.span().start());
                String between = doc.text()
                        .substring(
                                Math.min(date.span().end(), next.span().start()),
                                next.span().start())
                        .strip();
                String before = s.lower(from - 1);
                if (before.equals("between") && between.equals("and")
                        || before.equals("from") && TO.contains(between)) {
                    backwards(new Span(date.span().start(), next.span().end()));
                    continue;
                }
                Integer one = DateIssues.verb(s, from);
                Integer two = DateIssues.verb(s, s.at(next.span().start()));
                if (one != null
                        && two != null
                        && two > one
                        && joined(s, date, two)
                        && ENDS.getOrDefault(s.lemma(one), Set.of()).contains(s.lemma(two))) {
                    add(
                            IssueKind.DATE_MISMATCH,
                            Severity.HIGH,
                            "What came later is dated earlier.",
                            List.of(date.span(), next.span()));
                }
            }
        }
    }

    /** Whether nothing but "and", a comma and auxiliaries stands between a date and a verb: they share their subject. */
    private static boolean joined(Sent s, FoundDate date, int verb) {
        int from = s.at(date.span().end() - 1) + 1;
        boolean and = s.tag(from).equals(",") && from + 1 == verb && s.tag(verb).startsWith("VB");
        for (int i = from; i < verb; i++) {
            and |= s.lower(i).equals("and") || s.lower(i).equals("but");
            if (!LINKS.contains(s.lower(i))) {
                return false;
            }
        }
        return and;
    }

    private void backwards(Span span) {
        add(IssueKind.DATE_MISMATCH, Severity.HIGH, "The end lies before the beginning.", List.of(span));
    }

    /**
     * What happened to somebody or something on a stated date.
     *
     * @param verb its lemma
     */
    private record Event(String verb, FoundDate date) {}

    /** "The club was founded in 1990. … It was dissolved in 1987": of the same, over sentences. */
    private void story() {
        Map<String, List<Event>> stories = new HashMap<>();
        Set<Span> told = new HashSet<>();
        String last = null;
        int lastSentence = -2;
        for (Passage p : passages) {
            Sent s = p.s;
            Clause main = p.clauses.isEmpty() ? null : p.clauses.getFirst();
            boolean needed = main != null && (dated(p) || followed(s));
            String subject = needed && main != null ? subject(s, main) : null;
            if (subject == null && main != null && pronoun(s, main) && lastSentence == s.index() - 1) {
                subject = person(last) == Words.isOneOf(s.lower(main.from()), "he", "she") ? last : null;
            }
            last = subject;
            lastSentence = s.index();
            if (subject == null
                    || main == null
                    || again(s)
                    || p.doc.quotationAround(s.token(0).span()) != null) {
                continue;
            }
            for (FoundDate date : p.dates) {
                Integer verb = DateIssues.stated(date)
                        ? DateIssues.verb(s, s.at(date.span().start()))
                        : null;
                if (verb == null || verb < main.groupFrom() || verb >= main.to() || !affirmed(main)) {
                    continue;
                }
                Event now = new Event(s.lemma(verb), date);
                List<Event> story = stories.computeIfAbsent(subject, k -> new ArrayList<>());
                for (Event before : story) {
                    boolean wrong = follows(before, now) || follows(now, before);
                    if (wrong && told.add(before.date().span())) {
                        add(
                                IssueKind.DATE_MISMATCH,
                                Severity.HIGH,
                                "What came later is dated earlier.",
                                List.of(before.date().span(), date.span()));
                    }
                }
                if (story.size() < 8) {
                    story.add(now);
                }
            }
        }
    }

    private static boolean dated(Passage p) {
        for (FoundDate date : p.dates) {
            if (DateIssues.stated(date)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the next sentence begins with a pronoun, which may stand for this one's subject. */
    private boolean followed(Sent s) {
        return s.index() + 1 < passages.size()
                && Words.isOneOf(passages.get(s.index() + 1).s.lower(0), "he", "she", "it");
    }

    /** Whether the second can only come after the first and is dated before it. */
    private static boolean follows(Event first, Event second) {
        return EVER.getOrDefault(first.verb(), Set.of()).contains(second.verb())
                && DateIssues.later(first.date(), second.date());
    }

    private static boolean affirmed(Clause clause) {
        return Negation.of(clause) == Polarity.POSITIVE && Hedging.of(clause) == Modality.ASSERTED;
    }

    private static boolean again(Sent s) {
        for (Token t : s.tokens()) {
            if (AGAIN.contains(t.lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean pronoun(Sent s, Clause clause) {
        return Words.isOneOf(s.lower(clause.from()), "he", "she", "it") && clause.from() + 1 >= clause.groupFrom();
    }

    private static boolean person(@Nullable String subject) {
        return subject != null && subject.startsWith("person:");
    }

    /** Who or what a clause is about: a person by the fullest name, a thing by its definite noun or name; null otherwise. */
    private @Nullable String subject(Sent s, Clause clause) {
        int from = clause.from();
        int end = Phrases.end(s, from, Math.max(from, clause.groupFrom()));
        if (end <= from || end != clause.groupFrom()) {
            return null;
        }
        for (int i = from; i < end; i++) {
            if (s.entity(i).equals("PERSON") && s.token(i).begins()) {
                boolean whole = s.entityEnd(i) == end && !s.tag(end - 1).equals("POS");
                String name = doc.names().fullest(words(s.span(Names.plain(s, i, end), end)));
                return whole ? "person:" + name : null;
            }
        }
        boolean definite = s.lower(from).equals("the") && !s.tag(end - 1).equals("NNS");
        return definite || s.token(from).proper() && s.token(end - 1).proper()
                ? words(s.span(from, end)).toLowerCase(Locale.ROOT)
                : null;
    }
}
