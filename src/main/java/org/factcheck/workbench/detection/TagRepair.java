package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives a sentence back the verb that the tagger took for something else. A clause without a finite verb is lost to all
 * rules, and a statistical tagger makes the same few mistakes in news:
 *
 * <ul>
 *   <li>a plain past taken for a participle: <q>The 2nd Battalion of that brigade <b>repelled</b> at least four
 *       assaults</q>
 *   <li>a plural present taken for an infinitive: <q>Ukrainian defenders, likely from the III Corps, <b>hold</b> the
 *       high ground</q>
 *   <li>a verb taken for a noun: <q>Photographs posted online <b>show</b> the wrecks</q>
 * </ul>
 *
 * And a participle that belongs to a weapon's name is no verb: <q>five <b>rocket propelled</b> grenades</q>.
 *
 * <p>Otherwise only a sentence whose main clause has no finite verb at all is touched, only where an object follows, and only one
 * word of it.
 */
final class TagRepair {
    private static final Set<String> SUBORDINATORS = Words.list("subordinators");
    private static final Set<String> NOUN_VERBS = Words.list("noun-verbs");

    private TagRepair() {}

    static List<Token> mend(List<Token> tokens, Paragraph.Role role) {
        List<Token> mended = new ArrayList<>(tokens);
        moved(mended);
        bare(mended);
        shouted(mended);
        relative(mended);
        compared(mended);
        compound(mended);
        int from = 0;
        for (int i = 0; i <= mended.size(); i++) {
            if (i == mended.size() || mended.get(i).is(";")) {
                if (i - from >= 3 && !mainVerb(mended, from, i)) {
                    mend(mended, from, i, role == Paragraph.Role.TITLE);
                }
                from = i + 1;
            }
        }
        reported(mended);
        coordinated(mended);
        joined(mended);
        said(mended);
        return mended;
    }

