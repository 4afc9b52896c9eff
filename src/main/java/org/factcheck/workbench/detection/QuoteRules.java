package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Direct quotations and who says them.
 *
 * <p>A stretch between marks is a quotation when it is speech: a cue stands beside it, or it ends like a sentence, or it
 * is long. Scare quotes and titles of works are not. The speaker comes, in this order, from a cue
 *
 * <ul>
 *   <li>after: <q>…," Zhadan wrote</q>, <q>…," announced a Ukrainian officer in the video</q>
 *   <li>before: <q>The minister said: "…"</q>, <q>Zelensky responded with a video address of his own: "…"</q>
 *   <li>between: <q>"…," she said, "…"</q>
 *   <li>of the quotation just before it in the same paragraph, or before it in the text
 * </ul>
 *
 * A pronoun is the person last spoken of whose name fits it.
 */
final class QuoteRules {
    private static final Set<String> SPEECH = Words.list("speech-verbs");
    private static final Set<String> NOMINAL =
            Set.of("DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "PRP$", "POS", "HYPH", "VBN", "FW");

    private final String text;
    private final List<Sent> sentences;
    private final Names names;
    private final List<Quotation> found = new ArrayList<>();
    private final List<QuoteMarks.Stretch> stretches;

    private QuoteRules(String text, List<Sent> sentences, Names names, List<QuoteMarks.Stretch> stretches) {
        this.text = text;
        this.sentences = sentences;
        this.names = names;
        this.stretches = stretches;
    }

    /**
     * The quotations of a text, in order.
     *
     * @param direct those that overlap no other
     * @param nested those inside another: "He told Imogen ‘I'll make it right’"
     */
    record Found(List<Quotation> direct, List<Quotation> nested) {}

    static Found find(String text, List<Paragraph> paragraphs, List<Sent> sentences, Names names) {
        QuoteRules rules = new QuoteRules(text, sentences, names, joined(QuoteMarks.find(text, paragraphs)));
        for (int i = 0; i < rules.stretches.size(); i++) {
            rules.decide(i);
        }
        rules.carryOver();
        List<Quotation> nested = new ArrayList<>();
        for (Quotation outer : rules.found) {
            QuoteMarks.Stretch stretch = new QuoteMarks.Stretch(outer.span(), outer.inner(), false);
            for (QuoteMarks.Stretch inner : QuoteMarks.nested(text, stretch)) {
                nested.add(rules.inside(inner, outer));
            }
        }
        return new Found(rules.found, nested);
    }

    /** A quotation inside another; its speaker stands before it: "he told her ‘…’", "quotes the principal as saying '…'". */
    private Quotation inside(QuoteMarks.Stretch inner, Quotation outer) {
        Sent s = sentences.get(sentenceIndex(inner.span().start()));
        int to = s.at(inner.span().start());
        int from =
                s.span().start() <= outer.inner().start() ? s.at(outer.inner().start()) : 0;
        for (int v = to - 1; v >= from && v > to - 8; v--) {
            if (!speech(s, v)) {
                continue;
            }
            Speaker speaker = null;
            if (s.lower(v - 1).equals("as")) {
                for (int k = v - 2; k >= from && speaker == null; k--) {
                    speaker = s.token(k).finite() ? nounPhraseAfter(s, k + 1, v - 1) : null;
                }
            } else {
                speaker = subject(s, from, v);
            }
            if (speaker != null) {
                return new Quotation(inner.span(), inner.inner(), speaker, s.span(v, v + 1), s.lemma(v), false);
            }
        }
        return new Quotation(inner.span(), inner.inner(), outer.speaker(), null, null, true);
    }

    /** Joins the paragraphs of one quotation. */
    private static List<QuoteMarks.Stretch> joined(List<QuoteMarks.Stretch> stretches) {
        List<QuoteMarks.Stretch> joined = new ArrayList<>();
        for (QuoteMarks.Stretch s : stretches) {
            if (!joined.isEmpty() && joined.getLast().open()) {
                QuoteMarks.Stretch first = joined.removeLast();
                joined.add(new QuoteMarks.Stretch(
                        first.span().union(s.span()), first.inner().union(s.inner()), s.open()));
            } else {
                joined.add(s);
            }
        }
        return joined;
    }

    /** A cue: the words, its verb, and the speaker. */
    private record Cue(Span span, String verb, Speaker speaker) {}

    private int sentenceIndex(int position) {
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().start() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    private void decide(int index) {
        QuoteMarks.Stretch stretch = stretches.get(index);
        Span span = stretch.span();
        String inner = stretch.inner().of(text);
        int words = words(inner);
        Sent first = sentences.get(sentenceIndex(span.start()));
        Sent last = sentences.get(sentenceIndex(span.end() - 1));
        Cue after = after(last, span, index);
        Cue before = before(first, span, index);
        Cue cue = pick(first, span, inner, before, after);
        Cue shared = coordinated(first, span);
        cue = shared == null || cue != null && after != null ? cue : shared;
        char end = inner.charAt(inner.length() - 1);
        char next = span.end() < text.length() ? text.charAt(span.end()) : ' ';
        boolean stopped = ".,?!…—-".indexOf(end) >= 0;
        boolean commaAfter = next == ',' && words > 2;
        boolean whole = span.start() == first.span().start()
                && span.end() >= last.span().end() - 1;
        boolean direct;
        if (words == 0 || mentioned(first, span)) {
            direct = false;
        } else if (whole && (stopped || words > 5)) {
            direct = true;
        } else if (title(inner, words, stopped) || programme(first, span, inner, words)) {
            direct = false;
        } else if (words >= 3) {
            direct = cue != null || words >= 5 || stopped || commaAfter || !coined(first, span);
        } else if (cue != null) {
            boolean answer = stopped && after != null && after.span().start() - span.end() <= 2;
            direct = stopped && words > 1
                    || answer
                    || commaAfter
                    || words == 2
                    || cue == shared
                    || adjacent(first, span, cue);
        } else {
            direct = false;
        }
        if (!direct) {
            return;
        }
        found.add(new Quotation(
                span,
                stretch.inner(),
                cue == null ? null : cue.speaker(),
                cue == null ? null : words(cue),
                cue == null ? null : cue.verb(),
                false));
    }

    /** The words that name speaker and cue: "the minister said that | prices were …" ends before "that". */
    private Span words(Cue cue) {
        Sent s = sentences.get(sentenceIndex(cue.span().start()));
        int to = Math.min(s.size(), s.at(cue.span().end() - 1) + 1);
        boolean spoken = false;
        for (int i = s.at(cue.span().start()); i < to; i++) {
            if (spoken && s.lower(i).equals("that") && s.tag(i).equals("IN") && i + 2 < to) {
                return new Span(cue.span().start(), s.token(i - 1).end());
            }
            spoken |= speech(s, i);
        }
        return cue.span();
    }

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
    private static boolean mentioned(Sent s, Span span) {
        int i = s.at(span.start()) - 1;
        if (s.lower(i).equals("so-called")
                || s.lower(i).equals("called") && s.lower(i - 1).equals("-")) {
            return true;
        }
        return NAMING.contains(s.lower(i)) && !s.token(Math.max(i, 0)).finite() && span.length() < 40;
    }

    /** Behind an article or adjective and before a noun: a coined phrase that is used, not said. */
    private static boolean coined(Sent s, Span span) {
        int before = s.at(span.start()) - 1;
        int after = s.at(span.end());
        boolean determined = s.tag(before).equals("DT")
                || s.tag(before).startsWith("JJ")
                || s.tag(before).equals("PRP$");
        return determined && after < s.size() && s.token(after).noun();
    }

    /** The cue of the quotation before it: "nonsense" and "a distraction". */
    private @Nullable Cue coordinated(Sent s, Span span) {
        if (found.isEmpty()) {
            return null;
        }
        Quotation last = found.getLast();
        if (last.speaker() == null
                || last.attribution() == null
                || last.span().start() < s.span().start()
                || last.span().end() > span.start()) {
            return null;
        }
        int from = s.at(last.span().end());
        int to = s.at(span.start());
        if (to <= from || to - from > 3) {
            return null;
        }
        for (int i = from; i < to; i++) {
            if (!Words.isOneOf(s.tag(i), "CC", ",", "TO") && !Words.isOneOf(s.lower(i), "as", "that", "not", "also")) {
                return null;
            }
        }
        return new Cue(last.attribution(), last.cue() == null ? "" : last.cue(), last.speaker());
    }

    private static @Nullable Cue pick(Sent first, Span span, String inner, @Nullable Cue before, @Nullable Cue after) {
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        int gapBefore = span.start() - before.span().end();
        char end = inner.charAt(inner.length() - 1);
        boolean fragment = Character.isLowerCase(inner.codePointAt(0))
                && before.span().start() >= first.span().start();
        if (end == ','
                && fragment
                && gapBefore <= 60
                && span.start() > before.span().start()) {
            return before;
        }
        if (end == ',' || end == '?' || end == '!') {
            return gapBefore <= 2 && before.span().end() > first.span().start() && end != ',' ? before : after;
        }
        return gapBefore <= after.span().start() - span.end() + 2 ? before : after;
    }

    private boolean adjacent(Sent s, Span span, Cue cue) {
        return span.start() - cue.span().end() <= 3
                        && span.start() >= cue.span().end()
                || cue.span().start() - span.end() <= 2 && cue.span().start() >= span.end() && s.size() < 12;
    }

    private static int words(String inner) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < inner.length(); i++) {
            boolean letter =
                    Character.isLetterOrDigit(inner.charAt(i)) || inner.charAt(i) == '\'' || inner.charAt(i) == '’';
            if (letter && !inside) {
                words++;
            }
            inside = letter;
        }
        return words;
    }

