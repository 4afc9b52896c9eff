package org.factcheck.workbench.detection;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The noun phrase that names a speaker: the subject of a verb, what stands behind it, with appositions and complements. */
final class SpeakerPhrases {
    private final String text;
    private final Names names;
    private final Referents referents;

    SpeakerPhrases(String text, Names names, Referents referents) {
        this.text = text;
        this.names = names;
        this.referents = referents;
    }

    static final Set<String> NOMINAL =
            Set.of("DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "HYPH", "VBN", "FW");

    /** The subject of a verb: the first noun phrase of its clause. */
    @Nullable
    Speaker subject(Sent s, int from, int verb) {
        int near = verb - 1;
        while (near >= from
                && (s.tag(near).equals("RB")
                        || s.tag(near).equals("MD")
                        || SpeechVerbs.auxiliary(s, near) && s.tag(near).startsWith("V"))) {
            near--;
        }
        if (near > from && s.lower(near).equals("who")) {
            int end = s.tag(near - 1).equals(",") ? near - 1 : near;
            Speaker who = beside(s, from, end - 1);
            if (who != null) {
                return who;
            }
        }
        if (near >= from && (s.tag(near).equals("PRP") || s.tag(near).equals("WP"))) {
            return referents.pronoun(s, near);
        }
        Speaker beside = beside(s, from, near);
        if (beside != null) {
            return beside;
        }
        int start = Math.max(from, Math.min(verb, s.afterDateline()));
        for (int i = start; i < verb; i++) {
            boolean clause = s.tag(i).equals("CC")
                    && verbBetween(s, start, i)
                    && nounBetween(s, i + 1, verb)
                    && !aside(s, start, i, verb);
            boolean that = s.lower(i).equals("that") && s.tag(i).equals("IN");
            boolean subordinate = s.tag(i).equals("IN")
                    && Words.isOneOf(s.lower(i), "as", "while", "because", "although", "when")
                    && i > from
                    && nounBetween(s, i + 1, verb)
                    && verbBetween(s, start, i);
            boolean relative = (s.tag(i).startsWith("W"))
                    && i > from
                    && nounBetween(s, i + 1, verb)
                    && !verbBetween(s, i + 1, verb);
            if (clause || that || subordinate || relative || s.lower(i).equals(";")) {
                start = i + 1;
            }
        }
        start = afterLeadingAdjunct(s, start, verb);
        return nounPhrase(s, start, verb);
    }

    /**
     * Who is named right in front of the verb: a person ("an angry Hollande retaliated"), or anybody behind a comma ("donations
     * are vetted, Strother said", "That, the commission said, “…”"). Behind "of" or "for" a name belongs to somebody else: "a
     * spokesman for Doe said".
     */
    private @Nullable Speaker beside(Sent s, int from, int last) {
        if (last < from) {
            return null;
        }
        if (!s.entity(last).equals("PERSON")) {
            int start = s.token(last).noun() && !s.entity(last).equals("DATE") ? Phrases.start(s, last, from) : from;
            return start > from && s.tag(start - 1).equals(",") && Phrases.end(s, start, last + 1) == last + 1
                    ? phraseAt(s, start, last + 1)
                    : null;
        }
        int start = last;
        while (start > from && !s.token(start).begins()) {
            start--;
        }
        boolean own = !Words.isOneOf(s.tag(start - 1), "IN", "TO", "CC", "``", "''")
                && !Words.isOneOf(s.lower(start - 1), "of", "-", "–", "—", "(")
                && !s.tag(last).equals("POS");
        return own ? referents.person(s, start, last + 1) : null;
    }

    /** "Doe admitted that it was late, noting that “…”": who does the main verb also does what a participle adds. */
    @Nullable
    Speaker ofMainVerb(Sent s, int from, int verb) {
        if (!s.tag(verb).equals("VBG") || !Words.isOneOf(s.tag(verb - 1), ",", "CC", "''")) {
            return null;
        }
        int main = -1;
        for (int v = verb - 1; v > from; v--) {
            if (s.token(v).finite() && SpeechVerbs.speech(s, v)) {
                return subject(s, from, v);
            }
            main = s.token(v).finite() ? v : main;
        }
        return main < 0 ? null : subject(s, from, main);
    }

    /** "Doe, who is chairman and the owner, said": the conjunction is within a clause between commas. */
    private static boolean aside(Sent s, int from, int conjunction, int verb) {
        boolean opened = false;
        for (int i = from + 1; i < conjunction; i++) {
            opened |= s.tag(i).startsWith("W") && s.tag(i - 1).equals(",");
        }
        return opened && s.tag(verb - 1).equals(",");
    }

    private static boolean verbBetween(Sent s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).finite()) {
                return true;
            }
        }
        return false;
    }

    private static boolean nounBetween(Sent s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.token(i).noun() || s.tag(i).equals("PRP")) {
                return true;
            }
        }
        return false;
    }

    /** Skips "In a statement on Monday," and the like. */
    private static int afterLeadingAdjunct(Sent s, int from, int verb) {
        int start = from;
        while (start < verb
                && (s.tag(start).equals("CC")
                        || s.tag(start).equals("RB")
                        || s.tag(start).equals(",")
                        || s.tag(start).equals("UH"))) {
            start++;
        }
        boolean adjunct = Words.isOneOf(s.tag(start), "IN", "TO", "VBG", "VBN", "WRB", "RB")
                || s.entity(start).equals("DATE");
        if (adjunct) {
            for (int i = start; i < verb; i++) {
                if (s.tag(i).equals(",") && nounOrPronoun(s, i + 1, verb)) {
                    return afterLeadingAdjunct(s, i + 1, verb);
                }
            }
            for (int i = start; i < verb; i++) {
                if (s.entity(i).equals("PERSON")) {
                    return i;
                }
            }
            // "at one point | the crowd shouted"
            for (int i = start + 2; i < verb; i++) {
                if (s.tag(i).equals("DT") && s.token(i - 1).noun()) {
                    return i;
                }
            }
        }
        return start;
    }

    private static boolean nounOrPronoun(Sent s, int from, int to) {
        return nounBetween(s, from, to);
    }

    /** Words that name nobody by themselves. */
    private static final Set<String> BARE = Set.of("the", "a", "an", "such", "same", "own");

    /** The first noun phrase in a range, as a speaker. */
    private @Nullable Speaker nounPhrase(Sent s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.tag(i).equals("PRP")) {
                return referents.pronoun(s, i);
            }
            if (NOMINAL.contains(s.tag(i)) || s.token(i).proper()) {
                Speaker speaker = phraseAt(s, i, to);
                if (speaker == null || !BARE.contains(speaker.name().toLowerCase(Locale.ROOT))) {
                    return speaker;
                }
            }
        }
        return null;
    }

    @Nullable
    Speaker nounPhraseAfter(Sent s, int from, int to) {
        int i = from;
        while (i < to && (s.tag(i).equals("RB") || s.lower(i).equals("to") && i == from)) {
            i++;
        }
        if (i < to && (s.tag(i).equals("PRP"))) {
            return referents.pronoun(s, i);
        }
        if (i < to && NOMINAL.contains(s.tag(i))) {
            return phraseAt(s, i, to);
        }
        return null;
    }

    /** What somebody's words are called: "his answer: '…'", "Pelosi's message was simple: '…'". */
    private static final Set<String> MESSAGES = Set.of(
            "message",
            "answer",
            "response",
            "reply",
            "statement",
            "tweet",
            "post",
            "comment",
            "verdict",
            "conclusion",
            "reaction",
            "words",
            "advice",
            "argument",
            "warning",
            "explanation",
            "assessment",
            "view",
            "question",
            "plea",
            "letter",
            "remark",
            "remarks",
            "email",
            "text",
            "motto",
            "slogan",
            "mantra",
            "point");

    private @Nullable Speaker phraseAt(Sent s, int from, int to) {
        int end = from;
        while (end < to
                && (NOMINAL.contains(s.tag(end))
                        || s.lower(end).equals("of") && end > from
                        || (s.tag(end).equals("VBG") || s.tag(end).equals("VBN"))
                                && end > from
                                && s.tag(end - 1).equals("DT")
                                && s.tag(end + 1).startsWith("N")
                        || (s.tag(end).equals("CC")
                                && end > from
                                && end + 1 < to
                                && s.tag(end + 1).startsWith("N")
                                && !s.token(end - 1).proper())
                        || s.tag(end).equals("SYM") && !s.entity(end).isEmpty()
                        || !s.entity(end).isEmpty()
                                && !s.token(end).begins()
                                && s.entity(end).equals("PERSON"))) {
            end++;
        }
        Speaker named = null;
        for (int i = from; i < end; i++) {
            if (s.entity(i).equals("PERSON") && s.token(i).begins()) {
                int stop = s.entityEnd(i);
                boolean possessor = s.lower(stop).equals("'s")
                        || s.tag(stop).equals("POS")
                        || s.tag(stop - 1).equals("POS") && stop < end;
                if (!possessor
                        || stop >= end && !s.tag(stop).equals("POS")
                        || MESSAGES.contains(s.lower(end - 1)) && !s.tag(end).equals(",")) {
                    named = referents.person(s, i, Math.min(stop, s.size()));
                }
            }
        }
        if (named != null) {
            return named;
        }
        if (s.tag(from).equals("PRP$") && MESSAGES.contains(s.lower(end - 1))) {
            String pronoun = s.lower(from).equals("her") ? "she" : s.lower(from).equals("his") ? "he" : "";
            String name = pronoun.isEmpty() ? null : referents.recentPerson(s, from, pronoun);
            if (name != null) {
                return new Speaker(name, s.token(from).span());
            }
        }
        int last = end;
        while (last > from
                && !s.token(last - 1).noun()
                && !s.token(last - 1).proper()
                && !s.tag(last - 1).equals("CD")
                && !s.tag(last - 1).equals("DT")
                && !s.tag(last - 1).startsWith("JJ")) {
            last--;
        }
        while (last > from + 1
                && s.entity(last - 1).equals("DATE")
                && !s.entity(from).equals("DATE")) {
            // "The government Saturday | condemned"
            last--;
        }
        if (last <= from) {
            return null;
        }
        int whole = complement(s, last, to);
        Speaker apposed = apposed(s, whole, to);
        if (apposed != null) {
            return apposed;
        }
        Span span = s.span(from, whole);
        String holder = whole == last ? names.holder(s, from, last) : null;
        if (last - from == 1 && s.token(from).proper() && names.surname(s.lower(from))) {
            return new Speaker(names.fullest(span.of(text)), span);
        }
        return new Speaker(holder == null ? span.of(text) : holder, span);
    }

    /** "the company's president, Jane Doe": a name behind a comma. */
    private @Nullable Speaker apposed(Sent s, int end, int to) {
        for (int i = end + 1; end < to && s.tag(end).equals(",") && i < Math.min(to, end + 8); i++) {
            if (s.entity(i).equals("PERSON")
                    && s.token(i).begins()
                    && !s.tag(s.entityEnd(i)).equals("POS")) {
                return referents.person(s, i, s.entityEnd(i));
            }
            if (!NOMINAL.contains(s.tag(i)) && !s.lower(i).equals("of")) {
                break;
            }
        }
        return null;
    }

    /** Extends "a spokesman" by "for the ministry", "economists" by "at Goldman Sachs", "people familiar" by "with …". */
    private static int complement(Sent s, int end, int to) {
        String word = s.lower(end);
        boolean named = Words.isOneOf(word, "at", "from", "in", "with")
                && Words.isOneOf(s.entity(end + 1), "ORG", "GPE", "NORP");
        boolean of = word.equals("for")
                || s.lower(end - 1).equals("familiar")
                || s.lower(end - 1).equals("close");
        if (end + 1 >= to
                || !named && !of
                || !s.tag(end).equals("IN") && !s.tag(end).equals("TO")) {
            return end;
        }
        int np = Phrases.end(s, end + 1, to);
        return np > end + 1 ? np : end;
    }
}
