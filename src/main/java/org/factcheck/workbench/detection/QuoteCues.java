package org.factcheck.workbench.detection;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words beside a quotation that tell who speaks: behind the closing mark (<q>…," announced a Ukrainian officer</q>), in front
 * of the opening one (<q>The minister said: "…"</q>), or those of the quotation just before (<q>"nonsense" and "a
 * distraction"</q>).
 */
final class QuoteCues {
    private final List<Sent> sentences;
    private final List<QuoteMarks.Stretch> stretches;
    /** The quotations found so far. */
    private final List<Quotation> found;

    private final SpeakerPhrases phrases;
    private final Referents referents;

    QuoteCues(
            List<Sent> sentences,
            List<QuoteMarks.Stretch> stretches,
            List<Quotation> found,
            SpeakerPhrases phrases,
            Referents referents) {
        this.sentences = sentences;
        this.stretches = stretches;
        this.found = found;
        this.phrases = phrases;
        this.referents = referents;
    }

    /** A cue: the words, its verb, and the speaker. */
    record Cue(Span span, String verb, Speaker speaker) {}

    /** The words that name speaker and cue: "the minister said that | prices were …" ends before "that". */
    Span words(Cue cue) {
        Sent s = sentences.get(referents.sentenceIndex(cue.span().start()));
        int to = Math.min(s.size(), s.at(cue.span().end() - 1) + 1);
        boolean spoken = false;
        for (int i = s.at(cue.span().start()); i < to; i++) {
            if (spoken && s.lower(i).equals("that") && s.tag(i).equals("IN") && i + 2 < to) {
                return new Span(cue.span().start(), s.token(i - 1).end());
            }
            spoken |= SpeechVerbs.speech(s, i);
        }
        return cue.span();
    }

    /** The cue of the quotation before it: "nonsense" and "a distraction". */
    @Nullable
    Cue coordinated(Sent s, Span span) {
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

    static @Nullable Cue pick(Sent first, Span span, String inner, @Nullable Cue before, @Nullable Cue after) {
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

    /** A cue behind the closing mark: "NP verb", "verb NP" or "verb pronoun". */
    @Nullable
    Cue after(Sent s, Span span, int index) {
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
            Speaker speaker = phrases.nounPhraseAfter(s, from + 2, stop);
            if (speaker != null) {
                return new Cue(s.span(from, cueEnd(s, from + 1, limit)), "according to", speaker);
            }
        }
        if (SpeechVerbs.speech(s, from) && s.token(from).finite()) {
            Speaker speaker = phrases.nounPhraseAfter(s, from + 1, stop);
            if (speaker != null && !clauseBehind(s, speaker, stop)) {
                return new Cue(s.span(from, cueEnd(s, from, limit)), s.lemma(from), speaker);
            }
        }
        for (int v = from; v < stop; v++) {
            String tag = s.tag(v);
            if (s.lower(v).equals(";") || s.lower(v).equals(":") && v > from + 1) {
                return null;
            }
            if (v > from && (s.token(v).finite() && SpeechVerbs.speech(s, v) || said(s, v))) {
                Speaker quoted = quotedObject(s, v, stop);
                Speaker speaker = quoted == null ? inverted(s, from, v, stop) : quoted;
                speaker = speaker == null ? phrases.subject(s, from, v) : speaker;
                return speaker == null ? null : new Cue(s.span(from, cueEnd(s, v, limit)), s.lemma(v), speaker);
            }
            if (s.token(v).finite() && !tag.equals("MD") && !relative(s, from, v) && !SpeechVerbs.auxiliary(s, v)) {
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
        Speaker speaker = phrases.nounPhraseAfter(s, verb + 1, to);
        Span span = speaker == null ? null : speaker.span();
        if (speaker == null || span == null || clauseBehind(s, speaker, to)) {
            return null;
        }
        boolean who = s.entity(s.at(span.start())).equals("PERSON") || Harmed.personal(s.lower(s.at(span.end() - 1)));
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
                return phrases.nounPhraseAfter(s, verb + 1, as);
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
        boolean spoken = SpeechVerbs.speech(s, verb) && Words.isOneOf(s.lower(verb + 1), ".", ",", "on");
        Speaker speaker = spoken ? phrases.subject(s, 0, verb) : null;
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
                ? new Cue(s.span(from + 1, end), "—", referents.person(s, from + 1, end))
                : null;
    }

    /** "said the press was": what follows the verb is what was said, not who said it. */
    private static boolean clauseBehind(Sent s, Speaker speaker, int to) {
        Span span = speaker.span();
        int next = span == null ? to : s.at(span.end());
        return next < to && s.token(next).finite();
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

    /** Verbs of speech only right beside the words that are said. */
    private static final Set<String> WEAK =
            Set.of("begin", "go", "continue", "read", "point", "hold", "find", "show", "press", "charge");

    /** A cue in front of the opening mark, in the same sentence, or a sentence before that ends in a colon. */
    @Nullable
    Cue before(Sent first, Span span, int index) {
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
                    && (SpeechVerbs.speech(s, v) || SpeechVerbs.byAgent(s, v))
                    && (s.token(v).finite()
                            || s.tag(v).equals("VBG")
                            || s.tag(v).equals("VBN")
                            || modal(s, v))) {
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
                    Speaker speaker = phrases.nounPhraseAfter(s, v + 2, end);
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
                Speaker speaker = phrases.nounPhraseAfter(s, from, end);
                return speaker == null ? null : new Cue(s.span(from, end), ":", speaker);
            }
        }
        Speaker speaker = reported(s, from, verb, end);
        if (speaker == null) {
            speaker = shared(s, verb);
        }
        if (speaker == null) {
            speaker = phrases.ofMainVerb(s, s.afterDateline(), verb);
        }
        if (speaker == null) {
            speaker = phrases.subject(s, from, verb);
        }
        if (speaker == null && verb <= from + 1) {
            Speaker inverted = phrases.nounPhraseAfter(s, verb + 1, end);
            speaker = inverted == null || clauseBehind(s, inverted, end) ? null : inverted;
        }
        if (speaker == null && from > 0) {
            speaker = phrases.subject(s, 0, verb);
        }
        int start = speaker == null || speaker.span() == null
                ? verb
                : Math.min(verb, s.at(speaker.span().start()));
        while (start > from && (SpeakerPhrases.NOMINAL.contains(s.tag(start - 1)))) {
            start--;
        }
        if (speaker == null && start == verb && from == 0 && !colon) {
            return null;
        }
        return speaker == null ? null : new Cue(s.span(Math.min(start, verb), end), s.lemma(verb), speaker);
    }

    /** "would later remark", "called the office to complain": who speaks is the subject of the verb before. */
    private static boolean modal(Sent s, int v) {
        int before = v - 1;
        while (s.tag(before).startsWith("RB")) {
            before--;
        }
        return s.tag(v).equals("VB")
                && (s.tag(before).equals("MD")
                        || s.tag(before).equals("TO") && s.lemma(v).equals("complain"));
    }

    /** "… - The Daily: “…”", "From the report: “…”": a name behind a dash, and what is quoted from. */
    private @Nullable Cue label(Sent s, int from, int end) {
        int start = end;
        while (start > from
                && SpeakerPhrases.NOMINAL.contains(s.tag(start - 1))
                && !s.tag(start - 1).equals("HYPH")) {
            start--;
        }
        boolean labelled = start > from
                && start < end
                && (Words.isOneOf(s.lower(start - 1), "-", "–", "—", "--")
                        || start - 1 == from && s.lower(from).equals("from"));
        Speaker speaker = labelled ? phrases.nounPhraseAfter(s, start, end) : null;
        return speaker == null ? null : new Cue(s.span(start, end), ":", speaker);
    }

    /** "Doe said it was over, but warned: “…”": one subject for both verbs of speech. */
    private @Nullable Speaker shared(Sent s, int verb) {
        if (!s.tag(verb - 1).equals("CC") || !s.token(verb).finite()) {
            return null;
        }
        for (int v = s.afterDateline() + 1; v < verb - 1; v++) {
            if (s.token(v).finite()) {
                return SpeechVerbs.speech(s, v) ? phrases.subject(s, 0, v) : null;
            }
        }
        return null;
    }

    /** The speaker where it is not the subject of the verb: "told by the judge that", "quoted the general as saying". */
    private @Nullable Speaker reported(Sent s, int from, int verb, int end) {
        if (SpeechVerbs.byAgent(s, verb)) {
            return phrases.nounPhraseAfter(s, verb + 2, end);
        }
        if (s.lower(verb - 1).equals("as")) {
            for (int v = verb - 2; v >= from && v > verb - 14; v--) {
                if (s.lemma(v).equals("quote")
                        || s.lemma(v).equals("cite")
                        || s.lemma(v).equals("report")) {
                    return s.token(v).finite()
                            ? phrases.nounPhraseAfter(s, v + 1, verb - 1)
                            : phrases.subject(s, from, v);
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
}
