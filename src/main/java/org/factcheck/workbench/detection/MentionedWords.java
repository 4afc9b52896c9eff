package org.factcheck.workbench.detection;

import java.util.Set;

/** Words between marks that nobody says: terms and names that are mentioned, coined phrases, titles of works. */
final class MentionedWords {
    private MentionedWords() {}

    private static final Set<String> NAMING = Set.of(
            "called",
            "titled",
            "entitled",
            "named",
            "nicknamed",
            "dubbed",
            "known",
            "word",
            "words",
            "term",
            "terms",
            "phrase",
            "slogan",
            "motto",
            "hashtag",
            "song",
            "film",
            "movie",
            "book",
            "novel",
            "album",
            "show",
            "series",
            "codenamed",
            "labeled",
            "labelled",
            "captioned",
            "headlined",
            "marked",
            "mean",
            "means",
            "meaning");

    /** "the term 'green growth'", "so-called", "a film called": words that are mentioned, not said. */
    static boolean mentioned(Sent s, Span span) {
        int i = s.at(span.start()) - 1;
        if (s.lower(i).equals("so-called")
                || s.lower(i).equals("called") && s.lower(i - 1).equals("-")) {
            return true;
        }
        return NAMING.contains(s.lower(i)) && !s.token(Math.max(i, 0)).finite() && span.length() < 40;
    }

    /** Behind an article or adjective and before a noun: a coined phrase that is used, not said. */
    static boolean coined(Sent s, Span span) {
        int before = s.at(span.start()) - 1;
        int after = s.at(span.end());
        boolean determined = s.tag(before).equals("DT")
                || s.tag(before).startsWith("JJ")
                || s.tag(before).equals("PRP$");
        return determined && after < s.size() && s.token(after).noun();
    }

    /** Verbs that give something a name, which somebody says. */
    private static final Set<String> CALLING = Set.of(
            "call",
            "dub",
            "label",
            "brand",
            "describe",
            "term",
            "denounce",
            "slam",
            "hail",
            "dismiss",
            "deride",
            "decry",
            "characterize",
            "characterise",
            "blast",
            "condemn",
            "tout",
            "liken",
            "portray");

    /**
     * One or two words that end in a noun and stand inside of a phrase: a term that is used (<q>denied talks on another “grand
     * coalition”</q>), not the predicate that somebody chose (<q>said it was a “land grab”</q>, <q>called it a “land grab”</q>).
     */
    static boolean term(Sent s, Span span, QuoteCues.Cue cue) {
        int open = s.at(span.start());
        int close = s.at(span.end() - 1);
        if (CALLING.contains(cue.verb()) || !s.token(Math.max(open, close - 1)).noun()) {
            return false;
        }
        int before = open - 1;
        while (before > 0
                && (Words.isOneOf(s.tag(before), "DT", "PRP$", "RB")
                        || s.tag(before).startsWith("JJ"))) {
            before--;
        }
        boolean inside = before < open - 1 || s.tag(before).equals("IN");
        return inside && !s.lemma(before).equals("be") && !Words.isOneOf(s.lower(before), "as", "like", "’s", "'s");
    }

    /** Words that a title writes small. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "in", "on", "for", "and", "to", "at", "with", "by", "from", "or", "as", "vs");

    /** "Gone With the Wind": a name, no speech. */
    static boolean title(String inner, int words, boolean stopped) {
        if (stopped && inner.charAt(inner.length() - 1) != ',' || words > 9 || words < 2) {
            return false;
        }
        for (String word : inner.split("[\\s,]+", 12)) {
            boolean capital =
                    !word.isEmpty() && (Character.isUpperCase(word.charAt(0)) || !Character.isLetter(word.charAt(0)));
            if (!capital && !SMALL.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** "told "Meet the Press."", "on CNN's "State of the Union."": a title at the end of its sentence. */
    static boolean programme(Sent s, Span span, String inner, int words) {
        int i = s.at(span.start()) - 1;
        char end = inner.charAt(inner.length() - 1);
        return (end == '.' || end == ',')
                && (s.lower(i).equals("on")
                        || s.lower(i).equals("'s")
                        || s.lemma(i).equals("tell")
                        || s.lemma(i).equals("host"))
                && title(inner.substring(0, inner.length() - 1), words, false);
    }
}