    /** Words that a title writes small. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "in", "on", "for", "and", "to", "at", "with", "by", "from", "or", "as", "vs");

    /** "Gone With the Wind": a name, no speech. */
    private static boolean title(String inner, int words, boolean stopped) {
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
    private static boolean programme(Sent s, Span span, String inner, int words) {
        int i = s.at(span.start()) - 1;
        char end = inner.charAt(inner.length() - 1);
        return (end == '.' || end == ',')
                && (s.lower(i).equals("on")
                        || s.lower(i).equals("'s")
                        || s.lemma(i).equals("tell")
                        || s.lemma(i).equals("host"))
                && title(inner.substring(0, inner.length() - 1), words, false);
    }

    /** A cue behind the closing mark: "NP verb", "verb NP" or "verb pronoun". */
    private @Nullable Cue after(Sent s, Span span, int index) {
        int from = s.at(span.end());
        int limit = limit(s, from, index + 1);
        while (from < limit
                && (s.tag(from).equals(",")
                        || s.lower(from).equals("\"")
                        || s.lower(from).equals("''"))) {
            from++;
        }
        int stop = Math.min(limit, from + 28);
        if (from >= stop) {
            Cue signed = signed(s.index() + 1, 0);
            return signed == null ? detached(s) : signed;
        }
        Cue signed = signed(s.index(), from);
        if (signed != null) {
            return signed;
        }
        if (s.lower(from).equals("according") && s.lower(from + 1).equals("to")) {
            Speaker speaker = nounPhraseAfter(s, from + 2, stop);
            if (speaker != null) {
                return new Cue(s.span(from, cueEnd(s, from + 1, limit)), "according to", speaker);
            }
        }
        if (speech(s, from) && s.token(from).finite()) {
            Speaker speaker = nounPhraseAfter(s, from + 1, stop);
            if (speaker != null && !clauseBehind(s, speaker, stop)) {
                return new Cue(s.span(from, cueEnd(s, from, limit)), s.lemma(from), speaker);
            }
        }
        for (int v = from; v < stop; v++) {
            String tag = s.tag(v);
            if (s.lower(v).equals(";") || s.lower(v).equals(":") && v > from + 1) {
                return null;
            }
            if (v > from && (s.token(v).finite() && speech(s, v) || said(s, v))) {
                Speaker quoted = quotedObject(s, v, stop);
                Speaker speaker = quoted == null ? inverted(s, from, v, stop) : quoted;
                speaker = speaker == null ? subject(s, from, v) : speaker;
                return speaker == null ? null : new Cue(s.span(from, cueEnd(s, v, limit)), s.lemma(v), speaker);
            }
            if (s.token(v).finite() && !tag.equals("MD") && !relative(s, from, v) && !auxiliary(s, v)) {
                return null;
            }
        }
        return null;
    }

    /** "…" changes in the market, said Jane Doe: the sentence goes on behind the quotation before it says who spoke. */
    private @Nullable Speaker inverted(Sent s, int from, int verb, int to) {
        if (!s.tag(verb - 1).equals(",")
                || !s.entity(verb + 1).equals("PERSON")
                        && !s.tag(verb + 1).equals("DT")
                        && !s.token(Math.min(verb + 1, s.size() - 1)).proper()) {
            return null;
        }
        for (int i = from; i < verb; i++) {
            if (s.entity(i).equals("PERSON") || s.tag(i).equals("PRP")) {
                return null;
            }
        }
        Speaker speaker = nounPhraseAfter(s, verb + 1, to);
        Span span = speaker == null ? null : speaker.span();
        if (speaker == null || span == null || clauseBehind(s, speaker, to)) {
            return null;
        }
        boolean who =
                s.entity(s.at(span.start())).equals("PERSON") || CasualtyRules.personal(s.lower(s.at(span.end() - 1)));
        return who ? speaker : null;
    }

    /** "Ali Hassan, a farmer, said by phone", "Kim was quoted as saying": where the tagger sees a participle. */
    private static boolean said(Sent s, int v) {
        if (!s.tag(v).equals("VBN")) {
            return false;
        }
        return s.lower(v).equals("said")
                        && (s.tag(v - 1).equals(",") || s.token(v - 1).noun())
                || (s.lemma(v).equals("quote") || s.lemma(v).equals("cite"))
                        && s.lower(v + 1).equals("as");
    }

    /** "quoted the general as saying": the general speaks. */
    private @Nullable Speaker quotedObject(Sent s, int verb, int to) {
        if (!s.lemma(verb).equals("quote") && !s.lemma(verb).equals("cite")
                || !s.token(verb).finite()) {
            return null;
        }
        for (int as = verb + 2; as < Math.min(to, verb + 14); as++) {
            if (s.lower(as).equals("as") && s.tag(as + 1).equals("VBG")) {
                return nounPhraseAfter(s, verb + 1, as);
            }
        }
        return null;
    }

    /** "“… are missing.” Trump said.", "“Right?” Doe went on, …": who spoke stands as a sentence of its own. */
    private @Nullable Cue detached(Sent quoted) {
        Sent s = quoted.index() + 1 < sentences.size() ? sentences.get(quoted.index() + 1) : quoted;
        int verb = 1;
        while (verb < Math.min(7, s.size()) && !s.token(verb).finite()) {
            verb++;
        }
        if (s == quoted || s.paragraph() != quoted.paragraph() || verb >= Math.min(7, s.size())) {
            return null;
        }
        boolean spoken = speech(s, verb) && Words.isOneOf(s.lower(verb + 1), ".", ",", "on");
        Speaker speaker = spoken ? subject(s, 0, verb) : null;
        return speaker == null ? null : new Cue(s.span(0, verb + 1), s.lemma(verb), speaker);
    }

    /** "— Elizabeth Warren" behind a quotation that stands by itself. */
    private @Nullable Cue signed(int sentence, int from) {
        if (sentence >= sentences.size()) {
            return null;
        }
        Sent s = sentences.get(sentence);
        boolean dash = Words.isOneOf(s.lower(from), "—", "–", "--", "-", "―");
        if (!dash || !s.entity(from + 1).equals("PERSON")) {
            return null;
        }
        int end = s.entityEnd(from + 1);
        return end >= s.size() || s.tag(end).equals(",") || s.tag(end).equals(".")
                ? new Cue(s.span(from + 1, end), "—", person(s, from + 1, end))
                : null;
    }

    /** "said the press was": what follows the verb is what was said, not who said it. */
    private static boolean clauseBehind(Sent s, Speaker speaker, int to) {
        Span span = speaker.span();
        int next = span == null ? to : s.at(span.end());
        return next < to && s.token(next).finite();
    }

    private static boolean auxiliary(Sent s, int v) {
        String lemma = s.lemma(v);
        return lemma.equals("have") || lemma.equals("be") || lemma.equals("do");
    }

    private static boolean relative(Sent s, int from, int v) {
        for (int i = v - 1; i >= from && i > v - 6; i--) {
            if (s.tag(i).startsWith("W")) {
                return true;
            }
        }
        return false;
    }

    /** First token behind {@code from} that belongs to the next stretch or ends the sentence. */
    private int limit(Sent s, int from, int nextStretch) {
        int limit = s.size();
        if (nextStretch < stretches.size()
                && stretches.get(nextStretch).span().start() < s.span().end()) {
            limit = Math.min(limit, s.at(stretches.get(nextStretch).span().start()));
        }
        while (limit > from
                && limit == s.size()
                && (s.tag(limit - 1).equals(".") || s.lower(limit - 1).equals("''"))) {
            limit--;
        }
        return Math.max(from, limit);
    }

    private static int cueEnd(Sent s, int verb, int limit) {
        int end = verb + 1;
        while (end < limit
                && !s.tag(end).equals(",")
                && !s.lower(end).equals(":")
                && !s.lower(end).equals(";")
                && !s.tag(end).equals("``")) {
            end++;
        }
        return Math.max(verb + 1, end);
    }

    /** Also by form, where the tagger knows no lemma: "interjected". */
    private static boolean spoken(Sent s, int i) {
        String word = s.lower(i);
        String next = s.lower(i + 1);
        return SPEECH.contains(s.lemma(i))
                || Words.isOneOf(s.lemma(i), "shoot", "fire", "hit", "push", "snap") && next.equals("back")
                || s.lemma(i).equals("put") && next.equals("it")
                || Words.isOneOf(s.lemma(i), "find", "show", "joke", "hold") && next.equals("that")
                || word.endsWith("ed")
                        && (SPEECH.contains(word.substring(0, word.length() - 2))
                                || SPEECH.contains(word.substring(0, word.length() - 1)));
    }

    private static boolean speech(Sent s, int i) {
        return s.tag(i).startsWith("V")
                && spoken(s, i)
                && !(s.lower(i).equals("going") && s.tag(i + 1).equals("TO"))
                && !(s.tag(i).equals("VBN")
                        && (s.lower(i - 1).equals("-")
                                || s.tag(i - 1).equals("DT")
                                || s.lemma(i - 1).equals("be")
                                        && !s.lower(i - 1).equals("been")));
    }

    /** Verbs of speech only right beside the words that are said. */
    private static final Set<String> WEAK =
            Set.of("begin", "go", "continue", "read", "point", "hold", "find", "show", "press", "charge");

    /** A cue in front of the opening mark, in the same sentence, or a sentence before that ends in a colon. */
    private @Nullable Cue before(Sent first, Span span, int index) {
        Sent s = first;
        int to = s.at(span.start());
        if (to == 0) {
            if (s.index() == 0) {
                return null;
            }
            Sent previous = sentences.get(s.index() - 1);
            if (!previous.lower(previous.size() - 1).equals(":")
                    || inStretch(previous.token(previous.size() - 1).start(), index)) {
                return null;
            }
            s = previous;
            to = s.size();
        }
        int from = 0;
        for (int i = index - 1; i >= 0 && i >= index - 3; i--) {
            int end = stretches.get(i).span().end();
            if (end <= s.token(to - 1).end() && end > s.span().start() && quoted(stretches.get(i))) {
                from = Math.max(from, s.at(end));
                break;
            }
        }
        while (from < to && (s.tag(from).equals(",") || s.tag(from).equals("''"))) {
            from++;
        }
        int end = to;
        while (end > from && (",:".contains(s.lower(end - 1)) || s.tag(end - 1).equals("``"))) {
            end--;
        }
        if (end <= from) {
            return null;
        }
        boolean colon = s.lower(to - 1).equals(":")
                || to >= 1 && end < to && s.lower(end).equals(":");
        Cue label = colon ? label(s, from, end) : null;
        if (label != null) {
            return label;
        }
        int verb = -1;
        for (int v = end - 1; v >= from && v > end - 40; v--) {
            boolean near = !WEAK.contains(s.lemma(v)) || v >= end - 3;
            if (near
                    && (speech(s, v) || byAgent(s, v))
                    && (s.token(v).finite()
                            || s.tag(v).equals("VBG")
                            || s.tag(v).equals("VBN"))) {
                verb = v;
                break;
            }
        }
        if (verb < 0) {
            for (int v = end - 2; v >= from; v--) {
                boolean according =
                        s.lower(v).equals("according") && s.lower(v + 1).equals("to");
                boolean words = s.lower(v).equals("words") && s.lower(v + 1).equals("of");
                if (according || words) {
                    Speaker speaker = nounPhraseAfter(s, v + 2, end);
                    return speaker == null
                            ? null
                            : new Cue(s.span(v, end), according ? "according to" : "words of", speaker);
                }
            }
            if (!colon) {
                return null;
            }
            for (int v = from; v < end; v++) {
                if (s.token(v).finite()) {
                    verb = v;
                    break;
                }
            }
            if (verb < 0) {
                Speaker speaker = nounPhraseAfter(s, from, end);
                return speaker == null ? null : new Cue(s.span(from, end), ":", speaker);
            }
        }
        Speaker speaker = reported(s, from, verb, end);
        if (speaker == null) {
            speaker = shared(s, verb);
        }
        if (speaker == null) {
            speaker = ofMainVerb(s, s.afterDateline(), verb);
        }
        if (speaker == null) {
            speaker = subject(s, from, verb);
        }
        if (speaker == null && verb <= from + 1) {
            Speaker inverted = nounPhraseAfter(s, verb + 1, end);
            speaker = inverted == null || clauseBehind(s, inverted, end) ? null : inverted;
        }
        if (speaker == null && from > 0) {
            speaker = subject(s, 0, verb);
        }
        int start = speaker == null || speaker.span() == null
                ? verb
                : Math.min(verb, s.at(speaker.span().start()));
        while (start > from && (NOMINAL.contains(s.tag(start - 1)))) {
            start--;
        }
        if (speaker == null && start == verb && from == 0 && !colon) {
            return null;
        }
        return speaker == null ? null : new Cue(s.span(Math.min(start, verb), end), s.lemma(verb), speaker);
    }

    /** "… - The Daily: “…”", "From the report: “…”": a name behind a dash, and what is quoted from. */
    private @Nullable Cue label(Sent s, int from, int end) {
        int start = end;
        while (start > from
                && NOMINAL.contains(s.tag(start - 1))
                && !s.tag(start - 1).equals("HYPH")) {
            start--;
        }
        boolean labelled = start > from
                && start < end
                && (Words.isOneOf(s.lower(start - 1), "-", "–", "—", "--")
                        || start - 1 == from && s.lower(from).equals("from"));
        Speaker speaker = labelled ? nounPhraseAfter(s, start, end) : null;
        return speaker == null ? null : new Cue(s.span(start, end), ":", speaker);
    }

    /** "was described by the judge as", "a plan called by critics": the agent speaks. */
    private static boolean byAgent(Sent s, int v) {
        return s.tag(v).equals("VBN") && spoken(s, v) && s.lower(v + 1).equals("by");
    }

    /** "Doe said it was over, but warned: “…”": one subject for both verbs of speech. */
    private @Nullable Speaker shared(Sent s, int verb) {
        if (!s.tag(verb - 1).equals("CC") || !s.token(verb).finite()) {
            return null;
        }
        for (int v = s.afterDateline() + 1; v < verb - 1; v++) {
            if (s.token(v).finite()) {
                return speech(s, v) ? subject(s, 0, v) : null;
            }
        }
        return null;
    }

    /** The speaker where it is not the subject of the verb: "told by the judge that", "quoted the general as saying". */
    private @Nullable Speaker reported(Sent s, int from, int verb, int end) {
        if (byAgent(s, verb)) {
            return nounPhraseAfter(s, verb + 2, end);
        }
        if (s.lower(verb - 1).equals("as")) {
            for (int v = verb - 2; v >= from && v > verb - 14; v--) {
                if (s.lemma(v).equals("quote")
                        || s.lemma(v).equals("cite")
                        || s.lemma(v).equals("report")) {
                    return s.token(v).finite() ? nounPhraseAfter(s, v + 1, verb - 1) : subject(s, from, v);
                }
            }
        }
        return null;
    }

    private boolean inStretch(int position, int index) {
        return index > 0 && stretches.get(index - 1).span().contains(position);
    }

    private boolean quoted(QuoteMarks.Stretch stretch) {
        return !found.isEmpty() && found.getLast().span().equals(stretch.span());
    }

    /** The subject of a verb: the first noun phrase of its clause. */
    private @Nullable Speaker subject(Sent s, int from, int verb) {
        int near = verb - 1;
        while (near >= from
                && (s.tag(near).equals("RB")
                        || s.tag(near).equals("MD")
                        || auxiliary(s, near) && s.tag(near).startsWith("V"))) {
            near--;
        }
        if (near >= from && (s.tag(near).equals("PRP") || s.tag(near).equals("WP"))) {
            return pronoun(s, near);
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
        return own ? person(s, start, last + 1) : null;
    }

    /** "Doe admitted that it was late, noting that “…”": who does the main verb also does what a participle adds. */
    private @Nullable Speaker ofMainVerb(Sent s, int from, int verb) {
        if (!s.tag(verb).equals("VBG") || !Words.isOneOf(s.tag(verb - 1), ",", "CC", "''")) {
            return null;
        }
        int main = -1;
        for (int v = verb - 1; v > from; v--) {
            if (s.token(v).finite() && speech(s, v)) {
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
                return pronoun(s, i);
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

    private @Nullable Speaker nounPhraseAfter(Sent s, int from, int to) {
        int i = from;
        while (i < to && (s.tag(i).equals("RB") || s.lower(i).equals("to") && i == from)) {
            i++;
        }
        if (i < to && (s.tag(i).equals("PRP"))) {
            return pronoun(s, i);
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
                    named = person(s, i, Math.min(stop, s.size()));
                }
            }
        }
        if (named != null) {
            return named;
        }
        if (s.tag(from).equals("PRP$") && MESSAGES.contains(s.lower(end - 1))) {
            String pronoun = s.lower(from).equals("her") ? "she" : s.lower(from).equals("his") ? "he" : "";
            String name = pronoun.isEmpty() ? null : recentPerson(s, from, pronoun);
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
                return person(s, i, s.entityEnd(i));
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

    private Speaker person(Sent s, int begin, int to) {
        int from = Names.plain(s, begin, to);
        int end = to;
        while (end > from + 1 && (s.tag(end - 1).equals("POS") || s.tag(end - 1).equals(","))) {
            end--;
        }
        Span span = s.span(from, end);
        return new Speaker(names.fullest(span.of(text)), span);
    }

    /** The person a pronoun stands for: the last one spoken of before it, subjects first, whose name fits. */
    private Speaker pronoun(Sent s, int at) {
        String word = s.lower(at);
        Span span = s.token(at).span();
        if (word.equals("he") || word.equals("she") || word.equals("who")) {
            String name = ahead(s, at, word);
            name = name == null ? recentPerson(s, at, word) : name;
            name = name == null ? lastUnnamed(s) : name;
            if (name != null) {
                return new Speaker(name, span);
            }
        } else if (word.equals("they") || word.equals("it")) {
            if (!found.isEmpty()
                    && found.getLast().speaker() != null
                    && sentenceIndex(found.getLast().span().start()) >= s.index() - 4
                    && !person(found.getLast().speaker().name())) {
                return new Speaker(found.getLast().speaker().name(), span);
            }
            String organisation = word.equals("it") ? subjectBefore(s, at) : null;
            if (organisation != null) {
                return new Speaker(organisation, span);
            }
        }
        return new Speaker(span.of(text), span);
    }

    private static final Set<String> OPENING = Set.of("although", "though", "while", "when", "as", "after", "before");

    /** "Although he called it …, Smith went on": the name comes after its pronoun. */
    private @Nullable String ahead(Sent s, int at, String word) {
        if (at != 1 || !OPENING.contains(s.lower(0)) || word.equals("who")) {
            return null;
        }
        for (int i = at + 1; i < s.size(); i++) {
            if (s.entity(i).equals("PERSON") && s.token(i).begins()) {
                String name = person(s, i, s.entityEnd(i)).name();
                boolean main = s.tag(i - 1).equals(",")
                        || s.lower(i - 1).equals("''")
                        || s.tag(i - 1).equals("NNP") && s.tag(i - 2).equals(",")
                        || s.tag(i - 1).equals("NNP") && s.tag(i - 2).equals("''");
                return main && names.fits(name, word) ? name : null;
            }
        }
        return null;
    }

    /** "a spokesman said. … he added": somebody without a name who has just spoken, or null. */
    private @Nullable String lastUnnamed(Sent s) {
        if (found.isEmpty() || found.getLast().speaker() == null) {
            return null;
        }
        String name = found.getLast().speaker().name();
        String noun = name.substring(name.lastIndexOf(' ') + 1);
        boolean near = sentenceIndex(found.getLast().span().start()) >= s.index() - 4;
        return near && Character.isLowerCase(noun.codePointAt(0)) && CasualtyRules.personal(noun) ? name : null;
    }

    /** "A company spokesman said it would close.": whom a sentence opens with and reports. */
    private @Nullable String reporter(Sent s) {
        int end = Phrases.end(s, 0, s.size());
        return end > 1 && speech(s, end) && s.token(end).finite()
                ? s.span(0, end).of(text)
                : null;
    }

    /** "a company spokesman": a person without a name, of the sex that the pronoun tells. */
    private static boolean unnamed(String name, String pronoun) {
        String noun = name.substring(name.lastIndexOf(' ') + 1);
        boolean woman = noun.endsWith("woman");
        return name.indexOf(' ') > 0
                && Character.isLowerCase(noun.codePointAt(0))
                && CasualtyRules.personal(noun)
                && !(pronoun.equals("he") && woman)
                && !(pronoun.equals("she") && !woman && noun.endsWith("man"));
    }

    private static final Set<String> COMPANY =
            Set.of("co", "co.", "corp", "corp.", "inc", "inc.", "ltd", "ltd.", "plc", "group", "holdings");

    private @Nullable Set<String> companies;

    /** Words that companies of the text begin with: Kellogg of "Kellogg Co.", Hewlett of "Hewlett-Packard". */
    private Set<String> companies() {
        Set<String> all = companies;
        if (all == null) {
            all = new HashSet<>();
            for (Sent s : sentences) {
                for (int i = 0; i + 1 < s.size(); i++) {
                    boolean hyphened = s.lower(i + 1).equals("-")
                            && i + 2 < s.size()
                            && s.token(i + 2).proper()
                            && COMPANY.contains(s.lower(i + 3));
                    if (s.token(i).proper() && (hyphened || COMPANY.contains(s.lower(i + 1)))) {
                        all.add(s.token(i).span().of(text));
                    }
                }
            }
            companies = all;
        }
        return all;
    }

    /** The organisation that opens this sentence or the one before: "The ministry denied it. It said …". */
    private @Nullable String subjectBefore(Sent s, int at) {
        for (int k = s.index(); k >= Math.max(0, s.index() - 1); k--) {
            Sent sentence = sentences.get(k);
            int end = Math.min(k == s.index() ? at : sentence.size(), 6);
            for (int i = 0; i < end; i++) {
                if (sentence.token(i).begins() && sentence.entity(i).equals("ORG")) {
                    return sentence.span(i, sentence.entityEnd(i)).of(text);
                }
            }
        }
        return null;
    }

    /** Whether a name is that of a person: "it" and "they" are then somebody else. */
    private boolean person(String name) {
        String first = name.indexOf(' ') < 0 ? name : name.substring(0, name.indexOf(' '));
        boolean capital = Character.isUpperCase(name.codePointAt(0));
        return capital && name.indexOf(' ') > 0 && !first.equals("The") && names.knows(name);
    }

    private @Nullable String recentPerson(Sent s, int at, String word) {
        String fallback = null;
        for (int k = s.index(); k >= 0 && k > s.index() - 12; k--) {
            Sent sentence = sentences.get(k);
            int end = k == s.index() ? at : sentence.size();
            String best = null;
            for (int i = 0; i < end; i++) {
                if (best == null && i < 3 && sentence.lower(i).equals("the")) {
                    int to = Phrases.end(sentence, i, end);
                    String holder = to > i + 1 ? names.holder(sentence, i, to) : null;
                    best = holder != null && names.fits(holder, word) ? holder : null;
                }
                if (sentence.token(i).begins() && sentence.entity(i).equals("PERSON")) {
                    String name = person(sentence, i, sentence.entityEnd(i)).name();
                    boolean possessive = sentence.lower(sentence.entityEnd(i)).equals("'s")
                            || spokenOf(sentence.token(i).start());
                    if (companies().contains(name) || !names.fits(name, word) && !word.equals("who")) {
                        continue;
                    }
                    if (best == null && !possessive) {
                        best = name;
                    } else if (fallback == null) {
                        fallback = name;
                    }
                }
            }
            if (best != null) {
                return best;
            }
            String reporter = k == s.index() - 1 ? reporter(sentence) : null;
            if (reporter != null && unnamed(reporter, word)) {
                return reporter;
            }
            if (k < s.index()) {
                for (int q = found.size() - 1; q >= 0 && q > found.size() - 4; q--) {
                    Quotation quotation = found.get(q);
                    Speaker speaker = quotation.speaker();
                    if (speaker != null
                            && sentenceIndex(quotation.span().end() - 1) == k
                            && person(speaker.name())
                            && names.fits(speaker.name(), word)
                            && Character.isUpperCase(speaker.name().charAt(0))) {
                        return speaker.name();
                    }
                    if (speaker != null
                            && k == s.index() - 1
                            && sentenceIndex(quotation.span().end() - 1) == k
                            && unnamed(speaker.name(), word)) {
                        return speaker.name();
                    }
                }
            }
        }
        return fallback;
    }

    /** Whether a name stands inside one of the last quotations: who is spoken of there does not speak next. */
    private boolean spokenOf(int position) {
        for (int q = found.size() - 1; q >= 0 && q > found.size() - 4; q--) {
            if (found.get(q).span().contains(position)) {
                return true;
            }
        }
        return false;
    }

    /** Gives quotations without a cue the speaker of the one before, or after, or of the sentence before. */
    private void carryOver() {
        for (int i = 0; i < found.size(); i++) {
            Quotation q = found.get(i);
            if (q.speaker() != null) {
                continue;
            }
            Quotation previous = i > 0 ? found.get(i - 1) : null;
            Quotation next = i + 1 < found.size() ? found.get(i + 1) : null;
            int paragraph = paragraphOf(q);
            Speaker speaker = null;
            Quotation from = null;
            Speaker narrated = narrated(q, previous);
            Speaker own = ownSubject(q);
            if (own != null) {
                speaker = own;
            } else if (narrated != null && reporting(q, narrated)) {
                speaker = narrated;
            } else if (previous != null && previous.speaker() != null && paragraphOf(previous) == paragraph) {
                speaker = previous.speaker();
                from = previous;
            } else if (narrated != null) {
                speaker = narrated;
            } else if (next != null && next.speaker() != null && paragraphOf(next) == paragraph) {
                speaker = next.speaker();
                from = next;
            } else if (previous != null && previous.speaker() != null && paragraph - paragraphOf(previous) <= 2) {
                speaker = previous.speaker();
                from = previous;
            }
            if (speaker != null) {
                found.set(
                        i,
                        new Quotation(
                                q.span(),
                                q.inner(),
                                speaker,
                                from == null ? speaker.span() : from.attribution(),
                                from == null ? null : from.cue(),
                                true));
            }
        }
    }

    /** The person that a sentence with a quotation in its midst begins with: "For Pelosi, it is '…'". */
    private @Nullable Speaker ownSubject(Quotation q) {
        Sent s = sentences.get(sentenceIndex(q.span().start()));
        int to = s.at(q.span().start());
        Speaker found = null;
        for (int i = 0; i < to; i++) {
            if (s.token(i).begins() && s.entity(i).equals("PERSON")) {
                if (found != null
                        || s.tag(s.entityEnd(i)).equals("POS")
                        || s.tag(s.entityEnd(i) - 1).equals("POS")) {
                    return null;
                }
                found = person(s, i, s.entityEnd(i));
            }
        }
        return found;
    }

    /** The person that the sentence before speaks of, when no other quotation stands between. */
    private @Nullable Speaker narrated(Quotation q, @Nullable Quotation previous) {
        int k = sentenceIndex(q.span().start()) - 1;
        if (k < 0
                || sentences.get(k).paragraph() < paragraphOf(q) - 1
                || previous != null
                        && previous.span().end() > sentences.get(k).span().start()) {
            return null;
        }
        Sent s = sentences.get(k);
        Speaker teller = teller(s);
        if (teller != null) {
            return teller;
        }
        for (int i = 0; i < s.size(); i++) {
            if (s.token(i).begins()
                    && s.entity(i).equals("PERSON")
                    && !s.lower(s.entityEnd(i)).equals("'s")) {
                return person(s, i, s.entityEnd(i));
            }
            if (s.lower(i).equals("he") || s.lower(i).equals("she")) {
                Speaker speaker = pronoun(s, i);
                if (!speaker.name().equalsIgnoreCase(s.lower(i))) {
                    return speaker;
                }
            }
        }
        return null;
    }

    /** "Doe said it was late. “We waited for hours.”": the sentence before reports what its first person said. */
    private boolean reporting(Quotation q, Speaker narrated) {
        Sent s = sentences.get(sentenceIndex(q.span().start()) - 1);
        Span span = narrated.span();
        if (span == null
                || span.start() < s.span().start()
                || span.end() > s.span().end()) {
            return false;
        }
        int verb = s.at(span.end() - 1) + 1;
        return s.at(span.start()) <= 2 && speech(s, verb) && s.token(verb).finite();
    }

    /** Who speaks in a sentence that ends ", General Adeyemi said." */
    private @Nullable Speaker teller(Sent s) {
        int verb = s.size() - (s.tag(s.size() - 1).equals(".") ? 2 : 1);
        if (verb < 2 || !speech(s, verb) || !s.token(verb).finite()) {
            return null;
        }
        int comma = verb - 1;
        while (comma > 0 && comma > verb - 9 && !s.tag(comma).equals(",")) {
            comma--;
        }
        return s.tag(comma).equals(",") ? subject(s, comma + 1, verb) : null;
    }

    private int paragraphOf(Quotation q) {
        return sentences.get(sentenceIndex(q.span().start())).paragraph();
    }
}
