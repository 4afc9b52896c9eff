package org.factcheck.workbench.detection;

import java.util.ArrayList;
import java.util.List;
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
    private final String text;
    private final List<Sent> sentences;
    private final List<Quotation> found = new ArrayList<>();
    private final List<QuoteMarks.Stretch> stretches;
    private final Referents referents;
    private final SpeakerPhrases phrases;
    private final QuoteCues cues;

    private QuoteRules(String text, List<Sent> sentences, Names names, List<QuoteMarks.Stretch> stretches) {
        this.text = text;
        this.sentences = sentences;
        this.stretches = stretches;
        referents = new Referents(text, sentences, names, found);
        phrases = new SpeakerPhrases(text, names, referents);
        cues = new QuoteCues(sentences, stretches, found, phrases, referents);
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
        Sent s = sentences.get(referents.sentenceIndex(inner.span().start()));
        int to = s.at(inner.span().start());
        int from =
                s.span().start() <= outer.inner().start() ? s.at(outer.inner().start()) : 0;
        for (int v = to - 1; v >= from && v > to - 8; v--) {
            if (!SpeechVerbs.speech(s, v)) {
                continue;
            }
            Speaker speaker = null;
            if (s.lower(v - 1).equals("as")) {
                for (int k = v - 2; k >= from && speaker == null; k--) {
                    speaker = s.token(k).finite() ? phrases.nounPhraseAfter(s, k + 1, v - 1) : null;
                }
            } else {
                speaker = phrases.subject(s, from, v);
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

    private void decide(int index) {
        QuoteMarks.Stretch stretch = stretches.get(index);
        Span span = stretch.span();
        String inner = stretch.inner().of(text);
        int words = words(inner);
        Sent first = sentences.get(referents.sentenceIndex(span.start()));
        Sent last = sentences.get(referents.sentenceIndex(span.end() - 1));
        QuoteCues.Cue after = cues.after(last, span, index);
        QuoteCues.Cue before = cues.before(first, span, index);
        QuoteCues.Cue cue = QuoteCues.pick(first, span, inner, before, after);
        QuoteCues.Cue shared = cues.coordinated(first, span);
        cue = shared == null || cue != null && after != null ? cue : shared;
        char end = inner.charAt(inner.length() - 1);
        char next = span.end() < text.length() ? text.charAt(span.end()) : ' ';
        boolean stopped = ".,?!…—-".indexOf(end) >= 0;
        boolean commaAfter = next == ',' && words > 2;
        boolean whole = span.start() == first.span().start()
                && span.end() >= last.span().end() - 1;
        boolean direct;
        if (words == 0 || MentionedWords.mentioned(first, span)) {
            direct = false;
        } else if (whole && (stopped || words > 5)) {
            direct = true;
        } else if (MentionedWords.title(inner, words, stopped) || MentionedWords.programme(first, span, inner, words)) {
            direct = false;
        } else if (words >= 3) {
            direct = cue != null || words >= 5 || stopped || commaAfter || !MentionedWords.coined(first, span);
        } else if (cue != null) {
            boolean answer = stopped && after != null && after.span().start() - span.end() <= 2;
            direct = stopped && words > 1
                    || answer
                    || commaAfter
                    || cue == shared
                    || (words == 2 || adjacent(first, span, cue)) && !MentionedWords.term(first, span, cue);
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
                cue == null ? null : cues.words(cue),
                cue == null ? null : cue.verb(),
                false));
    }

    private boolean adjacent(Sent s, Span span, QuoteCues.Cue cue) {
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
        Sent s = sentences.get(referents.sentenceIndex(q.span().start()));
        int to = s.at(q.span().start());
        Speaker found = null;
        for (int i = 0; i < to; i++) {
            if (s.token(i).begins() && s.entity(i).equals("PERSON")) {
                if (found != null
                        || s.tag(s.entityEnd(i)).equals("POS")
                        || s.tag(s.entityEnd(i) - 1).equals("POS")) {
                    return null;
                }
                found = referents.person(s, i, s.entityEnd(i));
            }
        }
        return found;
    }

    /** The person that the sentence before speaks of, when no other quotation stands between. */
    private @Nullable Speaker narrated(Quotation q, @Nullable Quotation previous) {
        int k = referents.sentenceIndex(q.span().start()) - 1;
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
                return referents.person(s, i, s.entityEnd(i));
            }
            if (s.lower(i).equals("he") || s.lower(i).equals("she")) {
                Speaker speaker = referents.pronoun(s, i);
                if (!speaker.name().equalsIgnoreCase(s.lower(i))) {
                    return speaker;
                }
            }
        }
        return null;
    }

    /** "Doe said it was late. “We waited for hours.”": the sentence before reports what its first person said. */
    private boolean reporting(Quotation q, Speaker narrated) {
        Sent s = sentences.get(referents.sentenceIndex(q.span().start()) - 1);
        Span span = narrated.span();
        if (span == null
                || span.start() < s.span().start()
                || span.end() > s.span().end()) {
            return false;
        }
        int verb = s.at(span.end() - 1) + 1;
        return s.at(span.start()) <= 2
                && SpeechVerbs.speech(s, verb)
                && s.token(verb).finite();
    }

    /** Who speaks in a sentence that ends ", General Adeyemi said." */
    private @Nullable Speaker teller(Sent s) {
        int verb = s.size() - (s.tag(s.size() - 1).equals(".") ? 2 : 1);
        if (verb < 2 || !SpeechVerbs.speech(s, verb) || !s.token(verb).finite()) {
            return null;
        }
        int comma = verb - 1;
        while (comma > 0 && comma > verb - 9 && !s.tag(comma).equals(",")) {
            comma--;
        }
        return s.tag(comma).equals(",") ? phrases.subject(s, comma + 1, verb) : null;
    }

    private int paragraphOf(Quotation q) {
        return sentences.get(referents.sentenceIndex(q.span().start())).paragraph();
    }
}