    /** "the Islamic State (IS) since", "when IS announced": a name in capitals, no verb. */
    private static void shouted(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token t = tokens.get(i);
            Token before = tokens.get(i - 1);
            Token next = tokens.get(i + 1);
            if (t.form().equals("IS")
                    && t.verb()
                    && (Words.isOneOf(before.tag(), "IN", "DT", "WRB")
                            || before.is("(")
                            || next.finite()
                            || next.is(")"))) {
                set(tokens, i, "NNP");
            }
        }
    }

    /** Verbs that a noun and an infinitive without "to" follow. */
    private static final Set<String> CAUSING = Set.of("help", "let", "make", "watch");

    /** "helping police take the suspect", "tried and failed to try and win": infinitives that the tagger took for a present. */
    private static void bare(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.is("try")
                    && tokens.get(i + 1).is("and")
                    && tokens.get(i + 2).tag().equals("VBP")) {
                set(tokens, i + 2, "VB");
            }
            if (!t.verb() || !CAUSING.contains(t.lemma())) {
                continue;
            }
            for (int k = i + 1; k < Math.min(tokens.size(), i + 7); k++) {
                Token next = tokens.get(k);
                if (next.tag().equals("VBP") && k > i + 1) {
                    set(tokens, k, "VB");
                }
                if (!next.noun() && !Words.isOneOf(next.tag(), "DT", "JJ", "PRP", "PRP$", "CD", "POS")) {
                    break;
                }
            }
        }
    }

    private static final Set<String> DIRECTIONS = Words.list("directions");

    /** "Russian forces recently advanced northwest": no adjective; "losses" is no verb. */
    private static void moved(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.is("losses") && t.verb()) {
                set(tokens, i, "NNS");
            }
            if (i == 0 || i + 1 >= tokens.size() || !t.tag().equals("JJ") || !t.is("advanced")) {
                continue;
            }
            Token next = tokens.get(i + 1);
            boolean way = DIRECTIONS.contains(next.lower())
                    || next.number()
                    || Words.isOneOf(next.tag(), "IN", "TO", "RB", "RP");
            Token before = tokens.get(tokens.get(i - 1).tag().equals("RB") && i > 1 ? i - 2 : i - 1);
            if (way && (before.noun() || before.is(","))) {
                set(tokens, i, "VBD");
            }
        }
    }

    /** "a trench which the enemy | recaptured on Sunday": the verb of a relative clause whose subject stands before it. */
    private static void relative(List<Token> tokens) {
        for (int i = 0; i + 3 < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (!t.tag().equals("WDT") || !t.is("which") && !t.is("that")) {
                continue;
            }
            int at = i + 1;
            while (at + 1 < tokens.size()
                    && (tokens.get(at).tag().equals("DT")
                            || tokens.get(at).tag().startsWith("JJ")
                            || tokens.get(at).tag().equals("PRP$")
                            || tokens.get(at).noun())) {
                at++;
            }
            Token verb = tokens.get(at);
            boolean subject = at > i + 1 && tokens.get(at - 1).noun();
            boolean behind = Words.isOneOf(
                    tokens.get(at + 1 < tokens.size() ? at + 1 : at).tag(), "IN", "RB", ",", ".");
            if (subject && behind && verb.tag().equals("VBN") && verb.lower().endsWith("ed")) {
                set(tokens, at, "VBD");
            }
        }
    }

    /** "That | compared with a loss of …": a past that nothing but a pronoun stands before. */
    private static void compared(List<Token> tokens) {
        if (tokens.size() > 3
                && Words.isOneOf(tokens.get(0).lower(), "that", "this", "it")
                && tokens.get(1).is("compared")
                && Words.isOneOf(tokens.get(2).lower(), "with", "to")) {
            set(tokens, 1, "VBD");
        }
    }

    private static final Set<String> GUIDED = Set.of("propelled", "guided", "launched", "fired", "mounted", "borne");

    /** "rocket propelled grenades", "laser guided bombs": one name of three words. */
    private static void compound(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            boolean means = before.tag().equals("NN") || before.is("-");
            if (GUIDED.contains(tokens.get(i).lower())
                    && tokens.get(i).verb()
                    && means
                    && tokens.get(i + 1).noun()) {
                set(tokens, i, "JJ");
            }
        }
    }

    /** Whether a finite verb stands outside of subordinate clauses. */
    private static boolean mainVerb(List<Token> tokens, int from, int to) {
        boolean subordinate = false;
        for (int i = from; i < to; i++) {
            Token t = tokens.get(i);
            if (i == from || separates(tokens.get(i - 1))) {
                subordinate = false;
            }
            if (t.tag().startsWith("W")
                    || t.is("as") && i > from && tokens.get(i - 1).noun() && clause(tokens, i + 1, to)
                    || t.tag().equals("IN") && (t.is("that") || SUBORDINATORS.contains(t.lower()) && !preposition(t))) {
                subordinate = true;
            }
            if (t.finite() && !subordinate) {
                return true;
            }
        }
        return false;
    }

    /** "as Democrats refused": a noun and right behind it a verb. */
    private static boolean clause(List<Token> tokens, int from, int to) {
        boolean noun = false;
        for (int i = from; i < Math.min(to, from + 6); i++) {
            Token t = tokens.get(i);
            if (t.finite()) {
                return noun;
            }
            noun |= t.noun() || t.tag().equals("PRP");
            if (!t.noun() && !Words.isOneOf(t.tag(), "DT", "JJ", "PRP", "PRP$", "CD", "POS", "RB")) {
                return false;
            }
        }
        return false;
    }

    /** Subordinators that are prepositions more often than not. */
    private static boolean preposition(Token t) {
        return t.is("since") || t.is("as") || t.is("until") || t.is("before") || t.is("after");
    }

    private static boolean separates(Token t) {
        return t.tag().equals(",")
                || t.tag().equals(":")
                || t.tag().equals("``")
                || t.tag().equals("''");
    }

    private static void mend(List<Token> tokens, int from, int to, boolean title) {
        for (int i = from + 1; i + 1 < to; i++) {
            Token t = tokens.get(i);
            boolean named = verbForm(t) && !t.tag().startsWith("NNP") && afterSubject(tokens, from, i);
            if (named && object(tokens, i + 1, to)) {
                boolean singular = t.tag().equals("NNS");
                set(tokens, i, singular ? "VBZ" : "VBP");
                return;
            }
            if (t.tag().equals("VB") && infinitive(tokens, from, i) == false && object(tokens, i + 1, to)) {
                set(tokens, i, "VBP");
                return;
            }
        }
        for (int i = from + 1; i < to; i++) {
            boolean past = tokens.get(i).tag().equals("VBN")
                    && tokens.get(i).lower().endsWith("ed")
                    && afterSubject(tokens, from, i);
            boolean last = i + 1 >= to || i + 2 == to && tokens.get(i + 1).is(".");
            if (past
                    && (object(tokens, i + 1, to)
                            || thatAhead(tokens, i + 1, to)
                            || last && (title || tokens.get(to - 1).is(".")))) {
                set(tokens, i, "VBD");
                return;
            }
        }
    }

    /** "assessed on March 7 | that": what somebody said follows. */
    private static boolean thatAhead(List<Token> tokens, int from, int to) {
        for (int i = from; i < Math.min(to, from + 6) && !tokens.get(i).verb(); i++) {
            if (tokens.get(i).is("that") && tokens.get(i).tag().equals("IN")) {
                return true;
            }
        }
        return false;
    }

    /** "show", "shows": a noun by its tag, a verb by its form. */
    private static boolean verbForm(Token t) {
        if (!t.noun()) {
            return false;
        }
        String word = t.lower();
        return t.tag().equals("NN") && NOUN_VERBS.contains(word)
                || t.tag().equals("NNS")
                        && (NOUN_VERBS.contains(word.substring(0, word.length() - 1))
                                || word.endsWith("es") && NOUN_VERBS.contains(word.substring(0, word.length() - 2)));
    }

    /** A noun, pronoun or number stands before, perhaps with an adverb between. */
    private static boolean afterSubject(List<Token> tokens, int from, int i) {
        int before = i - 1;
        while (before > from
                && (tokens.get(before).tag().equals("RB") || tokens.get(before).is("online"))) {
            before--;
        }
        Token t = tokens.get(before);
        boolean participle = t.tag().equals("VBN")
                && (before < i - 1 || before > 0 && tokens.get(before - 1).is("of"));
        return before >= from && (t.noun() || t.tag().equals("PRP") || t.number() || t.is(")") || participle);
    }

    private static boolean infinitive(List<Token> tokens, int from, int i) {
        boolean noun = false;
        for (int k = i - 1; k >= from; k--) {
            Token t = tokens.get(k);
            if (t.tag().equals("TO") || t.tag().equals("MD") || t.verb()) {
                return true;
            }
            noun |= t.noun();
        }
        return !noun;
    }

    private static boolean object(List<Token> tokens, int i, int to) {
        if (i >= to) {
            return false;
        }
        Token t = tokens.get(i);
        Token next = tokens.get(Math.min(i + 1, to - 1));
        return t.tag().equals("DT")
                || t.tag().equals("PRP$")
                || t.tag().equals("PRP")
                || t.number()
                || t.proper()
                || t.is("that")
                || t.tag().startsWith("JJ") && next.noun()
                || t.tag().equals("NNS")
                || next.is("least")
                || next.number()
                        && (t.tag().equals("RB")
                                || t.tag().equals("IN")
                                || t.tag().equals("TO"))
                || next.is("than")
                || t.is("up") && next.is("to");
    }

    /** "claimed that his men now controlled the town": what is reported has a verb of its own. */
    private static void reported(List<Token> tokens) {
        for (int i = 1; i + 3 < tokens.size(); i++) {
            if (!tokens.get(i).is("that")
                    || !tokens.get(i).tag().equals("IN")
                    || !tokens.get(i - 1).verb()) {
                continue;
            }
            int to = i + 1;
            boolean finite = false;
            while (to < tokens.size()
                    && !separates(tokens.get(to))
                    && !tokens.get(to).is(".")) {
                finite |= tokens.get(to).finite();
                to++;
            }
            if (!finite) {
                mend(tokens, i + 1, to, false);
                plain(tokens, i + 1, to);
            }
        }
    }

    /** "found that the use of salt decreased over time": a participle behind a subject, and no other verb. */
    private static void plain(List<Token> tokens, int from, int to) {
        int past = -1;
        for (int i = from + 1; i < to; i++) {
            Token t = tokens.get(i);
            if (t.finite()) {
                return;
            }
            boolean adverbial = i + 1 < to && Words.isOneOf(tokens.get(i + 1).tag(), "IN", "RB", "TO");
            boolean alone = t.tag().equals("VBN")
                    && t.lower().endsWith("ed")
                    && tokens.get(i - 1).noun()
                    && (adverbial || i + 1 >= to);
            past = past < 0 && alone ? i : past;
        }
        if (past > 0) {
            set(tokens, past, "VBD");
        }
    }

    /** "pushed them out and now hold the heights". */
    private static void coordinated(List<Token> tokens) {
        boolean finite = false;
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.tag().equals("TO") || t.tag().equals("MD") || t.lower().equals("do") || t.is("?")) {
                return;
            }
            finite |= t.finite();
            int verb = tokens.get(i + 1).tag().equals("RB") ? i + 2 : i + 1;
            if (finite
                    && t.tag().equals("CC")
                    && !(i > 0 && tokens.get(i - 1).tag().equals("VB"))
                    && tokens.get(verb).tag().equals("VB")
                    && object(tokens, verb + 1, tokens.size())) {
                set(tokens, verb, "VBP");
            }
        }
    }

    /** "captured the village and advanced near Netailove": a past like the verb before it, no participle. */
    private static void joined(List<Token> tokens) {
        Token verb = null;
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.verb() || t.tag().equals("MD")) {
                verb = t;
            } else if (t.tag().startsWith("W") || separates(t)) {
                verb = null;
            }
            int next = tokens.get(i + 1).tag().equals("RB") ? i + 2 : i + 1;
            if (verb != null
                    && t.tag().equals("CC")
                    && verb.tag().equals("VBD")
                    && !AUXILIARIES.contains(verb.lemma())
                    && i > 1
                    && !tokens.get(i - 1).verb()
                    && next + 1 < tokens.size()
                    && tokens.get(next).tag().equals("VBN")
                    && !tokens.get(next + 1).noun()) {
                set(tokens, next, "VBD");
            }
        }
    }

    private static final Set<String> AUXILIARIES = Set.of("be", "have", "get", "do", "leave", "see", "find", "keep");

    private static final Set<String> REPORTING =
            Set.of("report", "announce", "state", "claim", "add", "suggest", "show");

    /** "…, state radio reported." */
    private static void said(List<Token> tokens) {
        int i = tokens.size() - 1;
        if (i > 2 && tokens.get(i).is(".")) {
            i--;
        }
        if (i < 3
                || !tokens.get(i).tag().equals("VBN")
                || !REPORTING.contains(tokens.get(i).lemma())) {
            return;
        }
        for (int k = i - 1; k > 0 && k > i - 9; k--) {
            Token t = tokens.get(k);
            if (t.tag().equals(",") && k < i - 1) {
                set(tokens, i, "VBD");
                return;
            }
            if (!t.noun()
                    && !t.tag().equals("DT")
                    && !t.tag().startsWith("JJ")
                    && !t.tag().equals("POS")) {
                return;
            }
        }
    }

    private static void set(List<Token> tokens, int i, String tag) {
        Token t = tokens.get(i);
        String lemma = t.noun()
                        && t.lower().endsWith("es")
                        && NOUN_VERBS.contains(t.lower().substring(0, t.lower().length() - 2))
                ? t.lower().substring(0, t.lower().length() - 2)
                : t.is("advanced") ? "advance" : t.is("losses") ? "loss" : t.lemma();
        tokens.set(i, new Token(t.start(), t.end(), t.form(), t.lower(), tag, lemma, t.entity(), t.begins()));
    }
}
